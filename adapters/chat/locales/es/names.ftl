# Cómo se llaman las cosas.

kind-hospital = Hospital
kind-hospital-also =
    hospitales
    centros hospitalarios
kind-health-system = Red de salud
kind-health-system-also =
    redes de salud
    sistema de salud
    sistemas de salud
kind-clinic = Clínica
kind-clinic-also =
    clínicas
    consultorio
    consultorios
    centro de salud
    centros de salud
    ambulatorios
    centros médicos
kind-pharmacy = Farmacia
kind-pharmacy-also =
    farmacias
    boticas
    droguerías
kind-public-health-agency = Agencia de salud pública
kind-public-health-agency-also =
    agencias de salud pública
    departamentos de salud
    departamento de salud
    salud pública
    secretarías de salud
    secretaría de salud
    autoridades sanitarias
    consejerías de salud
kind-government-agency = Agencia del gobierno
kind-government-agency-also =
    agencias del gobierno
    agencias
    ministerios
    ministerios de salud
kind-veterans-facility = Centro para veteranos
kind-veterans-facility-also =
    centros para veteranos
    hospitales para veteranos
kind-insurer = Aseguradora de salud
kind-insurer-also =
    aseguradoras
    aseguradora
    seguros
    seguros médicos
    seguros de salud
    mutuas
    obras sociales
    isapres
    prepagas
kind-laboratory = Laboratorio
kind-laboratory-also =
    laboratorios
    laboratorios clínicos
kind-ambulance = Servicio de ambulancias
kind-ambulance-also =
    ambulancias
    servicios de ambulancias
kind-blood-service = Banco de sangre
kind-blood-service-also =
    bancos de sangre
    donación de sangre
kind-care-home = Residencia
kind-care-home-also =
    residencias
    residencias de ancianos
    asilos
kind-hospice = Cuidados paliativos
kind-hospice-also =
    centros de cuidados paliativos
kind-dental = Odontología
kind-dental-also =
    clínicas dentales
    dentistas
    dentista
kind-dialysis = Diálisis
kind-dialysis-also =
    centros de diálisis
    clínicas de diálisis
kind-mental-health = Salud mental
kind-mental-health-also =
    centros de salud mental
    hospitales psiquiátricos
kind-rehabilitation = Rehabilitación
kind-rehabilitation-also =
    centros de rehabilitación
kind-charity = Organización benéfica
kind-charity-also =
    organizaciones benéficas
    fundaciones
    ong
    ongs
    asociaciones
kind-retail = Comercio de salud
kind-retail-also =
    comercios de salud
    ópticas
    ortopedias
    audífonos
kind-other = Otra organización de salud
kind-other-also =
    otras organizaciones
    otra
    otras

platform-x = X
platform-facebook = Facebook
platform-instagram = Instagram
platform-youtube = YouTube
platform-linkedin = LinkedIn
platform-tiktok = TikTok
platform-threads = Threads
platform-bluesky = Bluesky
platform-mastodon = Mastodon
platform-pinterest = Pinterest
platform-snapchat = Snapchat
platform-telegram = Telegram
platform-whatsapp = WhatsApp
platform-flickr = Flickr
platform-vimeo = Vimeo
platform-reddit = Reddit
platform-vk = VK
platform-weibo = Weibo
platform-wechat = WeChat
platform-line = LINE
platform-xing = XING
platform-github = GitHub
platform-medium = Medium
platform-tumblr = Tumblr
platform-substack = Substack
platform-twitch = Twitch
platform-blog = Blog
platform-feed = Canal de noticias
platform-other = Otra plataforma

venue-slack = en Slack
venue-telegram = en Telegram
venue-console = en la terminal
venue-other = en otro chat

place-countries = { $count } países
numbered = { $number }. { $text }
date-on = { $part ->
    [day] el { $date }
   *[other] en { $date }
}
date-since = { $part ->
    [day] desde el { $date }
   *[other] desde { $date }
}
date-until = { $part ->
    [day] hasta el { $date }
   *[other] hasta { $date }
}
moment-utc = { $day }, { $time } UTC
colon = :
handle-on = { $handle } en { $platform }
