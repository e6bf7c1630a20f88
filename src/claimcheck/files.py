"""Write files at once or not at all: a kill or a full disk leaves the old content."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

PREFIX, SUFFIX = ".claimcheck-", ".tmp"
LEFT_OVER = 3600.0  # seconds; by then the program that wrote a temporary file is gone


def replace(path: Path, content: bytes) -> None:
    """Put ``content`` into the file ``path``; raise OSError and leave the old content where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=PREFIX, suffix=SUFFIX, delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        os.replace(temporary, path)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def clear_left_over(folder: Path) -> None:
    """Delete the temporary files that a killed program left in a folder."""
    for path in sorted(folder.glob(f"{PREFIX}*{SUFFIX}")):
        with suppress(FileNotFoundError):  # another program's, and just put in its place
            if time.time() - path.stat().st_mtime > LEFT_OVER:
                path.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
