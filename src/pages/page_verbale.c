#include "pages/page_verbale.h"

#include "pages/say.h"
#include "render/json.h"

void tacit_page_verbale(struct tacit_page *page,
	const struct tacit_record *record, const char *body,
	const char *body_short, struct tacit_str text)
{
	tacit_say_record(page, record);
	tacit_say_letterhead(page, body, body_short, "");
	page->is_paper = true;
	tacit_page_block(page, TACIT_BLOCK_MARKDOWN)->source = text;
}

void tacit_json_verbale(const struct tacit_record *record, const char *kind,
	const char *lang, struct tacit_str text, struct tacit_buf *out)
{
	tacit_json_report(record,
		json_pack("{s:s, s:s, s:o}", "kind", kind, "lang", lang, "text",
			tacit_json_string(text)),
		out);
}
