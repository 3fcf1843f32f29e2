# What things are called.

kind-hospital = Hospital
kind-hospital-also =
    hospitals
    medical centers
    medical centres
    centers
    centres
kind-health-system = Health system
kind-health-system-also =
    health systems
    health network
    health networks
    hospital systems
    hospital groups
    hospital networks
    hospital chains
kind-clinic = Clinic
kind-clinic-also =
    clinics
    practice
    practices
    medical practices
    medical clinics
    urgent care centers
    health centers
    health centres
    doctors offices
    gp surgeries
kind-pharmacy = Pharmacy
kind-pharmacy-also =
    pharmacies
    drugstores
    chemists
    drug stores
    pharmacy chains
kind-public-health-agency = Public health agency
kind-public-health-agency-also =
    public health agencies
    health departments
    health agencies
    health department
    public health
    public health departments
    county health departments
    state health departments
    departments of health
    health authorities
kind-government-agency = Government agency
kind-government-agency-also =
    government agencies
    agencies
    health ministries
    ministries of health
    government departments
    federal agencies
kind-veterans-facility = Veterans' facility
kind-veterans-facility-also =
    veterans facilities
    va facilities
    va hospitals
    veterans hospitals
kind-insurer = Health insurer
kind-insurer-also =
    insurers
    health insurers
    insurance
    health plans
    health insurance companies
    insurance companies
    health insurances
    health insurance
    health funds
kind-laboratory = Laboratory
kind-laboratory-also =
    laboratories
    labs
    lab
    medical laboratories
    medical labs
    diagnostic labs
kind-ambulance = Ambulance service
kind-ambulance-also =
    ambulances
    ambulance services
kind-blood-service = Blood service
kind-blood-service-also =
    blood services
    blood banks
    blood donation
kind-care-home = Care home
kind-care-home-also =
    care homes
    nursing homes
    nursing home
kind-hospice = Hospice
kind-hospice-also =
    hospices
kind-dental = Dental care
kind-dental-also =
    dental clinics
    dentists
    dentist
kind-dialysis = Dialysis
kind-dialysis-also =
    dialysis centers
    dialysis clinics
kind-mental-health = Mental health care
kind-mental-health-also =
    mental health services
    mental health
    psychiatric hospitals
kind-rehabilitation = Rehabilitation
kind-rehabilitation-also =
    rehabilitation centers
    rehab
kind-charity = Charity
kind-charity-also =
    charities
    nonprofits
    health charities
    medical charities
    ngos
    non profits
    foundations
kind-retail = Health retail
kind-retail-also =
    health shops
    opticians
    medical supply
    hearing aids
    optical shops
    eyewear stores
kind-other = Other health organization
kind-other-also =
    other organizations
    other

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
platform-feed = Feed
platform-other = Another platform

venue-slack = Slack
venue-telegram = Telegram
venue-console = the terminal
venue-other = another chat

place-countries = { $count } countries
numbered = { $number }. { $text }
date-on = { $part ->
    [day] on { $date }
   *[other] in { $date }
}
date-since = { $part ->
   *[other] since { $date }
}
date-until = { $part ->
   *[other] until { $date }
}
moment-utc = { $day }, { $time } UTC
colon = :
handle-on = { $handle } on { $platform }
