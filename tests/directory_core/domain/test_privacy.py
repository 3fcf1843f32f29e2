"""Which numbers are one person's."""

import pytest

from directory_core.domain.privacy import BLANK, without_personal_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("my ssn is 078-05-1120", "078-05-1120"),
        ("it is 219-09-9999, thanks", "219-09-9999"),
        ("my member id is XJ99812", "XJ99812"),
        ("my chart number is 4471882", "4471882"),
        ("patient id 88213377, john doe", "88213377"),
        ("my card number is 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("5500-0000-0000-0004", "5500-0000-0000-0004"),
        ("NHS number 943 476 5919", "943 476 5919"),
        ("meu cpf é 123.456.789-09", "123.456.789-09"),
        ("mi número de seguridad social es 281234567840", "281234567840"),
        ("meine Versichertennummer ist A123456789", "A123456789"),
        ("mon numéro de sécu est 2 85 05 75 123 456 78", "2 85 05 75 123 456 78"),
    ],
)
def test_a_number_of_one_person_is_blanked(text: str, number: str) -> None:
    blanked = without_personal_numbers(text)

    assert number in text
    assert number not in blanked
    assert BLANK in blanked


@pytest.mark.parametrize(
    "text",
    [
        "Mayo Clinic",
        "988 Suicide & Crisis Lifeline",
        "Hospital 12 de Octubre",
        "2026-11-30T04:15:53.123456Z",
        "https://x.com/mayoclinic/status/1785432109876543210",
        "telegram:0/987654321 update 123456789",
        "call 1-800-232-4636",
        "Patient First",
        "NHS 24",
        "SNS 24 e SUS",
        "revision 1234567, 38754 pages",
    ],
)
def test_other_numbers_are_left_as_they_are(text: str) -> None:
    assert without_personal_numbers(text) == text


def test_a_long_text_takes_no_longer_than_it_is() -> None:
    assert without_personal_numbers("1 " * 10_000 + "my ssn is 078-05-1120").endswith(BLANK)
