"""Directories to ask in the tests."""

from directory_core.lookup import Entry, LookupIndex
from directory_core.models import NameKind


def entry(name: str, *others: tuple[str, NameKind], slug: str = "", **known: object) -> Entry:
    """An entry called `name`, known by its slug: the name in lower case with dashes."""
    return Entry(
        slug=slug or name.lower().replace(" ", "-"),
        names=((name, NameKind.NAME), *others),
        **known,  # type: ignore[arg-type]  # each as Entry has it
    )


def alias(text: str) -> tuple[str, NameKind]:
    """Another name."""
    return text, NameKind.ALIAS


def small_directory() -> LookupIndex:
    """A dozen organizations that are easily taken for one another."""
    return LookupIndex.build(
        [
            entry("Mayo Clinic", city="Rochester", regions=("MN",), countries=("US",)),
            entry(
                "Cleveland Clinic",
                website="https://my.clevelandclinic.org/",
                handles=("clevelandclinic",),
            ),
            entry("Massachusetts General Hospital", ("MGH", NameKind.ACRONYM), countries=("US",)),
            entry("Mass General Brigham", ("Partners HealthCare", NameKind.FORMER_NAME)),
            entry("Cedars-Sinai Medical Center", city="Los Angeles", regions=("California",)),
            entry("MD Anderson Cancer Center", city="Houston", regions=("TX",), countries=("US",)),
            entry("Banner MD Anderson Cancer Center", city="Gilbert", regions=("AZ",)),
            entry("St. Jude Children's Research Hospital", handles=("StJude",)),
            entry("Hôpital Necker-Enfants malades", city="Paris", countries=("FR",)),
            entry("Universitätsklinikum Heidelberg", countries=("DE",)),
            entry("Mercy Hospital", city="Buffalo", regions=("NY",), slug="mercy-ny"),
            entry("Mercy Hospital", city="Portland", regions=("ME",), slug="mercy-me"),
            entry("Union Hospital", city="Elkton", regions=("MD",), countries=("US",)),
            entry("北京协和医院", alias("Peking Union Medical College Hospital"), slug="peking"),
            entry("مستشفى الملك فيصل التخصصي", slug="king-faisal"),
            entry("Butler County health department (Ohio)", regions=("OH",), countries=("US",)),
            entry("Houston Methodist West Hospital", city="Houston", regions=("TX",)),
            entry("Kaiser Permanente", handles=("aboutkp",), website="kp.org"),
            entry("Kaiser Foundation Health Plan", website="https://www.kp.org/plan"),
        ]
    )
