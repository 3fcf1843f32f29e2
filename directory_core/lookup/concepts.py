"""Words that many names share: their abbreviations, their counterparts in other languages,
and how little they say.

A small table of the health trade's own; the legal forms follow the ones rigour
(https://github.com/opensanctions/rigour) lists for the languages of the data.
"""
from directory_core.lookup.folding import parted

_SAME: dict[str, str] = {
    "university": "univ uni universite universitat universitaet universidad universidade universita"
    " universitas universiti universitet universitetet universiteit universitesi universitat uniwersytet"
    " univerzita univerzitet univerza universitatea universiteti yliopisto universitaire universitario"
    " universitaria universitari universitara universitats universitets universitar universitario"
    " университет университета университет університет universitatis univerzitetni universitair"
    " unversity universty daigaku egyetem ulikool oliy",
    "hospital": "hosp hospitals hospitalar hopital hopitaux hospitalier hospitaliere hospitalaria krankenhaus"
    " klinikum ospedale ospedaliera ospedaliero ospedali hospitalario spital ziekenhuis sygehus sykehus"
    " sjukhus sairaala szpital nemocnice hastanesi hospitali spitalul bolnica korhaz больница hpital",
    "clinic": "clinics klinik klinika clinique clinica clinical clinico klinicni kliniek klinikken poliklinik clin",
    "center": "ctr cntr cent centre centers centres zentrum centro centrum centrul centar merkezi centru"
    " keskus kozpont центр",
    "institute": "inst institut instituto instituts institutes istituto institutet instytut ustav instituut"
    " instituta enstitusu institution institutions институт інститут institutul insititute intezet",
    "national": "natl nat nacional nationale nationaal nationales nazionale nacionalni narodowy narodni national"
    " национальный nasional ulusal",
    "international": "intl internacional internationale internazionale internationales",
    "medical": "med medico medica medicale medicaux medizinische medizinisches medizinischen medicos",
    "medicine": "medicina medecine medizin meditsina",
    "health": "hlth salud sante saude gesundheit salute saglik zdrowia sanitaria sanitario sanita",
    "department": "dept dep departments departement departamento dipartimento departament",
    "laboratory": "lab labs laboratories laboratoire laboratoires laboratorio laboratorium laboratoriya",
    "college": "coll colleges",
    "school": "sch schools ecole escuela scuola escola schule",
    "academy": "acad academia academie akademie akademia accademia akademiya академия",
    "faculty": "fac faculte facultad faculdade facolta fakultat fakultas fakulteta",
    "science": "sci sciences ciencias ciencia scienze wissenschaften scientifique",
    "scientific": "cientifico cientifica scientifica",
    "technology": "technol technologies tecnologia technologie technologies tecnologico tecnologica teknologi",
    "technical": "technische technischen tecnica technique techniques techn tecnico politechnika technicka",
    "polytechnic": "polytechnique politecnico politecnica polytech",
    "research": "res recherche recherches investigacion investigaciones investigacao ricerca ricerche forschung"
    " pesquisa pesquisas onderzoek forskning rech",
    "engineering": "eng engr engn ingenieria engenharia ingegneria ingenierie",
    "society": "soc societe sociedad sociedade gesellschaft societa",
    "association": "assoc assn asociacion associacao associazione verein vereniging",
    "foundation": "fdn found fundacion fundacao fondation fondazione stiftung fundacio stichting",
    "ministry": "min ministerio ministere ministerium ministero",
    "general": "gen generale generali",
    "regional": "reg regionale",
    "children": "childrens child childs infantil pediatric paediatric pediatrico pediatrica",
    "women": "womens woman",
    "people": "peoples",
    "veteran": "veterans",
    "saint": "st ste sainte santa santo san sankt sint sao",
    "mount": "mt mtn mont",
    "fort": "ft",
    "county": "cnty co",
    "government": "govt gov",
    "community": "comm commun",
    "memorial": "mem meml",
    "rehabilitation": "rehab",
    "emergency": "emerg",
    "behavioral": "behavioural",
    "orthopedic": "orthopaedic orthopedics orthopaedics",
    "education": "educational educacion educacao",
    "pharmacy": "pharmacies pharm",
    "association": "assoc assn asociacion associacao associazione verein vereniging",
    "service": "services servicio servicios servico servicos svc svcs serv",
    "system": "systems sistema systeme",
    "network": "networks",
    "management": "mgmt",
    "public": "publica publico publique",
    "federal": "federale",
    "state": "estatal estadual staatliche",
    "study": "studies studi estudos estudios etudes",
    "development": "dev desarrollo desenvolvimento developpement",
    "agriculture": "agric agricultural agricola",
    "company": "companies",
    "city": "municipal municipality ciudad",
    "south": "southern sud sur", "north": "northern nord norte",
    "west": "western", "east": "eastern",
    "2": "ii", "3": "iii", "4": "iv", "6": "vi", "7": "vii", "8": "viii", "9": "ix",
    "first": "1st", "second": "2nd", "third": "3rd",
    "saints": "sts ss",
    "advanced": "adv avanzados avancados",
    "physics": "phys fisica physik physique",
    "chemistry": "chem quimica chemie chimie",
    "biology": "biol biologia biologie",
}  # fmt: skip

CANONICAL: dict[str, str] = {
    word: concept for concept, others in _SAME.items() for word in others.split()
}
"""Each abbreviation or counterpart and the word it stands for."""

LEGAL = frozenset(
    "inc incorporated corp corporation ltd limited llc llp lp plc gmbh ag kg bv nv sa srl spa sas sarl ltda"
    " pte pvt kk oy ab as aps ev eg sro doo pty pllc".split()
)
"""Legal forms: no part of what an organization is called."""

STOP = frozenset(
    "of the and for in at on to a an by de del della dei degli delle di da do dos das du des la le les el los las l d e"
    " et y und fur fuer der die das den dem des von zu i en sur pour van voor het och og w i na u s dell al"
    " with its".split()
)
"""Words that join others."""

MAY_MEAN: dict[str, tuple[str, ...]] = {
    "tech": ("technology", "technical"),
    "saint": ("state",),
    "medical": ("medicine",),
    "medicine": ("medical",),
    "center": ("central",),
    "technical": ("technology",),
    "scientific": ("science",),
    "clinic": ("hospital",),
    "college": ("university",),
    "kids": ("children",),
    "va": ("veteran",),
}
"""Words that are sometimes meant by another."""

GENERIC = frozenset(
    [*_SAME, *LEGAL]
) - frozenset("saint mount fort women 2 3 4 6 7 8 9".split()) | frozenset(
    "care healthcare hospice surgery surgical cancer heart family urgent primary physicians group"
    " partners trust nhs authority district division unit office program center life home nursing american"
    " group board council agency administration group united states new help test yes no hello thanks"
    " doctor doctors nurse clinic emergency dental eye pharmacy insurance blood mental wellness".split()
)
"""Words that name a kind of organization rather than one: alone they never answer surely."""


def canonical(word: str) -> str:
    """The word that `word` is compared as."""
    return CANONICAL.get(word, word)


def telling(words: list[str]) -> list[str]:
    """The canonical words that tell something; all of them where none would be left."""
    kept = [word for word in words if word not in STOP and word not in LEGAL] or words
    return [
        canonical(part) for word in kept for part in (parted(word) if len(word) > 9 else (word,))
    ]
