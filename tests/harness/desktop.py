"""A D-Bus session with an unlocked gnome-keyring, in a home folder of its own: nothing of the person's is touched."""

import os
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
            self._start_keyring()

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

    def _start_keyring(self):
        command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                   "--control-directory", os.path.join(self.home, "keyring")]
        self.keyring = self.spawn(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.keyring.stdin.write(b"practice")
        self.keyring.stdin.close()
        until(self._has_secrets, "gnome-keyring on the bus")

    def _has_secrets(self):
        return "boolean true" in self.bus_call("org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets")

    def bus_call(self, method, *arguments):
        command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
                   method, *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, text=True).stdout

    def secrets(self):
        """What the keyring holds of ours: attribute lines of every entry, never the secrets."""
        command = ["secret-tool", "search", "--all", "--unlock", "server", "Canolfan"]
        found = subprocess.run(command, env=self.env, capture_output=True, text=True)
        return [line for line in (found.stdout + found.stderr).splitlines() if line.startswith("attribute.user")]

    def close(self):
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
