"""Run the application on this machine."""

import socket

import uvicorn
from fastapi import FastAPI

from claimcheck.errors import InputError


def run(app: FastAPI, *, host: str, port: int) -> None:
    """Serve until interrupted; raise InputError where the port cannot be used."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as error:
            raise InputError(f"--port {port}: cannot be used: {error.strerror}") from None
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
        uvicorn.Server(config).run(sockets=[door])
