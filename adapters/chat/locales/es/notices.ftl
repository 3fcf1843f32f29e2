# Lo que lleva el mensajero.

notice-gone = Esto se ha borrado.
outcome-undone = La decisión se deshizo. Vuelve a esperar a un moderador.
outcome-changed = Un moderador cambió antes de publicar:
question-for-you = Un moderador pregunta sobre { $id }: { $question }
question-gone = Un moderador te había preguntado algo; ya no hace falta responder.
published = Nuevo en el directorio: { $name }
published-gone = Esto se retiró.
reminder = { $count ->
    [one] { $count } envío lleva mucho tiempo en espera.
   *[other] { $count } envíos llevan mucho tiempo en espera.
}
button-queue = Mostrar la cola
digest = El día en el directorio: { $day }
digest-submitted = { $count } enviados
digest-approved = { $count } aprobados
digest-rejected = { $count } rechazados
digest-waiting = { $count } en espera ahora
unreachable-person = No se pudo avisar a { $who } sobre { $id }: { $why }. Lo decidido sigue en pie.
unreachable-room = Ya no se llega a una sala de { $venue }: { $why }. No recibirá más tarjetas.
unreachable-why-blocked = bloqueó al bot
unreachable-why-left = el bot ya no está allí
unreachable-why-no-such-room = no existe esa sala
unreachable-why-archived = la sala está archivada
unreachable-why-deleted = se borró
unreachable-why-other = no hay forma de llegar
security-disputed = { $who } ha ocultado { $handle } en { $platform }, una cuenta de { $name }. Quien pregunte recibe una advertencia.
security-undisputed = { $who } muestra otra vez { $handle } en { $platform }, una cuenta de { $name }.
security-other = Algo ha cambiado en { $handle } en { $platform }, una cuenta de { $name }.
