"""Secrets that were planted or seen, searched for where nothing of them may be."""

import base64
import re

# A JSON Web Token: access and ID tokens are such, and the pool's refresh token looks like one.
TOKEN = re.compile(r"eyJ[\w-]+\.")


def holds(text, marker):
    """A code is six digits, and so is a part of many a number: it has to stand by itself."""
    if marker.isdigit():
        return re.search(rf"(?<![0-9A-Za-z]){marker}(?![0-9A-Za-z])", text) is not None
    return marker in text


def as_credentials(user, password):
    """What a proxy's password looks like on its way: by itself, in an address, and as HTTP's Basic has it (RFC 7617)."""
    basic = base64.b64encode(f"{user}:{password}".encode()).decode()
    return [password, f"{user}:", basic.rstrip("="), base64.b64encode(password.encode()).decode().rstrip("=")]


def kept_in_keychain(entries, markers):
    """The keys of the entries (Desktop.entries) that hold a secret. The refresh token is in its own, and nowhere else
    and nothing with it."""
    found = set()
    for key, content in entries.items():
        own = content.split("\n", 1)[-1] if key.endswith("/refresh") else None
        stray = TOKEN.search(content) if own is None else None
        if stray or any(holds(content, marker) for marker in markers if marker != own):
            found.add(key)
    return sorted(found)
