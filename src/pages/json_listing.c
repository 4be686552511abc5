#include "pages/pages.h"

#include "pages/json_document.h"
#include "render/json.h"

void tacit_json_listing(
	const struct tacit_listing *listing, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&listing->record);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < listing->count; i++) {
		const struct tacit_listing_row *row = &listing->rows[i];
		json_t *doc = tacit_json_document(&row->doc);

		if (row->has_stage)
			tacit_json_set(doc, "stage",
				tacit_json_text(
					tacit_stage_word(row->stage.stage)));
		(void)json_array_append_new(list, doc);
	}
	tacit_json_set(object, "documents", list);
	tacit_json_end(object, out);
}
