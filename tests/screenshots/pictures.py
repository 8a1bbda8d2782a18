"""Pictures of what stands on the screen, once nothing is drawn any more."""

import os

from PIL import Image
from Xlib import XK, X, error
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage

from harness.pixels import Pixels


def takes_keys(window):
    """Menus are windows too; their keys come by way of the window that they belong to."""
    try:
        attributes = window.get_attributes()
        return attributes.map_state == X.IsViewable and not attributes.override_redirect
    except error.BadWindow:  # gone while it was looked at
        return False


class Camera:
    def __init__(self, desktop, folder, ending):
        self.pixels = Pixels(desktop.env["DISPLAY"])
        self.folder, self.ending = folder, ending
        self.taken = []
        os.makedirs(folder, exist_ok=True)
        self.put_pointer_away()

    def put_pointer_away(self):
        """Where it points at nothing: what it rests on looks different."""
        whole = self.pixels.whole()
        self.pixels.root.warp_pointer(whole.width - 1, whole.height - 1)
        self.pixels.display.sync()

    def give_focus(self):
        """To the uppermost window, as a window manager would; there is none here."""
        windows = [window for window in self.pixels.root.query_tree().children if takes_keys(window)]
        if windows and self.pixels.display.get_input_focus().focus != windows[-1]:
            windows[-1].set_input_focus(X.RevertToParent, X.CurrentTime)
            self.pixels.display.sync()

    def press_key(self, *names):
        """One key, or several at once: the modifiers first."""
        self.press_codes([self.pixels.display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names])

    def type(self, text):
        """As it is on the keyboard: some of it needs Shift."""
        display = self.pixels.display
        shift = display.keysym_to_keycode(XK.XK_Shift_L)
        for keysym in map(ord, text):  # Latin-1's are their own
            code = display.keysym_to_keycode(keysym)
            self.press_codes([code] if display.keycode_to_keysym(code, 0) == keysym else [shift, code])

    def press_codes(self, codes):
        self.give_focus()
        for code in codes:
            xtest.fake_input(self.pixels.display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self.pixels.display, X.KeyRelease, code)
        self.pixels.display.sync()

    def ask_to_close(self):
        """What the cross of the uppermost window's frame does (ICCCM, WM_DELETE_WINDOW)."""
        display = self.pixels.display
        window = [window for window in self.pixels.root.query_tree().children if takes_keys(window)][-1]
        wanted = [display.intern_atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0]
        window.send_event(ClientMessage(window=window, client_type=display.intern_atom("WM_PROTOCOLS"),
                                        data=(32, wanted)))
        display.sync()

    def settle(self):
        self.pixels.settle(0.3)

    def take(self, screen):
        """The main window with whatever lies over it. A blinking cursor does not let the screen rest for longer."""
        self.give_focus()
        self.settle()
        frame = self.pixels.largest_window()
        data = self.pixels.root.get_image(frame.x, frame.y, frame.width, frame.height, X.ZPixmap, 0xFFFFFFFF).data
        path = os.path.join(self.folder, f"{screen}-{self.ending}.png")
        Image.frombytes("RGB", (frame.width, frame.height), data, "raw", "BGRX").save(path)
        self.taken.append(path)
