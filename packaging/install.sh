#!/bin/sh
# Installs Competency Lint @VERSION@ for one user, without rights of root.
#
#   sh install.sh                    into ~/.local: bin/competency-lint, manual pages, completions, JSON Schemas
#   sh install.sh --prefix FOLDER    into another folder
#   sh install.sh --from WHERE       take the archive from a folder or an address of your own (a mirror)
#   sh install.sh --dry-run          say what would be done, and do nothing
#   sh install.sh --uninstall        remove exactly the files that were installed
#
# What it does: it downloads one archive, compares its SHA-256 with the one in this file, unpacks it below the folder and runs
# `competency-lint --version`. It changes no settings, needs no other package, and sends nothing.
# 用法同上：下载一个压缩包，核对 SHA-256，解压到 ~/.local，不改任何设置；--from 可用镜像，--uninstall 卸载。
set -eu

VERSION="@VERSION@"
FROM="@RELEASES@/v@VERSION@"
# One line for each archive of this release: sum, two blanks, name.
SUMS="@SUMS@"

prefix="${HOME:-}/.local"
action=install

main() {
  read_arguments "$@"
  list="$prefix/share/competency-lint/installed-files.txt"
  if [ "$action" = uninstall ]; then
    uninstall
    return
  fi
  archive="competency-lint-$VERSION-$(platform).tar.gz"
  sum=$(printf '%s\n' "$SUMS" | awk -v name="$archive" '$2 == name { print $1 }')
  if [ -z "$sum" ]; then
    fail "this release has no archive for $(uname -s) on $(uname -m); it has: $(printf '%s\n' "$SUMS" | sed 's/.*  //' | tr '\n' ' ')"
  fi
  say "Competency Lint $VERSION"
  say "  takes     $FROM/$archive"
  say "  expects   SHA-256 $sum"
  say "  installs  $prefix/bin/competency-lint, and documentation below $prefix/share"
  if [ "$action" = dry-run ]; then
    say "Nothing was done (--dry-run)."
    return
  fi
  install_archive
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --prefix) prefix=$(argument "$@"); shift ;;
      --from) FROM=$(argument "$@"); FROM=${FROM%/}; shift ;;
      --dry-run) action=dry-run ;;
      --uninstall) action=uninstall ;;
      -h | --help) sed -n '2,/^set /{s/^# \{0,1\}//p;}' "$0"; exit 0 ;;
      *) fail "unknown argument: $1 (see --help)" ;;
    esac
    shift
  done
  case $prefix in
    /*) ;;
    *) prefix="$PWD/$prefix" ;;
  esac
}

argument() {
  if [ $# -lt 2 ]; then fail "$1 needs a value"; fi
  printf '%s\n' "$2"
}

# As the names of archives have it: x86_64-linux, aarch64-macos.
platform() {
  case $(uname -m) in
    x86_64 | amd64) machine=x86_64 ;;
    aarch64 | arm64) machine=aarch64 ;;
    *) machine=$(uname -m) ;;
  esac
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) system=$(uname -s) ;;
  esac
  printf '%s\n' "$machine-$system"
}

install_archive() {
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 130' INT TERM
  obtain "$FROM/$archive" "$folder/$archive"
  found=$(sha256 "$folder/$archive")
  if [ "$found" != "$sum" ]; then fail "the archive has SHA-256 $found, not the expected one; nothing was installed"; fi
  mkdir "$folder/tree"
  tar -xzf "$folder/$archive" -C "$folder/tree" --strip-components=1
  # Before anything is replaced: does the program run here at all?
  "$folder/tree/bin/competency-lint" --version > /dev/null || fail "the program does not run on this system; nothing was installed"
  (cd "$folder/tree" && find . -type f | sed 's/^\.\///' | LC_ALL=C sort) > "$folder/files.txt"
  while IFS= read -r file; do place "$file"; done < "$folder/files.txt"
  mkdir -p "$(dirname "$list")"
  cp "$folder/files.txt" "$list"
  say "Installed: competency-lint $("$prefix/bin/competency-lint" --version)"
  case ":$PATH:" in
    *":$prefix/bin:"*) say "Try: competency-lint check" ;;
    *) say "Add $prefix/bin to your PATH, or run $prefix/bin/competency-lint check" ;;
  esac
}

# A running program may be replaced, but not written over: the new file takes the old one's name.
place() {
  mkdir -p "$(dirname "$prefix/$1")"
  cp -p "$folder/tree/$1" "$prefix/$1.new.$$"
  mv -f "$prefix/$1.new.$$" "$prefix/$1"
}

uninstall() {
  if [ ! -f "$list" ]; then fail "nothing of Competency Lint is installed below $prefix by this script"; fi
  while IFS= read -r file; do rm -f "$prefix/$file"; done < "$list"
  rm -f "$list"
  rmdir "$prefix/share/competency-lint/schemas" "$prefix/share/competency-lint" "$prefix/share/doc/competency-lint" 2> /dev/null || true
  say "Removed Competency Lint from $prefix."
}

obtain() {
  case $1 in
    https://* | http://*)
      if command -v curl > /dev/null; then
        curl --fail --silent --show-error --location --retry 3 --output "$2" "$1"
      elif command -v wget > /dev/null; then
        wget --quiet --output-document "$2" "$1"
      else
        fail "neither curl nor wget is there; download $1 yourself and give its folder with --from"
      fi ;;
    file://*) cp "${1#file://}" "$2" ;;
    *) cp "$1" "$2" ;;
  esac || fail "could not get $1"
}

sha256() {
  if command -v sha256sum > /dev/null; then
    sha256sum "$1" | cut -d ' ' -f 1
  elif command -v shasum > /dev/null; then
    shasum -a 256 "$1" | cut -d ' ' -f 1
  else
    fail "neither sha256sum nor shasum is there: the archive could not be verified, and nothing was installed"
  fi
}

say() { printf '%s\n' "$*"; }

fail() {
  printf 'install.sh: %s\n' "$*" >&2
  exit 1
}

main "$@"
