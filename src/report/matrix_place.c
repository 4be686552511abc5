/* matrix_place: where in the texts that were circulated a comment belongs. */
#include "report/matrix_parts.h"

#include <string.h>

enum { GENERAL = 0 }; /* the group of what names no one text */

/* --- the texts ----------------------------------------------------------------- */

/* The title of a text that the public does not have becomes its id. */
static const char *group_title(
	const struct tacit_value_style *style, const char *id, bool is_public)
{
	struct tacit_document doc;

	if (is_public &&
		(!tacit_value_document(style, -1, id, &doc) ||
			!tacit_matrix_is_public(&doc)))
		return id;
	return tacit_value_heading(style, -1, id);
}

bool tacit_matrix_texts(const struct tacit_value_style *style,
	struct tacit_matrix *matrix, struct tacit_matrix_reading *reading,
	struct tacit_err *err)
{
	const struct tacit_call *call = &matrix->call.facts.call;
	size_t max = call->enclosure_count + 1;
	struct matrix_text *texts =
		tacit_arena_array(style->arena, max, sizeof(*texts));
	size_t i;

	matrix->groups =
		tacit_arena_array(style->arena, max, sizeof(*matrix->groups));
	matrix->group_count = 1;
	reading->texts = texts;
	for (i = 0; i < call->enclosure_count; i++) {
		const char *id = call->enclosures[i].id;
		struct matrix_text *text = &texts[reading->text_count];
		struct tacit_err why = { 0 };

		if (call->enclosures[i].part_of)
			continue;
		text->id = id;
		matrix->groups[matrix->group_count].id = id;
		matrix->groups[matrix->group_count++].title =
			group_title(style, id, matrix->is_public);
		reading->text_count++;
		if (tacit_passages(style->reg, style->arena, &matrix->call, id,
			    &text->addresses, &why) ||
			why.code == TACIT_NOTFOUND)
			continue;
		return tacit_fail_as(err, &why);
	}
	return true;
}

/* --- the places ------------------------------------------------------------------ */

/* The text that a place is in, itself or as a part of it; NULL: none. */
static const struct matrix_text *text_at(
	const struct tacit_matrix *matrix, struct tacit_str id)
{
	const struct tacit_matrix_reading *reading = matrix->reading;
	const struct tacit_call *call = &matrix->call.facts.call;
	size_t i;

	for (i = 0; i < reading->text_count; i++) {
		if (tacit_str_eqs(id, reading->texts[i].id))
			return &reading->texts[i];
	}
	for (i = 0; i < call->enclosure_count; i++) {
		const char *whole = call->enclosures[i].part_of;

		if (whole && tacit_str_eqs(id, call->enclosures[i].id))
			return text_at(matrix, tacit_str_of(whole));
	}
	return NULL;
}

struct place {
	struct tacit_str id;
	const char *address; /* "": none */
};

static struct place parse_place(const char *typed)
{
	size_t len = strcspn(typed, "#");

	return (struct place){ { typed, len },
		typed[len] ? typed + len + 1 : "" };
}

/* Counted from 1; what is not in the text comes after all that is. */
static size_t passage_of(
	const struct matrix_text *text, const struct place *place)
{
	const char *address = place->address;
	const struct tacit_passage *passage;

	/* an activity that is named itself: "nct-general/i.3" is i.3 */
	if (!address[0] && !tacit_str_eqs(place->id, text->id) &&
		strchr(place->id.data, '/'))
		address = strchr(place->id.data, '/') + 1;
	if (!address[0])
		return 0;
	passage = tacit_address_find(&text->addresses, address);
	return passage ? (size_t)(passage - text->addresses.list) + 1
		       : text->addresses.count + 1;
}

/* All places in one text: addresses alone. */
static const char *join_places(struct tacit_arena *arena,
	const struct tacit_value *places, size_t count, bool is_short)
{
	struct tacit_buf buf = { 0 };
	size_t i;

	if (count == 1)
		return is_short ? parse_place(places[0].text).address
				: places[0].text;
	for (i = 0; i < count; i++) {
		const char *one = is_short ? parse_place(places[i].text).address
					   : places[i].text;

		if (one[0])
			tacit_buf_printf(
				&buf, "%s%s", buf.len ? "; " : "", one);
	}
	return tacit_buf_keep(&buf, arena).data;
}

/* The first place decides; one that is in no text, or places in two, are
 * written in full and stand before all. */
const char *tacit_matrix_place(struct tacit_arena *arena,
	const struct tacit_matrix *matrix, const struct tacit_document *doc,
	struct matrix_slot *slot)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	const struct matrix_text *text = NULL;
	size_t i;

	slot->group = GENERAL;
	slot->passage = 0;
	for (i = 0; i < count; i++) {
		struct place place = parse_place(places[i].text);
		const struct matrix_text *here = text_at(matrix, place.id);

		if (!i)
			text = here;
		if (here != text)
			text = NULL;
		if (!i && text)
			slot->passage = (uint32_t)passage_of(text, &place);
	}
	if (!count)
		return "";
	if (text)
		slot->group = (uint32_t)(text - matrix->reading->texts) + 1;
	else
		slot->passage = 1; /* after what is on all texts */
	/* a part's place is no address of the whole */
	return join_places(arena, places, count,
		text &&
			tacit_str_eqs(
				parse_place(places[0].text).id, text->id));
}

const char *tacit_matrix_passage(
	const struct tacit_matrix *matrix, const struct matrix_slot *slot)
{
	const struct tacit_addresses *addresses;

	if (slot->group == GENERAL || matrix->is_public)
		return NULL;
	addresses = &matrix->reading->texts[slot->group - 1].addresses;
	return slot->passage && slot->passage <= addresses->count
		? addresses->list[slot->passage - 1].text
		: NULL;
}
