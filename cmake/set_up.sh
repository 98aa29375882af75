# Sourced by repl/run and tests/run: installs what is missing, configures and builds. Everything it
# says goes to standard error, so that standard output belongs to what is run afterwards.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log_folder=$root/build
# Lets one checkout use what another has compiled.
export CCACHE_BASEDIR=$root

say() { printf 'casus: %s\n' "$*" >&2; }

give_up() {
  say "$*"
  exit 1
}

# The names in packages.txt that dpkg does not report as installed.
missing_packages() {
  local names
  names=$(sed 's/#.*//' "$root/cmake/packages.txt" | tr -s ' \n' ' ')
  # shellcheck disable=SC2086
  comm -23 <(printf '%s\n' $names | sort) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $names 2>/dev/null |
      sed -n 's/^installed //p' | sort)
}

# Runs apt-get as root. sudo asks for a password where there is a terminal to ask on.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# One line that tells why apt-get failed, from its log.
reason_of_apt() {
  local log=$1
  if grep -qE 'resolv|onnect|etwork|Failed to fetch|No route|imed out' "$log"; then
    echo "no package server can be reached; is there a network?"
  elif grep -q 'Unable to locate package\|has no installation candidate' "$log"; then
    echo "$(grep -m1 'Unable to locate package\|has no installation candidate' "$log"); is this Debian 12?"
  else
    grep -m1 '^E:' "$log" || tail -n 1 "$log"
  fi
}

install_packages() {
  local missing log=$log_folder/packages.log
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    return 0  # Not Debian: the checks of the build tell what is not there.
  fi
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  missing=$(echo "$missing" | tr '\n' ' ')
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
      give_up "these packages are missing, and there is no sudo; as root: apt-get install $missing"
    as_root true 2>"$log" ||
      give_up "these packages are missing, and sudo was refused; as root: apt-get install $missing"
  fi
  say "installing $missing"
  # Lists may be old or absent; where the update fails, the installation says so.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 update >"$log" 2>&1 || true
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends \
    $missing </dev/null >>"$log" 2>&1 ||
    give_up "packages could not be installed: $(reason_of_apt "$log") (whole log: $log)"
}

require_tools() {
  local compiler=${CXX:-g++} tool
  for tool in "${compiler%% *}" cmake ninja; do
    command -v "$tool" >/dev/null ||
      give_up "$tool is not there; cmake/packages.txt lists what the build needs"
  done
}

# configure PRESET: once; later the build itself notices what has changed.
configure() {
  local preset=$1 log=$log_folder/$1/configure.log
  [ -f "$root/build/$preset/build.ninja" ] && return 0
  mkdir -p "$root/build/$preset"
  (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 ||
    give_up "the build could not be configured: $(
      grep -A4 '^CMake Error' "$log" | sed 1d | grep -m1 '[a-z]' | sed 's/^ *//') (whole log: $log)"
}

# Shows what ninja is doing: nothing where nothing is to be done, one line that changes on a terminal.
show_progress() {
  local line told=
  while IFS= read -r line; do
    [[ $line =~ ^\[[0-9]+/[0-9]+\]\ (Building|Linking|Generating) ]] || continue
    [ -n "$told" ] || say "building the preset $1; the first time takes some minutes"
    told=1
    [ ! -t 2 ] || printf '\r\e[K%.78s' "$line" >&2
  done
  [ -z "$told" ] || [ ! -t 2 ] || printf '\r\e[K' >&2
}

# build PRESET [TARGET…]: one build of a preset at a time.
build() {
  local preset=$1 log=$log_folder/$1/build.log
  shift
  (
    flock 9
    configure "$preset"
    ninja -C "$root/build/$preset" -j "$(nproc)" "$@" 2>&1 | tee "$log" | show_progress "$preset" || {
      grep -m 20 -E 'error|FAILED|fatal' "$log" >&2 || true
      give_up "the build failed (whole log: $log)"
    }
  ) 9>"$log_folder/$preset.lock"
}

# set_up PRESET [TARGET…]
set_up() {
  mkdir -p "$log_folder" 2>/dev/null && [ -w "$log_folder" ] ||
    give_up "cannot write to $log_folder; is the checkout another user's?"
  install_packages
  require_tools
  build "$@"
}
