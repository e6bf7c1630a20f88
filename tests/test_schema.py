import json
from pathlib import Path

import pytest

from claimcheck import schema
from claimcheck.models import SCHEMA_VERSION, Model

FOLDER = Path(__file__).parent.parent / "docs" / "schema"


@pytest.mark.parametrize("name", schema.RECORDS)
def test_the_committed_schema_is_that_of_the_records(name):
    """A change here is a change of the contract: raise SCHEMA_VERSION if it breaks readers, then ``make schema``."""
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == schema.schema(name)


def test_no_schema_is_left_of_a_record_that_has_gone():
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(schema.RECORDS)


@pytest.mark.parametrize("name", schema.RECORDS)
def test_a_record_carries_its_version_and_takes_no_other_fields(name):
    written = json.loads(schema.schema(name))
    record = written["$defs"].get(schema.RECORDS[name].__name__, written)
    assert record["properties"]["schema_version"]["default"] == SCHEMA_VERSION
    assert all(part["additionalProperties"] is False for part in written["$defs"].values() if "properties" in part)


@pytest.mark.parametrize("name", schema.RECORDS)
def test_records_are_frozen(name):
    assert issubclass(schema.RECORDS[name], Model)
    assert schema.RECORDS[name].model_config["frozen"] is True


def test_the_command_writes_every_schema(tmp_path):
    schema.main(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{name}.json" for name in sorted(schema.RECORDS)]
