#!/bin/sh
# Calls that are poisoned for reasons a compiler cannot know, because the
# header that declares them comes after our own.
set -eu
cd "$1"
bad=0
ban() { # PATTERN WHY [ALLOWED-FILE]
	found=$(grep -nE "\\b($1)\\(" src/*/*.[ch] | grep -vE "^src/${3:-none}:" || true)
	[ -z "$found" ] || { echo "$found"; echo "  banned: $2"; bad=1; }
}
ban 'git_commit_create|git_commit_create_v|git_commit_create_with_signature|git_commit_amend' \
	'can return 0 although the commit was not written'
ban 'git_remote_push|git_remote_upload|git_clone' \
	'runs no hooks; exchange goes through the git program'
ban 'git_diff_tree_to_tree' 'reads equal subtrees'
ban 'time|clock_gettime|gettimeofday' \
	'the clock is read in one function of the program' 'cli/clock\.c'
ban 'getenv|secure_getenv' 'the environment is the program'"'"'s business' \
	'cli/[a-z_]*\.c'
ban 'exit|printf|puts|putchar|perror' \
	'the library neither prints nor exits' '(cli/[a-z_]*)\.c'
ban 'setlocale' 'output does not depend on the locale'
exit $bad
