"""A program on a pseudo-terminal that answers no questions, and when its bytes came."""

import fcntl
import os
import select
import signal
import struct
import termios
import time
from typing import NamedTuple, Optional

COLUMNS, ROWS = 120, 36
QUIET = 0.050
"""Seconds without output after which a frame counts as whole."""
PATIENCE = 30.0
"""Seconds to wait for output that must come."""


class Silence(Exception):
    """A program did not show what was waited for."""


class Burst(NamedTuple):
    """Output up to a silence; times are of the monotonic clock, None without output."""
    first: Optional[float]
    last: Optional[float]
    data: bytes


class Session:
    """A running program. To be used with `with`, which ends it."""

    def __init__(self, program, environment, size=(COLUMNS, ROWS)):
        self.program = program
        # Our own hold on the terminal's other end keeps it usable before the program opens it.
        self._controller, self._terminal = os.openpty()
        columns, rows = size
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._poll = select.poll()
        self._poll.register(self._controller, select.POLLIN)
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(self._terminal), os.O_RDWR, 0),
                   (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = time.monotonic()
        # The leader of a new session gets the first terminal that it opens as its own.
        self.pid = os.posix_spawnp(program.command[0], program.command, environment,
                                   file_actions=actions, setsid=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def burst(self, patience=PATIENCE, quiet=QUIET, awaited=b""):
        """Output from now on until nothing comes for a while, once `awaited` has come."""
        first = last = None
        data = bytearray()
        deadline = time.monotonic() + patience
        while True:
            is_shown = first is not None and awaited in data
            wait = quiet if is_shown else deadline - time.monotonic()
            if not self._poll.poll(max(0, wait) * 1000):
                return Burst(first, last, bytes(data))
            last = time.monotonic()
            first = first or last
            data += os.read(self._controller, 65536)

    def first_frame(self):
        """Output until the first whole frame."""
        awaited = self.program.awaited
        burst = self.burst(awaited=awaited)
        if awaited not in burst.data:
            raise Silence(f"{self.program.name} did not show {awaited!r} but {burst.data[-400:]!r}")
        return burst

    def drain(self):
        """Takes in what has come; the number of bytes."""
        return len(self.burst(patience=0, quiet=0).data)

    def press(self, key, patience=1.0):
        """Writes the bytes of a key; the moment, and the output that followed."""
        self.drain()
        pressed = time.monotonic()
        os.write(self._controller, key)
        return pressed, self.burst(patience)

    def end(self):
        """Asks the program to end, then makes it end."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            os.kill(self.pid, number)
            if self._has_ended(seconds=2):
                break
        os.close(self._terminal)
        os.close(self._controller)

    def _has_ended(self, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.drain()
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
            time.sleep(0.002)
        return False
