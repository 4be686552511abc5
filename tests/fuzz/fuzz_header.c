/*
 * Any bytes are a document: places lie in the text and in order, and an edit
 * of a header without faults changes that value and no other.
 */
#include <stdlib.h>
#include <string.h>

#include "text/header_read.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

/* So that both kinds of key occur. */
static bool is_typed(const char *key)
{
	return key[0] == 'd';
}

static void check_places(const struct tacit_header *header, size_t size)
{
	size_t last = 0;
	size_t i;
	size_t k;

	require(header->body <= size);
	for (i = 0; i < header->count; i++) {
		const struct tacit_field *field = &header->fields[i];

		require(field->at >= last && field->start > field->at);
		require(field->end >= field->start);
		require(field->end <= header->body);
		require(field->is_list || field->count == 1);
		last = field->start;
		for (k = 0; k < field->count; k++) {
			const struct tacit_value *value = &field->values[k];

			require(value->start >= last &&
				value->end >= value->start &&
				value->end <= field->end);
			last = value->end;
		}
		last = field->end;
	}
}

static bool is_equal(const struct tacit_field *a, const struct tacit_field *b)
{
	size_t i;

	if (strcmp(a->key, b->key) || a->is_list != b->is_list ||
		a->count != b->count)
		return false;
	for (i = 0; i < a->count; i++) {
		if (strcmp(a->values[i].text, b->values[i].text))
			return false;
	}
	return true;
}

/* One edit of the field: it has the values, the others are as they were. */
static void edit(struct tacit_str text, const struct tacit_header *header,
	const struct tacit_field *field, const char *const *values,
	size_t count, bool is_list)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_header after;
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	size_t shift = count ? 0 : 1;
	size_t i;
	size_t k;

	if (!tacit_header_set(text, field->key, values, count, is_list, false,
		    NULL, &out, &err)) {
		require(err.code == TACIT_INVALID && !out.len);
		return;
	}
	require(tacit_header_parse(
		&arena, "x", tacit_buf_str(&out), is_typed, &after, &faults));
	require(after.count == header->count - shift);
	for (i = 0, k = 0; i < header->count; i++) {
		if (&header->fields[i] == field && shift)
			continue;
		require(&header->fields[i] == field
				? after.fields[k].count == count
				: is_equal(&header->fields[i],
					  &after.fields[k]));
		k++;
	}
	require(text.len - header->body == out.len - after.body);
	require(!memcmp(text.data + header->body, out.data + after.body,
		text.len - header->body));
	tacit_buf_clear(&out);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
}

static void edit_each(struct tacit_str text, const struct tacit_header *header)
{
	static const char *const values[] = { "a", "no", "b: c" };
	size_t i;

	for (i = 0; i < header->count && i < 8; i++) {
		const struct tacit_field *field = &header->fields[i];

		edit(text, header, field, values, 0, false);
		edit(text, header, field, values + 1, 1, false);
		edit(text, header, field, values, 3, true);
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_header header;
	bool ok = tacit_header_parse(
		&arena, "x", text, is_typed, &header, &faults);

	require(ok == !faults.errors);
	if (ok) {
		check_places(&header, size);
		edit_each(text, &header);
	}
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
	return 0;
}
