#!/bin/sh
# Measures `mvm-core platform` on this host, and ends with status 1 when its median takes longer
# than thresholds.txt allows.
#
#   Tools/benchmarks/platform.sh MVM-CORE [RUNS]
set -eu

command=$1
runs=${2:-200}
here=$(dirname "$0")
most=$(awk '$1 == "platform-microseconds" { print $2 }' "$here/thresholds.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compiler=${CC:-cc}
"$compiler" -O2 -o "$work/startup" "$here/startup.c"
install -m 755 "$command" "$work/mvm-core"
"$work/startup" "$runs" "$work/mvm-core" platform >"$work/times"

awk -v most="$most" '
  { printf "mvm-core platform          median %6.0f µs   least %6.0f µs, at most %d\n", $1, $2, most
    exit !($1 <= most) }
' "$work/times"
