# Lo que lleva el mensajero.

notice-gone = Esto se ha borrado.
outcome-undone = La decisión se deshizo. Vuelve a esperar a un moderador.
outcome-changed = Un moderador cambió antes de publicar:
question-for-you = Un moderador pregunta sobre { $id }: { $question }
answered-for = { $who }, la respuesta a tu pregunta sobre { $id }: { $answer }
question-gone = Un moderador te había preguntado algo; ya no hace falta responder.
published-gone = { $what }. Esto se retiró.
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
daily-head = El registro de decisiones al final del { $day }
daily-head-advice = { $head } · quien guarde esto puede cotejar el registro: carehandles audit verify --head
unreachable-person = No se pudo avisar a { $who } sobre { $id }: { $why }. Lo decidido sigue en pie.
unreachable-room = Ya no se llega a una sala { $venue }: { $why }. No recibirá más fichas.
unreachable-why-blocked = bloqueó al bot
unreachable-why-deactivated = su cuenta ya no existe
unreachable-why-account-inactive = su cuenta ya no existe
unreachable-why-user-disabled = su cuenta ya no existe
unreachable-why-removed = sacaron al bot de ella
unreachable-why-not-in-channel = el bot no está en ella
unreachable-why-not-found = no existe esa sala
unreachable-why-channel-not-found = no existe esa sala
unreachable-why-is-archived = la sala está archivada
unreachable-why-forbidden = el bot no puede escribir allí
unreachable-why-not-installed = la aplicación ya no está instalada allí
unreachable-why-token-revoked = la aplicación ya no está instalada allí
unreachable-why-other = no hay forma de llegar
haste = { $who } ha decidido { $acts } veces en { $seconds } segundos, más rápido de lo que nadie puede leer. Durante { $minutes } minutos no decidirá nada más.
haste-advice = Revisad lo que se ha decidido. Cada decisión se puede deshacer en su ficha.
security-disputed = { $who } ha ocultado { $handle } en { $platform }, una cuenta de { $name }. Quien pregunte recibe una advertencia.
security-undisputed = { $who } muestra otra vez { $handle } en { $platform }, una cuenta de { $name }.
security-other = Algo ha cambiado en { $handle } en { $platform }, una cuenta de { $name }.
published-new = Nuevo en el directorio: { $name }
published-more = Cuentas nuevas en el directorio: { $name }
published-correction = Corregido en el directorio: { $name }
published-report = Se quitó una cuenta del directorio: { $name }
published-merge = Ampliado en el directorio: { $name }
published-other = Cambiado en el directorio: { $name }
