"""The first page of a website, from whatever address of it a list has."""

import pytest

from scripts.known_build.front_pages import front_page


@pytest.mark.parametrize(
    ("name", "given", "first"),
    [
        ("King's College Hospital", "https://www.kch.nhs.uk/patientsvisitors/getting-to-kings", ""),
        (
            "Heidelberg",
            "https://www.klinikum.uni-heidelberg.de/Startseite.2.0.html?&no_cache=1",
            "",
        ),
        ("Essentia Health", "http://www.essentiahealth.org/Main/Home.aspx", ""),
        ("Erni", "https://www.erniplast.ch/en/home", ""),
        ("Nini Hospital", "http://hopitalnini.com/en/", ""),
        ("Shaio", "http://www.shaio.org?lang=es", ""),
        ("Brooke Glen", "https://brookeglenhospital.com?utm_source=Bing&utm_medium=Yext", ""),
        ("Central State Hospital", "http://www.csh.dbhds.virginia.gov/contact.html", ""),
        ("Rusk", "http://dshs.state.tx.us/RuskSH/default.shtm", "/RuskSH/"),
        ("UPMC Hamot", "http://upmc.com/hospitals/hamot/Pages/", "/hospitals/hamot/"),
        ("St. Clare", "https://ssm.com/locations/st-clare?utm_id=gmb", "/locations/st-clare"),
    ],
)
def test_a_list_points_into_a_website_and_its_first_page_is_kept(
    name: str, given: str, first: str
) -> None:
    host = "/".join(given.split("/")[:3]).partition("?")[0]
    assert front_page(given, name) == f"{host}{first}"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Ashford Hospital", "https://www.ashfordstpeters.nhs.uk/about-us/ashford-hospital"),
        ("Virginia Mason Federal Way", "https://www.virginiamason.org/visit-federal-way"),
        ("AOK Bayern", "https://www.aok.de/pk/bayern/"),
        ("Mosaic", "http://www.tidelandshealth.org/locations/profile/?id=3"),
        ("Chedoke Hospital", "http://www.hhsc.ca/body.cfm?ID=226"),
        ("Duke University Hospital", "https://www.dukehealth.org/hospitals/duke/home"),
        ("Mayo Clinic", "https://www.mayoclinic.org/"),
        ("Mayo Clinic", "https://www.mayoclinic.org"),
        ("Nobody", ""),
    ],
)
def test_what_tells_a_house_from_others_on_its_website_stays(name: str, given: str) -> None:
    assert front_page(given, name) == given
