#!/bin/sh
# browser.sh SOURCE: the busy year, published and opened in a browser (browser.py
# says what is asked of its pages). axe-core comes by npm, and is what it was when
# this was written, by its sum; where there is no npm or no way to its registry,
# that part is left out, and said. 77: no Chromium here that can be driven.
set -eu
source=$1
version=4.14.1
sum=e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745
chromium=$(command -v chromium) && driver=$(command -v chromedriver) &&
	/usr/bin/python3 -c 'import selenium' 2>/dev/null ||
	{ echo "skipped: no Chromium with its driver and python3-selenium"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" # a browser's and npm's own files

axe=
tarball=$work/axe-core-$version.tgz
if (cd "$work" && timeout 60 npm pack --silent "axe-core@$version") \
	>/dev/null 2>&1; then
	echo "$sum  $tarball" | sha256sum --check --quiet -
	tar -xzf "$tarball" -C "$work" package/axe.min.js
	axe=$work/package/axe.min.js
else
	echo "left out: axe-core (npm did not bring it)"
fi

sh "$source/tests/render/busy.sh" "$work/busy" >/dev/null
"$TACIT" -C "$work/busy" publish "$work/set" -q --language en --language ru \
	--now 2023-12-31
/usr/bin/python3 -B "$source/tests/site/browser.py" "$work/set" "$chromium" \
	"$driver" ${axe:+"$axe"}
