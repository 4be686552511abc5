#compdef tacit git-tacit
# zsh completion of tacit and git tacit; tacit itself knows the candidates.
_tacit() {
	local line
	local -a values texts
	for line in ${(f)"$(tacit complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)"}; do
		case $line in
		:files) _files; return ;;
		:folders) _files -/; return ;;
		esac
		values+=("${line%%$'\t'*}")
		texts+=("${line%%$'\t'*}  ${line#*$'\t'}")
	done
	(( $#values )) && compadd -U -l -d texts -- "${values[@]}"
}
# sourced, or found as the file _tacit
if [[ ${funcstack[1]:-} == _tacit ]]; then
	_tacit "$@"
else
	compdef _tacit tacit git-tacit
fi
