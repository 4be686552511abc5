#include "pages/say_positions.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

const char *tacit_say_position(enum tacit_group group)
{
	static const char *const words[] = {
		[TACIT_GROUP_NONE] = WORD("no position, or taken back"),
		[TACIT_GROUP_AFTER_CLOSE] = WORD("received after the close"),
		[TACIT_GROUP_AFTER_END] = WORD("received after it was broken"),
		[TACIT_GROUP_SUPPORT] = WORD("support"),
		[TACIT_GROUP_NO_OBJECTION] = WORD("no objection"),
		[TACIT_GROUP_COMMENT] = WORD("comments"),
		[TACIT_GROUP_AMENDMENT] = WORD("amendment"),
		[TACIT_GROUP_CONDITION] = WORD("condition"),
		[TACIT_GROUP_RESERVATION] = WORD("reservation"),
		[TACIT_GROUP_OBJECTION] = WORD("objection"),
	};

	return words[group];
}

static const char *in_force_words(
	struct tacit_page *page, enum tacit_group group, size_t count)
{
	switch ((int)group) {
	case TACIT_GROUP_OBJECTION:
		return tacit_tr_n(page->lang, count, "an objection is in force",
			"objections are in force");
	case TACIT_GROUP_RESERVATION:
		return tacit_tr_n(page->lang, count,
			"a reservation is in force",
			"reservations are in force");
	case TACIT_GROUP_CONDITION:
		return tacit_tr_n(page->lang, count, "a condition is in force",
			"conditions are in force");
	case TACIT_GROUP_AMENDMENT:
		return tacit_tr_n(page->lang, count, "an amendment is in force",
			"amendments are in force");
	default:
		return tacit_tr_n(page->lang, count,
			"what stops it is in force",
			"what stops it is in force");
	}
}

static const char *states_of(
	struct tacit_page *page, const struct tacit_position *at)
{
	return tacit_say_join(page, at->states, at->count);
}

const char *tacit_say_in_force(
	struct tacit_page *page, const struct tacit_positions *in_force)
{
	struct tacit_buf text = { 0 };
	int group;

	for (group = TACIT_GROUP_COUNT - 1; group > TACIT_GROUP_NONE; group--) {
		const struct tacit_position *at = &in_force->of[group];

		if (!at->count)
			continue;
		tacit_buf_printf(&text, "%s%s (%s)", text.len ? "; " : "",
			in_force_words(
				page, (enum tacit_group)group, at->count),
			states_of(page, at));
	}
	return text.len ? tacit_page_keep(page, &text) : NULL;
}

void tacit_say_standing_against(struct tacit_page *page,
	struct tacit_block *facts, const struct tacit_positions *said)
{
	static const char *const labels[TACIT_GROUP_COUNT] = {
		[TACIT_GROUP_AMENDMENT] = WORD("Amendment"),
		[TACIT_GROUP_CONDITION] = WORD("Condition"),
		[TACIT_GROUP_RESERVATION] = WORD("Reservation"),
		[TACIT_GROUP_OBJECTION] = WORD("Objection"),
	};
	int group;

	for (group = TACIT_GROUP_OBJECTION; group >= TACIT_GROUP_AMENDMENT;
		group--) {
		const struct tacit_position *at = &said->of[group];

		if (at->count)
			tacit_page_fact(
				facts, SAY(labels[group]), states_of(page, at));
	}
}

/* States, each once; what they sent may be more. */
const char *tacit_say_position_counts(
	struct tacit_page *page, const struct tacit_positions *said)
{
	struct tacit_buf text = { 0 };
	size_t communications = said->of[TACIT_GROUP_NONE].communications;
	const char *counts;
	int group;

	for (group = TACIT_GROUP_COUNT - 1; group > TACIT_GROUP_NONE; group--) {
		const struct tacit_position *at = &said->of[group];

		communications += at->communications;
		/* few calls can be broken for good */
		if (group == TACIT_GROUP_AFTER_END && !at->count)
			continue;
		tacit_buf_printf(&text, "%s%s %zu", text.len ? ", " : "",
			SAY(tacit_say_position((enum tacit_group)group)),
			at->count);
	}
	counts = tacit_page_keep(page, &text);
	return tacit_page_say(page,
		SAY("states by position: %s; communications %zu"), counts,
		communications);
}

static json_t *position_of(
	const struct tacit_position *at, enum tacit_group group)
{
	json_t *states = json_array();
	size_t i;

	for (i = 0; i < at->count; i++)
		(void)json_array_append_new(states,
			json_pack("{s:s?, s:s?}", "state", at->codes[i], "name",
				at->states[i]));
	return json_pack("{s:s, s:o, s:o}", "position", tacit_group_word(group),
		"states", states, "communications",
		tacit_json_number(at->communications));
}

json_t *tacit_json_positions(const struct tacit_positions *positions)
{
	json_t *list = json_array();
	int group;

	for (group = TACIT_GROUP_COUNT - 1; group >= TACIT_GROUP_NONE; group--)
		(void)json_array_append_new(list,
			position_of(&positions->of[group],
				(enum tacit_group)group));
	return list;
}
