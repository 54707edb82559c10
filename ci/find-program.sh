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
  # Runners may have no Swift, or one that is too old for the package.
  need=$(sed -n '1s/.*tools-version: *//p' "$GITHUB_ACTION_PATH/Package.swift")
  have=$( (swift --version 2>/dev/null || true) | sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' | head -n 1)
  if [ -n "$have" ] && [ "$(printf '%s\n%s\n' "$need" "$have" | sort -V | head -n 1)" = "$need" ]; then
    echo "swift=found"
  else
    echo "swift=missing"
    echo "Competency Lint is built from source and needs Swift $need or newer; this runner has ${have:-none}, so one is set up." >&2
  fi
  # What a program is made of names it in the cache.
  echo "sources=$(cd "$GITHUB_ACTION_PATH" && find Package.swift Sources -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)"
fi
