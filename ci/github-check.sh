#!/usr/bin/env bash
# One run of the check in a GitHub job: annotations on standard output, a SARIF report and the job's summary if they are wanted.
set -euo pipefail
arguments=(check --format github --fail-on "${FAIL_ON:-error}")
if [ -n "${BASE:-}" ]; then arguments+=(--changed-since "$BASE"); fi
if [ -n "${SARIF:-}" ]; then arguments+=(--output "sarif:$SARIF"); fi
if [ "${SUMMARY:-true}" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then arguments+=(--output "markdown:$GITHUB_STEP_SUMMARY"); fi
while IFS= read -r line; do
  if [ -n "$line" ]; then arguments+=("$line"); fi
done <<< "${ARGUMENTS:-}"
paths=()
while IFS= read -r line; do
  if [ -n "$line" ]; then paths+=("$line"); fi
done <<< "${PATHS:-.}"
code=0
"${PROGRAM:-competency-lint}" "${arguments[@]}" -- "${paths[@]}" || code=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "exit-code=$code" >> "$GITHUB_OUTPUT"; fi
exit "$code"
