#!/usr/bin/env bash
# Where the program is, for action.yml: the one that was named, the one in PATH, or the one that is to be built.
set -euo pipefail
if [ -n "${BINARY:-}" ]; then
  echo "source=named"
  echo "program=$BINARY"
elif found=$(command -v competency-lint); then
  echo "source=path"
  echo "program=$found"
else
  echo "source=build"
  echo "program=$GITHUB_ACTION_PATH/.build/release/competency-lint"
  # What a program is made of names it in the cache.
  echo "sources=$(cd "$GITHUB_ACTION_PATH" && find Package.swift Sources -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)"
fi
