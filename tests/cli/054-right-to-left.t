. "$(dirname "$0")/lib.sh"

# A text has the direction of its letters, and its language.
exercise
mkdir -p plans/nct-general
paper() { # LANG TEXT
	printf -- '---\narea: nct-general\nkind: other\ntitle: Test data\n%s%s\n' \
		"lang: $1" "
---

$2" >"plans/nct-general/$1.md"
}
paper ar '# العنوان

يتعاون الأطراف في II.2.'
paper fa 'طرفها همکاری می‌کنند.'
paper en 'The parties cooperate, as العنوان says.'
paper ru 'Стороны сотрудничают.'
git add -A && unhooked commit -qm 'Test data'
shows() { # LANG HTML
	run tacit show "nct-general/$1" --format html
	out_has "<div class=\"document\"$2>"
}
shows ar ' lang="ar" dir="rtl"'
shows fa ' lang="fa" dir="rtl"'
shows ru ' lang="ru"'
shows en ''
plan
