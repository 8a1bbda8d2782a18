"""A D-Bus session with an unlocked gnome-keyring, in a home folder of its own: nothing of the person's is touched."""

import base64
import json
import os
import signal
import subprocess
import tempfile

from harness.wait import until

# A bus that starts nothing by itself: what a test has not started is not there.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Desktop:
    def __init__(self, keyring=True):
        self.folder = tempfile.TemporaryDirectory(prefix="desktop-", ignore_cleanup_errors=True)
        self.home = self.folder.name
        self.processes = []
        self.keyring = None
        self.env = {key: value for key, value in os.environ.items()
                    if not key.startswith(("DBUS_", "XDG_", "GNOME_")) and key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        runtime = os.path.join(self.home, "run")
        os.makedirs(runtime, mode=0o700)
        self.env.update(HOME=self.home, XDG_RUNTIME_DIR=runtime, XDG_DATA_HOME=os.path.join(self.home, "data"),
                        XDG_CONFIG_HOME=os.path.join(self.home, "config"), LC_ALL="C.UTF-8",
                        XDG_CURRENT_DESKTOP="GNOME")
        self.env.pop("LANGUAGE", None)
        self._start_bus()
        if keyring:
            self.start_keyring()

    def spawn(self, command, **options):
        process = subprocess.Popen(command, env=self.env, **options)
        self.processes.append(process)
        return process

    def _start_bus(self):
        config = os.path.join(self.home, "bus.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(BUS)
        bus = self.spawn(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def start_keyring(self):
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                   "--control-directory", os.path.join(self.home, "keyring")]
        self.keyring = self.spawn(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.keyring.stdin.write(b"practice")
        self.keyring.stdin.close()
        until(self._has_secrets, "gnome-keyring on the bus")

    def kill_keyring(self):
        self.keyring.kill()
        self.keyring.wait()

    def halt_keyring(self):
        """It neither answers nor leaves the bus, until it goes on."""
        self.keyring.send_signal(signal.SIGSTOP)

    def go_on_keyring(self):
        self.keyring.send_signal(signal.SIGCONT)

    def lock_keyring(self):
        command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                   "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                   "array:objpath:/org/freedesktop/secrets/collection/login"]
        subprocess.run(command, env=self.env, check=True, capture_output=True)

    def start_prompter(self):
        """The desktop's own question for the keychain's password, on a screen where nobody answers it."""
        prompter = self.spawn(["/usr/libexec/gcr-prompter"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: "boolean true" in self.bus_call("org.freedesktop.DBus.NameHasOwner",
                                                      "string:org.gnome.keyring.SystemPrompter"), "the prompter")
        return prompter

    def clear_secrets(self):
        subprocess.run(["secret-tool", "clear", "server", "Canolfan"], env=self.env, check=False)

    def store_secret(self, content, label, **attributes):
        """As another program does it. Over the bus: secret-tool cuts short what is longer than a password."""
        from gi.repository import Gio, GLib
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        bus = Gio.DBusConnection.new_for_address_sync(self.env["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)

        def call(path, interface, method, arguments):
            return bus.call_sync("org.freedesktop.secrets", path, "org.freedesktop.Secret." + interface, method,
                                 arguments, None, Gio.DBusCallFlags.NO_AUTO_START, 10_000, None)
        session = call("/org/freedesktop/secrets", "Service", "OpenSession",
                       GLib.Variant("(sv)", ("plain", GLib.Variant("s", "")))).unpack()[1]
        properties = {"org.freedesktop.Secret.Item.Label": GLib.Variant("s", label),
                      "org.freedesktop.Secret.Item.Attributes": GLib.Variant("a{ss}", attributes)}
        call("/org/freedesktop/secrets/collection/login", "Collection", "CreateItem",
             GLib.Variant("(a{sv}(oayays)b)", (properties, (session, b"", content.encode(), "text/plain"), True)))
        bus.close_sync(None)
        assert self.secret(**attributes) == content

    def secret(self, **attributes):
        words = [word for pair in attributes.items() for word in pair]
        return subprocess.run(["secret-tool", "lookup", *words], env=self.env, capture_output=True, text=True).stdout

    def stored_refresh_token(self):
        return self.stored("refresh")

    def stored_device(self):
        """What a pool that tracks devices knows this computer by."""
        return json.loads(self.stored("device"))

    def stored(self, entry):
        """Of the one account that is signed in: its "refresh" token, "device" or "lock". Empty where there is none."""
        found = [content for key, content in self.entries().items() if key.endswith("/" + entry)]
        if not found:
            return ""
        assert len(found) == 1, sorted(self.entries())
        mark, content = found[0].split("\n", 1)
        assert mark == "Canolfan 1", mark
        return content

    def entries(self):
        """All that the keychain holds of ours, as anybody with the keyring unlocked could read it: {key: content}."""
        keys = {line.split(" = ")[1] for line in self.secrets()}
        return {key: base64.b64decode(self.secret(server="Canolfan", user=key)).decode() for key in keys}

    def _has_secrets(self):
        return "boolean true" in self.bus_call("org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets")

    def bus_call(self, method, *arguments):
        command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
                   method, *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, text=True).stdout

    def secrets(self):
        """What the keyring holds of sign-ins: attribute lines of every entry, never the secrets."""
        return [line for line in self._entries() if not line.endswith("/copy")]

    def copy_keys(self):
        """The same of the keys of copies, which outlive a sign-in while changes wait."""
        return [line for line in self._entries() if line.endswith("/copy")]

    def _entries(self):
        command = ["secret-tool", "search", "--all", "--unlock", "server", "Canolfan"]
        found = subprocess.run(command, env=self.env, capture_output=True, text=True)
        return [line for line in (found.stdout + found.stderr).splitlines() if line.startswith("attribute.user")]

    def keyring_size(self):
        """How many entries there are in the keyring, whoever's they are."""
        command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                   "/org/freedesktop/secrets/collection/login", "org.freedesktop.DBus.Properties.Get",
                   "string:org.freedesktop.Secret.Collection", "string:Items"]
        reply = subprocess.run(command, env=self.env, check=True, capture_output=True, text=True).stdout
        return reply.count("object path")

    def close(self):
        if self.keyring:
            self.go_on_keyring()
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for stream in (process.stdout, process.stdin):
                if stream and not stream.closed:
                    stream.close()
        self.folder.cleanup()
