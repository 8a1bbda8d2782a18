#!/usr/bin/env bash
# Checks everything that can be checked without running the program: one line for each tool, and what it found.
# shellcheck disable=SC2317  # check calls the functions
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tools/setup.sh
failed=0

# check NAME COMMAND…: quiet when it is content.
check() {
  local name=$1 output code=0
  shift
  output=$("$@" 2>&1) || code=$?
  if [ "$code" = 0 ]; then
    output=${output##*$'\n'}
    echo "$name: ${output:-good}"
  else
    printf '%s: FAILED\n%s\n' "$name" "$output"
    failed=1
  fi
}

# every SUFFIX…: our own files with these endings, each ended by a zero byte.
every() {
  local suffix tests=()
  for suffix in "$@"; do
    tests+=(-o -name "*.$suffix")
  done
  find app ui tests tools packaging resources translations -type f \( "${tests[@]:1}" \) -print0
}

# on_every "SUFFIX…" COMMAND…: the command, given these files; nothing when there are none.
on_every() {
  local suffixes=$1
  shift
  # shellcheck disable=SC2086  # one word for each suffix
  every $suffixes | xargs -0 -r "$@"
}

shell_scripts() {
  printf '%s\0' dev .ci/run
  every sh
}

check_shell() { shell_scripts | xargs -0 shellcheck -x; }
check_python() { every py | PYTHONPYCACHEPREFIX=build/lint/python xargs -0 -r python3 -m py_compile; }

check clang-format on_every "h cpp" "clang-format-$(llvm)" --dry-run -Werror
check shellcheck check_shell
check py_compile check_python
check xmllint on_every "ui ts qrc svg xml" xmllint --noout --nonet
check desktop-file-validate on_every desktop desktop-file-validate
check appstreamcli on_every metainfo.xml appstreamcli validate --no-net
check translations python3 tools/translations.py
check clang-tidy python3 tools/tidy.py "$(llvm)"
exit "$failed"
