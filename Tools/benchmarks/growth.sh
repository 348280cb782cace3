#!/bin/sh
# Measures whether `mvm-core lint` takes twice the time for twice the input: suppressions and findings,
# lines of .gitignore and files, findings across files, findings beyond those that are shown. Ends
# with status 1 when one takes more than thresholds.txt allows.
#
#   Tools/benchmarks/growth.sh MVM-CORE [RUNS]
set -eu

runs=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compiler=${CC:-cc}
"$compiler" -O2 -o "$work/startup" "$here/startup.c"
install -m 755 "$1" "$work/mvm-core"
cd "$work"

for size in 1 2; do
  awk -v size=$size -f "$here/growth.awk"
done

# The arguments say @ for the size.
measure() {
  name=$1
  shift
  once=$(printf '%s ' "$@" | tr @ 1)
  twice=$(printf '%s ' "$@" | tr @ 2)
  lint='./mvm-core lint -qq -j 1 --fail-on never'
  # No argument has a space.
  # shellcheck disable=SC2086
  ./startup "$runs" $lint $once -- $lint $twice >lines 2>messages
  { printf '%s ' "$name" && cut -d ' ' -f 2 lines | tr '\n' ' ' && echo; } >>results
}

measure suppressions --kind routing --config suppress@.json routes@.json
measure ignore-lines --allow-empty ignored@
measure across-files tenants@
measure unshown --no-config --write-baseline baseline.json --kind routing many@.json
measure log --no-config --kind audit broken@.log

awk '
  FILENAME ~ /thresholds/ { most[$1] = $2; next }
  { ratio = $3 / $2
    printf "%-14s %8.1f ms, twice as much %8.1f ms: %.1f times, at most %.1f\n", $1, $2 / 1000, $3 / 1000, ratio, most["growth-ratio"]
    if (ratio > most["growth-ratio"]) { print "too much: growth of " $1; isTooMuch = 1 } }
  END { exit isTooMuch }
' "$here/thresholds.txt" results
