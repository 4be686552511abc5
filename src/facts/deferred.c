#include "facts/deferred.h"

#include <string.h>

#include "facts/stands.h"

struct seeking {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_document *later;
	const char **notes; /* earlier ones, each once */
	size_t note_count;
	size_t note_cap;
	struct tacit_deferred_list *out;
};

static bool take_earlier(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct seeking *s = ctx;
	size_t i;

	(void)err;
	if (!tacit_document_get(note, "issued") ||
		note->exists_from.s >= s->later->exists_from.s)
		return true;
	for (i = 0; i < s->note_count; i++) {
		if (!strcmp(s->notes[i], note->at.id))
			return true;
	}
	*(const char **)tacit_arena_append(s->arena, &s->notes, &s->note_count,
		&s->note_cap, sizeof(*s->notes)) =
		tacit_arena_strdup(s->arena, note->at.id);
	return true;
}

static bool find_earlier(struct seeking *s, struct tacit_err *err)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(s->later, "encloses", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		const struct tacit_index_query query = { .type = TACIT_NOTE,
			.link_key = "encloses",
			.link_target = tacit_pin_id(s->arena, pins[i].text) };

		if (query.link_target &&
			!tacit_register_each(
				s->reg, &query, take_earlier, s, err))
			return false;
	}
	return true;
}

static bool take_put_off(
	struct seeking *s, const char *note, struct tacit_err *err)
{
	/* of a disposition the index keeps the outcome as its kind */
	const struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.kind = "deferred",
		.path_prefix = tacit_arena_printf(
			s->arena, "dispositions/%s/", note) };
	struct tacit_documents given = { 0 };
	size_t i;

	if (!tacit_register_list(s->reg, s->arena, &query, &given, err) ||
		!tacit_keep_standing(s->reg, &given, err))
		return false;
	for (i = 0; i < given.count; i++) {
		const char *comment =
			tacit_document_get(&given.list[i], "comment");
		bool stands = false;

		if (!comment)
			continue;
		if (!tacit_facts_stands(s->reg, comment, &stands, err))
			return false;
		if (!stands)
			continue;
		*(struct tacit_deferred *)tacit_arena_append(s->arena,
			&s->out->list, &s->out->count, &s->out->cap,
			sizeof(*s->out->list)) =
			(struct tacit_deferred){ comment,
				given.list[i].at.state, note };
	}
	return true;
}

bool tacit_deferred_to(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *note, struct tacit_deferred_list *out,
	struct tacit_err *err)
{
	struct seeking s = {
		.reg = reg, .arena = arena, .later = note, .out = out
	};
	size_t i;

	if (!find_earlier(&s, err))
		return false;
	for (i = 0; i < s.note_count; i++) {
		if (!take_put_off(&s, s.notes[i], err))
			return false;
	}
	return true;
}
