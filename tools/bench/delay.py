"""A wire that takes its time: TCP from a port of its own to another, every byte later by half a round trip. It looks into
nothing, so that TLS and HTTP/2 pass as they are."""

import asyncio
import threading


class Wire:
    def __init__(self, target, round_trip):
        self.target, self.half = target, round_trip / 2
        self.loop = asyncio.new_event_loop()
        self.connections = 0
        self.is_cut = False
        """Nobody is there: whoever calls is hung up on."""
        ready = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self.thread.start()
        ready.wait()

    def _run(self, ready):
        asyncio.set_event_loop(self.loop)
        self.server = self.loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = self.server.sockets[0].getsockname()[1]
        ready.set()
        self.loop.run_forever()

    async def _serve(self, reader, writer):
        self.connections += 1
        if self.is_cut:
            return writer.close()
        try:
            away_reader, away_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.close()  # nobody is there: as who calls would have found without this wire
            return
        await asyncio.gather(self._pass_on(reader, away_writer), self._pass_on(away_reader, writer),
                             return_exceptions=True)

    async def _pass_on(self, reader, writer):
        due = asyncio.Queue()
        sending = asyncio.ensure_future(self._send(due, writer))
        while True:
            data = await reader.read(65536)
            await due.put((self.loop.time() + self.half, data))
            if not data:
                break
        await sending

    async def _send(self, due, writer):
        while True:
            moment, data = await due.get()
            await asyncio.sleep(max(0, moment - self.loop.time()))
            if not data:
                writer.close()
                return
            writer.write(data)
            await writer.drain()

    async def _end(self):
        """Every connection's coroutines too: left behind, they would be destroyed, and complain, at any time later."""
        self.server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for each in others:
            each.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self.loop.stop()

    def close(self):
        asyncio.run_coroutine_threadsafe(self._end(), self.loop)
        self.thread.join(10)
        self.loop.close()
