# Sourced by quickstart.sh and tests/run.sh: makes sure that what they need is
# installed, and builds. Not run by itself.
#
#	. plans/setup.sh
#	setup_packages build		(or: build test, build shared)
#	setup_build release		(a preset)

build_packages="git gcc libc6-dev cmake ninja-build pkg-config gettext tzdata
libgit2-dev libsqlite3-dev libcmark-dev libyaml-dev libjansson-dev
libsodium-dev libutf8proc-dev zlib1g-dev libzip-dev libexpat1-dev
libxlsxwriter-dev libseccomp-dev libgmime-3.0-dev check"
shared_packages="openssh-client openssh-server openssl"
test_packages="clang clang-format-14 libclang-rt-14-dev gcovr chromium
chromium-driver python3-selenium poppler-utils fonts-noto-core
fonts-wqy-microhei python3 python3-yaml shellcheck openssh-client
openssh-server faketime nginx-light fcgiwrap strace procps man-db unzip
libreoffice-calc-nogui
libreoffice-writer-nogui pandoc libical-dev khal
python3-icalendar python3-vobject python3-openpyxl python3-docx
golang-go golang-golang-x-mod-dev"

# Install those of the named groups that are missing; say which.
setup_packages() {
	wanted=
	for group; do
		case $group in
		build) wanted="$wanted $build_packages" ;;
		shared) wanted="$wanted $shared_packages" ;;
		test) wanted="$wanted $test_packages" ;;
		esac
	done
	if ! command -v apt-get >/dev/null 2>&1; then
		setup_other_system "$wanted"
		return
	fi
	missing=
	for package in $wanted; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
			grep -q 'ok installed' || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	echo "Installing Debian packages:$missing"
	as_root=
	if [ "$(id -u)" -ne 0 ]; then
		command -v sudo >/dev/null 2>&1 || {
			echo "Neither root nor sudo here. Please have installed:$missing" >&2
			exit 4
		}
		as_root=sudo
	fi
	log=$(mktemp)
	# shellcheck disable=SC2086 # a list of words on purpose
	if ! { $as_root apt-get update -q &&
		$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
			--no-install-recommends $missing; } >"$log" 2>&1; then
		tail -n 20 "$log" >&2
		rm -f "$log"
		echo "apt could not install:$missing" >&2
		exit 4
	fi
	rm -f "$log"
}

setup_other_system() {
	for tool in gcc cmake ninja pkg-config msgfmt git; do
		command -v $tool >/dev/null 2>&1 || absent="${absent:-} $tool"
	done
	for library in libgit2 sqlite3 libcmark yaml-0.1 jansson libsodium \
		libutf8proc zlib libzip expat xlsxwriter libseccomp gmime-3.0 \
		check; do
		pkg-config --exists $library 2>/dev/null ||
			absent="${absent:-} $library"
	done
	[ -z "${absent:-}" ] && return 0
	echo "This is no Debian. Please install these with your package manager:" >&2
	echo "  ${absent}" >&2
	echo "(On Debian they are:$(echo "$1" | tr '\n' ' '))" >&2
	exit 4
}

# Configure and build a preset, quietly unless it fails.
setup_build() {
	log=$(mktemp)
	echo "Building ($1) ..."
	if ! { cmake --preset "$1" && cmake --build --preset "$1"; } >"$log" 2>&1; then
		tail -n 40 "$log" >&2
		rm -f "$log"
		exit 4
	fi
	rm -f "$log"
}
