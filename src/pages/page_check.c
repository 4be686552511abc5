#include "pages/pages.h"

#include <tacit/words.h>

void tacit_page_check_sum(struct tacit_buf *out, const char *lang,
	size_t documents, const struct tacit_faults *faults)
{
	size_t warnings = faults->count - faults->errors;

	tacit_buf_printf(out,
		tacit_tr_n(lang, documents, "%llu document", "%llu documents"),
		(unsigned long long)documents);
	tacit_buf_adds(out, ": ");
	if (!faults->count) {
		tacit_buf_adds(out, tacit_tr(lang, "nothing is wrong"));
		return;
	}
	tacit_buf_printf(out,
		tacit_tr_n(lang, faults->errors, "%llu error", "%llu errors"),
		(unsigned long long)faults->errors);
	tacit_buf_adds(out, ", ");
	tacit_buf_printf(out,
		tacit_tr_n(lang, warnings, "%llu warning", "%llu warnings"),
		(unsigned long long)warnings);
}

static void add_row(struct tacit_page *page, struct tacit_block *table,
	const struct tacit_fault *fault)
{
	struct tacit_row *row = tacit_page_row(page, table, 3);

	tacit_page_text(page, &row->cells[0].text, TACIT_RUN_CODE,
		fault->line ? "%s:%u" : "%s", fault->path, fault->line);
	tacit_page_text(page, &row->cells[1].text,
		fault->severity == TACIT_FAULT_ERROR ? TACIT_RUN_STRONG
						     : TACIT_RUN_PLAIN,
		"%s: %s",
		tacit_tr(page->lang,
			fault->severity == TACIT_FAULT_ERROR ? "error"
							     : "warning"),
		fault->what);
	tacit_page_text(page, &row->cells[2].text, TACIT_RUN_PLAIN, "%s",
		fault->remedy);
}

void tacit_page_check(struct tacit_page *page, size_t documents,
	const struct tacit_faults *faults)
{
	const char *labels[3];
	struct tacit_buf text = { 0 };
	struct tacit_block *table;
	size_t i;

	page->title = tacit_tr(page->lang, "Check of the register");
	tacit_page_check_sum(&text, page->lang, documents, faults);
	(void)tacit_page_paragraph(page, "%s", tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
	if (!faults->count)
		return;
	labels[0] = tacit_tr(page->lang, "Where");
	labels[1] = tacit_tr(page->lang, "What");
	labels[2] = tacit_tr(page->lang, "What to do");
	table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_page_head(page, table, labels, 3);
	for (i = 0; i < faults->count; i++)
		add_row(page, table, &faults->list[i]);
}
