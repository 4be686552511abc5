. "$(dirname "$0")/lib.sh"

# What became of a commented passage: the same in words and in JSON.
exercise
paper=plans/nct-general/terms.md
text() { # BODY
	mkdir -p plans/nct-general
	{
		printf -- '---\narea: nct-general\nkind: other\n'
		printf 'title: Test data\nlang: en\n---\n\n'
		printf "$1"
	} >$paper
	git add -A && unhooked commit -qm 'Test data'
}
say() { # ADDRESS BODY
	comment=$(tacit comment -s THA -a nct-general -k proposal \
		-p "nct-general/terms#$1" -m "$2" -q --known-by 2022-06-15 \
		--now 2022-06-17)
}
became() { # NAME FATE ADDRESS WORDS
	tacit diff --since-comment "$comment" --format json >"$work/out"
	grep -o '"address_now": [^,]*\|^      "fate": [^,]*' "$work/out" |
		tr -d '\n' >"$work/is"
	printf '"address_now": %s      "fate": "%s"' "$3" "$2" >"$work/right"
	if cmp -s "$work/is" "$work/right"; then ok "$1: $2"; else
		cat "$work/is" >"$work/diff"; not_ok "$1: $2"; fi
	run tacit diff --since-comment "$comment"
	tr '\n' ' ' <"$work/out" | tr -s ' ' >"$work/line" &&
		mv "$work/line" "$work/out"
	out_has "$4"
}
one='## 1. Scope\n\nText on scope.\n\n'
two='Terms\n\nText on terms.\n\n'
pay='The parties shall pay on time.\n\n'

text "$one## 2. $two## 3. Duties\n\n$pay"
say 3 'Test data.'
text "$one## 2. Aims\n\nText on aims.\n\n## 3. $two## 4. Duties\n\n$pay"
became 'a clause comes in before it' moved '"4"' \
	'This passage is unchanged. It stands at 4 now.'

text "$one## 2. $two## 3. Duties\n\n$pay"
say 3 'Test data 2.'
text "$one## 2. Duties\n\n$pay"
became 'one goes before it' moved '"2"' 'It stands at 2 now.'

text '## Article 1\n\nOne is here.\n\n## Article 2\n\nTwo stands.\n'
say 'Article 2' 'Test data 3.'
text '## Article 1\n\nOne is here.\n\n## Article 2\n\nNew words.\n\n## Article 3\n\nTwo stands.\n'
became 'articles without titles' moved '"Article 3"' \
	'It stands at Article 3 now.'

text "## I. Aims\n\nFirst of all aims.\n\n$pay## II. Ways\n\nBy all means there are.\n"
say II 'Test data 4.'
text "## I. Aims\n\nFirst of all aims.\n\n## II. Ways\n\nBy all means there are.\n\n$pay"
became 'a passage comes into it' changed '"II"' 'a passage came from I.p2'
say I 'Test data 4b.'

text '## Background\n\nIt all began here.\n'
say background 'Test data 5.'
text '## Introduction\n\nIt all began here.\n'
became 'another heading' renamed '"introduction"' \
	'This section has another heading. It stands at introduction now.'

text "$one${pay}The council meets.\n"
say 1.p2 'Test data 6.

## Proposed text

States settle what they owe within thirty days.'
text "${one}States settle what they owe within thirty days.\n\nThe council meets.\n"
became 'replaced by what was proposed' replaced '"1.p2"' \
	'This passage was replaced, as proposed by Thailand.'

text "$one$pay## 2. Ways\n\nBy all means there are.\n"
say 1.p2 'Test data 7.'
text '## 1. Scope\n\nText on scope.\n\n## 2. Ways\n\nBy all means there are.\n\nThe parties may pay on time.\n'
became 'moved and changed' moved-changed '"2.p2"' \
	'This passage, or one under it, has changed. It stands at 2.p2 now.'

long='Each of them keeps accounts, which are open to all others who ask for them in writing.'
text "$one$pay$long\n"
say 1.p2 'Test data 8.'
text "${one}The parties shall pay on time. $long\n"
became 'joined to another' merged '"1.p2"' \
	'This passage was merged with another. It stands at 1.p2 now.'
out_has 'merged into 1.p2'
say 1.p2 'Test data 9.'
text "$one$pay$long\n"
became 'taken apart' split '"1.p3"' \
	'This passage was split. It stands at 1.p2, 1.p3 now.'
plan
