"""A browser for tests: requests go straight into the application, without a socket."""

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI


class Browser:
    """Sends requests to an application under one name."""

    def __init__(self, app: FastAPI, base_url: str = "http://127.0.0.1:8765") -> None:
        self._app = app
        self._base_url = base_url

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self._send("GET", path, **options)

    def post(self, path: str, **options: Any) -> httpx.Response:
        return self._send("POST", path, **options)

    def _send(self, method: str, path: str, **options: Any) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url=self._base_url) as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())
