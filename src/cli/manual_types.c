/* manual_types: the table of document types, as the format's page has it. */
#include <tacit/awaited.h>
#include <tacit/silence.h>
#include <tacit/types.h>

#include "cli/manual.h"
#include "document/contentid.h"
#include "render/escape.h"
#include "report/review.h"

/* What a kind of value is called, and how it is written. */
struct kind_words {
	const char *name;
	const char *written;
};

static const struct kind_words kinds[] = {
	[TACIT_KEY_TEXT] = { "text", "any line of text" },
	[TACIT_KEY_WORD] = { "word", "one of the words listed with the key" },
	[TACIT_KEY_YESNO] = { "yes or no", "yes, no; plain, without quotes" },
	[TACIT_KEY_NUMBER] = { "number", "digits, without quotes: 2022" },
	[TACIT_KEY_DATE] = { "date",
		"a day of the calendar from 1990 to 2199, without quotes: "
		"2022-06-30" },
	[TACIT_KEY_INSTANT] = { "instant",
		"in UTC, in quotes: \"2022-06-30T18:00:00Z\"" },
	[TACIT_KEY_CLOCK] = { "hour",
		"\"24:00\" includes the day, \"00:00\" is before it" },
	[TACIT_KEY_OFFSET] = { "offset", "from UTC, in quotes: \"+06:00\"" },
	[TACIT_KEY_ZONE] = { "zone",
		"a name of the time zone database: Asia/Almaty" },
	[TACIT_KEY_LANG] = { "language", "two letters of ISO 639-1: ru" },
	[TACIT_KEY_STATE] = { "state", "three letters of ISO 3166-1: THA" },
	[TACIT_KEY_WRITER] = { "writer", "a state, or Secretariat" },
	[TACIT_KEY_ID] = { "id", "the id of a document" },
	[TACIT_KEY_PIN] = { "pin",
		"an id and the full blob id of the text meant, with a blank "
		"between them; in a draft the id alone" },
	[TACIT_KEY_PLACE] = { "place",
		"an id and an address in its text: "
		"nct-general/concept-paper#II.2" },
	[TACIT_KEY_TIMED] = { "dated text",
		"a value, \"VALUE since DATE\" or \"VALUE until DATE\"; a list "
		"of them where it changed; the until day is no longer in it" },
	[TACIT_KEY_TIMED_STATE] = { "dated state",
		"the same, the value being a state: TUR since 2021-01-01" },
	[TACIT_KEY_ORGAN] = { "organ",
		"the code of one of the body's organs: SWG" },
	[TACIT_KEY_TRACE] = { "trace",
		"an address and a measure: II.1 nct-general/1" },
	[TACIT_KEY_COUNTED] = { "counted state",
		"a state and a number: KAZ 3" },
	[TACIT_KEY_SILENCE] = { "effect",
		"forward ORGAN, adopt, endorse or none" },
	[TACIT_KEY_NAMED_ORGAN] = { "named organ",
		"a code and a name: SWG Special Working Group" },
	[TACIT_KEY_APPLIED] = { "pin or place",
		"what was changed: a pin, or a place" },
	[TACIT_KEY_SLUG] = { "name in paths",
		"small letters, digits and hyphens: border-control" },
	[TACIT_KEY_CODE] = { "area code",
		"as the notes of an area carry it: NCT/G" },
	[TACIT_KEY_SECTION] = { "section", "small Roman numerals: iii" },
	[TACIT_KEY_RECURRENCE] = { "recurrence", "a number: 2 per year" },
	[TACIT_KEY_LANG_PAIR] = { "language pair", "from and into: zh-ru" },
	[TACIT_KEY_GIT_ID] = { "git id",
		"of a commit or a blob: 40 hexadecimal digits" },
	[TACIT_KEY_DIMENSION] = { "dimension",
		"the code of one of the body's dimensions: water-quality" },
	[TACIT_KEY_NAMED_DIMENSION] = { "named dimension",
		"a code and a name: water-quality Quality of the water" },
	[TACIT_KEY_VERIFIER] = { "verifier key",
		"as programs that check signed notes take it: NAME+HASH+KEY, "
		"of Ed25519" },
	[TACIT_KEY_KEY] = { "key", "the name of a key of the same document" },
};

static const char *const writers[] = {
	[TACIT_BY_SECRETARIAT] = "the Secretariat",
	[TACIT_BY_COORDINATORS] =
		"the area's coordinators; the Secretariat where it has none",
	[TACIT_BY_STATE] = "the state itself",
	[TACIT_BY_STATE_OR_SECRETARIAT] =
		"the state itself; the Secretariat for it",
	[TACIT_BY_STATE_OR_COORDINATORS] =
		"the state itself; the area's coordinators",
	[TACIT_BY_SECRETARIAT_OR_COORDINATORS] =
		"the Secretariat; the area's coordinators",
};

static const char *const appending[] = {
	[TACIT_EDITABLE] = "may be edited",
	[TACIT_APPEND_ONLY] = "append-only",
	[TACIT_APPEND_ONCE_ISSUED] = "append-only once it is issued",
};

static void add_key(struct tacit_buf *out, const struct tacit_key *key)
{
	size_t i;

	tacit_buf_printf(out, "**%s** (*%s*", key->name, kinds[key->kind].name);
	if (key->kind == TACIT_KEY_ID && key->target >= 0)
		tacit_buf_printf(out, " of the type %s",
			tacit_type((enum tacit_type_id)key->target)->name);
	if (key->flags & TACIT_REQUIRED)
		tacit_buf_adds(out, ", required");
	if (key->flags & TACIT_LIST)
		tacit_buf_adds(out, ", a list");
	if (key->flags & TACIT_PER_LANG)
		tacit_buf_printf(out, ", also %s-XX", key->name);
	if (key->flags & TACIT_FREE_IN_CALL)
		tacit_buf_adds(out, ", free during a call");
	tacit_buf_adds(out, ")\n\n> ");
	tacit_escape_markdown(out, tacit_str_of(key->help));
	for (i = 0; key->choices && key->choices[i]; i++)
		tacit_buf_printf(
			out, "%s%s", i ? ", " : ". One of: ", key->choices[i]);
	tacit_buf_adds(out, "\n\n");
}

static void add_key_section(
	struct tacit_buf *out, const char *title, const struct tacit_key *keys)
{
	tacit_buf_printf(out, "## %s\n\n", title);
	for (; keys->name; keys++)
		add_key(out, keys);
}

static void add_content_id(struct tacit_buf *out, const struct tacit_type *type)
{
	const char *const *keys;
	size_t count = tacit_content_id_keys(type->id, &keys);
	size_t i;

	if (!count)
		return;
	tacit_buf_printf(out, "In its content id by their place: %s",
		type->id == TACIT_COMMENT ? "note or area, " : "");
	for (i = 0; i < count; i++)
		tacit_buf_printf(out, "%s%s", i ? ", " : "", keys[i]);
	tacit_buf_adds(out, ".\n\n");
}

static void add_type(struct tacit_buf *out, const struct tacit_type *type)
{
	size_t i;

	tacit_buf_printf(out, "## %s\n\n", type->name);
	tacit_escape_markdown(out, tacit_str_of(type->help));
	tacit_buf_adds(out, "\n\nStands in *");
	tacit_escape_markdown(out, tacit_str_of(type->pattern));
	tacit_buf_adds(out, "*; its id is *");
	tacit_escape_markdown(out, tacit_str_of(type->id_pattern));
	tacit_buf_printf(out, "*. Written by: %s%s; %s%s.\n\n",
		writers[type->writer],
		tacit_type_is_entered(type)
			? "; the Secretariat for them, with its source"
			: "",
		appending[type->append],
		type->is_translatable ? "; has language versions" : "");
	add_content_id(out, type);
	for (i = 0; i < type->key_count; i++)
		add_key(out, &type->keys[i]);
}

void manual_types(struct tacit_buf *out)
{
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++)
		add_type(out, tacit_type((enum tacit_type_id)id));
	add_key_section(out, "Keys of every type", tacit_type_common_keys());
	add_key_section(
		out, "Keys of append-only types", tacit_type_append_keys());
	add_key_section(
		out, "Keys of language versions", tacit_type_version_keys());
}

void manual_kinds(struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(kinds); i++) {
		tacit_buf_printf(out, "*%s*\n\n> ", kinds[i].name);
		tacit_escape_markdown(out, tacit_str_of(kinds[i].written));
		tacit_buf_adds(out, "\n\n");
	}
}

/* --- the words of JSON --------------------------------------------------------- */

enum word_set {
	VERDICTS,
	REASONS,
	GROUPS,
	AWAITED,
	STAGES,
	MATTERS,
	FIGURES,
	EVENTS
};

static const char *word_of(enum word_set set, int i)
{
	switch (set) {
	case VERDICTS:
		return tacit_verdict_word((enum tacit_verdict)i);
	case REASONS:
		return tacit_reason_word((enum tacit_reason)i);
	case GROUPS:
		return tacit_group_word((enum tacit_group)i);
	case AWAITED:
		return tacit_await_word((enum tacit_await)i);
	case STAGES:
		return tacit_stage_word((enum tacit_stage_kind)i);
	case MATTERS:
		return tacit_matter_word((enum tacit_matter_kind)i);
	case FIGURES:
		return tacit_figure_word((enum tacit_figure)i);
	case EVENTS:
		return tacit_event_state_word((enum tacit_event_state)i);
	}
	return "";
}

bool manual_words(struct tacit_buf *out, struct tacit_str name)
{
	static const struct {
		const char *name;
		int last;
	} sets[] = {
		[VERDICTS] = { "verdicts", TACIT_VERDICT_NOT_PROVABLE },
		[REASONS] = { "reasons", TACIT_REASON_COUNT - 1 },
		[GROUPS] = { "groups", TACIT_GROUP_COUNT - 1 },
		[AWAITED] = { "awaited", TACIT_AWAIT_COUNT - 1 },
		[STAGES] = { "stages", TACIT_STAGE_COUNT - 1 },
		[MATTERS] = { "matters", TACIT_MATTER_COUNT - 1 },
		[FIGURES] = { "figures", TACIT_FIGURE_COUNT - 1 },
		[EVENTS] = { "events", TACIT_EVENT_STATE_COUNT - 1 },
	};
	size_t set;
	int i;

	for (set = 0; set < TACIT_COUNT(sets); set++) {
		if (!tacit_str_eqs(name, sets[set].name))
			continue;
		for (i = 0; i <= sets[set].last; i++)
			tacit_buf_printf(out, "%s%s", i ? ", " : "> ",
				word_of((enum word_set)set, i));
		tacit_buf_adds(out, ".\n");
		return true;
	}
	return false;
}
