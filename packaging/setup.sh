# Sets up what is missing to start or to test the program: system libraries, a private Python
# environment in .venv, the locked packages, the program itself. Sourced by `run` and `test`.
#
# Fast and silent when there is nothing to do. One line a phase on standard error when there is.
# Takes nothing from standard input. An interrupted set-up is repaired by the next one; of two at
# the same time, the second waits.
#
# shellcheck shell=sh

# What Qt needs on Debian and Ubuntu to draw, with and without a window, and the sound to be
# heard. Found by adding one at a time to a bare system.
SYSTEM_LIBRARIES="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
  libwayland-cursor0 libwayland-egl1 libgssapi-krb5-2 libpulse0"

# set_up ROOT LEVEL: make the environment of the tree at ROOT fit for LEVEL, `program` or `test`.
set_up() {
  root=$1
  level=$2
  venv=$root/.venv
  venv_python=$venv/bin/python
  if is_set_up; then return 0; fi

  mkdir -p "$venv" 2>/dev/null || fail "The folder $venv cannot be made. Is $root writable?"
  hold_the_lock
  if ! is_set_up; then
    provide_system_packages
    provide_environment
    provide_packages
  fi
  release_the_lock
}

say() {
  printf '%s\n' "$@" >&2
}

fail() {
  say "$@"
  exit 1
}

# --- what is there -------------------------------------------------------------------------

is_set_up() {
  [ -f "$venv/set-up-$level" ] && [ ! -e "$venv/unfinished-$level" ] &&
    [ "$(cat "$venv/set-up-$level")" = "$(stamp_of "$level")" ] && is_the_wished_python
}

# What an environment was made from. The place belongs to it: none survives being moved.
stamp_of() (
  version_of "$venv_python"
  printf '%s\n' "$root"
  cd -- "$root" || exit
  cksum pyproject.toml requirements.lock
  [ "$1" = program ] || cksum packaging/test-requirements.lock
)

version_of() {
  "$1" -I -S -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || echo none
}

is_the_wished_python() {
  [ -z "${PYTHON:-}" ] || [ "$(version_of "$PYTHON")" = "$(version_of "$venv_python")" ]
}

is_in_its_place() {
  [ ! -f "$venv/set-up-program" ] || grep -qxF -- "$root" "$venv/set-up-program"
}

# is_usable PYTHON MODULES: whether the program runs on this Python and it has these modules.
is_usable() {
  "$1" -I -c "import sys, sqlite3, ssl, $2
sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))" 2>/dev/null
}

# --- one at a time -------------------------------------------------------------------------

hold_the_lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$venv/set-up-lock"
    flock -n 9 && return 0
    say "Waiting for another set-up to finish."
    flock 9
    return 0
  fi
  # elsewhere a link that names its holder: it is there whole or not at all
  waiting=
  until ln -s "$$" "$venv/set-up-holder" 2>/dev/null; do
    holder=$(readlink "$venv/set-up-holder") || continue
    if ! kill -0 "$holder" 2>/dev/null; then
      rm -f "$venv/set-up-holder"
      continue
    fi
    [ -n "$waiting" ] || say "Waiting for another set-up to finish."
    waiting=yes
    sleep 1
  done
  trap 'rm -f "$venv/set-up-holder"' EXIT
}

release_the_lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  else
    rm -f "$venv/set-up-holder"
    trap - EXIT
  fi
}

# --- system packages -----------------------------------------------------------------------

# All that is missing in one list, for one line to run. Without the libraries the command line
# still works, so they are asked for once, and then no more.
provide_system_packages() {
  is_debian || return 0
  missing=
  [ -e "$venv/system-libraries-seen" ] || missing=$(missing_libraries)
  [ -n "${PYTHON:-}" ] || usable_python || missing="python3 python3-venv${missing:+ $missing}"
  if [ -n "$missing" ] && ! install_packages "$missing"; then
    say "System packages are missing here. To install them, run:" "" "    $(apt_line "$missing")" "" \
      "Without the libraries the window does not open; the other commands work."
  fi
  : >"$venv/system-libraries-seen"
}

is_debian() {
  command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1
}

# Newer systems add t64 to some of the names; apt-get finds those by the plain name too.
missing_libraries() {
  names=
  for package in $SYSTEM_LIBRARIES; do
    # shellcheck disable=SC2016  # the dollar is dpkg-query's
    dpkg-query -W -f '${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null |
      grep -qx installed || names="$names $package"
  done
  printf '%s' "${names# }"
}

apt_line() {
  echo "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends $1'"
}

# Install packages as root or by sudo. Fails where neither is allowed, or the packages are not had.
install_packages() {
  if [ "$(id -u)" = 0 ]; then
    become=
  elif ! command -v sudo >/dev/null 2>&1; then
    return 1
  elif sudo -n true 2>/dev/null; then
    become="sudo -n"
  elif [ -t 2 ]; then
    become=sudo  # asks for the password on the terminal
  else
    return 1
  fi
  say "Installing system packages: $1"
  # shellcheck disable=SC2086  # words, and a list of names
  $become apt-get update -qq </dev/null >&2 &&
    $become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 \
      </dev/null >/dev/null
}

# --- the private environment ---------------------------------------------------------------

# Keep the environment that is there; make it afresh when it is unfinished, broken, moved or of
# another Python than the one asked for.
provide_environment() {
  if [ ! -e "$venv/unfinished-program" ] && [ ! -e "$venv/unfinished-test" ] &&
    is_usable "$venv_python" pip && is_the_wished_python && is_in_its_place; then
    return 0
  fi
  find_python
  say "Making a private Python environment in $venv."
  for entry in "$venv"/* "$venv"/.[!.]*; do
    case $entry in
      "$venv"/set-up-lock | "$venv"/set-up-holder | "$venv"/system-libraries-seen) ;;
      *) rm -rf -- "$entry" ;;
    esac
  done
  : >"$venv/unfinished-$level"
  "$python" -I -m venv "$venv" >&2 ||
    fail "The environment could not be made; the reason is above. Then start again."
}

find_python() {
  usable_python && return 0
  [ -z "${PYTHON:-}" ] ||
    fail "PYTHON=$PYTHON is not a Python 3.11, 3.12 or 3.13 with venv, ssl and sqlite3."
  fail "BackRoutine needs Python 3.11, 3.12 or 3.13 with venv. If yours has another name," \
    "say so in front of the command: PYTHON=/path/to/python3"
}

usable_python() {
  for python in ${PYTHON:+"$PYTHON"} ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    if is_usable "$python" "ensurepip, venv"; then return 0; fi
  done
  return 1
}

provide_packages() {
  lock_file=$root/requirements.lock
  [ "$level" = program ] || lock_file=$root/packaging/test-requirements.lock
  before=$(installed_files)
  : >"$venv/unfinished-$level"
  say "Installing the locked packages (at most 130 MB; 170 MB for the tests)."
  if ! pip_install --require-hashes -r "$lock_file"; then
    # nothing was touched: whatever worked before goes on working
    [ "$(installed_files)" != "$before" ] || rm -f "$venv/unfinished-$level"
    fail "The packages could not be installed; the reason is above. Start again when it is mended."
  fi
  pip_install --no-index --no-deps --no-build-isolation -e "$root" ||
    fail "BackRoutine itself could not be installed; the reason is above."
  stamp_of program >"$venv/set-up-program"
  [ "$level" = program ] || stamp_of test >"$venv/set-up-test"
  rm -f "$venv/unfinished-$level"
}

pip_install() {
  PIP_USER=0 "$venv_python" -I -m pip install -qq --no-input --disable-pip-version-check "$@" \
    </dev/null >&2
}

installed_files() {
  # shellcheck disable=SC2012  # compared, never read
  ls -l "$venv"/lib/python*/site-packages | cksum
}
