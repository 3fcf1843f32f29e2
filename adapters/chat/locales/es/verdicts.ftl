# Lo que se dice de las direcciones: una frase cada una, que no afirma más de lo que se sabe.

verdict-official = { $handle } es una cuenta oficial de { $name }: su propio sitio web la enlazaba { $on }.
verdict-official-back = { $handle } es una cuenta oficial de { $name }: ella y su sitio web se nombraban mutuamente { $on }.
verdict-official-named = { $handle } es una cuenta oficial de { $name }: su propio sitio web la nombraba como suya { $on }.
verdict-official-proven = { $handle } es una cuenta oficial de { $name }: lo prueba su propio dominio, { $on }.
verdict-looked-at = { $handle } está registrada para { $name }, y un moderador la confirmó { $on }.
verdict-listed = { $handle } está registrada para { $name } por { $source } { $on }. Nadie la ha revisado desde entonces, así que no consta como oficial.
verdict-listed-undated = { $handle } está registrada para { $name } por { $source }, sin fecha. Aquí nadie la ha revisado, así que no consta como oficial.
verdict-listed-new = { $handle } está registrada para { $name } por { $source } (fecha: { $date }).
verdict-listed-looked-at = { $handle } está registrada para { $name }: un moderador la miró { $on }. Nadie la ha revisado desde entonces.
verdict-listed-linked = { $handle } está registrada para { $name }: su propio sitio web la enlazaba { $on }. Nadie la ha revisado desde entonces, así que no consta como oficial.
verdict-listed-unknown = { $handle } está registrada para { $name }; no se sabe en qué se basa.
verdict-archived = { $handle } estuvo registrada para { $name }, pero ya no está en «{ $source }» { $since }. Puede estar inactiva o ser ya de otra persona.
verdict-archived-undated = { $handle } estuvo registrada para { $name }, pero «{ $source }» la ha archivado. Puede estar inactiva o ser ya de otra persona.
verdict-dormant = { $handle } está registrada para { $name }, pero ya no tiene actividad.
verdict-linked-unconfirmed = { $handle } está registrada para { $name }: la enlaza un sitio web que nadie ha confirmado (fecha: { $date }).
verdict-disputed = No te fíes ahora de { $handle }. Está registrada para { $name }, pero en disputa: es posible que alguien se haya apoderado de ella.
verdict-given-up = { $handle } estuvo registrada para { $name } y fue abandonada: ahora cualquiera puede tener ese nombre.
verdict-gone = { $handle } está registrada para { $name }, pero su propio sitio web, que la enlazó por última vez { $on }, ya no la enlaza desde el { $missing }.
verdict-given-up-dated = { $handle } estuvo registrada para { $name } { $until } y fue abandonada: ahora cualquiera puede tener ese nombre.
verdict-followed = { $name } tiene ahora { $handle } allí.
verdict-reported = Atención: { $handle } fue denunciada, y se comprobó que no es de { $name }, el { $date }.

verdict-looks-alike = Atención: { $handle } no está registrada. Está escrita para parecerse a { $real }, que es de { $name }.
verdict-word-added = Atención: { $handle } no está registrada. Es { $real } con algo añadido, y { $real } es de { $name }.
verdict-letter-off = Atención: { $handle } no está registrada. Se diferencia en una letra de { $real }, que es de { $name }.
verdict-near = { $handle } no está registrada. Se parece a { $real }, que es de { $name }; eso no dice de quién es.
verdict-contains = { $handle } no está registrada. Contiene el nombre de { $real }, que es de { $name }; eso no dice de quién es.
verdict-same-name = { $handle } no está registrada. { $name } usa ese nombre en otro sitio, como { $real }; el directorio no sabe si también lo usa aquí.
verdict-named = { $handle } no está registrada. Lleva el nombre de { $name }; el directorio no sabe si es suya.
verdict-baited = { $handle } no está registrada. Lleva el nombre de { $name } con una palabra añadida, como hacen los impostores que piden dinero u ofrecen ayuda; el directorio no sabe si es suya.
verdict-claimed = { $handle } no está registrada para { $name } ni para nadie más.
verdict-not-listed = { $handle } no está en el directorio.
verdict-not-listed-meaning = Eso no dice ni que sea oficial ni que sea falsa: el directorio no conoce todas las cuentas. Busca un enlace a ella en el sitio web de la organización antes de confiar en ella.

verdict-website-confirmed = { $text } está en el sitio web de { $name }.
verdict-website-listed = { $text } está en el sitio web registrado para { $name }; nadie ha confirmado todavía ese sitio.
verdict-email-confirmed = { $text } tiene el dominio del sitio web de { $name }, { $domain }. Eso no dice quién envió un mensaje: el remitente se puede falsificar.
verdict-email-listed = { $text } tiene el dominio registrado para { $name }; nadie lo ha confirmado todavía. Eso no dice quién envió un mensaje: el remitente se puede falsificar.
verdict-website-imitates = Atención: { $text } no es el sitio web de { $name }, que es { $real }. Está hecho para parecerse a él.
verdict-website-contains = { $text } no es el sitio web de { $name }, que es { $real }. Tiene un nombre parecido, que cualquiera puede registrar; fíate solo si { $real } lo enlaza.
verdict-email-imitates = Atención: { $text } no tiene el dominio de { $name }, que es { $real }. Está hecho para parecérsele.
verdict-email-contains = { $text } no tiene el dominio de { $name }, que es { $real }. Tiene un nombre parecido, que cualquiera puede registrar; fíate solo si { $real } lo enlaza.
verdict-website-unknown = { $text } no está registrado como sitio web de nadie del directorio.
verdict-email-unknown = { $text } no tiene el dominio de nadie del directorio.
verdict-broken = Cuidado: { $problem }
verdict-broken-imitates = { $handle } ni siquiera puede ser un nombre allí.

verdict-posted = El enlace lleva a una sola publicación; lo que se dice aquí es de la cuenta que la publicó. Lo que dice la publicación no se revisa.
verdict-via = { $host } solo lleva más allá: se trata de la dirección que hay detrás.
verdict-elsewhere = El mismo nombre en otra plataforma no está registrado.
verdict-personal = Es la página de una persona; el directorio solo recoge organizaciones.

verdict-here = Registrada para { $name } en { $platform }:
verdict-not-here = No hay ninguna cuenta de { $name } en { $platform } registrada. Registradas en otros sitios:
verdict-accounts = Registradas para { $name }:
verdict-no-accounts = No hay ninguna cuenta de { $name } registrada.
verdict-check-website = Dónde comprobarlo: { $site }
verdict-check-website-unconfirmed = Se dice que su sitio web es { $site } ({ $date }); nadie lo ha confirmado.
verdict-check-website-undated = Se dice que su sitio web es { $site }; nadie lo ha confirmado.
verdict-advice = { $count ->
    [one] No le envíes dinero, contraseñas ni nada sobre tu salud si la propia organización no confirma en su sitio web que la cuenta es suya. Y que sea oficial no quiere decir que pagar sea seguro.
   *[other] No envíes a ninguna de ellas dinero, contraseñas ni nada sobre tu salud si la propia organización no confirma en su sitio web que la cuenta es suya. Y que sea oficial no quiere decir que pagar sea seguro.
}

looked-many = { $count } direcciones, las más dudosas primero:
looked-more-not-listed = { $count ->
    [one] { $count } más no está registrada.
   *[other] { $count } más no están registradas.
}
looked-more = { $count ->
    [one] { $count } más no se muestra aquí.
   *[other] { $count } más no se muestran aquí.
}
button-look-all = Mostrarlas todas

account-listed = registrada por { $source } { $on }, sin revisar desde entonces
account-listed-undated = registrada por { $source }, fecha desconocida, nunca revisada aquí
account-listed-new = registrada por { $source } (fecha: { $date })
account-looked-at = confirmada por un moderador { $on }
account-looked-at-old = un moderador la miró { $on }, sin revisar desde entonces
account-linked = enlazada desde su propio sitio web { $on }
account-linked-back = ella y su sitio web se nombraban mutuamente { $on }
account-proven = probada por su propio dominio { $on }
account-linked-old = enlazada desde su propio sitio web { $on }, sin revisar desde entonces
account-named = su propio sitio web la nombraba como suya { $on }
account-gone = su propio sitio web la enlazó por última vez { $on } y ya no la enlaza desde el { $missing }
account-formerly = era { $handle } { $until }
account-not-seen = no se encontró en su propio sitio web el { $date }
account-archived = ya no está en «{ $source }» { $since }
account-archived-undated = archivada por «{ $source }»
account-dormant = ya sin actividad
account-linked-unconfirmed = la enlaza un sitio web sin confirmar (fecha: { $date })
card-website-unconfirmed = Sitio web, según se dice: { $site }
card-website-unconfirmed-dated = Sitio web, según se decía en { $date }: { $site }

# Cuentas denunciadas por hacerse pasar por una organización.

button-impostor = Denunciarla
button-impostor-page = Denunciarla en { $platform }
button-take-back = Retirar lo constatado
impostor-which = ¿Qué cuenta es? Escribe: denunciar, y su enlace.
impostor-noted = Gracias. La moderación mirará { $handle }. Hasta entonces no se dice de ella más que lo de antes.
impostor-known = { $handle } ya fue denunciada, y se comprobó que no es suya. A quien pregunta se le advierte.
impostor-listed = { $handle } es una cuenta registrada, así que no se toma por una impostora. Si aun así crees que está mal, pregunta por la organización y denuncia la cuenta desde su ficha.
impostor-names-nobody = { $handle } no se parece a ninguna cuenta registrada, así que aquí nadie puede saber por quién se hace pasar. Denúnciala en la propia plataforma.
impostor-no-account = { $handle } no nombra ninguna cuenta en una plataforma. Da el enlace a la cuenta.
impostor-too-many = Has denunciado muchas en esta hora. Inténtalo más tarde.
impostor-other = { $handle } no se pudo denunciar.
impostor-settled = Anotado: desde ahora se advierte a quien pregunta. Caduca en un año y se puede retirar.
impostor-seconded = Anotado. Otra persona de la moderación tiene que constatar lo mismo.
impostor-taken-back = Retirado: vuelve a ser solo una cuenta no registrada.
button-impostor-website = No es suya: su sitio web enlaza otra
button-impostor-said = No es suya: lo han dicho
button-impostor-asked = No es suya: pide dinero o datos en su nombre
button-impostor-other = No es suya
task-impostor = Denuncia: dicen que una cuenta se hace pasar por { $name }
verdict-object = Esto dice que no es suya, y nada más. Quien la tenga puede objetar: { $contact }
verdict-object-operator = Esto dice que no es suya, y nada más. Quien la tenga puede objetar ante quien lleva este bot.

# Lo que dice una notificación de una dirección, en pocas palabras.
brief-confirmed = { $handle }: oficial, { $name }
brief-looked-at = { $handle }: registrada para { $name }, confirmada por moderación
brief-listed = { $handle }: registrada para { $name }, sin confirmar
brief-disputed = { $handle }: no te fíes ahora ({ $name })
brief-given-up = { $handle }: abandonada por { $name }
brief-reported-not-theirs = { $handle }: denunciada, no es de { $name }
brief-imitates = { $handle }: no registrada, se parece a { $real }
brief-contains = { $handle }: no registrada, tiene un nombre como { $real }
brief-not-listed = { $handle }: no registrada
brief-no-account = { $handle }: no es una cuenta
brief-website = { $handle }: el sitio web de { $name }
brief-other = { $handle }: mira la respuesta
