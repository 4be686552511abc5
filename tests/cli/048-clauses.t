. "$(dirname "$0")/lib.sh"

# What people cite is what a passage is called.
exercise
cat >"$work/paper.md" <<'EOF'
---
area: nct-general
kind: other
title: Test data
lang: en
---

## 1 Scope

1. one
2. two

### 1.1 General

Text.

### 2.2. Special

Text.

## Article 4 - Definitions

1. x
2. y

## Annex A

Text.
EOF
mkdir -p plans/nct-general
cp "$work/paper.md" plans/nct-general/terms.md
git add -A && unhooked commit -qm 'Test data'
run tacit show nct-general/terms --addresses -q
is_out 'addresses' <<'END'
nct-general/terms
nct-general/terms#1
nct-general/terms#1.1
nct-general/terms#1.2
nct-general/terms#1.1~2
nct-general/terms#1.1~2.p1
nct-general/terms#2.2
nct-general/terms#2.2.p1
nct-general/terms#Article 4
nct-general/terms#Article 4.1
nct-general/terms#Article 4.2
nct-general/terms#Annex A
nct-general/terms#Annex A.p1
END
say() { # ADDRESS
	run tacit comment -s THA -a nct-general -p "nct-general/terms#$1" \
		-m "On $1." -q --known-by 2022-06-15 --now 2022-06-17
}
has_not() { # FILE PIECE TEXT
	if grep -qF -- "$2" "$work/$1"; then not_ok "$3"; else ok "$3"; fi
}
say 'article 4 (2)'
is_status 0 'a place as people cite it'
run git grep -h '#Article 4.2' HEAD -- comments
is_out 'is recorded by its address' <<'END'
  - nct-general/terms#Article 4.2
END
say 1.1
is_status 3 'two passages answer'
err_has 'to 1.1 2 passages answer: 1.1~1 "one", 1.1~2 "1.1 General"'
err_has 'say which: nct-general/terms#1.1~1 or nct-general/terms#1.1~2'
say 1.1~1
is_status 0 'the first of them'
say 'Article 5'
is_status 3 'no such article'
err_has 'is no place in the text'
has_not err 'did you mean' 'none with another number'
# as the first versions called it
say article-4-definitions.2
is_status 0 'a place of older records'
run git grep -h '#article-4' HEAD -- comments
is_out 'keeps its name' <<'END'
  - nct-general/terms#article-4-definitions.2
END
run tacit check
has_not out 'nct-general/terms#' 'and is right'
plan
