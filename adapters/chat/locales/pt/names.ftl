# Como as coisas se chamam.

kind-hospital = Hospital
kind-hospital-also =
    hospitais
kind-health-system = Rede de saúde
kind-health-system-also =
    redes de saúde
    sistema de saúde
    sistemas de saúde
    redes hospitalares
kind-clinic = Clínica
kind-clinic-also =
    clínicas
    consultório
    consultórios
    centro de saúde
    centros de saúde
    postos de saúde
    centros médicos
    policlínicas
kind-pharmacy = Farmácia
kind-pharmacy-also =
    farmácias
    drogarias
kind-public-health-agency = Órgão de saúde pública
kind-public-health-agency-also =
    órgãos de saúde pública
    secretarias de saúde
    secretaria de saúde
    saúde pública
kind-government-agency = Órgão do governo
kind-government-agency-also =
    órgãos do governo
    órgãos públicos
    agências
    ministérios
    ministérios da saúde
kind-veterans-facility = Centro para veteranos
kind-veterans-facility-also =
    centros para veteranos
    hospitais para veteranos
kind-insurer = Plano ou seguro de saúde
kind-insurer-also =
    planos e seguros de saúde
    planos de saúde
    plano de saúde
    seguros de saúde
    seguradoras
    convênios
    convênios médicos
    operadoras de saúde
kind-laboratory = Laboratório
kind-laboratory-also =
    laboratórios
kind-ambulance = Serviço de ambulâncias
kind-ambulance-also =
    serviços de ambulâncias
    ambulâncias
kind-blood-service = Banco de sangue
kind-blood-service-also =
    bancos de sangue
    hemocentros
    doação de sangue
kind-care-home = Lar de idosos
kind-care-home-also =
    lares de idosos
    casas de repouso
    asilos
kind-hospice = Cuidados paliativos
kind-hospice-also =
    centros de cuidados paliativos
kind-dental = Odontologia
kind-dental-also =
    clínicas dentárias
    clínicas odontológicas
    dentistas
    dentista
kind-dialysis = Diálise
kind-dialysis-also =
    centros de diálise
    clínicas de diálise
kind-mental-health = Saúde mental
kind-mental-health-also =
    centros de saúde mental
    hospitais psiquiátricos
kind-rehabilitation = Reabilitação
kind-rehabilitation-also =
    centros de reabilitação
kind-charity = Organização beneficente
kind-charity-also =
    organizações beneficentes
    fundações
    ongs
    ong
    instituições de caridade
    associações
kind-retail = Comércio de saúde
kind-retail-also =
    comércios de saúde
    óticas
    ópticas
    material médico
kind-other = Outra organização de saúde
kind-other-also =
    outras organizações
    outra
    outras

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
platform-feed = Feed de notícias
platform-other = Outra plataforma

venue-slack = no Slack
venue-telegram = no Telegram
venue-console = no terminal
venue-other = em outro chat

place-countries = { $count } países
numbered = { $number }. { $text }
date-on = { $part ->
   *[other] em { $date }
}
date-since = { $part ->
   *[other] desde { $date }
}
date-until = { $part ->
   *[other] até { $date }
}
moment-utc = { $day }, { $time } UTC
colon = :
handle-on = { $handle } no { $platform }
