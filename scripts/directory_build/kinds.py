"""From the tags of the sources to the kinds that patients know.

The sources follow OpenStreetMap, where a health system is an `amenity=clinic`; what a row's
description says is better evidence, so that is asked first.
"""

import re

from directory_core.models.organizations import Kind

_RULES: tuple[tuple[str, Kind], ...] = (
    ("national red (cross|crescent)|red cross society|chapter of the international", Kind.CHARITY),
    ("supermarket|hypermarket|department store|membership-only|grocery chain", Kind.RETAIL),
    ("discount retailer|multinational retail|retailing company|retail company", Kind.RETAIL),
    ("food, electronics|health and beauty retail", Kind.RETAIL),
    (r"\bministry\b|provincial government department", Kind.GOVERNMENT_AGENCY),
    (
        "(government|executive) department|government (agency|organi[sz]ation)",
        Kind.GOVERNMENT_AGENCY,
    ),
    (
        "municipal|local (authority|government)|(regional|county|city) council",
        Kind.GOVERNMENT_AGENCY,
    ),
    ("regional government|self-governing|province of", Kind.GOVERNMENT_AGENCY),
)
_CLINIC_RULES: tuple[tuple[str, Kind], ...] = (
    (r"\bhospital in\b", Kind.HOSPITAL),
    ("health ?care (system|network)|health (system|network|authority|service)", Kind.HEALTH_SYSTEM),
    ("academic (medical|health)|nhs (trust|board)|maintenance organi", Kind.HEALTH_SYSTEM),
    ("healthcare organization (based )?in (chicago|allentown|orange|zanesv)", Kind.HEALTH_SYSTEM),
)
_BY_TAG: dict[str, Kind] = {
    "alternative medicine": Kind.RETAIL,
    "ambulance service": Kind.AMBULANCE,
    "audiology": Kind.RETAIL,
    "blood donation": Kind.BLOOD_SERVICE,
    "care home": Kind.CARE_HOME,
    "charity": Kind.CHARITY,
    "clinic": Kind.CLINIC,
    "dental": Kind.DENTAL,
    "dialysis": Kind.DIALYSIS,
    "drugstore": Kind.RETAIL,
    "government agency": Kind.GOVERNMENT_AGENCY,
    "government health agency": Kind.GOVERNMENT_AGENCY,
    "government health program": Kind.GOVERNMENT_AGENCY,
    "health insurer": Kind.INSURER,
    "health system": Kind.HEALTH_SYSTEM,
    "hospice": Kind.HOSPICE,
    "hospital": Kind.HOSPITAL,
    "insurer": Kind.INSURER,
    "laboratory": Kind.LABORATORY,
    "medical supply": Kind.RETAIL,
    "mental health": Kind.MENTAL_HEALTH,
    "ministry of health": Kind.GOVERNMENT_AGENCY,
    "optician": Kind.RETAIL,
    "pharmacy": Kind.PHARMACY,
    "physiotherapy": Kind.REHABILITATION,
    "public health agency": Kind.PUBLIC_HEALTH_AGENCY,
    "rehabilitation": Kind.REHABILITATION,
    "veterans agency": Kind.GOVERNMENT_AGENCY,
}
_SURE_TAGS = frozenset({"optician", "audiology", "drugstore"})
_VETERANS = re.compile(r"\bVA\b|\bVeterans\b")


def kind_of(tag: str, name: str, description: str) -> Kind:
    """The kind of a row, by its tag, name and description."""
    if tag in {"clinic", "hospital", "health system"} and _VETERANS.search(name):
        return Kind.VETERANS_FACILITY
    rules = () if tag in _SURE_TAGS else _RULES
    if tag == "clinic":
        rules = (*rules, *_CLINIC_RULES)
    found = (kind for pattern, kind in rules if re.search(pattern, description.lower()))
    return next(found, _BY_TAG[tag])
