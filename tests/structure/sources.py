"""Reading the sources: files, includes, code without comments and strings, functions. Rough on purpose: our own style
is known, and a compiler looks at the same files elsewhere."""

import pathlib
import re

CODE = re.compile(r"""
    (?P<comment> //[^\n]* | /\*.*?\*/ )
  | (?P<raw> R"(?P<mark>[^()\s\\]*)\(.*?\)(?P=mark)" )
  | (?P<string> "(?:\\.|[^"\\\n])*" )
  | (?P<char> (?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+' )
""", re.VERBOSE | re.DOTALL)

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"(?P<quoted>[^"]+)"|<(?P<angled>[^>]+)>)', re.MULTILINE)


def lines_only(text):
    """Blank, but with the same lines."""
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    return CODE.sub(lambda found: lines_only(found[0]) if found["comment"] else found[0], text)


def bare_code(text):
    """No comments, and nothing between quotation marks."""
    return CODE.sub(lambda found: lines_only(found[0]) if found["comment"] else '"' + lines_only(found[0])[2:] + '"',
                    text)


class Source:
    def __init__(self, root, path):
        self.name = path.relative_to(root).as_posix()
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.code = bare_code(self.text)

    @property
    def folder(self):
        """The folder as allowed.py names it: app/session for app/session/state/locked.h."""
        parts = self.name.split("/")
        return "/".join(parts[:2]) if len(parts) > 2 else parts[0]

    def includes(self):
        for found in INCLUDE.finditer(without_comments(self.text)):
            yield found["quoted"] or found["angled"], bool(found["quoted"]), self.line_of(found.start())

    def find(self, pattern):
        for found in re.finditer(pattern, self.code):
            yield found, self.line_of(found.start())

    def line_of(self, position):
        return self.text.count("\n", 0, position) + 1

    def functions(self):
        return functions(self.code)


PREPROCESSOR = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)
# "member {value}" in a constructor's list is no body.
MEMBER = re.compile(r"(?<!:)[,:]\s*\w+\s*$")
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")


def functions(code):
    """(line of the name, lines to the closing brace) of every function that is not inside another one."""
    code = PREPROCESSOR.sub(lambda directive: lines_only(directive[0]), code)
    found, stack, head, line = [], [], "", 1
    for before, character in zip(" " + code, code):
        if character == "\n":
            line += 1
        if character == "{":
            kind = "value" if before.isalnum() or before in "_>(,{" else kind_of(head, stack)
            stack.append((kind, line - head.lstrip().count("\n"), head))
            if kind != "value":
                head = ""
        elif character == "}" and stack:
            kind, start, outer = stack.pop()
            if kind == "function":
                found.append((start, line - start + 1))
            head = outer + "{}" if kind == "value" else ""
        elif character == ";":
            head = ""
        else:
            head += character
    return found


def kind_of(head, stack):
    if "(" in head and MEMBER.search(head):
        return "value"
    outside = all(kind == "scope" for kind, _, _ in stack)
    if outside and "(" in head and not re.search(r"=\s*$", head):
        return "function"
    return "scope" if outside and SCOPE.search(head) else "block"


def sources(root, *tops):
    """Every C++ file of ours below these folders, in a settled order."""
    paths = (path for top in tops for path in (pathlib.Path(root) / top).rglob("*") if path.suffix in (".h", ".cpp"))
    return [Source(root, path) for path in sorted(paths) if "node_modules" not in path.parts]
