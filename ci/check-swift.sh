#!/usr/bin/env bash
# Whether the Swift of this machine can build the package, for action.yml. Says what is needed where it cannot.
set -euo pipefail
need=$(sed -n '1s/.*tools-version: *//p' "$(dirname "$0")/../Package.swift")
have=$( (swift --version 2> /dev/null || true) | sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' | head -n 1)
if [ -n "$have" ] && [ "$(printf '%s\n%s\n' "$need" "$have" | sort -V | head -n 1)" = "$need" ]; then exit 0; fi
echo "::error::Competency Lint is built from source here and needs Swift $need or newer; this runner has ${have:-none}." \
  "Set one up in a step before this one, as with swift-actions/setup-swift, or name a program with the input binary."
exit 2
