"""Write files at once or not at all: a kill or a full disk leaves the old content."""

import os
import secrets
import time
from contextlib import suppress
from pathlib import Path

PREFIX, SUFFIX = ".claimcheck-", ".tmp"
LEFT_OVER = 3600.0  # seconds; by then the program that wrote a temporary file is gone


def replace(path: Path, content: bytes) -> None:
    """Put ``content`` into the file ``path``; raise OSError and leave the old content where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def clear_left_over(folder: Path) -> None:
    """Delete the temporary files that a killed program left in a folder."""
    for path in sorted(folder.glob(f"{PREFIX}*{SUFFIX}")):
        with suppress(FileNotFoundError):  # another program's, and just put in its place
            if time.time() - path.stat().st_mtime > LEFT_OVER:
                path.unlink()
