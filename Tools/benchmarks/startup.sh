#!/bin/sh
# Compares the start-up of `mvm-core validate-id acme` with a C program that does nothing, and
# ends with status 1 when it takes longer than thresholds.txt allows.
#
#   Tools/benchmarks/startup.sh MVM-CORE [RUNS]
set -eu

command=$1
runs=${2:-1000}
here=$(dirname "$0")
most=$(awk '$1 == "startup-to-dynamic-c" { print $2 }' "$here/thresholds.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compiler=${CC:-cc}
"$compiler" -O2 -o "$work/startup" "$here/startup.c"
echo 'int main(void) { return 0; }' >"$work/empty.c"
"$compiler" -O2 -o "$work/linked" "$work/empty.c"
# macOS has no static programs: there the dynamic one stands for both.
"$compiler" -O2 -static -o "$work/static" "$work/empty.c" 2>"$work/log" ||
  cp "$work/linked" "$work/static"

# A file that a linker wrote loads up to a fifth slower than a copy: measure installed copies.
mkdir "$work/installed"
install -m 755 "$command" "$work/installed/mvm-core"
install -m 755 "$work/linked" "$work/installed/dynamic"
install -m 755 "$work/static" "$work/installed/static"

cd "$work/installed"
"$work/startup" "$runs" ./mvm-core validate-id acme -- ./dynamic -- ./static >"$work/times"

awk -v most="$most" -v runs="$runs" '
  BEGIN { split("mvm-core validate-id acme|empty C, dynamic|empty C, static", names, "|") }
  {
    median[NR] = $1; least[NR] = $2
    printf "%-26s median %6.0f µs   least %6.0f µs\n", names[NR], $1, $2
  }
  END {
    ratio = median[1] / median[2]
    printf "against dynamic C: %.2f (least %.2f), at most %.2f\n", ratio, least[1] / least[2], most
    printf "against static C:  %.2f (least %.2f)\n", median[1] / median[3], least[1] / least[3]
    if (ratio <= most) exit 0
    printf "start-up is too slow: %.2f over %d runs\n", ratio, runs
    exit 1
  }
' "$work/times"
