"""A login provider for tests: OpenID Connect with one person, who is always there and always agrees."""

import json
import time
from urllib.parse import urlencode

from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT = "pantau-test"
PERSON = {"sub": "1", "name": "Petugas Uji", "email": "petugas@example.go.id"}


def create(base: str) -> Starlette:
    """The provider as served at `base`."""
    key = RSAKey.generate_key(2048, {"kid": "test", "use": "sig", "alg": "RS256"})
    nonces: dict[str, str] = {}

    def configuration(_request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": base,
                "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token",
                "jwks_uri": f"{base}/jwks",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    def authorize(request: Request) -> Response:
        asked = request.query_params
        nonces["code"] = asked.get("nonce", "")
        back = urlencode({"code": "code", "state": asked["state"]})
        return RedirectResponse(f"{asked['redirect_uri']}?{back}", status_code=302)

    def token(_request: Request) -> Response:
        now = int(time.time())
        claims = {"iss": base, "aud": CLIENT, "iat": now, "exp": now + 600, "nonce": nonces["code"], **PERSON}
        signed = jwt.encode({"alg": "RS256", "kid": "test"}, claims, key)
        return JSONResponse({"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": signed})

    def keys(_request: Request) -> Response:
        return Response(json.dumps({"keys": [key.as_dict(private=False)]}), media_type="application/json")

    routes = [
        Route("/.well-known/openid-configuration", configuration),
        Route("/authorize", authorize),
        Route("/token", token, methods=["POST"]),
        Route("/jwks", keys),
    ]
    return Starlette(routes=routes)
