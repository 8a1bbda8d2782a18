# shellcheck shell=bash
# Runs the practice centre and Canolfan pointed at it. Sourced by ./dev.

need_display() {
  [ "$(uname -s)" = Linux ] || return 0
  [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
  echo "./dev: no display; go on with 'xvfb-run -a ./dev run', or log in with 'ssh -X', or set DISPLAY" >&2
  exit 2
}

# run_program BIN [ARGUMENT…]: the practice centre serves as long as the program runs, and no longer.
run_program() {
  local bin=$1 data=${XDG_DATA_HOME:-$HOME/.local/share}/canolfan-practice portal code=0
  shift
  practice='' program='' ready=$(mktemp)
  trap stop_both EXIT
  # Started in the background, both ignore Ctrl-C: what stops them is stop_both.
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  "$bin/canolfan-practice" --data "$data" --centres 2 >"$ready" &
  practice=$!
  portal=$(practice_portal) || exit 1
  "$bin/canolfan" --portal "$portal" --ca "$data/ca.pem" "$@" &
  program=$!
  wait "$program" || code=$?
  program=''
  exit "$code"
}

# The practice centre prints one line of JSON when it is ready; the first time it takes a moment to make its data.
practice_portal() {
  local portal tries=600
  while [ "$tries" -gt 0 ]; do
    portal=$(sed -n 's/.*"portal" *: *"\([^"]*\)".*/\1/p' "$ready")
    [ -z "$portal" ] || { echo "$portal"; return; }
    kill -0 "$practice" 2>/dev/null || { echo "./dev: the practice centre did not start" >&2; return 1; }
    sleep 0.1
    tries=$((tries - 1))
  done
  echo "./dev: the practice centre was not ready within a minute" >&2
  return 1
}

stop_both() {
  local process
  for process in $program $practice; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -f "$ready"
}
