#!/bin/sh
# Compares `mvm-core verify-signature` on a payload of 100 kB with a C program that verifies the
# same by libsodium alone, and ends with status 1 when it takes more than thresholds.txt allows.
# Both are whole processes: they start, read their files and end.
#
#   Benchmarks/verify.sh MVM-CORE [RUNS]
set -eu

runs=${2:-500}
here=$(dirname "$0")
factor=$(awk '$1 == "verify-to-libsodium" { print $2 }' "$here/thresholds.txt")
extra=$(awk '$1 == "verify-extra-microseconds" { print $2 }' "$here/thresholds.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compiler=${CC:-cc}
"$compiler" -O2 -o "$work/startup" "$here/startup.c"
"$compiler" -O2 -o "$work/linked" "$here/verify.c" -lsodium
install -m 755 "$1" "$work/mvm-core"
install -m 755 "$work/linked" "$work/verify"

cd "$work"
awk 'BEGIN { for (i = 0; i < 2500; i++) printf "{\"n\": %06d, \"text\": \"some payload\"},\n", i }' |
  head -c 100000 >payload
./verify make payload
./mvm-core keygen -q -o key
./mvm-core sign --key key.key payload >payload.signed.json

alone=$(./verify time payload)
./startup "$runs" ./mvm-core verify-signature -k key.pub payload.signed.json -- \
  ./verify check payload >times

awk -v alone="$alone" -v factor="$factor" -v extra="$extra" '
  { median[NR] = $1 }
  END {
    most = factor * median[2] + extra
    printf "libsodium, 100 kB, the call alone       %6.0f µs\n", alone
    printf "libsodium, 100 kB, a C program          %6.0f µs\n", median[2]
    printf "mvm-core verify-signature, 100 kB       %6.0f µs\n", median[1]
    printf "at most %.1f times the C program and %.0f µs: %.0f µs\n", factor, extra, most
    if (median[1] <= most) exit 0
    print "verifying is too slow"
    exit 1
  }
' times
