/* say_fate: what became of a passage, in words. */
#include "pages/say.h"

#include "align/align.h"

#define SAY(english) tacit_tr(page->lang, english)

const char *tacit_say_addresses(struct tacit_page *page,
	const struct tacit_passage *const *list, size_t count)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		tacit_buf_printf(
			&text, "%s%s", i ? ", " : "", list[i]->address);
	return tacit_page_keep(page, &text);
}

static void add_fate_words(struct tacit_buf *text, const char *words)
{
	tacit_buf_printf(text, "%s%s", text->len ? "; " : "", words);
}

/* Of a heading: what it is called, and what came or went. */
static void add_section(struct tacit_page *page, struct tacit_buf *text,
	const struct tacit_pair *pair)
{
	if (!pair->is_same_text)
		add_fate_words(text, SAY("heading changed"));
	if (pair->came)
		add_fate_words(text,
			tacit_page_say(page, SAY("a passage came from %s"),
				pair->came->address));
	if (pair->went)
		add_fate_words(text,
			tacit_page_say(page, SAY("a passage went to %s"),
				pair->went->address));
}

static const char *joint_words(
	struct tacit_page *page, const struct tacit_pair *pair)
{
	if (pair->is_joined)
		return tacit_page_say(
			page, SAY("merged into %s"), pair->now->address);
	if (pair->with_count)
		return tacit_page_say(page, SAY("merged with %s"),
			tacit_say_addresses(
				page, pair->with, pair->with_count));
	if (pair->part_of)
		return tacit_page_say(
			page, SAY("split off %s"), pair->part_of->address);
	return tacit_page_say(page, SAY("split into %s"),
		tacit_say_addresses(page, pair->parts, pair->part_count));
}

const char *tacit_say_fate(
	struct tacit_page *page, const struct tacit_redline_passage *passage)
{
	const struct tacit_pair *pair = passage->pair;
	bool is_heading = passage->kind == TACIT_MD_HEADING;
	struct tacit_buf text = { 0 };

	if (pair->is_joined || pair->with_count || pair->part_count ||
		pair->part_of)
		return joint_words(page, pair);
	if (!pair->old)
		return SAY("added");
	if (!pair->now)
		return SAY("gone");
	if (passage->from)
		add_fate_words(&text,
			tacit_page_say(page,
				pair->is_same_text || is_heading
					? SAY("moved from %s")
					: SAY("moved from %s and changed"),
				passage->from));
	if (is_heading)
		add_section(page, &text, pair);
	if (!text.len)
		add_fate_words(&text,
			pair->is_same_text && !pair->changed_below
				? SAY("unchanged")
				: SAY("changed"));
	return tacit_page_keep(page, &text);
}
