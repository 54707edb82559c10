#!/usr/bin/env bash
# Unpacks the program of this version's release into a folder: fetch-program.sh FOLDER
#
#   RELEASES   the address or folder that has one folder for each tag; empty: there are no releases to ask
#   SOURCES    the digest of the sources that are wanted (ci/sources-digest.sh); a release of other sources is not taken
#
# Exit code 0: it is there, its sum compared. 3: there is no such release, so build. 1: a sum is wrong, which is not to be passed over.
set -euo pipefail
folder=$1
root=$(cd "$(dirname "$0")/.." && pwd)
version=$(sed -n 's/.*static let version = "\([^"]*\)".*/\1/p' "$root/Sources/Linter/Tool.swift")
if [ -z "${RELEASES:-}" ]; then exit 3; fi
from="${RELEASES%/}/v$version"

machine=$(uname -m)
case $machine in
  amd64) machine=x86_64 ;;
  arm64) machine=aarch64 ;;
esac
case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  *) echo "competency-lint: releases have no program for $(uname -s)"; exit 3 ;;
esac
archive="competency-lint-$version-$machine-$system.tar.gz"

obtain() {
  case $1 in
    https://* | http://*) curl --fail --silent --show-error --location --retry 3 --max-time 300 --output "$2" "$1" ;;
    *) cp "$1" "$2" ;;
  esac
}

sha256() {
  if command -v sha256sum > /dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# The sum of a file of the release has to stand in SHA256SUMS, and has to be right.
verify() {
  local expected found
  expected=$(awk -v name="$1" '$2 == name { print $1 }' "$temporary/SHA256SUMS")
  if [ -z "$expected" ]; then return 3; fi
  found=$(sha256 "$temporary/$1")
  if [ "$expected" != "$found" ]; then
    echo "competency-lint: $from/$1 has SHA-256 $found, but SHA256SUMS says $expected"
    return 1
  fi
}

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
for file in SHA256SUMS sources.txt "$archive"; do
  if ! obtain "$from/$file" "$temporary/$file"; then
    echo "competency-lint: no $file at $from; the program is built"
    exit 3
  fi
done
for file in sources.txt "$archive"; do verify "$file" || exit $?; done
if [ -n "${SOURCES:-}" ] && [ "$SOURCES" != "$(cat "$temporary/sources.txt")" ]; then
  echo "competency-lint: the release v$version was built from other sources than these; the program is built"
  exit 3
fi
rm -rf "$folder"
mkdir -p "$folder"
tar -xzf "$temporary/$archive" -C "$folder" --strip-components=1
echo "competency-lint: $("$folder/bin/competency-lint" --version) from $from, SHA-256 verified"
