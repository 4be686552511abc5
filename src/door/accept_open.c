/* accept_open: a letter out of the vault, and what the register has of it. */
#include "door/accept.h"

#include <string.h>

#include <tacit/facts.h>

#include "door/accept_parts.h"
#include "door/form_read.h"
#include "door/receive.h"

/* What was not known when it came, or is known otherwise since. */
static void take_anew(const char **fact, const char *anew)
{
	if (anew[0])
		*fact = anew;
}

static bool judge_anew(const struct tacit_desk *desk, struct tacit_arena *arena,
	struct tacit_letter *letter, struct tacit_err *err)
{
	struct tacit_sorting_terms terms;
	struct tacit_incoming anew = { 0 };

	if (!letter->is_read || !tacit_incoming_is_open(letter->facts.state))
		return true;
	if (!tacit_form_terms(desk->reg, arena, desk->contacts, &terms, err))
		return false;
	tacit_sorting_facts(arena, &letter->message, &terms, &anew);
	take_anew(&letter->facts.sender, anew.sender);
	take_anew(&letter->facts.note, anew.note);
	if (tacit_instant_is_set(anew.received))
		letter->facts.received = anew.received;
	return true;
}

bool tacit_letter_open(const struct tacit_desk *desk, struct tacit_arena *arena,
	const char *start, struct tacit_letter *out, struct tacit_err *err)
{
	struct tacit_vault_record kept;

	*out = (struct tacit_letter){ 0 };
	if (!tacit_vault_find(
		    desk->vault, arena, TACIT_INCOMING_KIND, start, &kept, err))
		return tacit_hint(err, "which there are: tacit incoming --all");
	tacit_incoming_read(arena, &kept, &out->facts);
	out->bytes = kept.bytes;
	if (out->facts.is_emptied)
		return true;
	out->is_read = tacit_receive_parse(
		desk->foreign, arena, kept.bytes, &out->message, err);
	return (out->is_read || !err->code) &&
		judge_anew(desk, arena, out, err);
}

/* --- what the register has of it ------------------------------------------------- */

struct recorded {
	struct tacit_arena *arena;
	const char *source;
	struct tacit_value *ids; /* of comments that name it */
	size_t count;
	size_t cap;
};

static void add_id(struct recorded *list, const char *id, size_t len)
{
	struct tacit_value *value = tacit_arena_append(list->arena, &list->ids,
		&list->count, &list->cap, sizeof(*list->ids));

	value->text = tacit_arena_strndup(list->arena, id, len);
}

/* Of most a glance tells that they do not name it. */
static bool take_naming(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct recorded *list = ctx;
	struct tacit_faults ignored = { 0 };
	struct tacit_arena arena = { 0 };
	struct tacit_document doc;

	(void)err;
	if (tacit_str_find(row->text, list->source) == SIZE_MAX)
		return true;
	(void)tacit_document_parse(
		&arena, row->path, row->text, true, &doc, &ignored);
	if (tacit_document_says(&doc, "source", list->source))
		add_id(list, row->id, strlen(row->id));
	tacit_faults_clear(&ignored);
	tacit_arena_clear(&arena);
	return true;
}

/* To which it added nothing, being said before. */
static void add_accepted(
	struct recorded *list, const struct tacit_incoming *letter)
{
	struct tacit_str rest = tacit_str_of(letter->comments);
	struct tacit_str id;

	while (letter->state == TACIT_LETTER_ACCEPTED &&
		tacit_str_split(&rest, ' ', &id))
		add_id(list, id.data, id.len);
}

bool tacit_letter_recorded(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_incoming *letter,
	const char **comments, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT };
	struct recorded list = { .arena = arena, .source = letter->source };
	struct tacit_buf text = { 0 };
	bool ok = !letter->source[0] ||
		tacit_register_rows(reg, &query, take_naming, &list, err);
	size_t i;

	add_accepted(&list, letter);
	for (i = 0; ok && i < list.count; i++) {
		struct tacit_undoing undoing = { 0 };
		const char *id = list.ids[i].text;

		ok = tacit_facts_undoing(reg, arena, id, &undoing, err);
		if (ok && undoing.undone != TACIT_UNDONE_IN_ERROR &&
			tacit_str_find(tacit_buf_str(&text), id) == SIZE_MAX)
			tacit_buf_printf(
				&text, "%s%s", text.len ? " " : "", id);
	}
	*comments = tacit_buf_keep(&text, arena).data;
	return ok;
}
