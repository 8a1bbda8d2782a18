"""Which library a header in angle brackets belongs to."""

import functools
import pathlib
import re
import shutil
import subprocess

STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits
clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint
cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem format forward_list fstream
functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore
set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view strstream
syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version
""".split())

# In this order; the first that fits.
OTHERS = (
    (r"openssl/", "openssl"),
    (r"qt6keychain/", "qtkeychain"),
    (r"httplib\.h$", "httplib"),
    (r"qrencode\.h$", "qrencode"),
    (r"zxcvbn\.h$", "zxcvbn"),
    (r"tl/expected\.hpp$", "tl-expected"),
    (r"(QCoro/)?(QCoro|qcoro)(Network|Local|Abstract|Tcp|network|local|abstract|tcp)", "QCoroNetwork"),
    (r"(QCoro/)?(QCoro|qcoro)", "QCoroCore"),
    # Only where there is a macOS, so not among the headers that are installed elsewhere.
    (r"QUtiMimeConverter$", "QtGui"),
    (r"sanitizer/", ""),  # the compiler's own
    (r"(unistd|termios|fcntl|poll|signal|windows|io|conio)\.h$|(sys|netinet|arpa)/", "os"),
)


def library_of(header):
    """'' for the standard library, None for a header that nobody here knows."""
    if header in STANDARD:
        return ""
    for pattern, library in OTHERS:
        if re.match(pattern, header):
            return library
    module, slash, name = header.partition("/")
    if slash and name in qt_modules().get(module, ()):
        return module
    return next((module for module, names in qt_modules().items() if header in names), None)


@functools.cache
def qt_modules():
    """{'QtCore': {'QString', 'qstring.h', …}, …} of the Qt that is installed, the module that owns a name first."""
    folders = {}
    for folder in pathlib.Path(ask_qt("QT_INSTALL_HEADERS")).glob("Qt*"):
        folders[folder.name] = folder
    for folder in pathlib.Path(ask_qt("QT_INSTALL_LIBS")).glob("Qt*.framework/Headers"):
        folders[folder.parent.stem] = folder
    return {module: {file.name for file in folder.iterdir()} for module, folder in sorted(folders.items())}


def ask_qt(what):
    tool = next(filter(None, map(shutil.which, ("qmake6", "qtpaths6", "qmake"))))
    return subprocess.run([tool, "-query", what], check=True, capture_output=True, text=True).stdout.strip()
