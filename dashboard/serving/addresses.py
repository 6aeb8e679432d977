"""Where the server may listen: this machine only, unless everybody who comes in has to log in."""

import ipaddress

from dashboard.errors import UnsafeAddressError
from dashboard.operating import login
from dashboard.paths import secrets

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


def require_safe(address: str) -> None:
    """Raise UnsafeAddressError where `address` would open the internal pages without a login."""
    if is_loopback(address) or login.configured():
        return
    raise UnsafeAddressError(
        f"Alamat {address or 'semua antarmuka'} dapat dibuka dari komputer lain, sedangkan masuk pengguna (login) "
        f"belum diatur: {login.missing()}. Isi bagian [auth] di {secrets()} (lihat README, bagian Login), "
        f"atau jalankan tanpa --address agar hanya komputer ini yang dapat membukanya."
    )


def require_no_public() -> None:
    """The public view opens another file, which this version does not make yet: refuse in plain words."""
    raise UnsafeAddressError(
        "Tampilan publik belum tersedia pada versi ini: halaman publik akan membuka berkas terpisah yang angka "
        "kecilnya sudah disembunyikan. Jalankan tanpa --public, atau atur login untuk alamat jaringan kantor."
    )
