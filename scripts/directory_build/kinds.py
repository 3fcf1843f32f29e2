"""From the tags of the sources to the kinds that patients know.

The sources follow OpenStreetMap, where a health system is an `amenity=clinic`; what a row's
description says is better evidence, so that is asked first.
"""

import re

from directory_core.models.organizations import Kind

_BY_DESCRIPTION: tuple[tuple[str, Kind], ...] = (
    (
        r"national red (cross|crescent)|red cross society|chapter of the international fed",
        Kind.CHARITY,
    ),
    (
        r"supermarket|hypermarket|department store|discount retailer|membership-only|grocery chain",
        Kind.RETAIL,
    ),
    (
        r"food, electronics|multinational retail|retailing company|retail company|health and beauty retail",
        Kind.RETAIL,
    ),
    (
        r"\bministr(y|ies)\b|ministry of|health ministry|provincial government department",
        Kind.GOVERNMENT_AGENCY,
    ),
    (
        r"government department|executive department|government agency|government organization",
        Kind.GOVERNMENT_AGENCY,
    ),
    (
        r"municipal|local authority|local government|regional council|county council|province of",
        Kind.GOVERNMENT_AGENCY,
    ),
    (
        r"city council|regional government|self-governing|autonomous (city|community)",
        Kind.GOVERNMENT_AGENCY,
    ),
)
_BY_CLINIC_DESCRIPTION: tuple[tuple[str, Kind], ...] = (
    (r"\bhospital in\b|medical center and school", Kind.HOSPITAL),
    (
        r"health ?care (system|network)|health (system|network|authority)|academic (medical|health)"
        r"|nhs (trust|board)|health service|heath service|healthcare organization based"
        r"|healthcare organization in (chicago|allentown|pittsburgh|orange)|maintenance organi"
        r"|healthcare system|multispecialty academic",
        Kind.HEALTH_SYSTEM,
    ),
    (r"dental", Kind.DENTAL),
    (r"laborator", Kind.LABORATORY),
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
    "government health agency": Kind.GOVERNMENT_AGENCY,
    "government health program": Kind.GOVERNMENT_AGENCY,
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
_VETERANS = re.compile(r"\bVA\b|\bVeterans\b")


def kind_of(tag: str, name: str, description: str) -> Kind:
    """The kind of a row, by its tag, name and description."""
    if tag in {"clinic", "hospital", "health system"} and _VETERANS.search(name):
        return Kind.VETERANS_FACILITY
    text = description.lower()
    rules = _BY_DESCRIPTION if tag not in {"optician", "audiology", "drugstore"} else ()
    if tag == "clinic":
        rules = (*rules, *_BY_CLINIC_DESCRIPTION)
    found = (kind for pattern, kind in rules if re.search(pattern, text))
    return next(found, _BY_TAG[tag])
