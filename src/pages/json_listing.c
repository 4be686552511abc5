#include "pages/pages.h"

#include "pages/json_document.h"

static bool add_listed(void *ctx, const struct tacit_listing_row *row)
{
	json_t *doc = tacit_json_document(&row->doc);

	tacit_json_mark(doc, &row->mark);
	if (row->doc.at.type->id == TACIT_COMMENT)
		tacit_json_set(doc, "outcomes",
			tacit_json_list(row->outcomes, row->outcome_count));
	if (row->has_stage)
		tacit_json_set(doc, "stage",
			tacit_json_text(tacit_stage_word(row->stage.stage)));
	if (row->doc.at.type->id == TACIT_EVENT)
		tacit_json_set(doc, "held", tacit_json_text(row->held.word));
	return tacit_json_item(ctx, doc);
}

static void give_listed(void *ctx, struct tacit_json_items *items)
{
	tacit_listing_each(ctx, add_listed, items);
}

void tacit_json_listing(struct tacit_listing *listing, struct tacit_buf *out)
{
	tacit_json_stream(&listing->record, json_object(),
		&(struct tacit_json_from){ "documents", give_listed, listing },
		out);
}
