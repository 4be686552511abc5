#include "pages/say_positions.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

const char *tacit_say_position(enum tacit_group group)
{
	static const char *const words[] = {
		[TACIT_GROUP_AFTER_CLOSE] = WORD("received after the close"),
		[TACIT_GROUP_AFTER_END] = WORD("received after it was broken"),
		[TACIT_GROUP_SUPPORT] = WORD("support"),
		[TACIT_GROUP_NO_OBJECTION] = WORD("no objection"),
		[TACIT_GROUP_SECONDING] =
			WORD("support of what another State said"),
		[TACIT_GROUP_COMMENT] = WORD("comments"),
		[TACIT_GROUP_EXTENSION_REQUEST] = WORD("request for extension"),
		[TACIT_GROUP_AMENDMENT] = WORD("amendment"),
		[TACIT_GROUP_CONDITION] = WORD("condition"),
		[TACIT_GROUP_RESERVATION] = WORD("reservation"),
		[TACIT_GROUP_OBJECTION] = WORD("objection"),
	};

	return words[group];
}

const char *tacit_say_reason(enum tacit_reason reason)
{
	static const char *const words[TACIT_REASON_COUNT] = {
		[TACIT_REASON_COUNTED] = WORD("counted"),
		[TACIT_REASON_OUTSIDE] = WORD("not part of this call"),
		[TACIT_REASON_IN_ERROR] = WORD("entered in error"),
		[TACIT_REASON_OBSERVER] =
			WORD("not a Member State, was not asked"),
		[TACIT_REASON_NOT_MEMBER] =
			WORD("not a Member State when it was received"),
		[TACIT_REASON_NO_RECEIPT] = WORD("its receipt is not here"),
		[TACIT_REASON_AFTER_CLOSE] = WORD("received after the close"),
		[TACIT_REASON_SPOKEN] =
			WORD("by word of mouth, not confirmed in writing"),
		[TACIT_REASON_AFTER_END] = WORD("received after it was broken"),
		[TACIT_REASON_PREPARED] = WORD("from who prepared the text"),
		[TACIT_REASON_WITHDRAWN] = WORD("withdrawn in time"),
		[TACIT_REASON_SUPERSEDED] = WORD("replaced in time"),
		[TACIT_REASON_KIND] = WORD("of a kind that does not count"),
		[TACIT_REASON_HEARD] =
			WORD("from an observer, who may comment and no more"),
		[TACIT_REASON_UNREASONED] = WORD("no reason is given"),
	};

	return words[reason];
}

const char *tacit_say_seconded(struct tacit_page *page, enum tacit_kind by,
	const struct tacit_statement *seconds, const char *state)
{
	return tacit_page_say(page,
		by == TACIT_KIND_SUPPORT ? SAY("supports the %s of %s")
					 : SAY("no objection to the %s of %s"),
		SAY(tacit_kind_word(seconds->kind)), state);
}

static const char *said_words(
	struct tacit_page *page, const struct tacit_position_row *row)
{
	if (row->seconds)
		return tacit_say_seconded(
			page, row->kind, row->seconds, row->seconded);
	if (row->group == TACIT_GROUP_NONE)
		return SAY(tacit_kind_word(row->kind));
	return SAY(tacit_say_position(row->group));
}

const char *tacit_say_position_row(
	struct tacit_page *page, const struct tacit_position_row *row)
{
	if (row->reason == TACIT_REASON_COUNTED)
		return said_words(page, row);
	return tacit_page_say(page, SAY("%s, does not count: %s"),
		said_words(page, row), SAY(tacit_say_reason(row->reason)));
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
	case TACIT_GROUP_EXTENSION_REQUEST:
		return tacit_tr_n(page->lang, count,
			"a request for an extension is in force",
			"requests for an extension are in force");
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

/* What few calls have is told where there is any. */
static bool is_worth_telling(
	enum tacit_group group, const struct tacit_position *at)
{
	return at->count ||
		(group != TACIT_GROUP_AFTER_END &&
			group != TACIT_GROUP_SECONDING &&
			group != TACIT_GROUP_EXTENSION_REQUEST);
}

/* "; not counted: objection 1 (by word of mouth, not confirmed in writing)" */
static void add_not_counted(struct tacit_page *page, struct tacit_buf *text,
	const struct tacit_positions *said)
{
	bool any = false;
	size_t i;

	for (i = 0; i < said->row_count; i++) {
		const struct tacit_position_row *row = &said->rows[i];

		/* of those that came too late it is told already; who replaced
		 * a word has another */
		if (row->reason == TACIT_REASON_COUNTED ||
			row->reason == TACIT_REASON_AFTER_CLOSE ||
			row->reason == TACIT_REASON_AFTER_END ||
			row->reason == TACIT_REASON_SUPERSEDED ||
			row->group == TACIT_GROUP_NONE)
			continue;
		tacit_buf_adds(text, any ? ", " : SAY("; not counted: "));
		tacit_buf_printf(text, "%s %zu (%s)", said_words(page, row),
			row->who.count, SAY(tacit_say_reason(row->reason)));
		any = true;
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
		if (is_worth_telling((enum tacit_group)group, at))
			tacit_buf_printf(&text, "%s%s %zu",
				text.len ? ", " : "",
				SAY(tacit_say_position(
					(enum tacit_group)group)),
				at->count);
	}
	add_not_counted(page, &text, said);
	counts = tacit_page_keep(page, &text);
	return tacit_page_say(page,
		SAY("states by position: %s; communications %zu"), counts,
		communications);
}

json_t *tacit_json_states(const struct tacit_position *at)
{
	json_t *states = json_array();
	size_t i;

	for (i = 0; i < at->count; i++)
		(void)json_array_append_new(states,
			json_pack("{s:s?, s:s?}", "state", at->codes[i], "name",
				at->states[i]));
	return states;
}

static json_t *position_of(
	const struct tacit_position *at, enum tacit_group group)
{
	return json_pack("{s:s, s:o, s:o}", "position", tacit_group_word(group),
		"states", tacit_json_states(at), "communications",
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
