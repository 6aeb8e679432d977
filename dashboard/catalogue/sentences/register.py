"""The register and who a programme reaches."""

REGISTER: dict[str, str] = {}
