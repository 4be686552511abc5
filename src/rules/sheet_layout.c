#include "rules/sheet_layout.h"

#include <string.h>

#include <tacit/mem.h>

static const struct tacit_sheet_heading headings[] = {
	{ TACIT_SHEET_OURS, TACIT_SHEET_NUMBER, "Number", "Номер" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_STATE, "State", "Государство" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_JOINT, "Joint", "Совместно с" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_PLACE, "Place", "Место в тексте" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_KIND, "Kind", "Вид" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_CATEGORY, "Category", "Категория" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_TEXT, "Text", "Текст" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_PROPOSED, "Proposed text",
		"Предлагаемый текст" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_REFERENCE, "Reference",
		"Исходящий номер" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_RECEIVED, "Received", "Получено" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_OUTCOME, "Outcome",
		"Результат рассмотрения" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_REASON, "Reason", "Причина" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_STANDING, "Standing", "Состояние" },
	{ TACIT_SHEET_OURS, TACIT_SHEET_ID, "Id", "Идентификатор" },
	{ TACIT_SHEET_ISO, TACIT_SHEET_STATE, "MB/NC", NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_LINE, "Line number", NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_PLACE, "Clause/Subclause", NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_PARAGRAPH, "Paragraph/Figure/Table",
		NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_CATEGORY, "Type of comment", NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_TEXT, "Comments", NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_PROPOSED, "Proposed change", NULL },
	{ TACIT_SHEET_ISO, TACIT_SHEET_OUTCOME,
		"Observations of the secretariat", NULL },
};

enum { HEADINGS = TACIT_COUNT(headings) };

const struct tacit_sheet_heading *tacit_sheet_headings(size_t *count)
{
	*count = HEADINGS;
	return headings;
}

const char *tacit_sheet_heading(enum tacit_sheet_layout layout,
	enum tacit_sheet_column column, const char *lang)
{
	size_t i;

	for (i = 0; i < HEADINGS; i++) {
		const struct tacit_sheet_heading *h = &headings[i];

		if (h->layout != layout || h->column != column)
			continue;
		return h->russian && lang && !strcmp(lang, "ru") ? h->russian
								 : h->english;
	}
	return "";
}
