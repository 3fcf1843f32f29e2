# Respuestas a preguntas.

answer-one = { $name }: { $count ->
    [0] no se conoce ninguna cuenta oficial
    [one] { $count } cuenta oficial
   *[other] { $count } cuentas oficiales
}
answer-which = ¿Cuál buscas?
answer-choices = { $count ->
    [one] No estoy seguro de qué es «{ $question }». ¿Es esta?
   *[other] «{ $question }» podría ser una de { $count } organizaciones.
}
answer-choices-more = «{ $question }» podría ser cualquiera de muchas organizaciones; { $count ->
    [one] esta es la que más se acerca
   *[other] estas { $count } son las que más se acercan
}. Añade una ciudad o más del nombre.
answer-none = «{ $question }» no está en el directorio. Eso no dice nada de sus cuentas: solo que nadie la ha registrado todavía. Si la conoces, puedes proponerla.
answer-empty = Escribe el nombre de un hospital, una clínica o una agencia de salud, o pega el enlace de una cuenta. Escribe ayuda para ver qué más hago.
answer-not-numbered = Elige un número del 1 al { $count }.

card-all-rest-on = Todas estas: { $grounds }.
card-disputed = Cuidado: es posible que alguien se haya apoderado de una cuenta de esta organización. No te fíes de ella.
card-closed = Esta organización ha cerrado. Sus cuentas se conservan como constancia.
card-no-accounts = El directorio no conoce ninguna cuenta oficial.
card-formerly = Antes { $names }
card-website = Sitio web: { $site }
account-disputed = { $handle } está oculta: en disputa desde el { $since }. Es posible que alguien se haya apoderado de ella; no creas lo que dice.
account-dormant = ya sin actividad
ground-registry = registrada por { $source }
ground-website = vista en su propio sitio web ({ $source })
ground-moderator = aprobada aquí por un moderador
ground-none = fuente desconocida
date-unknown = fecha desconocida
date-stale = sin revisar desde { $date }
date-confirmed = confirmada por última vez: { $date }

answer-sure = Coincidencia segura: { $found }.
answer-sure-spelled = Coincidencia segura, aunque escribiste «{ $question }»: { $found }.

found-by-name = se llama { $text }
found-by-alias = también conocida como { $text }
found-by-acronym = abreviada { $text }
found-by-former-name = antes { $text }
found-by-translation = llamada también { $text }
found-by-handle = tiene la cuenta { $text }
found-by-address = tiene la cuenta { $text }
found-by-website = tiene el sitio web { $text }

button-open-account = Abrir en { $platform }
button-copy = Copiar { $text }
button-add = Añadir cuentas
button-correct = Corregir algo
button-report = Denunciar una cuenta
button-dispute = Ocultar una cuenta ya
button-undispute = Mostrar { $handle } otra vez
button-submit-it = Proponerla
button-none-of-these = Ninguna de estas: proponerla

looked-none = En ese mensaje no hay enlaces a cuentas ni @nombres.
looked-several = Lo que se sabe de los { $count } enlaces y nombres de ese mensaje:
listed-yes = Sí: { $handle } es una cuenta oficial de { $name }.
listed-disputed = No te fíes ahora de { $handle }. Está registrada para { $name }, pero en disputa: es posible que alguien se haya apoderado de ella.
listed-retired = { $handle } fue una cuenta de { $name } y ya no es oficial.
listed-website = Sí: { $text } está en el sitio web de { $name }.
listed-elsewhere = El mismo nombre en otras plataformas no está registrado.
unlisted-title = { $handle } no está en el directorio
unlisted-meaning = Eso no dice ni que sea oficial ni que sea falsa: el directorio no conoce todas las cuentas. Busca un enlace a ella en el sitio web de la organización antes de confiar en ella.
unlisted-personal = Es la página de una persona y no de una organización.
lookalike-title = Atención: puede ser alguien que se hace pasar por otro
lookalike-warning = { $handle } NO está registrada y se parece mucho a una cuenta oficial.
lookalike-advice = No le envíes dinero, contraseñas ni nada sobre tu salud si la propia organización no confirma en su sitio web que la cuenta es suya.
lookalike-real = La cuenta oficial es:
no-account-title = Esa no es la dirección de una cuenta
