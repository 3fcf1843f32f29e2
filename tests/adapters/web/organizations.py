"""Organizations for the written websites, in six languages; all invented."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """What a website says around its links, in one language."""

    follow: str
    contact: str
    contact_path: str
    about: str
    credit: str
    member: str
    partners: str
    team: str
    news: str
    foundation: str


@dataclass(frozen=True)
class Org:
    """One organization, and its handle on each platform."""

    language: str
    name: str
    domain: str
    city: str
    facebook: str
    x: str
    instagram: str
    youtube: str
    linkedin: str
    words: Words = field(repr=False)

    @property
    def own(self) -> frozenset[tuple[str, str]]:
        """Its accounts on the five platforms, as (platform, handle)."""
        return frozenset(
            {
                ("facebook", self.facebook),
                ("x", self.x),
                ("instagram", self.instagram.lower()),
                ("youtube", self.youtube),
                ("linkedin", self.linkedin.lower()),
            }
        )

    def urls(self) -> dict[str, str]:
        """The address of each account."""
        return {
            "facebook": f"https://www.facebook.com/{self.facebook}",
            "x": f"https://twitter.com/{self.x}",
            "instagram": f"https://www.instagram.com/{self.instagram}/",
            "youtube": f"https://www.youtube.com/{'' if '/' in self.youtube else '@'}{self.youtube}",
            "linkedin": f"https://www.linkedin.com/company/{self.linkedin}/",
        }


_EN = Words("Follow us", "Contact", "contact-us", "About us", "Website by", "Part of", "Our partners",
            "Our doctors", "News", "Foundation")  # fmt: skip
_ES = Words("Síguenos", "Contacto", "contacto", "Quiénes somos", "Desarrollado por", "Parte de", "Nuestros socios",
            "Nuestro equipo médico", "Noticias", "Fundación")  # fmt: skip
_FR = Words("Suivez-nous", "Contact", "contact", "À propos", "Site réalisé par", "Membre de", "Nos partenaires",
            "Nos médecins", "Actualités", "Fondation")  # fmt: skip
_DE = Words("Folgen Sie uns", "Kontakt", "kontakt", "Über uns", "Realisiert von", "Teil der", "Unsere Partner",
            "Unser Ärzteteam", "Aktuelles", "Stiftung")  # fmt: skip
_PT = Words("Siga-nos", "Contato", "contato", "Sobre nós", "Desenvolvido por", "Faz parte da", "Nossos parceiros",
            "Nossa equipe", "Notícias", "Fundação")  # fmt: skip
_IT = Words("Seguici", "Contatti", "contatti", "Chi siamo", "Realizzato da", "Fa parte di", "I nostri partner",
            "I nostri medici", "Notizie", "Fondazione")  # fmt: skip

ORGS = (
    Org("en", "Harbor Point Medical Center", "harborpoint", "Portsmith", "HarborPointMedical", "HarborPointMC",
        "harborpointmedical", "HarborPointMedicalCenter", "harbor-point-medical-center", _EN),
    Org("en", "St. Brendan's Hospital", "stbrendans", "Clareville", "StBrendansHospital", "SBHCares", "sbhcares",
        "stbrendanshospital", "st-brendans-hospital", _EN),
    Org("en", "Willow Creek Children's Hospital", "willowcreekkids", "Aldertown", "WillowCreekChildrens", "WCCHkids",
        "willowcreekchildrens", "channel/UCabcdefghijklmnopqrstuv", "willowcreekchildrens", _EN),
    Org("en", "Northfield General Hospital NHS Foundation Trust", "northfieldgeneral", "Northfield", "NorthfieldNHS",
        "NGH_NHSTrust", "northfieldnhs", "northfieldgeneral", "northfield-general-nhs", _EN),
    Org("en", "Bluestem Regional Health", "bluestemhealth", "Prairie City", "bluestemregional", "BluestemHealth",
        "bluestem.health", "BluestemRegionalHealth", "bluestem-regional-health", _EN),
    Org("es", "Hospital Universitario Valdeluz", "hospitalvaldeluz", "Valdeluz", "HospitalValdeluz", "HUValdeluz",
        "hospitalvaldeluz", "HospitalUniversitarioValdeluz", "hospital-universitario-valdeluz", _ES),
    Org("es", "Clínica Santa Marina del Río", "santamarinadelrio", "Río Verde", "clinicasantamarina", "CSantaMarina",
        "clinicasantamarina", "clinicasantamarina", "clinica-santa-marina", _ES),
    Org("fr", "Centre hospitalier universitaire de Montrevel", "chu-montrevel", "Montrevel", "CHUMontrevel",
        "CHU_Montrevel", "chu.montrevel", "CHUMontrevel", "chu-de-montrevel", _FR),
    Org("fr", "Hôpital Sainte-Odile", "hopital-sainte-odile", "Aubigny", "HopitalSainteOdile", "HopSteOdile",
        "hopitalsainteodile", "hopitalsainteodile", "hopital-sainte-odile", _FR),
    Org("de", "Universitätsklinikum Lindenau", "uk-lindenau", "Lindenau", "UniklinikLindenau", "UKLindenau",
        "uniklinik_lindenau", "UniversitätsklinikumLindenau", "universitaetsklinikum-lindenau", _DE),
    Org("de", "Marienkrankenhaus Altstetten", "mka-altstetten", "Altstetten", "Marienkrankenhaus.Altstetten",
        "MKAltstetten", "marienkrankenhaus", "marienkrankenhausaltstetten", "marienkrankenhaus-altstetten", _DE),
    Org("pt", "Hospital São Vicente da Serra", "saovicentedaserra", "Serra Azul", "hospitalsaovicente", "hsvserra",
        "hospitalsaovicente", "hospitalsaovicentedaserra", "hospital-sao-vicente-da-serra", _PT),
    Org("pt", "Instituto do Coração Boa Esperança", "incor-esperanca", "Boa Esperança", "IncorBoaEsperanca",
        "IncorEsperanca", "incor.boaesperanca", "incorboaesperanca", "instituto-do-coracao-boa-esperanca", _PT),
    Org("it", "Ospedale Civile di Montebello", "ospedalemontebello", "Montebello", "OspedaleMontebello",
        "OspMontebello", "ospedale_montebello", "OspedaleCivileMontebello", "ospedale-civile-di-montebello", _IT),
    Org("it", "Azienda Ospedaliera Villa Serena", "aovillaserena", "Roccabianca", "AOVillaSerena", "AOVillaSerena",
        "aovillaserena", "aovillaserena", "azienda-ospedaliera-villa-serena", _IT),
)  # fmt: skip
