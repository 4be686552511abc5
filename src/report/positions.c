#include "report/positions.h"

#include <stdlib.h>
#include <string.h>

#include "report/value.h"

/* A state that spoke, and its weightiest word. */
struct speaker {
	const char *name;
	const char *code;
	enum tacit_group group;
};

static bool is_looked_at(
	const struct tacit_judged *judged, enum tacit_positions_which which)
{
	if (which == TACIT_IN_FORCE)
		return judged->reason == TACIT_REASON_COUNTED;
	return judged->reason != TACIT_REASON_OUTSIDE &&
		judged->reason != TACIT_REASON_IN_ERROR;
}

static struct speaker *speaker_of(struct tacit_arena *arena,
	struct speaker *speakers, size_t *count, const char *code)
{
	size_t i;

	for (i = 0; i < *count; i++) {
		if (!strcmp(speakers[i].code, code))
			return &speakers[i];
	}
	speakers[*count].code = tacit_arena_strdup(arena, code);
	return &speakers[(*count)++];
}

static void put_speakers(struct tacit_arena *arena, struct tacit_position *at,
	enum tacit_group group, const struct speaker *speakers, size_t count)
{
	const char **names =
		tacit_arena_array(arena, count + 1, sizeof(*names));
	const char **codes =
		tacit_arena_array(arena, count + 1, sizeof(*codes));
	size_t i;

	for (i = 0; i < count; i++) {
		if (speakers[i].group != group)
			continue;
		names[at->count] = speakers[i].name;
		codes[at->count++] = speakers[i].code;
	}
	at->states = names;
	at->codes = codes;
}

struct tacit_positions tacit_positions_of(const struct tacit_value_style *style,
	const struct tacit_reading *reading, enum tacit_positions_which which,
	const bool *only)
{
	struct tacit_positions out = { 0 };
	struct speaker *speakers = tacit_arena_array(
		style->arena, reading->judged_count + 1, sizeof(*speakers));
	size_t count = 0;
	size_t i;

	for (i = 0; i < reading->judged_count; i++) {
		const struct tacit_judged *judged = &reading->judged[i];
		struct speaker *who;

		if ((only && !only[i]) || !is_looked_at(judged, which))
			continue;
		who = speaker_of(style->arena, speakers, &count,
			judged->statement->state);
		if (judged->group > who->group)
			who->group = judged->group;
		out.of[judged->group].communications++;
	}
	for (i = 0; i < count; i++)
		speakers[i].name = tacit_value_state(style, speakers[i].code);
	qsort(speakers, count, sizeof(*speakers), tacit_by_text);
	for (i = 0; i < TACIT_GROUP_COUNT; i++)
		put_speakers(style->arena, &out.of[i], (enum tacit_group)i,
			speakers, count);
	return out;
}
