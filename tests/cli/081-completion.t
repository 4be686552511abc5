. "$(dirname "$0")/lib.sh"
exercise
answers() { # WORDS...: the candidates alone, one line
	tacit complete -- "$@" 2>"$work/err" | cut -f 1 | tr '\n' ' ' >"$work/out"
	echo >>"$work/out"
}

answers sta
is_out 'a command' <<-'END'
status 
END
answers comp
is_out 'a second name' <<-'END'
compilation compare 
END
answers compilation nct/g/7
is_out 'and what stands after it' <<-'END'
NCT/G/778 
END
answers help comm
is_out 'of help' <<-'END'
comment 
END
answers manual ''
is_out 'hidden ones have operands too' <<-'END'
:files 
END
answers void --be
is_out 'an option of the command' <<-'END'
--because 
END
answers circulate --dr
is_out 'an option that many have' <<-'END'
--dry-run 
END
answers comment --state t
is_out 'states' <<-'END'
THA TJK TUR 
END
answers comment --state=th
is_out 'with the sign' <<-'END'
--state=THA 
END
answers comment --state = th
is_out 'as bash parts it' <<-'END'
--state=THA 
END
answers status --format ''
is_out 'the formats that it has' <<-'END'
text md html json 
END
answers list --format ''
is_out 'and csv of a table' <<-'END'
text md html json csv 
END
answers status --for se
is_out 'a word beside states' <<-'END'
secretariat 
END
answers comment --withdraws ''
is_out 'of the type that the option takes' <<-'END'
chn-h0wyrfek tha-e5snhfqg 
END
answers comment -s Tü
is_out 'by name' <<-'END'
Türkiye 
END
answers comment NCT/G/778 -k no
is_out 'kinds' <<-'END'
no-objection 
END
answers close nct/g/7
is_out 'a note, as people write it' <<-'END'
NCT/G/778 
END
answers answer tha-
is_out 'a comment' <<-'END'
tha-e5snhfqg 
END
answers comment --place nct-general/concept-paper#II.
is_out 'passages' <<-'END'
nct-general/concept-paper#II.p1 nct-general/concept-paper#II.1 nct-general/concept-paper#II.2 nct-general/concept-paper#II.3 nct-general/concept-paper#II.4 
END
answers submit nct-general/c --to S
is_out 'organs' <<-'END'
SWG SOC SUMMIT 
END
answers progress nct-general/iii
is_out 'activities' <<-'END'
nct-general/iii.0 
END
answers new focal
is_out 'types' <<-'END'
focal-point 
END
answers set nct-general/i.3 le
is_out 'keys of what is set' <<-'END'
lead= 
END
answers set nct-general/i.3 needs=
is_out 'their words' <<-'END'
needs=none needs=consideration needs=approval 
END
answers comment -F ''
is_out 'files are the shell'"'"'s' <<-'END'
:files 
END
answers decide --date ''
is_out 'a date is nobody'"'"'s' <<-'END'

END
answers nosuch ''
is_out 'an unknown command' <<-'END'

END
answers -C "$reg" decide --organ SW
is_out 'of another folder' <<-'END'
SWG 
END
run tacit complete --
is_status 0 'no word at all'

cd "$work"
run tacit complete -- comment --state t
is_status 0 'without a register there is silence'
is_out 'nothing on stdout' </dev/null
[ -s "$work/err" ] && not_ok 'nothing on stderr' || ok 'nothing on stderr'
cd "$reg"

# --- the shells ------------------------------------------------------------
run tacit completion csh
is_status 2 'another shell'
in_shell() { # SHELL: the script on standard input, after the shim
	{ tacit completion "$1"; cat; } >"$work/shim"
	run "$@" "$work/shim"
}
if command -v bash >/dev/null; then
	in_shell bash <<-'END'
	try() {
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		"$fn" && printf '%s ' "${COMPREPLY[@]}" && echo
	}
	fn=_tacit
	try tacit comment --state t
	try tacit comment --state = t
	try tacit set nct-general/i.3 needs = a
	fn=_git_tacit
	try git -C . tacit comment NCT/G/7
	fn=_tacit
	try tacit init --from mem
	complete -p tacit
	END
	is_out 'bash' <<-'END'
	THA TJK TUR 
	THA TJK TUR 
	approval 
	NCT/G/778 
	members 
	complete -F _tacit tacit
	END
else
	ok 'bash # SKIP not installed'
fi
if command -v zsh >/dev/null; then
	tacit completion zsh >"$work/_tacit"
	cat >"$work/try" <<-'END'
	compdef() { }
	compadd() { while [[ $1 != -- ]] shift; shift; print -r -- "$@"; }
	_files() { print files "$@" }
	source "$1"
	words=(tacit comment --state t) CURRENT=4; _tacit
	words=(tacit init --from x) CURRENT=4; _tacit
	END
	run zsh -f "$work/try" "$work/_tacit"
	is_out 'zsh' <<-'END'
	THA TJK TUR
	files -/
	END
else
	ok 'zsh # SKIP not installed'
fi
if command -v fish >/dev/null; then
	export HOME="$work" XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
	in_shell fish <<-'END'
	complete -C 'tacit comment --state t' | string split -f 1 \t
	complete -C 'tacit answer tha-' | string split -f 1 \t
	END
	is_out 'fish' <<-'END'
	THA
	TJK
	TUR
	tha-e5snhfqg
	END
else
	ok 'fish # SKIP not installed'
fi

# places are those of the texts that were sent
sample >/dev/null 2>&1
git config tacit.identity TUR
tacit new paper area=nct-general kind=other title='Test data' lang=en -m 'Test.' \
	-q >/dev/null 2>&1
run tacit complete -- comment --place nct-general/
out_has 'nct-general/test-data'
run tacit complete -- comment NCT/G/778 --place nct-general/
cut -f 1 "$work/out" | sort >"$work/ids" && mv "$work/ids" "$work/out"
is_out 'what the call encloses, and no other paper' <<-'END'
	nct-general/action-plan
	nct-general/concept-paper
END
plan
