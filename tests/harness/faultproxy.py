"""Stands between a program and a practice portal, with the portal's own certificate, and does to chosen requests what
networks, schools and servers do. Everything else is passed on unchanged, over HTTP/1.1.

    proxy = FaultProxy(practice)
    proxy.on("PATCH", "/users/", reset(after=True), nth=2)

A fault that comes `after` has let the request reach the portal first: what was asked has been done, and only its reply
is lost. Whoever gets proxy.portal for an address goes by way of it: the portal's own document is given with the address
of its API replaced, and with that of its user pool where `identity` is wished.
"""

import collections
import dataclasses
import http.client
import io
import json
import os
import re
import select
import socket
import ssl
import struct
import threading
import urllib.parse

PAGE = b"<!DOCTYPE html>\n<html><head><title>Blocked</title></head><body>This site is not allowed here.</body></html>\n"

# Those of one connection only (RFC 9110 section 7.6.1).
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}


@dataclasses.dataclass(frozen=True)
class Fault:
    kind: str
    after: bool = False
    """The request is handed on first."""
    reply: bytes = b""
    """What is given in place of the portal's reply; empty: that one, or none."""
    every: float = 0
    """Seconds between two pieces."""
    piece: int = 1
    """Bytes in one."""


def refuse():
    """The connection ends, and new ones are refused, until accept()."""
    return Fault("refuse")


def hang(after=False):
    """No reply, and the connection stays open, until whoever asked gives up."""
    return Fault("hang", after)


def hold():
    """The portal's reply is kept back until release()."""
    return Fault("hold", True)


def reset(after=False):
    """The connection is reset (RST)."""
    return Fault("reset", after)


def close(after=False):
    """The connection is closed in good order, without a reply."""
    return Fault("close", after)


def cut():
    """The connection ends in the middle of the reply."""
    return Fault("cut", True)


def drip(every=0.2, piece=1):
    """The portal's reply comes a byte at a time, or a few."""
    return Fault("drip", True, every=every, piece=piece)


def page(status=403, after=False):
    """A school filter's page."""
    return Fault("page", after, written(status, {"Content-Type": "text/html; charset=utf-8"}, PAGE))


def captive(to="http://captive.example/login", after=False):
    """Away to where one has to agree to something first."""
    return Fault("captive", after, written(302, {"Location": to, "Content-Type": "text/html"}, PAGE))


def answer(status, problem=None, retry_after=None, after=False, **members):
    """This status; with a problem of this name and these members, or without a body."""
    headers, body = {}, b""
    if retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    if problem:
        headers["Content-Type"] = "application/problem+json"
        body = json.dumps({"type": "urn:canolfan:problem:" + problem, "title": problem, "status": status,
                           **members}).encode()
    return Fault("answer", after, written(status, headers, body))


def written(status, headers, body):
    """As it goes over the wire."""
    lines = ["HTTP/1.1 %d %s" % (status, http.client.responses.get(status, "Whatever"))]
    lines += ["%s: %s" % each for each in (headers.items() if isinstance(headers, dict) else headers)]
    if status != 204:
        lines.append("Content-Length: %d" % len(body))
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


@dataclasses.dataclass
class Rule:
    method: str
    path: str
    fault: Fault
    first: int
    last: float
    seen: int = 0
    """How many requests of this kind there were since it was made."""
    done: int = 0
    """How often the fault was."""

    def matches(self, request):
        return re.fullmatch(self.method, request.method) and re.search(self.path, request.path)


@dataclasses.dataclass
class Request:
    method: str
    path: str
    """With its query."""
    headers: list
    body: bytes
    key: str
    """Its Idempotency-Key, or nothing."""
    fault: str = ""
    """What became of it; nothing: it was passed on."""
    forwarded: bool = False
    status: int = 0
    """Of the portal's reply, where it was forwarded."""


class FaultProxy:
    """Has, besides, what tests use of the practice portal that it was made for."""

    def __init__(self, practice, identity=False):
        """`practice` has an address (`portal`) and the file of its authority (`ca`)."""
        self.practice, self.identity = practice, identity
        folder = os.path.dirname(practice.ca)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(os.path.join(folder, "server.pem"), os.path.join(folder, "server-key.pem"))
        self.trusting = ssl.create_default_context(cafile=practice.ca)
        self.lock = threading.RLock()
        self.rules, self.requests, self.troubles, self.sockets = [], [], [], set()
        self.connections = 0
        """How many there have been."""
        self.released, self.closed = threading.Event(), threading.Event()
        self.listener = self._bound()
        self.port = self.listener.getsockname()[1]
        self.portal = "https://localhost:%d" % self.port
        self.listener.listen(128)
        self.accepting = threading.Thread(target=self._accept, daemon=True)
        self.accepting.start()

    def __getattr__(self, name):
        if name == "practice":  # not made yet
            raise AttributeError(name)
        return getattr(self.practice, name)

    # --- What tests say ---

    def on(self, method, path, fault, nth=1, times=1):
        """From the nth request on whose method and path match these expressions, so many times (None: always). The
        path's is searched for, the method's must be the whole. Of several rules the one that was made first acts."""
        rule = Rule(method, path, fault, nth, float("inf") if times is None else nth + times - 1)
        with self.lock:
            self.rules.append(rule)
        return rule

    def clear(self):
        """No faults any more, held replies go out, and connections are accepted."""
        with self.lock:
            self.rules.clear()
        self.release()
        self.accept()

    def release(self):
        with self.lock:
            self.released.set()
            self.released = threading.Event()

    def refuse(self):
        """At once, and until accept()."""
        with self.lock:
            self.listener.shutdown(socket.SHUT_RDWR)  # it no longer listens, and keeps the port
            self._end_all()

    def accept(self):
        with self.lock:
            self.listener.listen(128)

    # --- What it has done ---

    def counts(self):
        """How often each kind of fault was."""
        with self.lock:
            return collections.Counter(each.fault for each in self.requests if each.fault)

    def arrivals(self, key):
        """How often a request with this Idempotency-Key came here, and how often it was handed on."""
        with self.lock:
            mine = [each for each in self.requests if each.key == key]
        return len(mine), sum(each.forwarded for each in mine)

    def close(self):
        """Fails if anything went wrong that was not asked for."""
        self.closed.set()
        self.release()
        self.accepting.join()
        with self.lock:
            self.listener.close()
            self._end_all()
        assert not self.troubles, self.troubles

    # --- Connections ---

    @staticmethod
    def _bound():
        """To a port that was free a moment ago; only one that was asked for is kept while nothing listens."""
        while True:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                place = probe.getsockname()
            listener = socket.socket()
            listener.settimeout(0.05)
            # Connections that have not quite ended are in nobody's way when it listens again.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(place)
                return listener
            except OSError:
                listener.close()

    def _accept(self):
        while not self.closed.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:  # nobody came, or nobody is let in
                self.closed.wait(0.01)
                continue
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        connection.settimeout(None)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            with self.context.wrap_socket(connection, server_side=True) as tls:
                with self.lock:
                    self.connections += 1
                    self.sockets.add(tls)
                try:
                    self._converse(tls)
                finally:
                    with self.lock:
                        self.sockets.discard(tls)
        except OSError:  # whoever asked has gone, or was made to go
            pass
        except Exception as trouble:
            self.troubles.append(repr(trouble))

    def _converse(self, tls):
        received = bytearray()
        while request := self._read(tls, received):
            with self.lock:
                self.requests.append(request)
                fault = self._fault_for(request)
                request.fault = fault.kind if fault else ""
            if not self._answer(tls, request, fault):
                return

    @staticmethod
    def _read(tls, received):
        """The next request, of which some may have been received already; None where there is none."""
        def grow():
            more = tls.recv(65536)
            received.extend(more)
            return more
        while (end := received.find(b"\r\n\r\n")) < 0:
            if not grow():
                return None
        line, _, rest = bytes(received[:end + 4]).partition(b"\r\n")
        method, path, _ = line.decode("latin-1").split(" ", 2)
        headers = http.client.parse_headers(io.BytesIO(rest)).items()
        known = {name.lower(): value for name, value in headers}
        assert "transfer-encoding" not in known, "only bodies with a length are passed on"
        whole = end + 4 + int(known.get("content-length", 0))
        while len(received) < whole:
            if not grow():
                return None
        body = bytes(received[end + 4:whole])
        del received[:whole]
        return Request(method, path, headers, body, known.get("idempotency-key", ""))

    def _fault_for(self, request):
        found = None
        for rule in self.rules:
            if rule.matches(request):
                rule.seen += 1
                if not found and rule.first <= rule.seen <= rule.last:
                    rule.done += 1
                    found = rule.fault
        return found

    # --- Replies ---

    def _answer(self, tls, request, fault):
        """Whether the connection goes on."""
        held = self.released
        reply = b"" if fault and not fault.after else self._forward(request)
        if reply is None:
            return self._reset(tls)
        kind = fault.kind if fault else "none"
        if kind == "hold":
            held.wait()
        return getattr(self, "_do_" + kind, self._do_none)(tls, fault and fault.reply or reply, fault)

    def _forward(self, request):
        """The portal's reply as it goes over the wire; None where the portal is not there."""
        place = urllib.parse.urlsplit(self.practice.portal)
        connection = http.client.HTTPSConnection(place.hostname, place.port, context=self.trusting, timeout=60)
        try:
            connection.putrequest(request.method, request.path, skip_host=True, skip_accept_encoding=True)
            for name, value in request.headers:
                if name.lower() not in ("connection", "keep-alive", "host"):
                    connection.putheader(name, value)
            connection.putheader("Host", place.netloc)
            connection.endheaders(request.body or None)
            response = connection.getresponse()
            body = response.read()
        except OSError:
            return None
        finally:
            connection.close()
        request.forwarded, request.status = True, response.status
        headers = [(name, value) for name, value in response.getheaders() if name.lower() not in HOP_BY_HOP]
        if request.path == "/.well-known/canolfan.json" and response.status == 200:
            body = self._readdressed(body)
        return written(response.status, headers, body)

    def _readdressed(self, body):
        document = json.loads(body)
        for name in ["apiBase"] + ["identityEndpoint"] * self.identity:
            document[name] = document[name].replace(self.practice.portal, self.portal)
        return json.dumps(document).encode()

    @staticmethod
    def _do_none(tls, reply, _):
        tls.sendall(reply)
        return True

    def _do_hang(self, tls, *_):
        while not self.closed.is_set():
            if select.select([tls], [], [], 0.05)[0] and not tls.recv(1):
                break
        return False

    def _do_refuse(self, *_):
        self.refuse()
        return False

    def _do_reset(self, tls, *_):
        return self._reset(tls)

    @staticmethod
    def _do_close(tls, *_):
        tls.settimeout(1)  # for the other side's farewell, which may not come
        tls.unwrap().close()
        return False

    @staticmethod
    def _do_cut(tls, reply, _):
        head, body = reply.split(b"\r\n\r\n", 1)
        # Of a reply without a body, in the middle of its status.
        tls.sendall(head + b"\r\n\r\n" + body[:len(body) // 2] if body else head[:10])
        tls.shutdown(socket.SHUT_RDWR)
        return False

    def _do_drip(self, tls, reply, fault):
        for at in range(0, len(reply), fault.piece):
            tls.sendall(reply[at:at + fault.piece])
            if self.closed.wait(fault.every):
                return False
        return True

    def _end_all(self):
        """Wakes the threads that wait on a connection; each closes its own, which resets it."""
        for each in self.sockets:
            self._linger_not(each)
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:  # it was gone before
                pass

    @staticmethod
    def _linger_not(tls):
        """Closing it resets it."""
        try:
            tls.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:
            pass

    def _reset(self, tls):
        self._linger_not(tls)
        tls.close()
        return False
