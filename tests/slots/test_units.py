"""The factors of units.tsv against those of pint, which the program itself does without for the time of its import."""

import pint
import pytest

from claimcheck.slots.scan import UnitRow, units

BASES = {
    "angle": "degree",
    "area": "meter ** 2",
    "data": "byte",
    "duration": "second",
    "energy": "kilowatt_hour",
    "frequency": "hertz",
    "length": "meter",
    "mass": "kilogram",
    "power": "watt",
    "share": "percent",
    "speed": "kilometer / hour",
    "temperature": "degree_Celsius",
    "voltage": "volt",
    "volume": "liter",
}
PINT = {  # our units whose names mean nothing, or something else, to pint
    "%": "percent",
    "B": "byte",
    "GB": "gigabyte",
    "MB": "megabyte",
    "TB": "terabyte",
    "bbl": "oil_barrel",
    "gal": "gallon",
    "h": "hour",
    "kB": "kilobyte",
    "km²": "km ** 2",
    "kn": "knot",
    "ly": "light_year",
    "mi": "mile",
    "m²": "m ** 2",
    "m³": "m ** 3",
    "nmi": "nautical_mile",
    "sq ft": "foot ** 2",
    "sq mi": "mile ** 2",
    "t": "metric_ton",
    "ton": "metric_ton",  # in reports a ton is a tonne more often than a short ton
    "°": "degree",
    "°C": "degree_Celsius",
    "°F": "degree_Fahrenheit",
}
NOT_IN_PINT = {"bp", "dB", "decade", "pp", "ppb"}  # to pint, a decade is one of a logarithmic scale
MEASURES = {row.unit: row for row in units().values() if not row.dimension.startswith("money")}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry()


def test_every_measure_is_compared_with_pint_or_named_as_unknown_to_it():
    assert {row.dimension for row in MEASURES.values() if row.unit not in NOT_IN_PINT} == set(BASES)
    assert set(MEASURES) >= {*PINT, *NOT_IN_PINT}


@pytest.mark.parametrize(
    "row", [row for name, row in MEASURES.items() if name not in NOT_IN_PINT], ids=lambda row: row.unit
)
@pytest.mark.parametrize("value", [1.0, 100.0])
def test_factors_are_those_of_pint(registry, row: UnitRow, value):
    theirs = registry.Quantity(value, PINT.get(row.unit, row.unit)).to(BASES[row.dimension]).magnitude
    assert value * row.factor + row.offset == pytest.approx(
        theirs, rel=1e-4
    )  # a Julian year is not quite a calendar one


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("kilometres", "km"),
        ("miles", "mi"),
        ("nautical miles", "nmi"),
        ("tonnes", "t"),
        ("hectares", "ha"),
        ("acres", "acre"),
        ("litres", "l"),
        ("barrels", "bbl"),
        ("degrees", "°"),
        ("degrees Celsius", "°C"),
        ("knots", "kn"),
        ("mph", "mph"),
        ("kilowatt-hours", "kWh"),
        ("kWh", "kWh"),
        ("bytes", "B"),
        ("gigabytes", "GB"),
    ],
)
def test_forms_in_prose_have_their_unit(form, name):
    assert units()[form].unit == name
