#include "document/contentid.h"

#include <string.h>

#include <tacit/buf.h>

#include "text/digest.h"

/* "<length>:", by hand: printf takes as long as the hash. */
static void add_length(struct tacit_buf *buf, size_t len)
{
	char text[24];
	size_t at = sizeof(text);

	text[--at] = ':';
	do {
		text[--at] = (char)('0' + len % 10);
		len /= 10;
	} while (len);
	tacit_buf_add(buf, text + at, sizeof(text) - at);
}

static void add_netstring(struct tacit_buf *buf, struct tacit_str bytes)
{
	add_length(buf, bytes.len);
	tacit_buf_add_str(buf, bytes);
	tacit_buf_addc(buf, ',');
}

static void add_values(struct tacit_buf *buf, const struct tacit_field *field)
{
	struct tacit_buf list = { 0 };
	size_t i;

	for (i = 0; i < field->count; i++)
		add_netstring(&list, tacit_str_of(field->values[i].text));
	add_netstring(buf, tacit_buf_str(&list));
	tacit_buf_clear(&list);
}

/*
 * What the first version hashed: these keys in this order, by their place.
 * Closed for ever, since the ids of what is recorded hang on it. A key that a
 * type gets later stands in no row here and is hashed by its name, where it is
 * there: so it changes no id of a document without it.
 */
static const struct {
	const char *placed[16];
	const char *unhashed[9]; /* the subject by another name; how it came */
} ids[TACIT_TYPE_COUNT] = {
	[TACIT_COMMENT] = { .placed = { "state", "kind", "place", "category",
				    "joint", "lang", "supersedes", "withdraws",
				    "follows", "disposition", "stance",
				    "again" },
		.unhashed = { "note", "area", "received", "known-by", "via",
			"reference", "reported-in", "claimed", "source" } },
	[TACIT_DISPOSITION] = { .placed = { "comment", "outcome", "reason",
					"suggested-area", "applied", "by",
					"date", "reported-in", "supersedes",
					"withdraws" } },
	[TACIT_ACT] = { .placed = { "kind", "subject", "organ", "date",
				"because", "supersedes", "withdraws" } },
	[TACIT_DECISION] = { .placed = { "organ", "date", "outcome",
				     "documents", "year", "call", "because",
				     "supersedes", "withdraws" } },
	[TACIT_PROGRESS] = { .placed = { "item", "state", "by-coordinator",
				     "year", "status", "evidence", "challenges",
				     "supersedes", "withdraws" } },
	[TACIT_FOCAL_POINT] = { .placed = { "network", "state", "authority",
					"since", "until", "supersedes",
					"withdraws" } },
	[TACIT_EVENT_REPORT] = { .placed = { "event", "held", "dates",
					 "participants", "date", "by",
					 "supersedes", "withdraws" } },
};

size_t tacit_content_id_keys(enum tacit_type_id type, const char *const **keys)
{
	size_t count = 0;

	*keys = ids[type].placed;
	while (count < TACIT_COUNT(ids->placed) && ids[type].placed[count])
		count++;
	return count;
}

/* As the table has the key, not as it is written: one value of a list key is
 * a list of one. */
static void add_placed(struct tacit_buf *buf, const struct tacit_document *doc,
	const char *name)
{
	const struct tacit_field *field =
		tacit_header_field(&doc->header, name);
	const struct tacit_key *key =
		field ? tacit_type_key(doc->at.type, name, NULL) : NULL;

	if (key && key->flags & TACIT_LIST)
		add_values(buf, field);
	else
		add_netstring(buf,
			tacit_str_of(field && field->count
					? field->values[0].text
					: NULL));
}

static bool is_one_of(const char *const *names, size_t count, const char *name)
{
	size_t i;

	for (i = 0; i < count && names[i]; i++) {
		if (*names[i] == *name && !strcmp(names[i], name))
			return true;
	}
	return false;
}

/* Its own key, and a later one. */
static bool is_named(const struct tacit_type *type, const char *name)
{
	size_t i;

	if (is_one_of(ids[type->id].placed, TACIT_COUNT(ids->placed), name) ||
		is_one_of(ids[type->id].unhashed, TACIT_COUNT(ids->unhashed),
			name))
		return false;
	for (i = 0; i < type->key_count; i++) {
		if (!strcmp(type->keys[i].name, name))
			return true;
	}
	return false;
}

/* In the order of their names, so that neither the table's order nor the
 * document's is part of the id; a list always, so that none becomes one. */
static void add_named(struct tacit_buf *buf, const struct tacit_document *doc)
{
	const struct tacit_header *header = &doc->header;
	const struct tacit_field *last = NULL;
	const struct tacit_field *next;
	size_t i;

	do {
		next = NULL;
		for (i = 0; i < header->count; i++) {
			const struct tacit_field *field = &header->fields[i];

			if (is_named(doc->at.type, field->key) &&
				(!last || strcmp(field->key, last->key) > 0) &&
				(!next || strcmp(field->key, next->key) < 0))
				next = field;
		}
		if (next) {
			add_netstring(buf, tacit_str_of(next->key));
			add_values(buf, next);
		}
		last = next;
	} while (next);
}

/* What a comment is on: its call, or an area. */
static void add_subject(struct tacit_buf *buf, const struct tacit_document *doc)
{
	const char *note = tacit_document_get(doc, "note");

	add_netstring(buf,
		tacit_str_of(note ? note : tacit_document_get(doc, "area")));
}

void tacit_content_id(
	const struct tacit_document *doc, char out[TACIT_ID_CHARS + 1])
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf buf = { 0 };
	const struct tacit_type *type;
	const char *const *keys;
	size_t count;
	size_t i;

	out[0] = '\0';
	if (!doc->at.type || doc->at.type->append != TACIT_APPEND_ONLY)
		return;
	type = doc->at.type;
	add_netstring(&buf, tacit_str_of(type->name));
	if (type->id == TACIT_COMMENT)
		add_subject(&buf, doc);
	count = tacit_content_id_keys(type->id, &keys);
	for (i = 0; i < count; i++)
		add_placed(&buf, doc, keys[i]);
	add_named(&buf, doc);
	add_netstring(&buf, doc->body);
	tacit_digest(tacit_buf_str(&buf), digest);
	tacit_digest_base32(digest, TACIT_ID_CHARS, out);
	tacit_buf_clear(&buf);
}

bool tacit_content_id_matches(
	const struct tacit_document *doc, char expected[TACIT_ID_CHARS + 1])
{
	tacit_content_id(doc, expected);
	if (!expected[0])
		return true;
	if (doc->at.type->id == TACIT_COMMENT)
		return !strcmp(doc->at.name, expected);
	expected[TACIT_SUM_CHARS] = '\0';
	return doc->at.sum && !strcmp(doc->at.sum, expected);
}
