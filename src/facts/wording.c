#include "facts/wording.h"

#include <string.h>

#include <tacit/markdown.h>

#include "align/enumerator.h"

#define HEADING "## Proposed text"

enum { SECTION_LEVEL = 2, QUOTES_MAX = 8 };

/* Headings of the document itself, as they stand in its source. */
struct headings {
	struct tacit_arena arena;
	struct tacit_str source;
	const struct tacit_md_node *next; /* node to be looked at */
	struct tacit_str rest; /* of the source, from `line` on */
	unsigned line;
};

static void headings_open(struct headings *h, struct tacit_str source)
{
	struct tacit_md_node *root = NULL;
	struct tacit_err none = { 0 };

	*h = (struct headings){ .source = source, .rest = source, .line = 1 };
	/* a document that is too long was never recorded */
	if (tacit_markdown_parse(&h->arena, source, 1, &root, &none))
		h->next = root->first;
}

/* The next that begins a section, and where its line begins and ends. */
static bool headings_next(struct headings *h, const struct tacit_md_node **out,
	size_t *at, size_t *end)
{
	struct tacit_str line;

	for (; h->next; h->next = h->next->next) {
		if (h->next->kind != TACIT_MD_HEADING ||
			h->next->number > SECTION_LEVEL)
			continue;
		while (h->line < h->next->line && h->rest.len) {
			(void)tacit_str_line(&h->rest, &line);
			h->line++;
		}
		line = h->rest;
		*at = h->source.len - h->rest.len;
		*end = *at + line.len;
		if (tacit_str_find(line, "\n") != SIZE_MAX)
			*end = *at + tacit_str_find(line, "\n") + 1;
		if (!tacit_str_starts(tacit_str_trim(line), "#"))
			continue;
		*out = h->next;
		h->next = h->next->next;
		return true;
	}
	return false;
}

/* Where no fence, HTML or quotation can hide a line, lines are enough. */
static bool hides_nothing(struct tacit_str body)
{
	size_t i;

	for (i = 0; i < body.len; i++) {
		if (strchr("`~<>", body.data[i]) && body.data[i])
			return false;
	}
	return true;
}

/* The line of the heading, if there is one: [*at, *end). */
static bool find_proposed(struct tacit_str body, size_t *at, size_t *end)
{
	struct headings h;
	const struct tacit_md_node *heading;
	size_t first = tacit_str_find(body, HEADING);
	struct tacit_str rest;
	struct tacit_str line;
	bool found = false;

	/* the usual cases, without a look at every line */
	if (first == SIZE_MAX)
		return false;
	rest = tacit_str_from(body, first);
	(void)tacit_str_line(&rest, &line);
	*at = first;
	*end = body.len - rest.len;
	if ((!first || body.data[first - 1] == '\n') && hides_nothing(body) &&
		tacit_str_eqs(tacit_str_trim(line), HEADING))
		return true;
	headings_open(&h, body);
	while (!found && headings_next(&h, &heading, at, end))
		found = tacit_str_eqs(tacit_str_trim((struct tacit_str){
					      body.data + *at, *end - *at }),
			HEADING);
	tacit_arena_clear(&h.arena);
	return found;
}

/* Where the wording that a text begins with ends. */
static size_t wording_end(struct tacit_str text)
{
	struct headings h;
	const struct tacit_md_node *heading;
	bool takes_all = false;
	size_t at = text.len;
	size_t end;

	if (tacit_str_find(text, "#") == SIZE_MAX)
		return text.len;
	headings_open(&h, text);
	while (headings_next(&h, &heading, &at, &end)) {
		struct tacit_enumerator enumerator;
		bool is_enumerated = tacit_enumerator_read(&h.arena,
			tacit_markdown_plain(&h.arena, heading), &enumerator);
		bool is_first =
			!tacit_str_trim((struct tacit_str){ text.data, at })
				 .len;

		takes_all = takes_all || (is_first && !is_enumerated);
		if (!is_first && !is_enumerated && !takes_all)
			break;
		at = text.len;
	}
	tacit_arena_clear(&h.arena);
	return at;
}

/* --- quotations ---------------------------------------------------------------- */

static const char *quote(struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	struct tacit_str line;

	while (tacit_str_line(&text, &line))
		tacit_buf_printf(&out, "%s>%s%.*s", out.len ? "\n" : "",
			line.len ? " " : "", (int)line.len, line.data);
	return tacit_buf_keep(&out, arena).data;
}

/* A text that is one quotation as we write them, without its marks. */
static bool unquote(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_str *inner)
{
	struct tacit_buf out = { 0 };
	struct tacit_str line;
	bool ok = text.len > 0;
	bool is_next = false;

	while (ok && tacit_str_line(&text, &line)) {
		ok = tacit_str_eqs(line, ">") || tacit_str_starts(line, "> ");
		if (is_next)
			tacit_buf_addc(&out, '\n');
		is_next = true;
		if (ok && line.len > 2)
			tacit_buf_add(&out, line.data + 2, line.len - 2);
	}
	*inner = tacit_buf_keep(&out, arena);
	return ok && tacit_str_trim(*inner).len == inner->len;
}

/* Would it be cut short where it is written as it is? */
static bool needs_quotation(struct tacit_arena *arena, struct tacit_str text)
{
	unsigned depth;

	for (depth = 0; depth < QUOTES_MAX; depth++) {
		struct tacit_str inner;

		if (!unquote(arena, text, &inner))
			break;
		text = inner;
	}
	return wording_end(text) != text.len;
}

/* --- parts ------------------------------------------------------------------------ */

void tacit_wording_part(struct tacit_arena *arena, struct tacit_str body,
	struct tacit_str *text, struct tacit_str *proposed)
{
	struct tacit_str after;
	struct tacit_str inner;
	size_t at;
	size_t start;

	*proposed = (struct tacit_str){ 0 };
	*text = tacit_str_trim(body);
	if (!find_proposed(body, &at, &start))
		return;
	after = tacit_str_from(body, start);
	proposed->data = after.data;
	proposed->len = wording_end(after);
	after = tacit_str_trim(tacit_str_from(after, proposed->len));
	*proposed = tacit_str_trim(*proposed);
	if (tacit_str_starts(*proposed, ">") &&
		unquote(arena, *proposed, &inner) &&
		needs_quotation(arena, inner))
		*proposed = inner;
	*text = tacit_str_trim((struct tacit_str){ body.data, at });
	if (!after.len)
		return;
	text->data = tacit_arena_printf(arena, "%.*s%s%.*s", (int)text->len,
		text->data, text->len ? "\n\n" : "", (int)after.len,
		after.data);
	text->len = strlen(text->data);
}

const char *tacit_wording_join(
	struct tacit_arena *arena, const char *text, const char *proposed)
{
	struct tacit_str words = tacit_str_trim(tacit_str_of(proposed));
	struct tacit_str said = tacit_str_trim(tacit_str_of(text));
	unsigned way;

	if (!words.len)
		return said.len ? tacit_arena_printf(arena, "%.*s\n",
					  (int)said.len, said.data)
				: "";
	for (way = 0;; way++) {
		struct tacit_str as_said = said;
		struct tacit_str as_proposed = words;
		struct tacit_str parts[2];
		const char *body;

		if (way & 1)
			as_proposed = tacit_str_of(quote(arena, words));
		if (way & 2)
			as_said = tacit_str_of(quote(arena, said));
		body = tacit_arena_printf(arena, "%.*s%s" HEADING "\n\n%.*s\n",
			(int)as_said.len, as_said.data,
			as_said.len ? "\n\n" : "", (int)as_proposed.len,
			as_proposed.data);
		tacit_wording_part(
			arena, tacit_str_of(body), &parts[0], &parts[1]);
		if (way == 3 ||
			(tacit_str_eq(parts[0], as_said) &&
				tacit_str_eq(parts[1], words)))
			return body;
	}
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
