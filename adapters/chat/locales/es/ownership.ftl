# Pruebas de que alguien habla en nombre de una organización.

ownership-begun = Para demostrar que hablas en nombre de { $name }, pon este código en uno de estos tres lugares antes de { $until }
ownership-already = Ya has demostrado que hablas en nombre de { $name }, en { $host } desde { $when }. No hace falta nada más: deja el código donde está.
ownership-dns = Un registro TXT de { $host }:
ownership-file = O una línea del archivo { $file }:
ownership-page = O en la cabecera de la página de inicio de { $host }:
ownership-accounts = En el registro o el archivo también puedes nombrar cuentas; quedan así probadas por el dominio:
ownership-meaning = El código es tuyo y solo para { $name }. En cuanto se vea, lo que envíes llegará a los moderadores como venido de la organización. Déjalo ahí: se busca de nuevo cada semana.
ownership-not-here = Escríbemelo en privado: el código es solo para ti.
ownership-nobody = No conozco ninguna organización llamada «{ $name }».
ownership-looking = Lo busco. Enseguida te digo qué ha salido.
ownership-ended-now = Hecho. Esa prueba ya no cuenta.
ownership-end-sure = Lo que envíe ya no aparecerá como venido de la organización.
ownership-standing = { $count ->
    [0] Nadie ha demostrado hablar en nombre de una organización.
    [one] Una persona ha demostrado hablar en nombre de una organización.
   *[other] { $count } personas han demostrado hablar en nombre de organizaciones.
}
ownership-one = { $name } · { $who } · probado en { $host } desde { $when }
ownership-from = De la organización: quien lo envía demostró en su sitio web que habla en su nombre, desde { $when }.
ownership-told-proven = Has demostrado que hablas en nombre de { $name }. Lo que envíes aparecerá como venido de la organización.
ownership-told-not-found = El código de { $name } no se ha encontrado: ni en un registro TXT, ni en el archivo, ni en la cabecera de la página de inicio. Un registro DNS nuevo puede tardar horas en verse; una página, unos minutos. Pulsa otra vez cuando esté.
ownership-told-unreachable = Ahora mismo no se ha podido acceder al sitio web de { $name }.
ownership-told-expired = El código de { $name } no se vio en un día y ya no vale. Pide otro.
ownership-told-gone = El código de { $name } ya no está en su sitio web, así que tu prueba ha caducado.
ownership-told-unseen = No se ha podido acceder al sitio web de { $name } durante 30 días, así que tu prueba ha caducado. Pide un código nuevo cuando vuelva a estar.
ownership-told-unconfirmed = El sitio web donde demostraste que hablas en nombre de { $name } ya no está confirmado como suyo, así que el código ya no prueba nada.
ownership-told-ended = Un moderador ha puesto fin a tu prueba para { $name }.
ownership-told-other = Tu prueba para { $name } ha cambiado.
ownership-room-proven = Alguien ha demostrado, en su propio sitio web, que habla en nombre de { $name }.
ownership-room-gone = Quien hablaba en nombre de { $name } ya no está probado: el código ha desaparecido de su sitio web.
ownership-room-unseen = Quien hablaba en nombre de { $name } ya no está probado: no se ha podido acceder a su sitio web durante 30 días.
ownership-room-unconfirmed = Quien hablaba en nombre de { $name } ya no está probado: el sitio web con el código ya no está confirmado como suyo.
ownership-room-other = Una prueba para { $name } ha cambiado.
button-ownership-look = Ya lo he puesto
button-ownership-end = Poner fin a la prueba
button-proofs = Quién habla por organizaciones
refused-website-unconfirmed = Nadie ha confirmado aún el sitio web de { $name }, así que no se puede probar nada en él. Un moderador puede confirmarlo.
refused-proofs-too-many = Puedes pedir { $limit } códigos al día. Vuelve a intentarlo mañana.
refused-no-such-proof = No tienes ninguna prueba así.
refused-proof-closed = Esa prueba ha terminado. Pide un código nuevo.
