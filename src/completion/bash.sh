# bash completion of tacit and git tacit; tacit itself knows the candidates.
_tacit_words() { # WORD...: of the command line, the last one being typed
	local line cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
	COMPREPLY=()
	while IFS= read -r line; do
		case $line in
		:files)
			compopt -o filenames 2>/dev/null
			mapfile -t COMPREPLY < <(compgen -f -- "$cur")
			return ;;
		:folders)
			compopt -o filenames 2>/dev/null
			mapfile -t COMPREPLY < <(compgen -d -- "$cur")
			return ;;
		esac
		line=${line%%$'\t'*}
		# bash has parted the word at the sign and wants the rest only
		if [ "$cur" = = ] || [ "$prev" = = ]; then line=${line#*=}; fi
		case $line in *=) compopt -o nospace 2>/dev/null ;; esac
		COMPREPLY+=("$(printf '%q' "$line")")
	done < <(tacit complete -- "$@" 2>/dev/null)
}

_tacit() {
	_tacit_words "${COMP_WORDS[@]:1:COMP_CWORD}"
}

# called by git's own completion for "git tacit"
_git_tacit() {
	local at=1
	while [ "${COMP_WORDS[at]}" != tacit ] && [ $at -lt "$COMP_CWORD" ]; do
		at=$((at + 1))
	done
	_tacit_words "${COMP_WORDS[@]:at + 1:COMP_CWORD - at}"
}

complete -F _tacit tacit git-tacit
