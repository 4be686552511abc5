#include "pages/pages.h"

#include "pages/json_document.h"

static json_t *listed(const void *item)
{
	const struct tacit_listing_row *row = item;
	json_t *doc = tacit_json_document(&row->doc);

	tacit_json_mark(doc, &row->mark);
	if (row->has_stage)
		tacit_json_set(doc, "stage",
			tacit_json_text(tacit_stage_word(row->stage.stage)));
	return doc;
}

void tacit_json_listing(
	const struct tacit_listing *listing, struct tacit_buf *out)
{
	tacit_json_report(&listing->record,
		json_pack("{s:o}", "documents",
			tacit_json_each(listing->rows, listing->count,
				sizeof(*listing->rows), listed)),
		out);
}
