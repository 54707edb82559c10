#!/usr/bin/env bash
# Where the program is, for action.yml: the one that was named, the one in PATH, the one of the release, or one that is to be built.
# Prints `name=value` lines: source (named, path, release, build), program, and sources, which names a built program in the cache.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ -n "${BINARY:-}" ]; then
  echo "source=named"
  echo "program=$BINARY"
elif found=$(command -v competency-lint); then
  echo "source=path"
  echo "program=$found"
else
  sources=$("$here/sources-digest.sh")
  folder="${RUNNER_TEMP:-${TMPDIR:-/tmp}}/competency-lint"
  code=0
  SOURCES=$sources "$here/fetch-program.sh" "$folder" >&2 || code=$?
  case $code in
    0)
      echo "source=release"
      echo "program=$folder/bin/competency-lint" ;;
    3)
      echo "source=build"
      echo "program=$(dirname "$here")/.build/release/competency-lint"
      echo "sources=$sources" ;;
    *) exit "$code" ;;
  esac
fi
