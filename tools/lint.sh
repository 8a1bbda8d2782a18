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
  find app ui tests tools packaging resources translations -name node_modules -prune -o \
    -type f \( "${tests[@]:1}" \) -print0
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

# How the portal API's document is written; that everybody speaks it is for the test contract.suite to see.
check_document() {
  local spectral=tests/contract/node_modules/@stoplight/spectral-cli/dist/index.js
  if [ -f "$spectral" ]; then
    node "$spectral" lint --ruleset tests/contract/spectral.yaml --fail-severity hint resources/portal-api.yaml
  else
    echo "skipped, for tests/contract has no Node modules"
  fi
}

check clang-format on_every "h cpp" "clang-format-$(llvm)" --dry-run -Werror
check shellcheck check_shell
check py_compile check_python
check xmllint on_every "ui ts qrc svg xml" xmllint --noout --nonet
check desktop-file-validate on_every desktop desktop-file-validate
check appstreamcli on_every metainfo.xml appstreamcli validate --no-net
check spectral check_document
check translations python3 tools/translations.py
check clang-tidy python3 tools/tidy.py "$(llvm)"
exit "$failed"
