# Respuestas a preguntas.

answer-one = { $name }: { $count ->
    [0] no hay ninguna cuenta registrada
    [one] { $count } cuenta registrada
   *[other] { $count } cuentas registradas
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
answer-choices-far = No hay nada en el directorio con el nombre «{ $question }»; { $count ->
    [one] esta es la que más se acerca
   *[other] estas { $count } son las que más se acercan
}. Añade una ciudad o más del nombre.
answer-choices-none-on = { $count ->
    [one] No consta que tenga cuenta de { $platform }.
   *[other] No consta que ninguna de estas tenga cuenta de { $platform }.
}
answer-none = «{ $question }» no está en el directorio. Eso no dice nada de sus cuentas: solo que nadie la ha registrado todavía. Si la conoces, puedes proponerla.
answer-empty = Escribe el nombre de un hospital, una clínica o una agencia de salud, o pega el enlace de una cuenta. Escribe ayuda para ver qué más hago.
answer-not-numbered = Elige un número del 1 al { $count }.

card-page = Más, con historial y pruebas: { $page }
card-all-rest-on = Cada una de estas: { $grounds }.
card-disputed = Cuidado: es posible que alguien se haya apoderado de una cuenta de esta organización. No te fíes de ella.
card-closed = Esta organización ha cerrado. Sus cuentas se conservan como constancia.
card-no-accounts = El directorio todavía no tiene ninguna cuenta suya.
card-formerly = Antes { $names }
card-website = Sitio web: { $site }
account-disputed = { $handle } está oculta: en disputa desde el { $since }. Es posible que alguien se haya apoderado de ella; no creas lo que dice.
ground-none = fuente desconocida

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

passage-empty = Solo leo texto y enlaces, y en ese mensaje no hay. Escribe un nombre, o pega un enlace o un @nombre.
link-misleads = Cuidado: un enlace muestra { $shown }, pero lleva a { $target }.

button-helpful = Útil
button-unhelpful = No es útil
felt-helpful = Gracias, es bueno saberlo.
felt-unhelpful = Gracias. Queda contado, y quien modera ve lo que se pregunta en vano. Lo que falta o está mal lo puedes proponer.
