#include "facts/wording.h"

#include <string.h>

static bool is_proposed_heading(struct tacit_str line)
{
	return tacit_str_eqs(tacit_str_trim(line), "## Proposed text");
}

static bool is_section(struct tacit_str line)
{
	return tacit_str_starts(line, "# ") || tacit_str_starts(line, "## ");
}

/* Where a line begins that `is` says yes to, at or after `from`. */
static size_t find_line(struct tacit_str body, size_t from,
	bool (*is)(struct tacit_str line), size_t *end)
{
	struct tacit_str rest = tacit_str_from(body, from);
	struct tacit_str line;
	size_t at = from;

	while (tacit_str_line(&rest, &line)) {
		*end = body.len - rest.len;
		if (is(line))
			return at;
		at = *end;
	}
	*end = body.len;
	return body.len;
}

void tacit_wording_part(struct tacit_arena *arena, struct tacit_str body,
	struct tacit_str *text, struct tacit_str *proposed)
{
	struct tacit_str after;
	size_t start = 0;
	size_t at;
	size_t next;

	*proposed = (struct tacit_str){ 0 };
	*text = tacit_str_trim(body);
	/* the usual case, without a look at every line */
	if (tacit_str_find(body, "## Proposed text") == SIZE_MAX)
		return;
	at = find_line(body, 0, is_proposed_heading, &start);
	if (at == body.len)
		return;
	next = find_line(body, start, is_section, &(size_t){ 0 });
	*proposed = tacit_str_trim(
		(struct tacit_str){ body.data + start, next - start });
	*text = tacit_str_trim((struct tacit_str){ body.data, at });
	after = tacit_str_trim(tacit_str_from(body, next));
	if (!after.len)
		return;
	text->data = tacit_arena_printf(arena, "%.*s%s%.*s", (int)text->len,
		text->data, text->len ? "\n\n" : "", (int)after.len,
		after.data);
	text->len = strlen(text->data);
}

bool tacit_wording_has_reason(struct tacit_str body)
{
	struct tacit_arena arena = { 0 };
	struct tacit_str text;
	struct tacit_str proposed;

	tacit_wording_part(&arena, body, &text, &proposed);
	tacit_arena_clear(&arena);
	return text.len > 0;
}
