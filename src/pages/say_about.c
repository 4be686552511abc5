#include "pages/say_about.h"

#include <string.h>

static char *small(struct tacit_page *page, const char *code)
{
	char *text = tacit_arena_strdup(&page->arena, code);
	char *p;

	for (p = text; *p; p++)
		*p = tacit_small(*p);
	return text;
}

void tacit_say_about_state(
	struct tacit_page *page, struct tacit_inline *to, const char *code)
{
	if (code)
		tacit_run_about(to,
			tacit_page_say(
				page, "members/%s.md", small(page, code)));
}

/* notes/2022/nct-g-778.md, tha-ID: comments/2022/nct-g-778/tha/ID.md */
void tacit_say_about_comment(struct tacit_page *page, struct tacit_inline *to,
	const char *note, const char *id)
{
	static const char notes[] = "notes/";
	const char *dash = strchr(id, '-');

	if (!dash || strncmp(note, notes, strlen(notes)) != 0)
		return;
	tacit_run_about(to,
		tacit_page_say(page, "comments/%.*s/%.*s/%s.md",
			(int)(strlen(note) - strlen(notes) - strlen(".md")),
			note + strlen(notes), (int)(dash - id), id, dash + 1));
}
