# Lo que se dice a quien conversa: saludos, preguntas sobre el bot y lo que no puede hacer.

say-greeting = ¡Hola! Sé qué cuentas en redes sociales constan de hospitales, clínicas y organismos de salud. Escribe un nombre, o pega un enlace o una @cuenta que quieras comprobar.
say-bye = Adiós, cuídate.
say-yes = ¿Sí a qué? Escribe el nombre de un hospital, una clínica o un organismo de salud, o pega el enlace de una cuenta.
say-no = De acuerdo. Si necesitas las cuentas oficiales de un hospital o una clínica, escribe su nombre o pega un enlace.
say-ok = Bien. Escribe otro nombre o pega el enlace de una cuenta cuando quieras.
say-not-understood = No lo he entendido. Escribe el nombre de un hospital, una clínica o un organismo de salud, o pega un enlace o una @cuenta. Escribe ayuda para ver qué más hago.
say-unheard = «{ $question }» no está en el directorio, ni nada parecido. Escribe el nombre completo de un hospital, una clínica o un organismo de salud, o pega un enlace o una @cuenta.
say-identity = Soy un bot, un programa y no una persona: un directorio de las cuentas oficiales de organizaciones de salud. No uso ningún modelo de lenguaje. La gente propone y los moderadores deciden.
say-networks = Conozco cuentas de { $platforms } y de alguna otra red. Escribe el nombre de un hospital, una clínica o un organismo de salud, con una red si quieres: Mayo Clinic Instagram.
say-evidence = Cada cuenta del directorio dice su fuente y de cuándo es. Las fuentes son registros (Wikidata, los del Gobierno de Estados Unidos), los sitios web de las propias organizaciones y personas cuyas propuestas aprueban los moderadores. Solo se llama oficial a la cuenta que el sitio web de la organización enlaza. Escribe fuentes para ver la lista.
say-erase = Lo que preguntas no se asocia a nadie, así que no hay datos tuyos que borrar. Si has propuesto algo, pide al operador que te borre: se van tu nombre y tu identificador, y lo publicado queda sin ti. Escribe privacidad para ver lo que se guarda.
say-abuse = Siento no haber ayudado. Escribe el nombre de un hospital o una clínica, o pega un enlace, y te digo de quién es la cuenta.
say-appointment = No puedo pedir, cambiar ni anular citas, ni buscar médicos: solo sé qué cuentas constan de cada organización. El camino es el sitio web o el teléfono de la propia organización.
say-medical = No puedo dar consejos médicos: solo soy un directorio de cuentas. Pregunta a un médico, en una farmacia o al teléfono de tu servicio de salud. En una emergencia, llama al número de emergencias.
say-price = No sé nada de precios, facturas ni seguros, solo qué cuentas constan de cada organización. Pregunta a la propia organización por su sitio web o su teléfono, nunca por mensaje privado.
say-job = No sé nada de empleos. Mira el sitio web de la organización; yo puedo decir qué cuentas constan de ella.
say-hours = No sé horarios ni cómo llegar, solo cuentas. Están en el sitio web de la propia organización.
say-phone = Los números de teléfono quedan fuera de lo que sé: no puedo decir de quién es un número. Tómalo del sitio web de la organización y cuelga a quien te presione.
say-chat = No estoy hecho para eso: solo conozco las cuentas oficiales de hospitales, clínicas y organismos de salud. Escribe un nombre o pega un enlace.
say-injection = No puedo hacer eso. Solo busco cuentas, y ningún mensaje cambia lo que dice el directorio. Escribe un nombre, o pega un enlace o una @cuenta.
say-human = Soy un bot y no puedo pasarte con nadie. Para temas de atención, citas o facturas, pregunta a la propia organización. Si algo del directorio está mal, pulsa Corregir algo en su ficha: eso lo leen personas.
say-act = No puedo llamar, escribir, pedir ni pagar nada por nadie: solo digo qué cuentas constan. El sitio web de la propia organización dice cómo contactar con ella.
say-free = Soy un programa de código abierto. Preguntarme no cuesta nada, figurar en el directorio tampoco, y nadie puede pagar por ello. Nunca pido dinero ni datos de tarjetas.
say-nearby = No sé dónde estás. Di un lugar, por ejemplo: hospitales en Houston. Si es urgente, llama a tu número de emergencias.
say-wrong = Lo siento. Escribe el nombre completo y su ciudad, o pega el enlace, y lo intento de nuevo.
say-personal-data = Por favor, no me envíes datos personales ni médicos: no necesito ninguno y no los guardo. Si los escribiste en un chat que otros leen, borra tu mensaje. Para buscar una cuenta, escribe solo el nombre de la organización.
say-which = ¿A qué organización te refieres? Escribe su nombre.
say-place-unknown = No conozco ninguna organización así en ese lugar. Escribe su nombre junto con el lugar.
say-website = El sitio web de { $name } es { $site }.
say-website-none = El directorio no tiene el sitio web de { $name }.
say-doubt = { $name }: cada cuenta de abajo dice su fuente y su fecha, y eso es todo lo que sabe el directorio. Para estar seguro, busca un enlace a la cuenta en el sitio web de la organización.

platform-listed = { $count ->
    [one] Cuenta de { $platform } registrada para { $name }:
   *[other] { $count } cuentas de { $platform } registradas para { $name }:
}
platform-not-listed = No consta ninguna cuenta de { $platform } de { $name }.
platform-not-listed-meaning = Puede que tenga una que nadie ha incluido todavía. Busca un enlace en su sitio web antes de fiarte de ninguna.
button-all-accounts = { $count ->
    [one] La cuenta que consta
   *[other] Las { $count } cuentas
}
verify-compare = De { $name } consta esta cuenta de { $platform }. Compárala letra a letra con la que has visto:
verify-none = No consta ninguna cuenta de { $platform } de { $name }, así que no puedo decir que sea auténtica.

scam-title = Cuidado: no pagues ni envíes datos personales
scam-advice =
    Nunca envíes dinero, tarjetas regalo, números de tarjeta o de seguro, contraseñas ni historiales por un mensaje, parezca de quien parezca.
    Oficial no quiere decir que sea seguro pagar: una cuenta real puede haber sido robada. Llama a la organización al número que da su propio sitio web.
    Si ya has pagado, llama a tu banco ahora mismo y denúncialo a la policía. Guarda los mensajes.
scam-report-page = Denunciar al impostor en { $platform }
submit-how = Cualquiera puede añadir una organización o una cuenta: pulsa el botón, o escribe proponer y su nombre. Los moderadores revisan cada propuesta antes de incluirla.
submit-for = { $name } ya consta. Puedes añadirle cuentas; los moderadores las revisan antes.
submit-many = Una lista de muchas se envía al operador como hoja de cálculo.
correct-how = ¿De qué organización se trata? Escribe su nombre y pulsa «Corregir algo». Los moderadores revisan cada cambio.
correct-for = Di a los moderadores qué está mal en { $name }: pulsa «Corregir algo». Lo revisan antes de cambiarlo.
correct-with = { $handle } no consta para { $name }. Si ahora es suya, pulsa «Añadir cuentas»: los moderadores la revisan antes de cambiar nada. Si la antigua ya no existe, indícalo también.
report-how = ¿Qué cuenta es? Escribe denunciar y pega su enlace o su @cuenta. Te digo de quién es, y los moderadores la miran antes de que se avise a nadie.

sources-title = De dónde vienen los datos
sources =
    name-suggestion-index (BSD-3-Clause) con Wikidata (CC0)
    US Digital Registry y otros datos del Gobierno de Estados Unidos (dominio público)
    The COVID Tracking Project at The Atlantic (CC BY 4.0)
    Govdirectory, hecho con Wikidata (CC0)
    NHS Choices: contains public sector information licensed under the Open Government Licence v3.0
    Research Organization Registry (CC0), Centers for Medicare & Medicaid Services (dominio público)
    Páginas de precios de hospitales reunidas por Nathan Sutton (Apache-2.0)
    Los sitios web de las propias organizaciones y las propuestas que aprobaron aquí los moderadores

danger-title = Si alguien está en peligro, pide ayuda ahora por teléfono
danger-country = { $country }: { $numbers }
danger-ambulance = emergencias { $number }
danger-crisis = { $name } { $number }
danger-poison = toxicología { $number }
danger-unknown = No sé en qué país estás:
danger-elsewhere = En otros países: el 112 funciona desde casi todos los móviles; findahelpline.com tiene líneas de crisis de todo el mundo.
danger-bot = Solo soy un bot: no puedo llamar a nadie y nadie lee esto. Por favor, díselo a alguien que esté cerca.
danger-name = Si te referías a una organización, escribe buscar y su nombre.
report-last = ¿Quieres que los moderadores miren { $handle }? Pulsa Denunciarla. Hasta entonces no se dice nada más de ella.
