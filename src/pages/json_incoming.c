#include "pages/pages.h"

#include "render/json.h"

static json_t *letter_told(const struct tacit_incoming *letter)
{
	return json_pack("{s:o, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
			 "s:o, s:o, s:o, s:o, s:o}",
		"letter", tacit_json_text(letter->id), "where",
		tacit_incoming_word(letter->state), "why",
		tacit_json_text(letter->why), "from",
		tacit_json_text(letter->from), "subject",
		tacit_json_text(letter->subject), "claimed",
		tacit_json_text(letter->claimed), "received",
		tacit_json_instant(letter->received), "note",
		tacit_json_text(letter->note), "state",
		tacit_json_text(letter->sender), "form",
		tacit_json_text(letter->form), "source",
		tacit_json_text(letter->source), "because",
		tacit_json_text(letter->because), "recorded",
		tacit_json_text(letter->comments), "emptied",
		tacit_json_instant(letter->emptied), "redacted",
		tacit_json_instant(letter->redacted));
}

void tacit_json_incoming(const struct tacit_record *record,
	const struct tacit_incoming *letters, const bool *known, size_t count,
	struct tacit_buf *out)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < count; i++) {
		json_t *letter = letter_told(&letters[i]);

		if (known)
			tacit_json_set(letter, "known", json_boolean(known[i]));
		(void)json_array_append_new(list, letter);
	}
	tacit_json_report(record, json_pack("{s:o}", "letters", list), out);
}

static json_t *effect_told(const void *item)
{
	const struct tacit_incoming_effect *effect = item;

	return json_pack("{s:s, s:o}", "kind", effect->kind, "taken",
		tacit_json_text(effect->taken));
}

static json_t *comment_told(const void *item)
{
	const struct tacit_incoming_comment *comment = item;

	return json_pack("{s:s, s:o, s:o}", "id", comment->id, "taken",
		tacit_json_text(comment->taken), "text",
		tacit_json_string(comment->words));
}

void tacit_json_letter(const struct tacit_record *record,
	const struct tacit_incoming_view *view, struct tacit_buf *out)
{
	json_t *letter = letter_told(view->letter);

	tacit_json_set(letter, "text", tacit_json_text(view->text));
	tacit_json_set(letter, "files",
		tacit_json_list(view->files, view->file_count));
	tacit_json_set(letter, "proposal", tacit_json_text(view->proposal));
	tacit_json_set(letter, "warnings", tacit_json_text(view->warnings));
	tacit_json_set(letter, "comments",
		tacit_json_each(view->comments, view->comment_count,
			sizeof(*view->comments), comment_told));
	tacit_json_set(letter, "beside", tacit_json_text(view->beside));
	tacit_json_set(letter, "effects",
		tacit_json_each(view->effects, view->effect_count,
			sizeof(*view->effects), effect_told));
	tacit_json_report(record, json_pack("{s:o}", "letter", letter), out);
}
