# shellcheck shell=bash
# Installs what a system lacks. Sourced by ./dev.
#
# Debian's packages, by what they are for. Nothing is named that another one brings along.
packages_for() {
  case $1 in
    build)
      echo g++ cmake ninja-build ccache pkg-config
      echo qt6-base-dev qt6-tools-dev qt6-l10n-tools
      echo qcoro-qt6-dev qtkeychain-qt6-dev libexpected-dev libcpp-httplib-dev libssl-dev libqrencode-dev libzxcvbn-dev
      # For the tests, which the presets for working on it build too.
      echo librapidcheck-dev
      # Loaded while running, so nothing that is linked brings them.
      echo libqt6sql6-sqlite libsecret-1-0
      ;;
    test)
      # A screen, a session bus, a keychain and the accessibility bus: the tests use the programs as a person would.
      echo xvfb xauth dbus dbus-x11 gnome-keyring libsecret-tools at-spi2-core
      # Proxies: schools have them; and one that makes a server of HTTP/2 of the practice portal.
      echo tinyproxy-bin libnss-wrapper nghttp2-proxy
      # Kills a program at a call, and lets a disk fail.
      echo strace
      echo python3 python3-pyatspi gir1.2-atspi-2.0 python3-gi python3-cryptography fonts-dejavu-core
      # A desktop's theme with texts of its own: they are not to reach the screen.
      echo qt6-gtk-platformtheme
      # What the X server shows, for pictures and for the moment of a paint; and a clock that stands where it is told.
      echo python3-xlib python3-pil faketime
      # A QR reader and an authenticator that are not ours.
      echo zbar-tools oathtool
      # A PDF as somebody else reads it.
      echo poppler-utils
      node_packages
      ;;
    lint)
      echo "clang-$(llvm)" "clang-tidy-$(llvm)" "clang-format-$(llvm)"
      # Qt's own translations say which strings ours has to cover.
      echo python3 shellcheck desktop-file-utils appstream libxml2-utils qt6-translations-l10n
      node_packages
      ;;
    package) echo dpkg-dev file ;;
    long) echo dpkg-dev file lintian "clang-$(llvm)" "libclang-rt-$(llvm)-dev" ;;
  esac
}

# The clang that lint uses. 16 decides how the code is formatted; Debian 13 no longer has it.
llvm() {
  if grep -qs '^VERSION_CODENAME=trixie' /etc/os-release; then echo 19; else echo 16; fi
}

# Node may have come from elsewhere, with an npm of its own; Debian's would not go together with it.
node_packages() {
  command -v node >/dev/null && command -v npm >/dev/null || echo nodejs npm
}

# Where Node's modules are needed, by what for.
module_folders_for() {
  case $1 in
    test) echo tests/interop tests/contract ;;
    lint) echo tests/contract ;;
  esac
}

processors() {
  getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# need PURPOSE…: all packages for these purposes are there when it returns.
need() {
  local purpose wanted=()
  if command -v dpkg-query >/dev/null; then
    for purpose in "$@"; do
      # shellcheck disable=SC2207  # package names have no spaces
      wanted+=($(packages_for "$purpose"))
    done
    install_missing "${wanted[@]}"
  else
    need_elsewhere
  fi
  for purpose in "$@"; do
    # shellcheck disable=SC2046  # one word for each folder
    need_modules $(module_folders_for "$purpose")
  done
}

# need_modules FOLDER…: Node's modules are there as the lock file names them; or else a sentence says that they are
# not, and what needs them is skipped. Only a changed lock file costs time.
need_modules() {
  local folder wanted stamp
  for folder in "$@"; do
    stamp=$folder/node_modules/.installed wanted=$(cksum <"$folder/package-lock.json")
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || continue
    echo "Installing Node's modules of $folder"
    if install_modules "$folder"; then
      echo "$wanted" >"$stamp"
    else
      rm -rf "$folder/node_modules"
      echo "./dev: no Node modules in $folder (build/npm.log says why); what needs them is skipped" >&2
    fi
  done
}

install_modules() {
  mkdir -p build
  command -v npm >build/npm.log 2>&1 || { echo "There is no npm." >build/npm.log; return 1; }
  (cd "$1" && npm ci --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-timeout=60000) \
    </dev/null >build/npm.log 2>&1
}

install_missing() {
  local missing as_root=()
  missing=$(comm -23 <(printf '%s\n' "$@" | sort -u) \
    <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' | sort -u))
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086  # one word for each package
  set -- $missing
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || cannot_install "$@"
    as_root=(sudo)
  fi
  echo "Installing $*"
  mkdir -p build
  if ! { "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      -o Dpkg::Options::=--force-confold "$@"; } \
    </dev/null >build/install.log 2>&1; then
    tail -n 20 build/install.log >&2
    cannot_install "$@"
  fi
}

cannot_install() {
  echo "./dev: cannot install packages; as root, run: apt-get install --no-install-recommends $*" >&2
  exit 1
}

# Systems without Debian's packages: one sentence, and on as far as the tools are there.
need_elsewhere() {
  case $(uname -s) in
    Darwin)
      if command -v brew >/dev/null; then
        brew bundle check --quiet >/dev/null 2>&1 || brew bundle install --quiet
      else
        echo "./dev: install Homebrew (brew.sh) first; the Brewfile here names the rest" >&2
        exit 1
      fi
      ;;
    MINGW* | MSYS*)
      [ -n "${VCPKG_ROOT:-}" ] || echo "./dev: set VCPKG_ROOT to a vcpkg; vcpkg.json here names what to install" >&2
      ;;
    *) echo "./dev: not Debian: CMake, Ninja and the libraries that vcpkg.json names have to be there already" >&2 ;;
  esac
  if ! command -v cmake >/dev/null || ! command -v ninja >/dev/null; then
    echo "./dev: cmake and ninja are needed to go on" >&2
    exit 1
  fi
}
