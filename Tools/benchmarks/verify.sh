#!/bin/sh
# Compares what a payload of 100 kB costs `mvm-core verify-signature` with libsodium's own call, and
# ends with status 1 when it is more than thresholds.txt allows. What it costs is how much longer the
# process takes than for a payload of one byte: reading the envelope, verifying, telling.
#
#   Tools/benchmarks/verify.sh MVM-CORE [RUNS]
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
printf x | ./mvm-core sign --key key.key - >byte.signed.json

alone=$(./verify time payload)
./startup "$runs" ./mvm-core verify-signature -k key.pub payload.signed.json -- \
  ./mvm-core verify-signature -k key.pub byte.signed.json -- ./verify check payload >measured

awk -v alone="$alone" -v factor="$factor" -v extra="$extra" '
  { median[NR] = $1 }
  END {
    cost = median[1] - median[2]
    most = factor * alone + extra
    printf "libsodium, 100 kB, the call alone       %6.0f µs\n", alone
    printf "libsodium, 100 kB, a C program          %6.0f µs\n", median[3]
    printf "mvm-core verify-signature, 100 kB       %6.0f µs\n", median[1]
    printf "mvm-core verify-signature, 1 byte       %6.0f µs\n", median[2]
    printf "100 kB cost %.0f µs, at most %.1f times the call and %.0f µs: %.0f µs\n", cost, factor, extra, most
    if (cost <= most) exit 0
    print "verifying is too slow"
    exit 1
  }
' measured
