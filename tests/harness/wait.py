"""Tests wait for conditions, never for time."""

import time


def until(condition, what, seconds=30):
    """The first true value of `condition`, asked again and again; fails naming `what` after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s for {what}")
        time.sleep(0.02)
