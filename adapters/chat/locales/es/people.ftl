# Ayuda, privacidad, idioma y asuntos propios; lo que el directorio no permite.

help = Conozco las cuentas oficiales de hospitales, clínicas y agencias de salud en las redes sociales. Pregunta sin más.
help-asking-title = Preguntar
help-asking =
    Mayo Clinic: escribe un nombre, como lo conozcas
    @MayoClinic, o un enlace: digo de quién es
    hospitales en Texas
    quién en Alemania está en TikTok
    buscar Mayo Clinic: siempre pregunta, también en un grupo
    estadísticas, novedades: cifras, y lo publicado últimamente
help-submitting-title = Proponer
help-submitting =
    proponer Mayo Clinic: una organización nueva
    añadir, corregir, denunciar: sobre una registrada
    mis envíos, retirar S4F7KQ: lo que has enviado
    demostrar Mayo Clinic: que gestionas sus cuentas
help-more-title = Más
help-more =
    idioma en: inglés
    vincular: ser la misma persona en Slack, en Telegram y en la terminal
    avisar aquí: este chat te dirá qué pasa con tus envíos
    privacidad: qué se guarda de ti
help-way-slack = Edita tu pregunta y cambio mi respuesta
help-way-other = Con una barra todo es una orden: /ayuda
help-moderating-title = Moderar
help-moderating =
    pendientes: lo que espera, primero lo más antiguo
    pendientes hospitales, pendientes telegram: una parte
    huecos: lo que la gente busca en vano
privacy = Lo que guardo y lo que no.
privacy-title = Privacidad
privacy-kept =
    Las preguntas se cuentan sin quién las hizo. Lo que preguntas no queda unido a nadie.
    Cuando envías algo, tu nombre y tu identificador de aquí se guardan con ello, para que sepas qué pasa y nadie decida sobre lo suyo.
    Un formulario empezado se guarda hasta que lo envías o lo cancelas, o un mes desde que lo tocaste por última vez, salvo que el operador haya fijado otro plazo.
    El registro de decisiones tiene números en lugar de nombres.
    El operador puede borrarte: pídeselo. Lo publicado queda, sin ti.
    Contigo se borra lo que los moderadores escribieron sobre ti o tus propuestas, pero no que estés bloqueado.
privacy-removals = Una cuenta sale de la lista cuando dos moderadores están de acuerdo, donde hay dos. Ocultarla al momento puede uno solo.
language-which = ¿En qué idioma quieres que hable?
language-unknown = No hablo «{ $tag }». Hablo { $known }.
language-set = Desde ahora hablo español contigo.
link-code = Tu código es { $code }. Escribe vincular { $code } en tu otro chat conmigo antes de { $minutes } minutos. No se lo des a nadie más.
link-in-private = Escribe vincular en tu chat privado conmigo: el código es solo para tus ojos.
linked = Hecho. Para mí eres ahora una sola persona { $venues }.
hear-here = Desde ahora sabrás aquí qué pasa con tus envíos.
hear-in-private = Escribe avisar aquí en tu chat privado conmigo.
home = El directorio de cuentas oficiales de la salud
too-fast = Eso fue mucho de una vez. Dame medio minuto y te respondo de nuevo.
thanks = De nada.
command-unknown = No conozco la orden «{ $command }». Escribe ayuda para ver qué hago.
edited-not-done = No ejecuto nada desde un mensaje modificado. Envíalo de nuevo como mensaje nuevo.
token-refused = Ese botón o enlace es de otra versión de mí. Pregunta otra vez y tendrás uno nuevo.
button-submit-new = Proponer una organización
button-help = Ayuda

refused-refused = Eso no es posible.
refused-other = Eso no es posible.
refused-not-listed = Esa organización ya no está en el directorio.
refused-address-refused = Esa no es la dirección de una cuenta.
refused-proposal-invalid = Algo no está bien todavía. Revísalo y envíalo otra vez.
refused-too-many-submissions = Has llegado al límite de { $limit } envíos. Espera a que se decidan algunos.
refused-too-many-submissions-day = Hoy has hecho { $limit } envíos, que es el límite. Vuelve mañana.
refused-too-many-submissions-open = { $limit } de tus envíos están en espera, que es el límite. Envía más cuando se decidan algunos.
refused-too-many-submissions-together = Entre tú y otras personas de aquí que enviaron lo mismo habéis llegado al límite de { $limit } envíos. Espera a que se decidan algunos.
refused-blocked = Un moderador te ha impedido enviar más. { $reason }
refused-draft-moved = Este formulario siguió mientras tanto en otro lugar. Ábrelo otra vez para ver cómo está.
refused-not-yours = { $submission } no es un envío tuyo.
refused-not-asked = Sobre { $submission } no hay ninguna pregunta abierta; no hace falta responder.
refused-text-too-long = Tiene { $length } caracteres; caben { $limit } como máximo. Acórtalo y prueba otra vez.
refused-text-missing = No hay ni una palabra. Escribe algo.
refused-no-such-submission = No hay ningún envío { $submission }. Escribe mis envíos para ver los tuyos.
refused-already-decided = Otra persona ya decidió sobre { $submission }.
refused-already-decided-by = Alguien se adelantó: { $decision }
refused-outdated = { $submission } ha cambiado desde que se dibujó esto. Mira otra vez su ficha y decide después.
refused-not-open = { $submission } fue retirado: no hay nada que decidir.
refused-not-moderator = Eso solo lo pueden hacer los moderadores.
refused-membership-unknown = Ahora mismo no he podido averiguar si estás en la sala de moderadores. Prueba otra vez dentro de un momento.
refused-own-submission = { $submission } es tuyo. Tiene que decidir otra persona.
refused-paused = En un minuto has decidido más de lo que nadie puede leer. Tus colegas ya lo saben. Podrás seguir en { $minutes } min.
refused-second-needed = Ya lo has aprobado. Como retira algo, tiene que estar de acuerdo otra persona.
refused-reason-missing = Un rechazo necesita un motivo: quien lo envió lo lee.
refused-nothing-to-undo = Sobre { $submission } no se ha decidido nada que se pueda deshacer.
refused-undo-too-late = Es tarde para deshacerlo: han pasado { $hours } horas. Propón una corrección.
refused-changed-since = { $slug } ha cambiado otra vez desde entonces (revisión { $revision }), así que esto no se puede deshacer. Propón una corrección.
refused-account-not-listed = { $handle } no está registrada allí.
refused-account-taken = { $handle } ya está registrada para { $name }.
refused-link-code-unknown = Ese código no une a nadie. Puede estar mal escrito, usado o caducado. Escribe vincular en tu otro chat para tener uno nuevo.
refused-link-to-self = Ese código es tuyo. Escríbelo en tu otro chat conmigo.
refused-no-such-person = No existe esa persona.
refused-token-expired = Ese botón es demasiado antiguo. Pregunta otra vez y tendrás uno nuevo.
refused-database-newer = El directorio lo escribió una versión más nueva del programa. Actualiza el programa.
refused-database-unusable = Ahora mismo no se llega al directorio. No se ha cambiado nada. Prueba otra vez dentro de un momento.
refused-database-unusable-read-only = En el directorio no se puede escribir, así que no se ha cambiado nada. El operador tiene que permitir la escritura de su archivo.
refused-database-unusable-full = El disco está lleno, así que no se ha cambiado nada. El operador tiene que hacer sitio.
refused-database-unusable-locked = El directorio está ocupado, así que no se ha cambiado nada. Prueba otra vez dentro de un momento.
refused-database-unusable-other = Ahora mismo no se puede usar el directorio. No se ha cambiado nada. El operador puede ejecutar: carehandles check

welcome =
    Te digo qué cuentas en redes sociales son de verdad de un hospital, una clínica o una agencia de salud, y cómo se sabe.
    Escribe un nombre, pega un enlace o un @nombre, o reenvía un mensaje del que dudes. Pruébalo:
welcome-example-name = Mayo Clinic
welcome-example-handle = @ClevelandClinic
welcome-example-list = hospitales en Texas
button-search-here = Buscar aquí
button-invite = Añadir a un grupo
moderation-not-here = La cola no se muestra aquí. Escríbelo en la sala de moderación o en tu chat privado conmigo.
refused-not-shown = Hay más que ver antes de que esto cuente. Abre la ficha de nuevo y míralo todo.

help-asking-slack =
    /carehandles Mayo Clinic: solo para ti, en cualquier sitio; Compartir lo muestra al canal
    @carehandles Mayo Clinic: en un canal en el que estoy, respondo en el hilo
    Un mensaje directo a mí, o la pestaña de inicio
    ⋮ en un mensaje, Is this account official: cada enlace y @nombre que contiene
    @MayoClinic, un enlace, hospitales en Texas, quién en Alemania está en TikTok
help-asking-telegram =
    Mayo Clinic: escribe un nombre, como lo conozcas
    @MayoClinic, o un enlace: digo de quién es
    Reenvía un mensaje del que dudes, o respóndele con /find
    hospitales en Texas
    /find Mayo Clinic: siempre pregunta, también en un grupo
    /stats, /new: cifras, y lo último que se publicó
