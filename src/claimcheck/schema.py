"""Write the JSON Schema of every record that users read: ``python -m claimcheck.schema [FOLDER]``."""

import json
import sys
from pathlib import Path

from claimcheck import files
from claimcheck.models import Check, Claim, Dispute, ExplainedCheck, Model, ReportCheck

FOLDER = Path("docs/schema")
RECORDS: dict[str, type[Model]] = {
    "check": Check,
    "claim": Claim,
    "dispute": Dispute,
    "explained-check": ExplainedCheck,
    "report-check": ReportCheck,
}


def schema(name: str) -> str:
    """Return the JSON Schema of a record as it is written."""
    return json.dumps(RECORDS[name].model_json_schema(mode="serialization"), indent=1, ensure_ascii=False) + "\n"


def main(folder: Path) -> None:
    """Write all schemas into a folder."""
    for name in RECORDS:
        files.replace(folder / f"{name}.json", schema(name).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
