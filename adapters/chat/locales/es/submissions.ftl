# Envíos, para quien los hizo y para quien decide.

submission-title = { $id } · { $title }
proposal-new = Nueva organización: { $name }
proposal-more = Más cuentas: { $name }
proposal-correction = Corrección: { $name }
proposal-report = Denuncia: { $name }
proposal-other = Envío: { $name }
value-becomes = { $before } → { $after }
value-nothing = (nada)
value-left-out = Sin: { $what }

submission-sent = Gracias. Tu envío tiene el número { $id }. Un moderador lo mirará, y aquí sabrás qué pasa con él.
submission-usual = Una decisión suele tardar { $time }.
submission-in-line = Es el número { $place } de la fila.
submitted-at = Enviado el { $when }
state-pending = Espera a un moderador.
state-asked = Un moderador tiene una pregunta para ti.
state-rejected = No fue aceptado.
state-merged = Se añadió a una organización que ya estaba registrada.
state-withdrawn = Lo retiraste.
state-other = Algo ha pasado con él.
asked-you = La pregunta: { $question }
answered = Gracias. Los moderadores tienen tu respuesta.
withdrawn = { $id } queda retirado.
withdraw-which = ¿Cuál? Escribe retirar y su número, por ejemplo: retirar S4F7KQ
mine-title = Tus envíos
mine-none = Todavía no has enviado nada. Escribe proponer para empezar.
mine-none-yet = Todavía no has enviado nada.
mine-count = { $count ->
    [one] Has hecho { $count } envío.
   *[other] Has hecho { $count } envíos.
}
button-view = Mostrar
button-open = Abrir { $name }
button-withdraw = Retirar
button-answer = Responder
confirm-withdraw-title = ¿Retirar?
confirm-withdraw = Nadie mirará ya { $id }.
confirm-no = No

submitted-by = De { $who } { $venue }, { $when }
submitter-history = Sus envíos anteriores: { $approved } aprobados, { $rejected } rechazados, { $pending } en espera
submitter-first = Es su primer envío.
submitter-blocked = Esta persona está bloqueada y no puede enviar.
claimed = { $who } se ocupa, hasta el { $until }
review-problem = Así no se puede aprobar:
review-near = Muy parecida a { $name } · { $about }: { $why }
review-pending = Casi lo mismo se envió como { $ids }.
exchange-asked = { $who } preguntó: { $question }
exchange-answered = Respuesta: { $answer }
exchange-waiting = (aún sin respuesta)
somebody = alguien

decided-approve = { $who } lo aprobó, { $when }.
decided-approve-with-changes = { $who } lo aprobó con cambios, { $when }.
decided-reject = { $who } lo rechazó, { $when }.
decided-merge = { $who } lo unió a una organización registrada, { $when }.
decided-undo = { $who } deshizo la decisión, { $when }.
decided-first-approval = { $who } lo aprobó, { $when }. Tiene que estar de acuerdo un segundo moderador.
decided-ask = { $who } preguntó a quien lo envió, { $when }.
decided-claim = { $who } se ocupó, { $when }.
decided-other = { $who } hizo algo, { $when }.
decision-undone = (deshecho después)
reason-given = Motivo: { $reason }

reason-not-official = No parece una cuenta oficial suya.
reason-no-evidence = Nada muestra que sea oficial, como un enlace en su sitio web.
reason-duplicate = El directorio ya la tiene.
reason-not-healthcare = No es una organización de salud.
reason-personal-account = Es la cuenta propia de una persona.
reason-spam = Es publicidad o una broma.
reason-own = Con mis palabras
reason-other = Otro motivo.
reason-short-not-official = No es oficial
reason-short-no-evidence = Sin pruebas
reason-short-duplicate = Ya registrada
reason-short-not-healthcare = No es de salud
reason-short-personal-account = Cuenta personal
reason-short-spam = Publicidad
reason-short-other = Otro

button-approve = Aprobar
button-edit = Editar
button-reject = Rechazar
button-rejectown = Con mis palabras
button-question = Preguntar
button-merge = Unir
button-into = Con { $name }
button-claim = Yo me ocupo
button-unclaim = Ya no me ocupo
button-undo = Deshacer
button-hide = Ocultarla ya
button-block = Bloquear a quien lo envió
button-unblock = Desbloquear a quien lo envió
confirm-undo-title = ¿Deshacer?
confirm-undo = Lo que publicó la decisión se retira, y quien lo envió se entera.
confirm-hide-title = ¿Ocultarla?
confirm-hide = La cuenta se oculta enseguida, y quien pregunte recibe una advertencia.
reject-why = ¿Por qué se rechaza { $id }? Quien lo envió lee el motivo.

verdict-done-approve-with-changes = { $id } queda aprobado y publicado con tus cambios.
verdict-done-reject = { $id } queda rechazado; quien lo envió sabrá por qué.
verdict-done-merge = { $id } queda unido.
verdict-done-undo = Deshecho: { $id } espera otra vez una decisión.
verdict-done-first-approval = { $id } tiene tu aprobación. Como retira algo, tiene que estar de acuerdo un segundo moderador.
verdict-done-ask = Tu pregunta sobre { $id } está en camino.
verdict-done-claim = Te ocupas de { $id }. Lo dice su ficha.
verdict-done-unclaim = Ya no te ocupas de { $id }.
verdict-done-other = Hecho: { $id }.
moderation-hidden = Una cuenta de { $name } queda oculta, y quien pregunte recibe una advertencia.
moderation-shown = La cuenta de { $name } se muestra otra vez.
moderation-account-gone = Esa cuenta ya no está registrada.
moderation-blocked = Esta persona no puede enviar nada más hasta que alguien la desbloquee.
moderation-unblocked = Esta persona puede enviar otra vez.

queue-title = En espera de una decisión
queue-empty = Nada espera una decisión.
queue-count = { $count ->
    [one] { $count } envío espera una decisión.
   *[other] { $count } envíos esperan una decisión, primero el más antiguo.
}
queue-age = espera desde hace { $age }
queue-claimed = se ocupa { $who }
queue-state-asked = Se ha preguntado a quien lo envió
queue-state-approved = Aprobado
queue-state-rejected = Rechazado
queue-state-merged = Unido
queue-state-withdrawn = Retirado por quien lo envió
queue-state-other = Cambiado

gaps-title = Lo que la gente busca y no encuentra
gaps-none = Últimamente nadie ha preguntado en vano.
gap-missing = { $question } falta ({ $times ->
    [one] preguntada una vez
   *[other] preguntada { $times } veces
})
gap-alias = { $question } es para la gente { $name } ({ $times ->
    [one] elegida una vez
   *[other] elegida { $times } veces
})
gap-adopted = { $name } tiene ahora un nombre más.
history-which = ¿Qué organización? «{ $name }» no es ninguna, o podría ser varias. Escribe su nombre como está en el directorio.
history-none = Nada de { $name } ha cambiado desde que se cargó el directorio.
history-title = Qué ha cambiado: { $name }
undo-none = No has decidido nada últimamente que se pueda deshacer.
button-adopt = { $question } = { $name }
approved-new = Fue aprobado y está en el directorio.
approved-more = Fue aprobado: las cuentas están en el directorio.
approved-correction = Fue aprobado: el directorio está corregido.
approved-report = Fue aprobado: la cuenta ya no está en el directorio.
approved-other = Fue aprobado.
approved-now-new = { $id } queda aprobado y publicado.
approved-now-more = { $id } queda aprobado: las cuentas están publicadas.
approved-now-correction = { $id } queda aprobado: el directorio ya lo dice así.
approved-now-report = { $id } queda aprobado: la cuenta se quitó del directorio.
approved-now-other = { $id } queda aprobado.
button-options = Más
options-title = Qué más se puede hacer con { $id }:
batch-undone = { $count ->
    [one] { $count } decisión queda deshecha.
   *[other] { $count } decisiones quedan deshechas.
}
batch-approved = { $count ->
    [one] { $count } envío queda aprobado.
   *[other] { $count } envíos quedan aprobados.
}
batch-sure = Cada uno recibe su propia decisión, y puedes deshacerlas juntas.
batch-page = Página { $page } de { $pages } · { $count } envíos de una persona. Lo que pide una segunda mirada se decide en su propia ficha.
button-undo-all = Deshacer los { $count }
button-approve-shown = Aprobar los { $count } que se ven
button-batch = Los { $count } de esta persona
button-whole = Ver las { $count }
button-approve-all =
    { $count ->
        [one] Aprobar
       *[other] Aprobar las { $count }
    }
button-approve-warned = Aprobar de todos modos
review-look-first = Hay más de lo que muestra la ficha. El botón para aprobar está al final de la última página.
review-warned-first = Míralo dos veces. Sigue solo si lo tienes claro.
whole-page = Página { $page } de { $pages } · { $count ->
        [one] 1 cuenta en total
       *[other] { $count } cuentas en total
    }
accounts-shown = Aquí se ven { $shown } de { $count } cuentas.
card-changed = Cambiado antes de publicar:
review-website = Se miró su sitio { $website } el { $when }: enlaza { $linked } de estas { $count } cuentas.
linked-from-website = enlazada en su sitio
alike-account = misma cuenta ({ $about })
alike-website = mismo sitio web ({ $about })
alike-name-and-city = mismo nombre, misma ciudad
alike-name-and-region = mismo nombre, mismo estado
alike-name = mismo nombre
alike-similar-name = nombre parecido ({ $about })
alike-other = parece la misma
review-listed = En el directorio: { $name } · { $about }
review-refused = Lo mismo se rechazó como { $id }, { $when }: { $why }
reason-impersonation = Los envíos fingían venir de una organización que no los mandó.
reason-false-claims = Los envíos decían cosas falsas.
reason-flooding = Se envió lo mismo una y otra vez.
reason-abuse = Los envíos insultaban o amenazaban a otras personas.

gap-unhelpful = { $question } tuvo respuesta, y dijeron que no ayudó ({ $times ->
    [one] { $times } vez
   *[other] { $times } veces
})
