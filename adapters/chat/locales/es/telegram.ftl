# Lo que solo se dice en Telegram: el menú y las respuestas a pulsaciones que tardan.

telegram-name = Care Handles
telegram-description =
    Cuentas oficiales en redes sociales de hospitales, clínicas y otras organizaciones de salud,
    revisadas por personas. Escribe un nombre, o pega un enlace o un usuario para saber de quién
    es. Lo que falta lo puedes proponer aquí.
telegram-short-description = Cuentas oficiales de organizaciones de salud en redes sociales, revisadas por personas.

telegram-continue = Seguir en privado
telegram-share = Compartir
telegram-working = En ello… el resultado llegará enseguida.
telegram-failed = Lo siento, no ha funcionado. Inténtalo de nuevo.
telegram-no-words = Solo leo texto. Escribe un nombre, o pega un enlace o un usuario.
telegram-anonymous =
    Escribes como administrador anónimo o como canal, así que no puedo saber quién eres. Escribe
    con tu propio nombre.
telegram-sure = Pulsa «{ $what }» otra vez para confirmar.
telegram-yes = Sí

telegram-command-find = Buscar las cuentas oficiales de una organización
telegram-command-submit = Proponer una organización o cuenta que falta
telegram-command-mine = Ver lo que has propuesto
telegram-command-stats = Ver qué contiene el directorio
telegram-command-new = Ver lo último publicado
telegram-command-language = Elegir tu idioma
telegram-command-help = Ver cómo funciona
telegram-command-pending = Revisar lo que espera una decisión
telegram-command-gaps = Ver qué echa de menos la gente

telegram-in-private = Eso es solo para ti. Abre nuestro chat privado para verlo.
