/*
 * Any bytes are a document: places lie in the text and in order, an edit of
 * a header without faults changes that value and no other, and what is read
 * without libyaml is what libyaml reads.
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

/* The edited field has as many values, the others are as they were. */
static void check_fields(const struct tacit_header *before,
	const struct tacit_field *edited, size_t count,
	const struct tacit_header *after)
{
	size_t i;
	size_t k = 0;

	require(after->count == before->count - (count ? 0 : 1));
	for (i = 0; i < before->count; i++) {
		const struct tacit_field *field = &before->fields[i];

		if (field == edited && !count)
			continue;
		require(field == edited ? after->fields[k].count == count
					: is_equal(field, &after->fields[k]));
		k++;
	}
}

static void edit(struct tacit_str text, const struct tacit_header *header,
	const struct tacit_field *field, const char *const *values,
	size_t count, bool is_list)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_header after;
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };

	if (!tacit_header_set(text, field->key, values, count, is_list, false,
		    NULL, &out, &err)) {
		require(err.code == TACIT_INVALID && !out.len);
		goto out;
	}
	require(tacit_header_parse(
		&arena, "x", tacit_buf_str(&out), is_typed, &after, &faults));
	check_fields(header, field, count, &after);
	require(text.len - header->body == out.len - after.body);
	require(!memcmp(text.data + header->body, out.data + after.body,
		text.len - header->body));
out:
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

static bool is_same_place(
	const struct tacit_field *a, const struct tacit_field *b)
{
	size_t i;

	if (a->at != b->at || a->line != b->line || a->start != b->start ||
		a->end != b->end)
		return false;
	for (i = 0; i < a->count; i++) {
		const struct tacit_value *x = &a->values[i];
		const struct tacit_value *y = &b->values[i];

		if (x->line != y->line || x->is_quoted != y->is_quoted ||
			x->start != y->start || x->end != y->end)
			return false;
	}
	return true;
}

/* With or without libyaml, a header says the same. */
static void compare(struct tacit_str text, const struct tacit_header *fast,
	const struct tacit_faults *said)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_header slow;
	struct header_reading reading = { .arena = &arena,
		.path = "x",
		.is_typed = is_typed,
		.out = &slow,
		.faults = &faults,
		.is_slow = true };
	size_t i;

	(void)tacit_header_read(&reading, text);
	require(slow.count == fast->count && slow.body == fast->body &&
		slow.body_line == fast->body_line);
	for (i = 0; i < slow.count; i++)
		require(is_equal(&slow.fields[i], &fast->fields[i]) &&
			is_same_place(&slow.fields[i], &fast->fields[i]));
	require(faults.count == said->count);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
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
	compare(text, &header, &faults);
	if (ok) {
		check_places(&header, size);
		edit_each(text, &header);
	}
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
	return 0;
}
