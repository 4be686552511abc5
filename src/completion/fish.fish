# fish completion of tacit and git tacit; tacit itself knows the candidates.
function __tacit_complete
	set -l words (commandline -opc) (commandline -ct)
	set -l found (tacit complete -- $words[2..-1] 2>/dev/null)
	switch "$found[1]"
		case :files
			__fish_complete_path (commandline -ct)
		case :folders
			__fish_complete_directories (commandline -ct)
		case '*'
			string join \n -- $found
	end
end
complete -c tacit -f -a '(__tacit_complete)'
complete -c git-tacit -f -a '(__tacit_complete)'
