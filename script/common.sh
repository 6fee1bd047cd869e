# Sourced by the scripts here: where we are, how to say things, how wide.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
jobs=${JOBS:-$(nproc)}

say() { printf '\n== %s\n' "$*"; }
die() {
  printf '%s: %s\n' "script/$(basename "$0")" "$*" >&2
  exit 1
}

# quietly LOG COMMAND...: shows what the command printed only if it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 || {
    tail -n 60 "$log" >&2
    die "failed: $* (all of it: $log)"
  }
}

# build_preset PRESET [CMAKE OPTIONS...]: configures and builds build/PRESET.
build_preset() {
  local preset=$1
  shift
  quietly "build/$preset.configure.log" cmake --preset "$preset" "$@"
  quietly "build/$preset.build.log" \
    cmake --build --preset "$preset" --parallel "$jobs"
}
