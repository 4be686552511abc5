#include "report/incoming.h"

#include <string.h>

#include "base/parcel.h"
#include "report/registrations.h"

enum { ID_LEN_MIN = 8, DAY_S = 86400 };

static const char *const words[] = { "proposed", "queued", "set-aside",
	"bounced", "accepted", "refused" };

const char *tacit_incoming_word(enum tacit_incoming_state state)
{
	return state < TACIT_LETTER_STATES ? words[state] : "";
}

bool tacit_incoming_is_open(enum tacit_incoming_state state)
{
	return state == TACIT_LETTER_PROPOSED || state == TACIT_LETTER_QUEUED ||
		state == TACIT_LETTER_BOUNCED;
}

struct tacit_instant tacit_incoming_until(
	struct tacit_instant since, size_t retention_days)
{
	return (struct tacit_instant){
		retention_days ? since.s + (int64_t)retention_days * DAY_S : 0
	};
}

static enum tacit_incoming_state state_of_word(const char *word)
{
	unsigned i;

	for (i = 0; i < TACIT_COUNT(words); i++) {
		if (!strcmp(words[i], word))
			return (enum tacit_incoming_state)i;
	}
	return TACIT_LETTER_QUEUED;
}

/* Each is a record of the parcel by that name. */
static const struct {
	const char *name;
	size_t at;
} facts[] = {
	{ "name", offsetof(struct tacit_incoming, name) },
	{ "named", offsetof(struct tacit_incoming, named) },
	{ "subject", offsetof(struct tacit_incoming, subject) },
	{ "message", offsetof(struct tacit_incoming, message) },
	{ "claimed", offsetof(struct tacit_incoming, claimed) },
	{ "note", offsetof(struct tacit_incoming, note) },
	{ "sender", offsetof(struct tacit_incoming, sender) },
	{ "form", offsetof(struct tacit_incoming, form) },
	{ "why", offsetof(struct tacit_incoming, why) },
	{ "source", offsetof(struct tacit_incoming, source) },
	{ "because", offsetof(struct tacit_incoming, because) },
	{ "comments", offsetof(struct tacit_incoming, comments) },
	{ "event", offsetof(struct tacit_incoming, event) },
};

static const char **fact_at(struct tacit_incoming *letter, size_t i)
{
	return (const char **)(void *)((char *)letter + facts[i].at);
}

static void take_fact(struct tacit_arena *arena,
	const struct tacit_parcel_record *record, struct tacit_incoming *out)
{
	size_t i;

	if (tacit_str_eqs(record->name, "received"))
		(void)tacit_instant_parse(record->text, &out->received);
	if (tacit_str_eqs(record->name, "emptied"))
		out->is_emptied =
			tacit_instant_parse(record->text, &out->emptied);
	for (i = 0; i < TACIT_COUNT(facts); i++) {
		if (tacit_str_eqs(record->name, facts[i].name))
			*fact_at(out, i) = tacit_arena_strndup(
				arena, record->text.data, record->text.len);
	}
}

/* Without the event by which it is erased, too. */
static const char *first_person(struct tacit_arena *arena, const char *person)
{
	const char *group = strstr(person, " " TACIT_REGISTRATION_GROUP);

	return group
		? tacit_arena_strndup(arena, person, (size_t)(group - person))
		: person;
}

void tacit_incoming_read(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_incoming *out)
{
	struct tacit_str rest = kept->facts;
	struct tacit_parcel_record record;
	size_t i;

	*out = (struct tacit_incoming){ .id = kept->id,
		.state = state_of_word(kept->state),
		.kept = kept->at,
		.until = kept->until,
		.redacted = kept->redacted,
		.from = first_person(arena, kept->person),
		.bytes = kept->bytes.len,
		.is_emptied = !kept->facts.len };
	for (i = 0; i < TACIT_COUNT(facts); i++)
		*fact_at(out, i) = "";
	while (tacit_parcel_next(&rest, &record))
		take_fact(arena, &record, out);
	/* of several senders none is the one */
	if (out->named[0])
		out->from = "";
}

static void put_instant(
	struct tacit_buf *parcel, const char *name, struct tacit_instant at)
{
	char text[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_set(at))
		return;
	tacit_instant_format(at, text);
	tacit_parcel_put(parcel, name, tacit_str_of(text));
}

void tacit_incoming_write(struct tacit_arena *arena,
	const struct tacit_incoming *letter, struct tacit_vault_record *out)
{
	struct tacit_incoming copy = *letter;
	struct tacit_buf parcel = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(facts); i++) {
		const char *text = *fact_at(&copy, i);

		if (text && *text)
			tacit_parcel_put(
				&parcel, facts[i].name, tacit_str_of(text));
	}
	put_instant(&parcel, "received", letter->received);
	put_instant(&parcel, "emptied", letter->emptied);
	out->kind = TACIT_INCOMING_KIND;
	out->id = letter->id;
	out->person =
		letter->from && letter->from[0] ? letter->from : letter->named;
	if (letter->event && letter->event[0])
		out->person = tacit_arena_printf(arena, "%s %s", out->person,
			tacit_registration_group(arena, letter->event));
	out->state = tacit_incoming_word(letter->state);
	out->at = letter->kept;
	out->until = letter->until;
	out->facts = tacit_buf_keep(&parcel, arena);
}

struct tacit_str tacit_incoming_rest(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_instant now)
{
	struct tacit_vault_record rest = { 0 };
	struct tacit_incoming letter;
	struct tacit_incoming emptied = { 0 };

	tacit_incoming_read(arena, kept, &letter);
	emptied.sender = letter.sender;
	emptied.note = letter.note;
	emptied.comments = letter.comments;
	emptied.emptied = now;
	tacit_incoming_write(arena, &emptied, &rest);
	return rest.facts;
}

static size_t length_of_ids(const struct tacit_incoming_list *list)
{
	const char **ids = tacit_alloc((list->count + 1) * sizeof(*ids));
	size_t len = ID_LEN_MIN;
	size_t i;

	for (i = 0; i < list->count; i++)
		ids[i] = list->letters[i].id;
	qsort(ids, list->count, sizeof(*ids), tacit_by_text);
	for (i = 1; i < list->count; i++) {
		size_t apart = tacit_str_apart(ids[i - 1], ids[i]);

		if (apart > len)
			len = apart;
	}
	free(ids);
	return len;
}

bool tacit_incoming_find(struct tacit_vault *vault, struct tacit_arena *arena,
	struct tacit_incoming_list *out, struct tacit_err *err)
{
	struct tacit_vault_list kept;
	size_t i;

	*out = (struct tacit_incoming_list){ 0 };
	if (!tacit_vault_list(vault, arena, TACIT_INCOMING_KIND, &kept, err))
		return false;
	out->letters =
		tacit_arena_array(arena, kept.count + 1, sizeof(*out->letters));
	for (i = 0; i < kept.count; i++)
		tacit_incoming_read(arena, &kept.list[i], &out->letters[i]);
	out->count = kept.count;
	out->id_len = length_of_ids(out);
	return true;
}
