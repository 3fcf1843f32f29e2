# Wie die Dinge heißen.

kind-hospital = Krankenhaus
kind-hospital-also =
    Krankenhäuser
    krankenhaeuser
    kliniken
    spitäler
    spital
    klinikum
    kliniken und krankenhäuser
    unikliniken
    universitätskliniken
kind-health-system = Klinikverbund
kind-health-system-also =
    Klinikverbünde
    klinikverbuende
    gesundheitsnetze
    gesundheitssysteme
kind-clinic = Klinik
kind-clinic-also =
    Praxen und Ambulanzen
    praxis
    praxen
    arztpraxen
    arztpraxis
    ambulanzen
kind-pharmacy = Apotheke
kind-pharmacy-also =
    Apotheken
kind-public-health-agency = Gesundheitsamt
kind-public-health-agency-also =
    Gesundheitsämter
    gesundheitsaemter
    gesundheitsbehörden
    gesundheitsbehoerden
    gesundheitsbehörde
kind-government-agency = Behörde
kind-government-agency-also =
    Behörden
    behoerden
    ministerien
    gesundheitsministerien
kind-veterans-facility = Einrichtung für Veteranen
kind-veterans-facility-also =
    Einrichtungen für Veteranen
    veteranenkrankenhäuser
kind-insurer = Krankenversicherung
kind-insurer-also =
    Krankenversicherungen
    krankenkassen
    krankenkasse
    versicherungen
    kassen
    gesetzliche krankenkassen
    private krankenversicherungen
kind-laboratory = Labor
kind-laboratory-also =
    Labore
    labors
    laboratorien
kind-ambulance = Rettungsdienst
kind-ambulance-also =
    Rettungsdienste
    krankenwagen
kind-blood-service = Blutspendedienst
kind-blood-service-also =
    Blutspendedienste
    blutspende
    blutbanken
kind-care-home = Pflegeheim
kind-care-home-also =
    Pflegeheime
    altenheime
    altenheim
    seniorenheime
kind-hospice = Hospiz
kind-hospice-also =
    Hospize
kind-dental = Zahnmedizin
kind-dental-also =
    Zahnarztpraxen
    zahnärzte
    zahnaerzte
    zahnarzt
    zahnkliniken
kind-dialysis = Dialyse
kind-dialysis-also =
    Dialysezentren
    dialysepraxen
kind-mental-health = Psychische Gesundheit
kind-mental-health-also =
    Psychiatrische Einrichtungen
    psychiatrien
    psychiatrie
    psychiatrische kliniken
kind-rehabilitation = Rehabilitation
kind-rehabilitation-also =
    Rehakliniken
    rehaklinik
    reha
kind-charity = Hilfsorganisation
kind-charity-also =
    Hilfsorganisationen
    stiftungen
    gemeinnützige organisationen
    hilfswerke
    spendenorganisationen
kind-retail = Gesundheitshandel
kind-retail-also =
    Gesundheitsgeschäfte
    optiker
    sanitätshäuser
    sanitaetshaeuser
    hörgeräte
    drogerien
kind-other = Andere Gesundheitsorganisation
kind-other-also =
    Andere Organisationen
    andere
    sonstige

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
platform-feed = Newsfeed
platform-other = Andere Plattform

venue-slack = in Slack
venue-telegram = in Telegram
venue-console = im Terminal
venue-other = in einem anderen Chat

place-countries = { $count } Länder
numbered = { $number }. { $text }
date-on = { $part ->
    [day] am { $date }
    [year] im Jahr { $date }
   *[other] im { $date }
}
date-since = { $part ->
   *[other] seit { $date }
}
date-until = { $part ->
   *[other] bis { $date }
}
moment-utc = { $day }, { $time } UTC
colon = :
handle-on = { $handle } auf { $platform }
