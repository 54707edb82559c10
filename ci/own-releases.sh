#!/usr/bin/env bash
# Where the releases of the repository are that an action came from; nothing where that is not known.
# A runner may leave REPOSITORY empty in composite actions; the folder of the action then says it: …/_actions/OWNER/NAME/REF.
set -euo pipefail
repository=${REPOSITORY:-}
if [ -z "$repository" ]; then
  case $GITHUB_ACTION_PATH in
    */_actions/*/*/*)
      rest=${GITHUB_ACTION_PATH##*/_actions/}
      owner=${rest%%/*}
      rest=${rest#*/}
      repository="$owner/${rest%%/*}" ;;
  esac
fi
if [ -n "$repository" ]; then echo "${SERVER:-https://github.com}/$repository/releases/download"; fi
