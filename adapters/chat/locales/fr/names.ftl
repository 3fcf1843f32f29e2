# Comment les choses s'appellent.

kind-hospital = Hôpital
kind-hospital-also =
    hôpitaux
    centre hospitalier
    centres hospitaliers
kind-health-system = Réseau de santé
kind-health-system-also =
    réseaux de santé
    système de santé
    systèmes de santé
    groupe hospitalier
    groupes hospitaliers
kind-clinic = Clinique
kind-clinic-also =
    cliniques
    cabinet médical
    cabinets médicaux
    centre de santé
    centres de santé
    maisons de santé
    centres médicaux
kind-pharmacy = Pharmacie
kind-pharmacy-also =
    pharmacies
    officines
kind-public-health-agency = Agence de santé publique
kind-public-health-agency-also =
    agences de santé publique
    agences de santé
    agences régionales de santé
    santé publique
kind-government-agency = Organisme public
kind-government-agency-also =
    organismes publics
    agences gouvernementales
    agences
    ministères
    ministères de la santé
kind-veterans-facility = Établissement pour anciens combattants
kind-veterans-facility-also =
    établissements pour anciens combattants
    hôpitaux pour anciens combattants
kind-insurer = Assurance maladie
kind-insurer-also =
    assurances maladie
    assureurs
    assurances
    mutuelles
    mutuelle
    compagnies d'assurance
    caisses d'assurance maladie
    assureurs santé
    complémentaires santé
kind-laboratory = Laboratoire
kind-laboratory-also =
    laboratoires
    labos
    laboratoires d'analyses
kind-ambulance = Service d'ambulances
kind-ambulance-also =
    services d'ambulances
    ambulances
kind-blood-service = Centre de don du sang
kind-blood-service-also =
    centres de don du sang
    banques du sang
    don du sang
kind-care-home = Maison de retraite
kind-care-home-also =
    maisons de retraite
    ehpad
kind-hospice = Soins palliatifs
kind-hospice-also =
    centres de soins palliatifs
kind-dental = Soins dentaires
kind-dental-also =
    cabinets dentaires
    dentistes
    dentiste
kind-dialysis = Dialyse
kind-dialysis-also =
    centres de dialyse
kind-mental-health = Santé mentale
kind-mental-health-also =
    centres de santé mentale
    hôpitaux psychiatriques
    psychiatrie
kind-rehabilitation = Rééducation
kind-rehabilitation-also =
    centres de rééducation
    centres de réadaptation
kind-charity = Association caritative
kind-charity-also =
    associations caritatives
    associations
    fondations
    ong
    organisations caritatives
kind-retail = Magasin de santé
kind-retail-also =
    magasins de santé
    opticiens
    matériel médical
    audioprothésistes
kind-other = Autre organisation de santé
kind-other-also =
    autres organisations
    autre
    autres

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
platform-feed = Fil d'actualité
platform-other = Autre plateforme

venue-slack = sur Slack
venue-telegram = sur Telegram
venue-console = dans le terminal
venue-other = dans une autre messagerie

place-countries = { $count } pays
numbered = { $number }. { $text }
date-on = { $part ->
    [day] le { $date }
   *[other] en { $date }
}
date-since = { $part ->
    [day] depuis le { $date }
   *[other] depuis { $date }
}
date-until = { $part ->
    [day] jusqu'au { $date }
   *[other] jusqu'en { $date }
}
moment-utc = { $day }, { $time } UTC
colon = {" :"}
handle-on = { $handle } sur { $platform }
