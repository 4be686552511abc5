. "$(dirname "$0")/lib.sh"

# A proposed text with headings, lists or a fence is one, by every way.
exercise
cat >"$work/reply.csv" <<'EOF'
State,Place,Kind,Text,Proposed text,Received
Thailand,II.2,amendment,Test data: why.,"The parties exchange data.

## Goals

1. one
2. two

```
## no heading
```

# Annex A

Text.",2022-06-20T10:00:00Z
China,II.1,amendment,,"## Article 4

Test data.",2022-06-21T10:00:00Z
Thailand,II.1,amendment,"```
left open","Test data.",2022-06-22T10:00:00Z
EOF
run tacit comment NCT/G/778 --sheet "$work/reply.csv" --now 2022-06-23
is_status 0 'recorded'
run tacit matrix NCT/G/778 --format json --now 2022-06-23
out_has '"proposed_text": "The parties exchange data.\n\n## Goals\n\n1. one\n2. two\n\n```\n## no heading\n```\n\n# Annex A\n\nText."'
out_has '"proposed_text": "## Article 4\n\nTest data."'
for layout in tacit iso; do
	tacit matrix NCT/G/778 --format csv --layout $layout \
		--now 2022-06-23 >"$work/back.csv"
	run tacit comment NCT/G/778 --sheet "$work/back.csv" \
		--now 2022-06-23 --received 2022-06-22T12:00:00Z
	is_status 0 "read back: $layout"
	err_has '0 comments recorded, 3 were there'
done

# ... and as somebody writes it by hand
cat >"$work/body.md" <<'EOF'
Test data: why.

## Proposed text

## Article 5

- one

~~~
# no heading
~~~

## Article 6

Two.

## Sources

Test data.
EOF
run tacit comment NCT/G/778 -s IND -k proposal -F "$work/body.md" \
	--now 2022-06-23T10:00:00Z
is_status 0 'recorded by hand'
run tacit matrix NCT/G/778 --format json --now 2022-06-24
out_has '"proposed_text": "## Article 5\n\n- one\n\n~~~\n# no heading\n~~~\n\n## Article 6\n\nTwo."'
out_has '"text": "Test data: why.\n\n## Sources\n\nTest data."'
plan
