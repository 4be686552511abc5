#include "document/contentid.h"

#include <string.h>

#include <tacit/buf.h>

#include "text/digest.h"

static void add_netstring(struct tacit_buf *buf, struct tacit_str bytes)
{
	tacit_buf_printf(buf, "%zu:", bytes.len);
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

/* As the table has the key, not as it is written: one value of a list key is
 * a list of one. */
static void add_key(struct tacit_buf *buf, const struct tacit_document *doc,
	const struct tacit_key *key)
{
	const struct tacit_field *field =
		tacit_header_field(&doc->header, key->name);

	if (field && key->flags & TACIT_LIST)
		add_values(buf, field);
	else
		add_netstring(
			buf, tacit_str_of(tacit_document_get(doc, key->name)));
}

static void add_named_key(struct tacit_buf *buf,
	const struct tacit_document *doc, const char *name)
{
	const struct tacit_key *key = tacit_type_key(doc->at.type, name, NULL);

	if (key)
		add_key(buf, doc, key);
}

/* Their order is part of every id: it is written down, not read off. */
static void add_comment(struct tacit_buf *buf, const struct tacit_document *doc)
{
	static const char *const keys[] = { "state", "kind", "place",
		"category", "joint", "lang", "supersedes", "withdraws",
		"follows", "disposition", "stance", "again" };
	const char *note = tacit_document_get(doc, "note");
	size_t i;

	add_netstring(buf,
		tacit_str_of(note ? note : tacit_document_get(doc, "area")));
	for (i = 0; i < TACIT_COUNT(keys); i++)
		add_named_key(buf, doc, keys[i]);
}

static void add_type_keys(
	struct tacit_buf *buf, const struct tacit_document *doc)
{
	size_t i;

	for (i = 0; i < doc->at.type->key_count; i++)
		add_key(buf, doc, &doc->at.type->keys[i]);
	add_named_key(buf, doc, "supersedes");
	add_named_key(buf, doc, "withdraws");
}

void tacit_content_id(
	const struct tacit_document *doc, char out[TACIT_ID_CHARS + 1])
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf buf = { 0 };

	out[0] = '\0';
	if (!doc->at.type || doc->at.type->append != TACIT_APPEND_ONLY)
		return;
	add_netstring(&buf, tacit_str_of(doc->at.type->name));
	if (doc->at.type->id == TACIT_COMMENT)
		add_comment(&buf, doc);
	else
		add_type_keys(&buf, doc);
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
