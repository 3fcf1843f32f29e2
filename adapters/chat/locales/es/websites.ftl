# Lo que dicen los sitios web de las organizaciones.

website-title = En su sitio web
website-links = Su sitio web enlaza a estas cuentas, vistas el { $day }. Ningún moderador ha decidido aún sobre ellas.
website-links-unconfirmed = Un sitio web sin confirmar, que figura como suyo, enlaza a estas cuentas, vistas el { $day }. Solo lo ven los moderadores.
website-more = y { $count } más
website-gone = Su sitio web enlazaba a { $handle } en { $platform } hasta el { $day }, y ya no lo hace.
website-links-it = El sitio web de { $name } ({ $site }) enlaza a { $handle }, visto el { $day }. Ningún moderador ha decidido aún sobre ella.
website-links-others = { $site } enlaza a { $handles } en { $platform }, no a esta cuenta (visto el { $day }).
website-links-none = { $site } no enlaza a ninguna cuenta de { $platform }, así que tampoco a esta (visto el { $day }).
website-robots = Su sitio web pide que no lo lean programas.
website-looked = Acabo de mirar el sitio web de { $name }. Enlaza a { $count ->
    [0] ninguna de las cuentas que figuran aquí
    [one] una de las cuentas que figuran aquí
   *[other] { $count } de las cuentas que figuran aquí
}.
website-unreachable = Ahora mismo no se ha podido consultar el sitio web de { $name }.
website-alarm-website-lapsed = Cuidado: parece que su sitio web ha caducado o está en venta. No te fíes de nada de lo que haya allí ahora.
website-alarm-id-changed = Cuidado: puede que { $handles } ya sea de otra persona.
website-alarm-contradiction = Cuidado: su sitio web enlaza a una cuenta ajena junto a la suya ({ $handles }). Puede que lo hayan manipulado.
website-alarm-other = Cuidado: algo ha cambiado en su sitio web.
button-check = Comprobar ahora
check-asked = Estoy mirando su sitio web. Enseguida te digo lo que pone.
check-not = Su sitio web se ha mirado en la última hora, o ahora mismo no se puede mirar.
button-tasks = Visto en sitios web
tasks-title = Visto en sitios web
tasks-none = Nada de lo visto en sitios web espera por ti.
tasks-count = { $count ->
    [one] { $count } cosa vista en sitios web espera por ti.
   *[other] { $count } cosas vistas en sitios web esperan por ti.
}
task-new-accounts = El sitio web de { $name } enlaza a cuentas que no figuran
task-link-gone = El sitio web de { $name } ya no enlaza a una cuenta que figura
task-handle-changed = El sitio web de { $name } enlaza a otra cuenta que antes
task-website-moved = El sitio web de { $name } lleva ahora a otro dominio
task-website-lapsed = El sitio web de { $name } parece haber caducado o estar en venta
task-contradiction = El sitio web de { $name } enlaza a una cuenta ajena junto a la suya
task-id-changed = Una cuenta de { $name } puede estar en otras manos
task-other = Algo ha cambiado en el sitio web de { $name }
task-opened = Visto el { $day }
task-website = Sitio web: { $website }
task-detail = Dice, o lleva a: { $detail }
task-proof = visto en { $where }: «{ $text }»
task-more = De momento se muestran { $shown } de { $count } cuentas. El resto viene antes de poder decidir nada.
button-task-undo = Deshacer
task-done = Hecho. Está publicado.
task-first-approval = { $name } tiene tu aprobación. Como se retira una cuenta de la lista, tiene que estar de acuerdo un segundo moderador.
task-waits-for-second = Un moderador ya lo ha aprobado. Tiene que estar de acuerdo otro más.
task-dismissed = Se queda como está. No volverá a salir lo mismo.
button-task-new-accounts = { $count ->
    [one] Incluirla
   *[other] Incluir las { $count }
}
button-task-link-gone = Quitarla
button-task-handle-changed = Sustituir la antigua
button-task-other = Hacerlo
button-task-dismiss = Dejarlo como está
digest-tasks = { $count } cosas vistas en sitios web por revisar
refused-task-closed = Alguien ya se ha ocupado de eso, o ya no es así.
