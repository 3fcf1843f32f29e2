"""Numbers that tell of one person: a patient's, a card's, an insurance's.

They are blanked before a text is logged or counted.  A number counts as one by its form, with its
check digits where it has any, or by the word in front of it.  Sources of the forms: the US Social
Security Administration, ISO/IEC 7812 (Luhn), the NHS data dictionary, Brazil's Receita Federal.
"""

import re

BLANK = "[number]"
_SSN = re.compile(r"(?<![\w-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\w-])")
_CPF = re.compile(r"(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)")
_CARD = re.compile(r"(?<![\w-])(?:\d[ -]?){12,18}\d(?![\w-])")
_NHS = re.compile(r"(?<![\w-])\d{3}[ -]\d{3}[ -]\d{4}(?![\w-])")
_LABELS = (
    "ssn", "social security", "member", "policy", "insurance", "chart", "mrn", "medical record",
    "patient", "passport", "medicare", "medicaid", "nhs", "account", "seguridad social",
    "seguro", "nss", "curp", "dni", "historia cl[ií]nica", "expediente", "afiliad[oa]",
    "s[ée]cu", "s[ée]curit[ée] sociale", "dossier", "adh[ée]rent", "versicherten?nummer",
    "versicherungsnummer", "patientennummer", "fallnummer", "kontonummer", "cpf", "utente",
    "prontu[áa]rio", "carteirinha", "conv[êe]nio", "cart[ãa]o", "iban",
)  # fmt: skip
_BETWEEN = (
    r"(?:\W{1,3}(?:id|no|nr|number|num|n[úu]mero|num[ée]ro|nummer|is|es|est|ist|é|e|de|do|da|of|my"
    r"|card|account|record)\b){0,4}\W{1,4}"
)
_CODE = r"(?=[\w.-]*\d)(?:[A-Za-z]{0,4}\d[\w.-]{3,29}\d|\d[\d ]{4,24}\d)"
_LABELLED = re.compile(rf"\b((?:{'|'.join(_LABELS)})\b{_BETWEEN}){_CODE}", re.IGNORECASE)


def without_personal_numbers(text: str) -> str:
    """`text` with every number that looks like one person's blanked."""
    text = _LABELLED.sub(lambda found: f"{found[1]}{BLANK}", text)
    text = _SSN.sub(BLANK, _CPF.sub(BLANK, text))
    text = _CARD.sub(lambda found: BLANK if _passes_luhn(found[0]) else found[0], text)
    return _NHS.sub(lambda found: BLANK if _is_nhs(found[0]) else found[0], text)


def _digits(text: str) -> list[int]:
    return [int(char) for char in text if char.isascii() and char.isdigit()]


def _passes_luhn(text: str) -> bool:
    """Whether the digits are those of a payment card, by its check digit and first digit."""
    digits = _digits(text)
    doubled = [each * 2 - 9 * (each > 4) for each in digits[-2::-2]]
    return digits[0] in {3, 4, 5, 6} and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_nhs(text: str) -> bool:
    """Whether ten digits are an NHS number, by its check digit (modulus 11)."""
    *digits, check = _digits(text)
    rest = -sum(each * (10 - at) for at, each in enumerate(digits)) % 11
    return rest == check
