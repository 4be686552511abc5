/* page_review_links: names that lead to where the report tells of them. */
#include <string.h>

#include "pages/page_review_parts.h"

static void add_link(struct tacit_inline *to, enum tacit_run_style style,
	const struct tacit_review_name *name)
{
	if (!name->name || !name->name[0])
		return;
	tacit_run_add(to, style, name->name);
	tacit_run_about(to, name->id);
}

void tacit_review_link(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_name *name)
{
	(void)p;
	add_link(to, TACIT_RUN_PLAIN, name);
}

void tacit_review_quiet_link(
	struct tacit_inline *to, const struct tacit_review_name *name)
{
	add_link(to, TACIT_RUN_QUIET, name);
}

void tacit_review_link_list(const struct review_page *p,
	struct tacit_inline *to, const struct tacit_review_names *names)
{
	size_t i;

	(void)p;
	for (i = 0; i < names->count; i++) {
		if (i)
			tacit_run_plain(to, "; ");
		add_link(to, TACIT_RUN_PLAIN, &names->list[i]);
	}
}

void tacit_review_activity(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_name *item, const char *printed,
	const struct tacit_review_name *area)
{
	tacit_run_plainf(&cell->text, "%s ", printed);
	tacit_review_link(p, &cell->text, item);
	tacit_review_beside(cell, area->name);
}

/* What stands between the names is the language's: it is found again in the
 * whole, where they follow each other. */
void tacit_review_links(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_names *names)
{
	const char *rest = tacit_review_join(p, names);
	size_t i;

	for (i = 0; i < names->count; i++) {
		const char *at = strstr(rest, names->list[i].name);

		if (!at)
			break;
		tacit_run_plain(to,
			tacit_arena_strndup(
				&p->page->arena, rest, (size_t)(at - rest)));
		add_link(to, TACIT_RUN_PLAIN, &names->list[i]);
		rest = at + strlen(names->list[i].name);
	}
	tacit_run_plain(to, rest);
}

void tacit_review_quiet_links(const struct review_page *p,
	struct tacit_cell *cell, const struct tacit_review_names *names)
{
	size_t i;

	(void)p;
	for (i = 0; i < names->count; i++) {
		tacit_run_quiet(&cell->text, i ? "; " : "\n");
		add_link(&cell->text, TACIT_RUN_QUIET, &names->list[i]);
	}
}
