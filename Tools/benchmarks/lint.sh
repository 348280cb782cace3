#!/bin/sh
# Measures `mvm-core lint` on a clean fleet of 20,000 pools in files of their own, against a program
# that only opens, reads and closes each file in one thread, and on one desired state of 64 MB. Ends
# with status 1 when either takes longer or more memory than thresholds.txt allows.
#
#   Tools/benchmarks/lint.sh MVM-CORE [RUNS]
set -eu

runs=${2:-20}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compiler=${CC:-cc}
"$compiler" -O2 -o "$work/startup" "$here/startup.c"
"$compiler" -O2 -o "$work/walk" "$here/walk.c"
install -m 755 "$1" "$work/mvm-core"

cd "$work"
awk -v folder=fleet -f "$here/fleet.awk"
awk -v megabytes=64 -f "$here/fleet.awk" >desired.json
awk -v megabytes=64 -v compact=1 -f "$here/fleet.awk" >desired-compact.json

./startup "$runs" ./mvm-core lint -q fleet -- ./walk fleet >files 2>messages
./startup "$runs" ./mvm-core lint -q --max-size 256 desired.json -- \
  ./mvm-core lint -q --max-size 256 desired-compact.json >documents 2>messages

awk -v pretty="$(wc -c <desired.json)" -v compact="$(wc -c <desired-compact.json)" '
  function fault(text) { print "too much: " text; isTooMuch = 1 }
  FILENAME ~ /thresholds/ { most[$1] = $2; next }
  FILENAME == "files" { time[++count] = $1; least[count] = $2; memory[count] = $3 / 1024; next }
  { size = FNR == 1 ? pretty : compact; layout = FNR == 1 ? "as mvm writes it" : "without white space"
    rate = $1 * 1000 / size; share = $3 * 1024 / size
    printf "one document, %-20s %6.0f MB/s, memory %.1f times the %.0f MB\n", layout, size / $1, share, size / 1e6
    if (rate > most[(FNR == 1 ? "document" : "compact") "-nanoseconds-per-byte"]) fault("time for a document")
    if (share > most["document-memory-to-size"]) fault("memory for a document") }
  END {
    printf "20,000 files, mvm-core lint         median %6.1f ms   least %6.1f ms   memory %.0f MB\n", time[1] / 1000, least[1] / 1000, memory[1]
    printf "20,000 files, opened, read, closed  median %6.1f ms   least %6.1f ms\n", time[2] / 1000, least[2] / 1000
    ratio = time[1] / time[2]
    printf "against opening, reading, closing: %.2f (least %.2f), at most %.2f\n", ratio, least[1] / least[2], most["lint-to-walk"]
    if (ratio > most["lint-to-walk"]) fault("time for many files")
    if (memory[1] > most["lint-megabytes"]) fault("memory for many files")
    exit isTooMuch
  }
' "$here/thresholds.txt" files documents
