"""Which addresses are this machine's own."""

import ipaddress

LOOPBACK = "127.0.0.1"


def is_loopback(address: str) -> bool:
    """Whether `address` (a host name or an IP address) is reachable from this machine only."""
    if address == "localhost":
        return True
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    return bool((mapped or parsed).is_loopback)
