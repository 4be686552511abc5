/* A document as a manual page, through cmark's own troff writer. */
#include <cmark.h>
#include <stdlib.h>

#include "text/markdown_source.h"

/* One argument of a request: in quotes, which are doubled inside. */
static void add_argument(struct tacit_buf *out, const char *s)
{
	tacit_buf_adds(out, " \"");
	for (; s && *s; s++) {
		if (*s == '"')
			tacit_buf_adds(out, "\"\"");
		else if (*s == '\\')
			tacit_buf_adds(out, "\\e");
		else if (*s == '-')
			tacit_buf_adds(out, "\\-");
		else if ((unsigned char)*s >= ' ')
			tacit_buf_addc(out, *s);
	}
	tacit_buf_addc(out, '"');
}

/* A line of code is no request of troff's, with whatever it begins: cmark sees
 * to the first of a block only. */
static void add_man_body(struct tacit_buf *out, struct tacit_str body)
{
	struct tacit_str line;
	bool is_code = false;

	while (tacit_str_line(&body, &line)) {
		if (tacit_str_eqs(line, "\\f[C]"))
			is_code = true;
		else if (tacit_str_eqs(line, "\\f[]"))
			is_code = false;
		else if (is_code &&
			(tacit_str_starts(line, "'") ||
				tacit_str_starts(line, ".")))
			tacit_buf_adds(out, "\\&");
		tacit_buf_add_str(out, line);
		tacit_buf_addc(out, '\n');
	}
}

bool tacit_markdown_man(struct tacit_str source,
	const struct tacit_man_page *page, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct md_source src = { .arena = &arena, .for_man = true };
	cmark_node *root;
	char *body;

	if (source.len > TACIT_MD_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"the page has %zu bytes; at most %d are read",
			source.len, (int)TACIT_MD_MAX);
	tacit_md_source_read(&src, source);
	root = cmark_parse_document(
		src.text.data, src.text.len, CMARK_OPT_VALIDATE_UTF8);
	body = cmark_render_man(root, CMARK_OPT_DEFAULT, 0);
	tacit_buf_adds(out, ".TH");
	add_argument(out, page->title);
	add_argument(out, page->section);
	add_argument(out, page->date);
	add_argument(out, page->footer);
	add_argument(out, page->manual);
	tacit_buf_addc(out, '\n');
	add_man_body(out, tacit_str_of(body));
	free(body);
	cmark_node_free(root);
	tacit_md_source_clear(&src);
	tacit_arena_clear(&arena);
	return true;
}
