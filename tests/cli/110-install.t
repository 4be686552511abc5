. "$(dirname "$0")/lib.sh"
# As a Debian package would: all of it under /usr, nothing of it missing, and
# the installed program works without the source.
build=$(cd "$(dirname "$TACIT")/.." && pwd)
root=$work/root
DESTDIR=$root run cmake --install "$build" --prefix /usr
is_status 0 'it is installed'
(cd "$root" && find . ! -type d | sort | sed 's|^\./usr/||') >"$work/list"

sort >"$work/wanted" <<-END
	bin/git-tacit
	bin/tacit
	libexec/tacit/tacit-foreign
	share/bash-completion/completions/git-tacit
	share/bash-completion/completions/tacit
	share/doc/tacit/CHANGES.md
	share/doc/tacit/README.md
	share/doc/tacit/copyright
	share/fish/vendor_completions.d/tacit.fish
	share/man/man1/git-tacit.1
	share/man/man1/tacit-compilation.1
	share/man/man1/tacit-close.1
	share/zsh/vendor-completions/_tacit
	$(cd "$SOURCE/hooks" && find . -type f | sed 's|^\.|share/tacit/hooks|')
	$(cd "$SOURCE/plans/templates" && printf 'share/tacit/templates/%s\n' *)
	$(cd "$SOURCE/plans" && find cica riverbasin -type f | sed 's|^|share/tacit/plans/|')
	$(cd "$SOURCE/src/man" && for page in *.md; do
		page=${page%.md}
		case $page in *.?) ;; *) page=$page.1 ;; esac
		echo "share/man/man${page##*.}/$page"
	done)
END
cp "$work/list" "$work/out"
is_out 'and nothing else' <"$work/wanted"

installed=$root/usr/bin/tacit
run "$installed" --version
is_status 0 'it runs'
run "$root/usr/bin/git-tacit" init "$work/new" \
	--from "$root/usr/share/tacit/plans/cica" --now 2022-06-16
is_status 0 'a register from the installed sample'
run "$installed" -C "$work/new" status --now 2022-07-01
is_status 0 'and what is awaited'
out_has 'tacit confirm NCT/G/778'
# who pushes is asked where they push
"$installed" init "$work/bare" --shared \
	--from "$root/usr/share/tacit/plans/cica" >/dev/null 2>&1
(cd "$root/usr/share/tacit/hooks" && find . -type f) >"$work/hooks"
while read -r hook; do
	set_up=$work/new/.git/hooks/$hook
	case $hook in */pre-receive | */post-receive | */principal.d/*)
		set_up=$work/bare/hooks/$hook ;;
	esac
	cmp -s "$root/usr/share/tacit/hooks/$hook" "$set_up" ||
		not_ok "$hook is the one that is set up"
done <"$work/hooks"
ok 'hooks are those that are set up'

for page in "$root"/usr/share/man/man?/*; do
	MANWIDTH=80 MANROFFOPT=-ww man --warnings -l "$page" \
		>"$work/out" 2>"$work/err" </dev/null || not_ok "$page"
	case $page in */git-tacit.1 | */tacit-compilation.1 | */tacit-close.1) continue ;; esac
	[ ! -s "$work/err" ] && grep -q '^NAME' "$work/out" ||
		not_ok "man -l $page"
done
ok 'every page can be read'
(cd "$root/usr/share/man" && MANWIDTH=80 man -l man1/git-tacit.1) \
	>"$work/out" 2>"$work/err" </dev/null
out_has 'tacit - the paper trail'
(cd "$root/usr/share/man" && MANWIDTH=80 man -l man1/tacit-compilation.1) \
	>"$work/out" 2>"$work/err" </dev/null
out_has 'tacit-matrix, tacit-compilation - all comments on a call'
plan
