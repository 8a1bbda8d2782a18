"""Who may know what: for each folder, what it may include besides the standard library and its own headers.

A folder is a library, and its row here is the whole of what it may know; nothing comes along by way of another folder.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    ours: frozenset
    """Folders of ours."""
    libraries: frozenset
    """Qt's modules and other people's libraries, in any file."""
    privately: frozenset = frozenset()
    """The same, but no header that another folder includes may lead to them."""


def row(ours="", libraries="", privately=""):
    return Row(frozenset(ours.split()), frozenset(libraries.split()), frozenset(privately.split()))


# What nearly every folder of ours stands on: its nouns, and tasks that return a result or a failure.
ASYNC = "QtCore QCoroCore tl-expected"

UI = row("domain rehearsal session settings directory review exchange report diagnose qr words "
         "look models widgets users matrix changes dialogs pages inbox ui",
         f"{ASYNC} QtGui QtWidgets")

ALLOWED = {
    "app/domain": row(libraries="QtCore tl-expected"),
    "app/http": row("domain", f"{ASYNC} QtNetwork QCoroNetwork"),
    "app/cognito": row("domain http", ASYNC, privately="openssl"),
    # cognito for one noun: a portal's well-known document names its user pool.
    "app/portal": row("domain http cognito", ASYNC),
    "app/vault": row("domain", ASYNC, privately="qtkeychain QtDBus"),
    # sync for the interface that it fulfils; the system for who may read its files.
    "app/store": row("domain sync", ASYNC, privately="QtSql openssl os"),
    # openssl for scrypt alone, which is worked out beside the windows.
    "app/session": row("domain http cognito vault settings", ASYNC, privately="openssl QtConcurrent"),
    # QCoro to wait for a lock file.
    "app/settings": row("domain", ASYNC),
    "app/sync": row("domain", ASYNC),
    "app/directory": row("domain portal settings store sync", ASYNC),
    "app/review": row("domain store", ASYNC),
    "app/rehearsal": row("domain http", ASYNC),
    "app/exchange": row("domain", "QtCore tl-expected"),
    # QtConcurrent for pages, which are laid out beside the windows.
    "app/report": row("domain exchange words", "QtCore QtGui tl-expected", privately="QtConcurrent"),
    "app/diagnose": row("domain", f"{ASYNC} QtNetwork QCoroNetwork"),
    "app/qr": row(libraries="QtCore", privately="qrencode"),
    "app/words": row("domain", "QtCore"),
    # Nothing of ours, not even the rules: a bug on both sides of the wire would be invisible.
    "app/practice": row(libraries="QtCore QtSql httplib openssl os"),
    # Where concrete classes are chosen: startup for both programs, and the two programs themselves.
    "app/startup": row("domain http cognito portal vault store session settings sync directory review rehearsal "
                       "diagnose words",
                       ASYNC, privately="os openssl"),  # openssl to say what it does when the process ends
    # QtGui for the letters of a PDF.
    "app/cli": row("domain startup session directory review rehearsal exchange report diagnose qr words",
                   f"{ASYNC} QtGui os"),
    "app": row("domain startup words ui", f"{ASYNC} QtGui QtWidgets"),
    "ui/look": row(libraries="QtCore QtGui QtWidgets"),
    "ui/models": row("domain directory words", "QtCore QtGui"),
    "ui/widgets": row("domain look qr words", "QtCore QtGui QtWidgets", privately="zxcvbn"),
    "ui/users": UI,
    "ui/matrix": UI,
    "ui/changes": UI,
    "ui/dialogs": UI,
    "ui/pages": UI,
    "ui/inbox": UI,
    "ui": UI,
}

# The only folder below ui/ that may turn kinds into sentences; app/ itself holds nothing but main.cpp.
MAY_TRANSLATE = {"app/words"}
MAY_HAVE_WIDGETS = {"app"}
# Folders with a database, where exec() runs a query; anywhere else it waits in a loop of its own.
HAVE_QUERIES = {"app/practice", "app/store"}
