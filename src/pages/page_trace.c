#include "pages/pages.h"

#include <string.h>

#include <tacit/csv.h>

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { COLUMNS = 4, CELLS = 5, FOUND = 6 };

void tacit_page_history(
	const struct tacit_trace *trace, struct tacit_page *page)
{
	const char *labels[] = { SAY("When"), SAY("Who"), SAY("What"),
		SAY("Record") };
	struct tacit_block *table;
	size_t i;

	tacit_say_record(page, &trace->record);
	page->title = trace->title;
	table = tacit_page_table(page, labels, COLUMNS);
	for (i = 0; i < trace->count; i++) {
		const struct tacit_trace_entry *entry = &trace->list[i];
		const char *const texts[] = { entry->told, SAY(entry->author),
			entry->what, "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		tacit_run_format(&row->cells[3].text, TACIT_RUN_CODE, "%.7s",
			entry->commit);
	}
	if (trace->has_receipts)
		tacit_page_paragraph(page,
			SAY("When and who are what whoever made a commit wrote "
			    "into it. Who sent it, and when it was received, "
			    "its receipt says: tacit shared receipts."));
}

void tacit_csv_history(const struct tacit_trace *trace, struct tacit_buf *out)
{
	static const char *const head[CELLS] = { "when", "author", "what",
		"commit", "blob" };
	size_t i;

	tacit_csv_write(out, head, CELLS);
	for (i = 0; i < trace->count; i++) {
		const struct tacit_trace_entry *entry = &trace->list[i];
		char when[TACIT_INSTANT_SIZE];
		const char *cells[CELLS] = { when, entry->author, entry->what,
			entry->commit, entry->blob };

		tacit_instant_format(entry->when, when);
		tacit_csv_write(out, cells, CELLS);
	}
}

/* --- places found ----------------------------------------------------------- */

/* On one line: blanks single, signs of headings left out. */
static const char *flatten(struct tacit_page *page, const char *snippet)
{
	struct tacit_buf text = { 0 };
	bool is_blank = false;

	for (; *snippet; snippet++) {
		if (strchr(" \n\t#", *snippet)) {
			is_blank = true;
			continue;
		}
		if (is_blank && text.len)
			tacit_buf_addc(&text, ' ');
		is_blank = false;
		tacit_buf_addc(&text, *snippet);
	}
	return tacit_page_keep(page, &text);
}

/* Runs in turn: around, found, around. */
static void add_snippet(
	struct tacit_inline *to, const char *snippet, bool has_signs)
{
	enum tacit_run_style style = TACIT_RUN_PLAIN;

	while (*snippet) {
		const size_t len = strcspn(snippet, "\1\2");
		const char *sign =
			has_signs && style == TACIT_RUN_STRONG ? "*" : "";

		if (len)
			tacit_run_format(to, style, "%s%.*s%s", sign, (int)len,
				snippet, sign);
		snippet += len;
		if (*snippet)
			style = *snippet == '\1' ? TACIT_RUN_STRONG
						 : TACIT_RUN_PLAIN;
		snippet += *snippet != '\0';
	}
}

void tacit_page_found(const struct tacit_found *found, bool has_signs,
	struct tacit_page *page)
{
	size_t i;

	tacit_say_record(page, &found->record);
	if (!found->count)
		tacit_page_paragraph(page, SAY("Nothing was found."));
	for (i = 0; i < found->count; i++) {
		const struct tacit_found_place *place = &found->list[i];
		struct tacit_inline *text =
			&tacit_page_block(page, TACIT_BLOCK_PARAGRAPH)->text;

		tacit_run_code(text, place->printed);
		tacit_run_plainf(text, "  %s, %s",
			SAY(place->doc.at.type->name), place->title);
		if (place->mark.told)
			tacit_run_format(text, TACIT_RUN_STRONG, " (%s)",
				place->mark.told);
		tacit_run_plain(text, "\n");
		add_snippet(text, flatten(page, place->snippet), has_signs);
	}
	if (found->has_more)
		tacit_page_paragraph(
			page, SAY("There is more: ask for it with --limit."));
}

/* --- for programs: [[found]] -------------------------------------------------- */

void tacit_csv_found(const struct tacit_found *found, struct tacit_buf *out)
{
	static const char *const head[FOUND] = { "id", "type", "path",
		"snippet", "standing", "alteration" };
	struct tacit_arena arena = { 0 };
	size_t i;

	tacit_csv_write(out, head, FOUND);
	for (i = 0; i < found->count; i++) {
		const struct tacit_found_place *place = &found->list[i];
		const char *cells[FOUND] = { place->doc.at.id,
			place->doc.at.type->name, place->doc.path,
			tacit_say_found(&arena, place->snippet),
			tacit_undone_word(place->mark.undoing.undone),
			tacit_mark_word(place->mark.alteration) };

		tacit_csv_write(out, cells, FOUND);
	}
	tacit_arena_clear(&arena);
}
