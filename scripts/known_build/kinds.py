"""What an organization is, by the words of its name and of its list."""

import re

from directory_core.models.organizations import Kind
from scripts.known_build.words import pattern

_VETERANS = re.compile(r"\bVA\b|\bVeterans?\b|\bVAMC\b", re.IGNORECASE)
_SYSTEM = pattern("system")
_AGENCY = pattern("agency")
_PUBLIC_HEALTH = pattern("public_health")
_HOSPITAL = pattern("hospital")
_CLINIC = pattern("clinic")
_REHABILITATION = re.compile(r"rehab|réadaptation|rehabilit|reha\b", re.IGNORECASE)
_MENTAL = pattern("mental")
_BY_WORDS = (
    (_SYSTEM, Kind.HEALTH_SYSTEM),
    (_PUBLIC_HEALTH, Kind.PUBLIC_HEALTH_AGENCY),
    (_HOSPITAL, Kind.HOSPITAL),
    (_AGENCY, Kind.GOVERNMENT_AGENCY),
    (_CLINIC, Kind.CLINIC),
    (_REHABILITATION, Kind.REHABILITATION),
    (_MENTAL, Kind.MENTAL_HEALTH),
)
"""The words of a name, those that tell most first."""
_CARE = {
    "psychiatric": Kind.MENTAL_HEALTH,
    "rehabilitation": Kind.REHABILITATION,
}


def kind_of(name: str, care: str = "", *, hospital: bool = False) -> Kind:
    """The kind of an organization called `name`; `hospital` where its list has only those."""
    if _VETERANS.search(name):
        return Kind.VETERANS_FACILITY
    if care in _CARE:
        return _CARE[care]
    if hospital:
        return Kind.HOSPITAL if _HOSPITAL.search(name) else _less_than_a_hospital(name)
    return next((kind for words, kind in _BY_WORDS if words.search(name)), Kind.OTHER)


def _less_than_a_hospital(name: str) -> Kind:
    """A row of a list of hospitals whose name says that it is something smaller."""
    return Kind.CLINIC if _CLINIC.search(name) else Kind.HOSPITAL
