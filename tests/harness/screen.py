"""An X server without a monitor, and the accessibility bus, added to a Desktop; and the program's controls by their
visible labels, as a screen reader finds them (AT-SPI)."""

import os
import subprocess
import unittest

import Xlib.display
from Xlib import X
from Xlib.protocol import event

from harness.desktop import Desktop
from harness.wait import until


def add_screen(desktop, size="1280x900x24"):
    read, write = os.pipe()
    desktop.spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"], pass_fds=[write],
                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as numbers:
        desktop.env["DISPLAY"] = ":" + numbers.readline().strip()
    desktop.env.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", QT_QPA_PLATFORMTHEME="",
                       LIBGL_ALWAYS_SOFTWARE="1")
    desktop.spawn(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stdout=subprocess.DEVNULL,
                  stderr=subprocess.DEVNULL)
    until(lambda: "boolean true" in desktop.bus_call("org.freedesktop.DBus.NameHasOwner", "string:org.a11y.Bus"),
          "the accessibility bus")
    until(lambda: _start_registry(desktop), "the registry of accessibility")
    # Where the tests' own library looks for its bus when it is loaded.
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "XDG_RUNTIME_DIR"):
        os.environ[name] = desktop.env[name]


def _start_registry(desktop):
    """A program that finds the bus without it gives up for good."""
    asked = subprocess.run(["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus",
                            "org.a11y.Bus.GetAddress"], env=desktop.env, capture_output=True, text=True)
    start = ["dbus-send", "--bus=" + asked.stdout.strip(), "--print-reply", "--dest=org.freedesktop.DBus",
             "/org/freedesktop/DBus", "org.freedesktop.DBus.StartServiceByName", "string:org.a11y.atspi.Registry",
             "uint32:0"]
    return asked.returncode == 0 and subprocess.run(start, env=desktop.env, capture_output=True).returncode == 0


def close_windows(desktop):
    """As a window manager does whose close button is pressed."""
    display = Xlib.display.Display(desktop.env["DISPLAY"])
    protocols, delete = map(display.intern_atom, ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
    for window in display.screen().root.query_tree().children:
        if window.get_attributes().map_state == X.IsViewable and window.get_full_property(protocols, X.AnyPropertyType):
            message = event.ClientMessage(window=window, client_type=protocols, data=(32, [delete, 0, 0, 0, 0]))
            window.send_event(message)
    display.close()


class ScreenTest(unittest.TestCase):
    """A desktop with a screen, for all tests of the class."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        add_screen(cls.desktop)


class Window:
    """The running program, seen through AT-SPI."""

    def __init__(self, pid):
        # Imported here: the library looks for its bus in the environment when it is loaded.
        import pyatspi
        # Of one question to the program. A busy machine takes longer than the library's 0.8 s, and what was not
        # answered would look like what is not there.
        pyatspi.Atspi.set_timeout(10_000, 30_000)
        self.atspi = pyatspi
        self.pid = pid

    def _until(self, condition, what, seconds=30):
        try:
            return until(condition, what, seconds)
        except AssertionError as failure:
            raise AssertionError(f"{failure}; on the screen: {self._overview()}") from None

    def _overview(self):
        if not self._roots():
            return "nothing: the program has ended, or has not reached the accessibility bus"
        return ", ".join(sorted({node.name for node in self.all() if node.name}))

    def _roots(self):
        desktop = self.atspi.Registry.getDesktop(0)
        return [app for app in desktop if app is not None and app.get_process_id() == self.pid]

    def _walk(self, node, depth=0):
        if node is None or depth > 40:
            return
        yield node
        try:
            # A table of many people is looked into only where it shows something.
            children = [node.getChildAtIndex(index) for index in range(min(node.childCount, 400))]
        except Exception:  # the object went away while it was looked at
            return
        for child in children:
            yield from self._walk(child, depth + 1)

    def _matches(self, node, name, roles, showing):
        try:
            if name is not None and node.name != name:
                return False
            if roles and self._role(node) not in roles:
                return False
            return not showing or node.getState().contains(self.atspi.STATE_SHOWING)
        except Exception:
            return False

    def _role(self, node):
        """By the name of AT-SPI up to 2.52; later ones say "button"."""
        role = node.getRoleName()
        return "push " + role if role == "button" else role

    def all(self, name=None, roles=(), showing=True):
        return [node for root in self._roots() for node in self._walk(root)
                if self._matches(node, name, roles, showing)]

    def find(self, name, *roles, seconds=30):
        found = self._until(lambda: self.all(name, roles), f"“{name}” {roles or ''} on the screen", seconds)
        return found[0]

    def gone(self, name, *roles):
        self._until(lambda: not self.all(name, roles), f"“{name}” to leave the screen")

    def enabled(self, node):
        return node.getState().contains(self.atspi.STATE_ENABLED)

    def press(self, name, *roles):
        """Waits until the control is there and can be used, then does what a click does."""
        self.pressing(name, *roles)()

    def press_in_dialog(self, name, *roles):
        """For what is on the page below too, which nobody reaches while the dialog is there."""
        def usable():
            return [node for node in self.all(name, roles) if self._is_in_dialog(node) and self._action(node) is not None]
        node = self._until(usable, f"“{name}” in a dialog")[0]
        node.queryAction().doAction(self._action(node))

    def _is_in_dialog(self, node):
        while node is not None and self._role(node) not in ("dialog", "application"):
            node = node.parent
        return node is not None and self._role(node) == "dialog"

    def pressing(self, name, *roles):
        """Waits until the control is there and can be used; what is returned presses it at once."""
        def usable():
            return [node for node in self.all(name, roles) if self.enabled(node) and self._action(node) is not None]
        node = self._until(usable, f"“{name}” to press")[0]
        action, number = node.queryAction(), self._action(node)
        return lambda: action.doAction(number)

    def action_of(self, node):
        """The number of what a click on it does; None where it cannot be used."""
        return self._action(node)

    def _action(self, node):
        try:
            action = node.queryAction()
        except NotImplementedError:
            return None
        names = [action.getName(index) for index in range(action.nActions)]
        for wanted in ("Press", "Toggle", "ShowMenu", "SetFocus"):
            if wanted in names:
                return names.index(wanted)
        return None

    def type(self, name, text):
        """Puts a text into the field of this label."""
        def editable():
            return [node for node in self.all(name, ("text", "password text"))
                    if node.getState().contains(self.atspi.STATE_EDITABLE) and self.enabled(node)]
        node = self._until(editable, f"the field “{name}”")[0]
        node.queryEditableText().setTextContents(text)

    def type_in_dialog(self, name, text):
        """The same of a field that the page below has too."""
        def editable():
            return [node for node in self.all(name, ("text",)) if self._is_in_dialog(node) and self.enabled(node)]
        node = self._until(editable, f"the field “{name}” in a dialog")[0]
        node.queryEditableText().setTextContents(text)

    def text_of(self, name):
        node = self.find(name, "text", "password text")
        return node.queryText().getText(0, -1)

    def checked(self, name):
        return self.find(name, "check box").getState().contains(self.atspi.STATE_CHECKED)

    def says(self, part, seconds=30):
        """Waits until a text on the screen contains `part`."""
        def spoken():
            return [node for node in self.all() if part in (node.name or "")]
        return self._until(spoken, f"“{part}” to be said", seconds)[0].name
