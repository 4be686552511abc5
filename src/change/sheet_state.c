/* Who speaks in a row, and whom it names. */
#include "change/sheet_parts.h"

#include <string.h>

/* "THA", "Thailand", "TH"; in a form its number may follow: "THA 003". */
static bool find_state(struct sheet_reading *reading, const char *typed,
	const char **code, struct tacit_err *why)
{
	struct tacit_arena *arena = &reading->arena;
	size_t len = strcspn(typed, " -_/0123456789");
	bool is_numbered = reading->at->header.layout != TACIT_SHEET_OURS &&
		len && typed[len];

	*code = tacit_sheet_recall(reading, NULL, typed);
	if (*code)
		return true;
	if (tacit_resolve_state(reading->reg, arena, typed, code,
		    is_numbered ? NULL : why) ||
		(is_numbered &&
			tacit_resolve_state(reading->reg, arena,
				tacit_arena_strndup(arena, typed, len), code,
				NULL)))
		return tacit_sheet_remember(reading, NULL, typed, *code);
	/* why not, which takes longer, is looked for only here */
	return is_numbered &&
		tacit_resolve_state(reading->reg, arena, typed, code, why);
}

static void read_state(struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_typed(reading, TACIT_SHEET_STATE);
	const char *wanted = reading->terms.state;
	const struct tacit_date none = { 0 };
	struct tacit_err why = { 0 };

	out->state = wanted;
	if (!*typed) {
		if (!wanted)
			tacit_sheet_fault(reading, TACIT_SHEET_STATE,
				"write its code or name, or name it for the "
				"whole sheet with --state",
				"which state says this is not said");
		return;
	}
	if (!find_state(reading, typed, &out->state, &why)) {
		out->state = wanted;
		tacit_sheet_fault(
			reading, TACIT_SHEET_STATE, why.hint, "%s", why.msg);
		return;
	}
	if (wanted && strcmp(wanted, out->state) != 0)
		tacit_sheet_fault(reading, TACIT_SHEET_STATE,
			"correct the row, or leave out --state",
			"%s speaks here, and the sheet is said to be of %s",
			tacit_state_name(
				reading->reg, out->state, "en", none, false),
			tacit_state_name(
				reading->reg, wanted, "en", none, false));
}

/* All of them, or none. */
static bool add_states(struct sheet_reading *reading, struct tacit_str text,
	char separator, struct tacit_comment *out, size_t *cap,
	struct tacit_err *why)
{
	struct tacit_arena *arena = &reading->arena;
	const size_t before = out->joint_count;
	struct tacit_str part;

	while (tacit_str_split(&text, separator, &part)) {
		const char *code = NULL;

		part = tacit_str_trim(part);
		if (!find_state(reading,
			    tacit_arena_strndup(arena, part.data, part.len),
			    &code, why)) {
			out->joint_count = before;
			return false;
		}
		*(const char **)tacit_arena_append(arena, &out->joint,
			&out->joint_count, cap, sizeof(code)) = code;
	}
	return true;
}

/* "THA; Lao PDR"; commas part them, too, where no name has one: "Iran, Islamic
 * Republic of". */
static void read_joint(struct sheet_reading *reading, struct tacit_comment *out)
{
	struct tacit_arena *arena = &reading->arena;
	char *cell = tacit_arena_strdup(
		arena, tacit_sheet_typed(reading, TACIT_SHEET_JOINT));
	struct tacit_str rest = tacit_str_of(cell);
	struct tacit_str part;
	size_t cap = 0;

	for (; *cell; cell++) {
		if (*cell == '\n')
			*cell = ';';
	}
	while (tacit_str_split(&rest, ';', &part)) {
		struct tacit_err why = { 0 };
		struct tacit_err apart = { 0 };

		part = tacit_str_trim(part);
		if (part.len &&
			!add_states(reading, part, ';', out, &cap, &why) &&
			!add_states(reading, part, ',', out, &cap, &apart))
			tacit_sheet_fault(reading, TACIT_SHEET_JOINT,
				apart.hint, "%s", apart.msg);
	}
}

void tacit_sheet_states(
	struct sheet_reading *reading, struct tacit_comment *out)
{
	read_state(reading, out);
	read_joint(reading, out);
}
