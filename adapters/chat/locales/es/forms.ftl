# Formularios: sus preguntas, qué puede fallar en una respuesta y el diálogo que los rodea.

form-new-organization = Nueva organización
form-more-accounts = Más cuentas
form-correction = Corrección
form-report = Denunciar una cuenta
form-answer = Tu respuesta
form-reject = Rechazar
form-question = Preguntar
form-edit = Editar y aprobar
form-merge = Unir
form-block = Bloquear
form-dispute = Ocultar una cuenta
form-cancel = Cancelar
intro-new-organization = Un moderador la revisa antes de publicarla.
intro-more-accounts = Un moderador las revisa antes de publicarlas.
intro-correction = Un moderador la revisa antes de publicarla.
intro-report = Un moderador la revisa. Si alguien se ha apoderado de la cuenta, dilo: se puede ocultar enseguida.
intro-edit = Lo que envíes se publica enseguida, con tus cambios.
intro-dispute = La cuenta se oculta enseguida, y quien pregunte recibe una advertencia.

field-paste = Pega lo que tengas
field-name = Nombre
field-kind = Tipo
field-country = País
field-region = Estado o provincia
field-city = Ciudad
field-place = Lugar
field-website = Sitio web
field-accounts = Cuentas
field-aliases = Otros nombres
field-note = Nota para los moderadores
field-organization = Organización
field-merge = Unir con
field-field = Qué corregir
field-value = Qué debería decir
field-account = Cuenta
field-problem = Qué le pasa
field-answer = Tu respuesta
field-reject = Motivo
field-question = Pregunta
field-block = Motivo
field-block-text = Motivo, con tus palabras
field-dispute = Por qué se oculta

ask-name = ¿Cómo se llama la organización? O envía de una vez todo lo que tengas, en cualquier orden: nombre, lugar, sitio web, enlaces.
ask-kind = ¿Qué es?
ask-country = ¿En qué país está?
ask-region = ¿En qué estado o provincia está?
ask-city = ¿En qué ciudad está?
ask-website = ¿Cuál es su propio sitio web?
ask-accounts = ¿Qué cuentas tiene? Envía un enlace por línea.
ask-aliases = ¿Cómo la llama la gente además? Un nombre por línea.
ask-note = ¿Hay algo que los moderadores deban saber, como dónde viste estas cuentas?
ask-organization = ¿De qué organización se trata? Escribe su nombre.
ask-merge = ¿De qué organización registrada se trata? Escribe su nombre o pulsa una.
ask-field = ¿Qué hay que corregir?
ask-value = ¿Qué debería decir?
ask-account = ¿Qué cuenta es?
ask-problem = ¿Qué le pasa?
ask-answer = ¿Qué respondes al moderador?
ask-reject = ¿Por qué lo rechazas? Quien lo envió lee lo que escribas.
ask-question = ¿Qué quieres preguntar a quien lo envió?
ask-block = ¿Por qué impides a esta persona enviar más?
ask-block-text = ¿Por qué, con tus palabras?
ask-dispute = ¿Por qué la ocultas?

hint-paste = Nombre, lugar, sitio web, enlaces, en cualquier orden. Rellena el formulario de abajo; todavía no se envía nada.
hint-name = Su nombre oficial completo, como Mayo Clinic.
hint-kind = Pulsa uno, o escribe una palabra como hospital o clínica.
hint-country = En cualquiera de los idiomas que hablo, o con su código, como US.
hint-region = Por su nombre o código: Texas o TX.
hint-city = Solo el nombre de la ciudad.
hint-website = Por ejemplo https://www.mayoclinic.org
hint-accounts = Por ejemplo https://x.com/MayoClinic. Las palabras tras un enlace son su etiqueta, como Empleos. Un @nombre necesita su plataforma: instagram @mayoclinic.
hint-aliases = Abreviaturas, nombres anteriores y nombres en otros idiomas, uno por línea.
hint-note = Como máximo 500 caracteres.
hint-organization = Escribe parte de su nombre y elígela.
hint-merge = Escribe parte de su nombre y elígela.
hint-value = Como debe figurar en el directorio.
hint-answer = Como máximo 500 caracteres.
hint-reject = Como máximo 500 caracteres.
hint-question = Como máximo 500 caracteres.
hint-block-text = Como máximo 500 caracteres.
hint-dispute = Como máximo 500 caracteres. Solo lo leen los moderadores.

correctable-name = Nombre
correctable-kind = Tipo
correctable-city = Ciudad
correctable-region = Estado o provincia
correctable-country = País
correctable-website = Sitio web
correctable-alias = Un nombre más
correctable-other = Otra cosa

account-problem-dead = Está muerta o fue borrada
account-problem-not-theirs = No es suya
account-problem-hijacked = Alguien se ha apoderado de ella
account-problem-other = Otra cosa

fault-empty = Aquí todavía falta algo.
fault-too-long = Tiene { $length } caracteres; caben { $limit } como máximo.
fault-no-letters = No tiene ni letras ni cifras. Dilo con palabras.
fault-not-numbered = Elige un número del 1 al { $count }.
fault-no-such-choice = No es ninguna de las opciones. Pulsa una, o escribe su número, del 1 al { $count }.
fault-kind-unknown = No conozco ese tipo. Pulsa uno, o escribe una palabra como hospital, clínica o farmacia.
fault-country-unknown = No conozco ese país. Escribe su nombre, en español o en inglés, o su código de dos letras.
fault-region-unknown = No conozco ese estado o provincia. Escribe su nombre o su código, como Texas o TX.
fault-organization-unknown = «{ $text }» no está en el directorio. Escribe su nombre como figura en él, o cancela y proponla como nueva.
fault-organization-choices = Varias organizaciones se llaman así. Elige una.
fault-too-many-accounts = En un envío caben { $limit } cuentas como máximo.
fault-too-many-aliases = Caben { $limit } nombres más como máximo.
fault-other = Así no sirve. Prueba de otra manera.

problem-required = Esto no puede quedar vacío.
problem-too-long = Tiene { $length } caracteres; caben { $limit } como máximo.
problem-too-many = Hay { $length }; caben { $limit } como máximo.
problem-control-character = Contiene un carácter que no se ve ({ $character }). Escríbelo de nuevo.
problem-unknown-choice = No es ninguna de las opciones.
problem-not-a-country = No es el código de ningún país.
problem-not-a-web-address = No es la dirección de un sitio web. Empieza por https://
problem-address-differs = { $handle } no es la cuenta a la que lleva el enlace, que es { $expected }.
problem-duplicate-entry = { $handle } en { $platform } está dos veces.
problem-account-taken = { $handle } en { $platform } ya está registrada para { $name }. Si es un error, denúncialo allí.
problem-link-in-words = «{ $value }» es un enlace o un usuario; aquí van palabras.
problem-account-listed = { $handle } en { $platform } ya está registrada para esta organización.
problem-account-not-listed = { $handle } en { $platform } no está registrada para esta organización.
problem-not-listed = Esa organización no está en el directorio.
problem-unchanged = El directorio ya dice eso.
problem-other-subject = Al editarla no puede pasar a tratar de otra cosa.
problem-cannot-merge = Solo se pueden unir organizaciones nuevas y cuentas.
problem-other = El directorio no lo acepta así. Revisa lo que has dado.

warning-lookalike = Cuidado: { $handle } en { $platform } se parece a { $listed_handle }, que es de otra organización.
warning-personal-account = { $handle } en { $platform } es la página de una persona y no de una organización.
warning-other = Aquí hay algo que conviene mirar dos veces.

address-not-an-address = «{ $text }» no es ni un enlace ni un @nombre. Da un enlace como https://x.com/MayoClinic
address-too-long = Es más largo que la dirección de cualquier cuenta.
address-hidden-characters = Contiene caracteres que nadie ve y que pueden ocultar adónde lleva. Escríbelo de nuevo a mano.
address-wrong-scheme = «{ $text }» no empieza por https://, así que no es el enlace de una cuenta.
address-userinfo-in-url = «{ $text }» es un truco: lo que va delante de la @ no es adonde lleva el enlace. No lo abras.
address-unusual-port = «{ $text }» lleva un número de puerto que ninguna plataforma usa. Da el enlace sencillo.
address-unknown-host = «{ $text }» está en un sitio web que no es ninguna de las plataformas conocidas aquí.
address-lookalike-host = Cuidado: «{ $text }» imita la dirección de una plataforma. No lo abras.
address-other-platform = «{ $text }» está en otra plataforma que la que has dicho.
address-platform-missing = ¿En qué plataforma está «{ $text }»? Escríbela delante, así: instagram { $text }
address-no-account-named = «{ $text }» es la portada de una plataforma. Da el enlace de la cuenta misma.
address-reserved-path = «{ $text }» es una página de la propia plataforma, no una cuenta.
address-post-not-account = «{ $text }» es una sola publicación, un vídeo o una foto. Da el enlace de la cuenta misma.
address-share-link = «{ $text }» es un enlace para compartir. Da el enlace de la cuenta misma.
address-short-link = «{ $text }» es un enlace acortado: no dice adónde lleva. No lo abras para averiguarlo; pide la dirección completa de la cuenta.
address-group-not-account = «{ $text }» es un grupo o una invitación a uno, no la cuenta de una organización.
address-hashtag = «{ $text }» es una etiqueta, que es de todos.
address-bad-handle = «{ $text }» no puede ser una cuenta: la plataforma no admite ese nombre.
address-mixed-scripts = «{ $text }» mezcla letras de varios alfabetos, como hacen los impostores. No es una cuenta.
address-unknown-page = «{ $text }» está en una plataforma, pero no es la página de una cuenta.
address-email = «{ $text }» es una dirección de correo, no una cuenta.
address-spreadsheet-damage = «{ $text }» es un número que una hoja de cálculo ha redondeado; sus cifras se han perdido. Copia el enlace de la propia cuenta.
address-not-https = «{ $text }» tiene que empezar por https://
address-other = «{ $text }» no es la dirección de una cuenta.

dialog-progress = ({ $at } de { $of }) { $prompt }
dialog-says-now = El directorio dice ahora: { $value }
dialog-stands = Hasta ahora: { $value }
dialog-reply-here = Responde a este mensaje con lo que quieras decir.
dialog-resumed = Ya lo habías empezado. Sigue donde lo dejaste; cancelar empieza de nuevo.
dialog-still-open = Sigue abierto: { $form }
dialog-use-buttons = Pulsa uno de los botones, o escribe enviar o cancelar.
dialog-send-words =
    enviar
    sí
    si
dialog-needed = Esta respuesta hace falta. Escribe cancelar para dejarlo.
dialog-at-start = Esta es la primera pregunta.
dialog-old-button = Ese botón es de un paso anterior. Ahora estás aquí.
dialog-moved = Este formulario siguió mientras tanto en otro lugar. Así está ahora.
dialog-cancelled = Cancelado. No se ha enviado nada.
dialog-none = No hay ningún formulario abierto.
dialog-gone = Este formulario ya no está abierto: se envió o se canceló, o pasó tanto tiempo que ya no lo conservo. Escribe mis envíos para ver lo que has enviado.
dialog-forgotten = Ya no tengo este formulario como estaba: se envió o se canceló, o pasó demasiado tiempo. Lo que escribiste sigue aquí. Si mis envíos no lo muestra entre lo que has enviado, revísalo y envíalo otra vez.
dialog-anothers = Ese formulario es de { $who }. Solo esa persona puede seguir con él.
reply-to-card = Responder a una ficha no decide nada: deciden sus botones. Para preguntarme algo, escribe /find y un nombre.
dialog-done = Eso ya está hecho.
dialog-sent-before = Eso ya está hecho. Tu último envío es { $id }.
dialog-changed = Cambiado: { $field }.
dialog-help = Escribe tu respuesta. atrás vuelve a la pregunta anterior, saltar pasa una que puede quedar vacía, y cancelar cierra el formulario.
dialog-in-private = Hagámoslo entre los dos, para ahorrar las preguntas a los demás.
dialog-same-title = ¿Es una de estas?
dialog-same = { $count ->
    [one] El directorio tiene una organización que parece la misma. ¿Es esta?
   *[other] El directorio tiene { $count } organizaciones que parecen la misma. ¿Es una de estas?
}
dialog-left-listed = { $count ->
    [one] { $count } cuenta ya está allí; la he dejado fuera.
   *[other] { $count } cuentas ya están allí; las he dejado fuera.
}
dialog-choose = Elige una, o di que no es ninguna de estas.
dialog-summary = Revísalo. Envíalo, o cambia antes lo que quieras.
dialog-summary-press = Revísalo. Pulsa «{ $button }», o cambia antes lo que quieras.
dialog-pending = Alguien ya ha enviado casi lo mismo: { $ids }.

button-back = Atrás
button-keep = Dejarlo así
button-skip = Saltar
button-cancel = Cancelar
button-details = Añadir o cambiar datos
button-every = Más
button-discard = Descartar
button-continue = Continuar
button-send = Enviar
button-differs = Ninguna de estas: seguir
button-change-field = Cambiar: { $field }

# What was left out of a pasted text.
pasted-named-as-not-theirs = Dejé fuera { $text }: se dijo que no es suya.
pasted-personal-account = Dejé fuera { $text }: es la cuenta de una persona, no de una organización.
pasted-from-post = He tomado la cuenta del enlace a una de sus publicaciones: { $text }.
pasted-name-not-address = No sé qué cuenta es «{ $text }». Envía su enlace.
pasted-another-website = Dejé fuera la web { $text }, porque me quedé con otra.
pasted-not-a-website = «{ $text }» no es la dirección de una web.
pasted-several-organizations = Hay varias organizaciones: { $text }. Leí la primera; envíame las demás de una en una.
pasted-which-first = Son { $count } organizaciones. ¿Con cuál empezamos? Vuelve a este mensaje para las demás.
pasted-another = Este formulario trata de { $open } y lo que enviaste trata de { $name }. No cambié nada: pulsa el nombre para enviarla aparte, o manda solo los enlaces para añadirlos aquí.
dialog-put-aside = El formulario de { $name } queda apartado y no se pierde nada: su botón lo trae de vuelta.
pasted-too-long = Era muy largo. Leí el principio.
pasted-nothing = No he sacado nada de ese texto: no encontré ningún nombre, lugar ni cuenta.
pasted-more = Y { $count } más que dejé fuera.
submit-edit = Publicar
submit-merge = Unir
submit-reject = Rechazar
submit-question = Preguntar
submit-block = Bloquear
submit-dispute = Ocultar
submit-other = Enviar
dialog-merge = Los dos lados y lo que se movería. Únelos solo si son la misma.
merge-from = Enviado:
merge-into = En el directorio:
merge-has = { $count ->
    [0] Aún no tiene ninguna cuenta. Sitio web: { $website }
    [one] Tiene { $count } cuenta. Sitio web: { $website }
   *[other] Tiene { $count } cuentas. Sitio web: { $website }
}
merge-moves = { $count ->
    [0] No se añadiría ninguna cuenta.
    [one] Se añadiría { $count } cuenta:
   *[other] Se añadirían { $count } cuentas:
}
merge-there = Ya está allí ({ $count }):
merge-names = Otros nombres que tendría: { $names }
merge-website = Sitio web que tendría: { $website }
dialog-asking-words =
    de quién
    a quién
    quién
    de quien
    a quien
    quien
dialog-no-words =
    no
    no, gracias
dialog-refused-before = La moderación ya rechazó lo mismo, { $when }: { $why } Di en la nota qué ha cambiado.
