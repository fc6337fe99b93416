#!/usr/bin/env bash
# ./dev demo [SETTINGS…]
# Serves a demonstration province from a temporary folder that is thrown away at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(mktemp -d "${TMPDIR:-/tmp}/camtay-demo.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
unset CAMTAY_DB
CAMTAY_DATA="$folder/data" bash scripts/dev/run.sh "$@"
