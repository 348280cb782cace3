#!/bin/sh
# Compares what `mvm-core verify-signature` takes for a payload of 100 kB, start-up and all, with
# libsodium's own verification, and ends with status 1 when it is more than thresholds.txt allows.
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
"$compiler" -O2 -o "$work/verify" "$here/verify.c" -lsodium
install -m 755 "$1" "$work/mvm-core"

cd "$work"
awk 'BEGIN { for (i = 0; i < 2500; i++) printf "{\"n\": %06d, \"text\": \"some payload\"},\n", i }' |
  head -c 100000 >payload
./mvm-core keygen -q -o key
./mvm-core sign --key key.key payload >payload.signed.json

libsodium=$(./verify payload "$runs")
whole=$(./startup "$runs" ./mvm-core verify-signature -k key.pub payload.signed.json |
  awk '{ print $1 }')

awk -v own="$libsodium" -v whole="$whole" -v factor="$factor" -v extra="$extra" 'BEGIN {
  most = factor * own + extra
  printf "libsodium verifies 100 kB in     %6.0f µs\n", own
  printf "mvm-core verify-signature takes  %6.0f µs, the whole process\n", whole
  printf "at most %.1f times libsodium and %.0f µs: %.0f µs\n", factor, extra, most
  if (whole <= most) exit 0
  print "verifying is too slow"
  exit 1
}'
