"""Every call of the portal's API that synchronising makes, and everything that networks, schools and servers do to it."""

import os
import random

from harness import faultproxy

USERS, USER, INVITATION = r"/centres/\d+/users$", r"/centres/\d+/users/[^/]+$", r"/users/[^/]+/invitation$"
CHANGES = r"/changes\?"
CALLS = {"me": ("GET", r"/me$"), "permissions": ("GET", r"/permissions$"), "changes": ("GET", CHANGES),
         "users": ("GET", r"/centres/\d+/users\?"), "user": ("GET", USER), "invite": ("POST", USERS),
         "access": ("PATCH", USER), "delete": ("DELETE", USER), "resend": ("POST", INVITATION),
         "cancel": ("DELETE", INVITATION)}
# Calls that are made only after such an answer to another.
LED_TO_BY = {"users": ("GET", CHANGES, faultproxy.answer(410, "cursor-expired")),
             "user": ("PATCH", USER, faultproxy.answer(412, "changed-meanwhile"))}
PROBLEMS = {401: "token-refused", 403: "not-allowed", 404: "user-not-found", 409: "idempotency-in-progress",
            410: "cursor-expired", 412: "changed-meanwhile", 422: "email-taken", 429: "too-many-requests"}
# A portal that has done what it says it has not. Only one whose change feed names the operation can be seen through.
LIES = {f"{status} after" for status in (403, 404, 410, 412, 422)}
HANGS = {"hang before": faultproxy.hang(), "hang after": faultproxy.hang(after=True)}


def faults():
    yield "refuse", faultproxy.refuse()
    yield "reset before", faultproxy.reset()
    yield "reset after", faultproxy.reset(after=True)
    yield "closed before", faultproxy.close()
    yield "closed after", faultproxy.close(after=True)
    yield "cut", faultproxy.cut()
    yield "drip", faultproxy.drip(0.005, 200)
    yield "page 200", faultproxy.page(200)
    yield "page 403", faultproxy.page(403)
    yield "page 200 after", faultproxy.page(200, after=True)
    yield "captive portal", faultproxy.captive()
    for status in (401, 403, 404, 409, 410, 412, 422, 429, 500, 503):
        for after in (False, True):
            problem = PROBLEMS.get(status)
            wait = 1 if status in (409, 429, 503) else None
            yield f"{status}{' after' if after else ''}", faultproxy.answer(status, problem, wait, after)
        yield f"{status} bare", faultproxy.answer(status)
    yield from HANGS.items()


def cases(sample, with_lies=True):
    """(call, name of the fault, fault): all of them under CANOLFAN_LONG, those in CANOLFAN_FAULTS ("delete:reset after,…"),
    or so many of them, of which one hangs until its deadline. Their seed is printed; FUZZ_SEED chooses it."""
    every = [(call, name, fault) for call in CALLS for name, fault in faults() if with_lies or name not in LIES]
    wanted = os.environ.get("CANOLFAN_FAULTS")
    if wanted:
        return [case for case in every if f"{case[0]}:{case[1]}" in wanted.split(",")]
    if os.environ.get("CANOLFAN_LONG"):
        return every
    seed = int(os.environ.get("FUZZ_SEED", random.randrange(1 << 30)))
    print(f"FUZZ_SEED={seed}: {sample} of {len(every)} cases", flush=True)
    choice = random.Random(seed)
    quick = choice.sample([case for case in every if case[1] not in HANGS], sample - 1)
    return quick + [choice.choice([case for case in every if case[1] in HANGS])]
