"""What a compiler does not see. Each guard takes the project's root and says what is wrong, one sentence a finding."""

import pathlib
import re

from allowed import ALLOWED, HAVE_QUERIES, MAY_HAVE_WIDGETS, MAY_TRANSLATE
from libraries import library_of
from sources import Source, sources

LONGEST_FILE = 400
LONGEST_FUNCTION = 60


# --- Who includes what ------------------------------------------------------------------------------------------------

def includes(root):
    files = sources(root, "app", "ui")
    for source in files:
        for header, quoted, line in source.includes():
            complaint = quoted_include(root, source, header) if quoted else angled_include(source, header)
            if complaint:
                yield f"{source.name}:{line}: {complaint}"
    yield from leaked_libraries(root, files)


def quoted_include(root, source, header):
    if ".." in header.split("/"):
        return f"'{header}' climbs out of its folder"
    if re.fullmatch(r"\w+\.moc", header) or (source.name.startswith("ui/") and re.fullmatch(r"ui_\w+\.h", header)):
        return None
    owner = owner_of(root, source, header)
    if owner is None:
        return f"no file '{header}'"
    if owner != source.folder and owner.split("/")[-1] not in row_of(source).ours:
        return f"{source.folder} may not know {owner} ('{header}')"
    return None


def angled_include(source, header):
    library = library_of(header)
    if library is None:
        return f"<{header}> belongs to no library of the table in allowed.py"
    row = row_of(source)
    if library and library not in row.libraries | row.privately:
        return f"{source.folder} may not know {library} (<{header}>)"
    return None


def row_of(source):
    # folders() complains about a folder without a row.
    return ALLOWED.get(source.folder, ALLOWED["app/domain"])


def resolve(root, source, header):
    root = pathlib.Path(root)
    for base in (source.path.parent, root / source.folder, root / "app", root / "ui"):
        if (base / header).is_file():
            return base / header
    return None


def owner_of(root, source, header):
    path = resolve(root, source, header)
    return Source(root, path).folder if path else None


def leaked_libraries(root, files):
    """A library that a folder uses privately must not come along with a header that others include."""
    direct = {source.path: [resolve(root, source, header) for header, quoted, _ in source.includes() if quoted]
              for source in files}
    folder = {source.path: source.folder for source in files}
    public = {path for source in files for path in direct[source.path] if folder.get(path) != source.folder}
    for source in files:
        private = row_of(source).privately
        if source.path in public and private:
            for path in reached(source.path, direct):
                for header, quoted, _ in Source(root, path).includes():
                    if not quoted and folder[path] == source.folder and library_of(header) in private:
                        yield f"{source.name} leads other folders to <{header}>, which {source.folder} keeps to itself"


def reached(path, direct):
    seen, waiting = set(), [path]
    while waiting:
        path = waiting.pop()
        if path in direct and path not in seen:
            seen.add(path)
            waiting += direct[path]
    return sorted(seen)


def folders(root):
    for source in sources(root, "app", "ui"):
        if source.folder not in ALLOWED:
            yield f"{source.name}: {source.folder} has no row in tests/structure/allowed.py"


# --- What code must not say -------------------------------------------------------------------------------------------

def found(root, tops, pattern, what, spared=lambda source: False):
    for source in sources(root, *tops):
        if not spared(source):
            for match, line in source.find(pattern):
                yield f"{source.name}:{line}: {what} ({match[0].strip()})"


def translations_below_ui(root):
    yield from found(root, ["app"], r"\btr\s*\(|\btranslate\s*\(|\bQ(_DECLARE_TR_FUNCTIONS|T_TR\w*|T_TRANSLATE\w*)\b",
                     "only ui and app/words translate", lambda source: source.folder in MAY_TRANSLATE)


def widgets_below_ui(root):
    yield from found(root, ["app"], r"\bQ(Widget|Dialog|MessageBox|MainWindow|Application)\b",
                     "no widgets below ui", lambda source: source.folder in MAY_HAVE_WIDGETS)


def singletons(root):
    # Qt gives out what the system says of the network in no other way.
    yield from found(root, ["app", "ui"], r"(::|\.|->)\s*instance\s*\(|\binstance\s*\(\s*\)\s*\{",
                     "what an object needs is given to it", lambda source: source.path.name == "networkwatch.cpp")


def nested_loops(root):
    yield from found(root, ["app", "ui"], r"\bQEventLoop\b|\bprocessEvents\s*\(|\bwaitFor(Started|Finished|"
                     r"ReadyRead|BytesWritten|Connected|Disconnected|Encrypted)\s*\(|\bQCoro::waitFor\b",
                     "no event loop within the event loop")
    yield from found(root, ["app", "ui"], r"(\.|->)\s*exec\s*\(", "no event loop within the event loop",
                     lambda source: source.path.name == "main.cpp" or source.folder in HAVE_QUERIES)
    yield from found(root, ["ui"], r"\bQMessageBox::(question|information|warning|critical|about)\s*\(|"
                     r"\bQFileDialog::get(Open|Save|Existing)\w+\s*\(|\bQInputDialog::get\w+\s*\(",
                     "no event loop within the event loop; open() it")


def moved_members(root):
    """QCoro 0.8 takes what co_return is given by U&& and forwards it, so that a member named there is moved out of."""
    yield from found(root, ["app", "ui"], r"\bco_return\s+\*?(this->)?m_\w+((\.|->)\w+)*\s*;",
                     "co_return moves a member away; copy it by name first")


def careless_security(root):
    yield from found(root, ["app", "ui", "tests"], r"\bignoreSslErrors\b|\bsetInsecureFallback\s*\(\s*true\b|"
                     r"\bVerifyNone\b|\bQueryPeer\b", "certificates and keychains are never waved through")


def missing_nouns(root):
    yield from found(root, ["app", "ui", "tests"],
                     r"\b(class|struct|namespace)\s+(?!Q[A-Z])\w*(Helper|Manager|Util)\w*", "a missing noun")
    for source in sources(root, "app", "ui", "tests"):
        if re.search(r"(helper|manager|util)s?\b", source.path.stem):
            yield f"{source.name}: a missing noun"


# --- Shape ------------------------------------------------------------------------------------------------------------

def long_files(root):
    for source in sources(root, "app", "ui", "tests"):
        lines = source.text.count("\n")
        if lines > LONGEST_FILE:
            yield f"{source.name}: {lines} lines, {LONGEST_FILE} are allowed"


def long_functions(root):
    for source in sources(root, "app", "ui", "tests"):
        for line, length in source.functions():
            if length > LONGEST_FUNCTION:
                yield f"{source.name}:{line}: a function of {length} lines, {LONGEST_FUNCTION} are allowed"


# --- What does not belong into a repository ---------------------------------------------------------------------------

# Written so that this file does not hold what it looks for.
ONE_MACHINE = re.compile(r"(?<![\w.~}])/(work|home|root)/[\w.]|\.\./share[d]/|work[p]lace|fresh-machin[e]")
MERGED = re.compile(r"^(?:<{7}|>{7})(?= )", re.MULTILINE)
NOT_TEXT = {".png", ".ico", ".icns", ".pdf", ".gz", ".der", ".p12", ".db", ".bin"}
NOT_OURS = {".git", "build", "vcpkg_installed", "__pycache__", "node_modules"}


def texts(root):
    root = pathlib.Path(root)
    for top in sorted(root.iterdir()):
        if top.name not in NOT_OURS:
            for path in [top] if top.is_file() else sorted(top.rglob("*")):
                if path.is_file() and path.suffix not in NOT_TEXT and not NOT_OURS & set(path.parts[len(root.parts):]):
                    yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def places(root, wanted, what):
    for name, text in texts(root):
        for match in wanted.finditer(text):
            yield f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {what} ({match[0]})"


def traces_of_one_machine(root):
    yield from places(root, ONE_MACHINE, "speaks of one machine")


def marks_of_a_merge(root):
    yield from places(root, MERGED, "two versions, of which one was to be chosen")


ALL = (includes, folders, translations_below_ui, widgets_below_ui, singletons, nested_loops, moved_members,
       careless_security, missing_nouns, long_files, long_functions, traces_of_one_machine,
       marks_of_a_merge)
