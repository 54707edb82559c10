#!/usr/bin/env bash
# One SHA-256 for all that the program is made of. A release says which sources it was built from; equal sums mean the same program.
set -euo pipefail
cd "$(dirname "$0")/.."
if command -v sha256sum > /dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi
find Package.swift Sources -type f -print0 | LC_ALL=C sort -z | xargs -0 "${sum[@]}" | "${sum[@]}" | cut -d ' ' -f 1
