#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

void tacit_page_check_sum(struct tacit_buf *out, const char *lang,
	size_t documents, const struct tacit_faults *faults)
{
	size_t warnings = tacit_faults_of(faults, TACIT_FAULT_WARNING);
	size_t notices = tacit_faults_of(faults, TACIT_FAULT_NOTICE);

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
	if (!notices)
		return;
	tacit_buf_adds(out, ", ");
	tacit_buf_printf(out,
		tacit_tr_n(lang, notices, "%llu notice", "%llu notices"),
		(unsigned long long)notices);
}

static void add_fault(struct tacit_page *page, struct tacit_block *table,
	const struct tacit_fault *fault)
{
	bool is_error = fault->severity == TACIT_FAULT_ERROR;
	const char *const texts[] = { "", "", fault->remedy };
	struct tacit_row *row = tacit_page_cells(table, texts);

	tacit_run_format(&row->cells[0].text, TACIT_RUN_CODE,
		fault->line ? "%s:%u" : "%s", fault->path, fault->line);
	tacit_run_format(&row->cells[1].text,
		is_error ? TACIT_RUN_STRONG : TACIT_RUN_PLAIN, "%s: %s",
		SAY(tacit_severity_word(fault->severity)), fault->what);
}

void tacit_page_check(struct tacit_page *page, size_t documents,
	const struct tacit_faults *faults)
{
	const char *const labels[] = { SAY("Where"), SAY("What"),
		SAY("What to do") };
	struct tacit_buf text = { 0 };
	struct tacit_block *table;
	size_t i;

	page->title = SAY("Check of the register");
	tacit_page_check_sum(&text, page->lang, documents, faults);
	tacit_page_paragraph(page, tacit_page_keep(page, &text));
	if (!faults->count)
		return;
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < faults->count; i++)
		add_fault(page, table, &faults->list[i]);
}
