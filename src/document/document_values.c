/* One value against its row: is it of the kind that the table asks for? */
#include "document/document_values.h"

#include <string.h>

#include "document/pattern.h"
#include "document/recurrence.h"
#include "text/signed_note.h"

enum { NUMBER_MAX = 1000000000 };

/* --- shapes -------------------------------------------------------------- */

static bool is_text(struct tacit_str text)
{
	return tacit_str_trim(text).len > 0;
}

static bool is_number(struct tacit_str text)
{
	uint64_t n;

	return tacit_str_number(text, NUMBER_MAX, &n) &&
		(text.len == 1 || text.data[0] != '0');
}

static bool is_day(struct tacit_str text)
{
	struct tacit_date date;

	return tacit_date_parse(text, &date);
}

/* The one form that tacit writes: two forms would have two content ids. */
static bool is_instant(struct tacit_str text)
{
	struct tacit_instant instant;
	char form[TACIT_INSTANT_SIZE];

	if (!tacit_instant_parse(text, &instant))
		return false;
	tacit_instant_format(instant, form);
	return tacit_str_eqs(text, form);
}

static bool is_clock(struct tacit_str text)
{
	int seconds;

	return tacit_clock_parse(text, &seconds);
}

static bool is_offset(struct tacit_str text)
{
	int seconds;

	return tacit_offset_parse(text, &seconds);
}

static bool is_zone_char(char c)
{
	return tacit_is_letter(c) || tacit_is_digit(c) || c == '_' ||
		c == '-' || c == '+';
}

static bool is_zone(struct tacit_str text)
{
	struct tacit_str part;

	if (!text.len)
		return false;
	while (tacit_str_split(&text, '/', &part)) {
		size_t i;

		for (i = 0; i < part.len; i++) {
			if (!is_zone_char(part.data[i]))
				return false;
		}
		if (!part.len || part.data[0] < 'A' || part.data[0] > 'Z')
			return false;
	}
	return true;
}

static bool is_state(struct tacit_str text)
{
	return tacit_path_is_id(TACIT_MEMBER, text);
}

static bool is_writer(struct tacit_str text)
{
	return is_state(text) ||
		tacit_str_eq_nocase(text, tacit_str_of("Secretariat"));
}

static bool is_any_id(struct tacit_str text)
{
	int id;

	for (id = 0; id < TACIT_TYPE_COUNT; id++) {
		if (tacit_path_is_id((enum tacit_type_id)id, text))
			return true;
	}
	return false;
}

static bool is_pin(struct tacit_str text)
{
	struct tacit_str id;
	struct tacit_str blob;

	return tacit_pin_parse(text, &id, &blob) && is_any_id(id);
}

static bool is_address(struct tacit_str text)
{
	return text.len && tacit_str_trim(text).len == text.len &&
		tacit_str_find(text, "  ") == SIZE_MAX;
}

static bool is_place(struct tacit_str text)
{
	struct tacit_str id;

	return tacit_str_split(&text, '#', &id) && is_any_id(id) &&
		is_address(text);
}

static bool is_applied(struct tacit_str text)
{
	return is_pin(text) || is_place(text);
}

static bool take_dates_off(struct tacit_str text, struct tacit_str *value)
{
	struct tacit_date since;
	struct tacit_date until;

	return tacit_timed_parse(text, value, &since, &until);
}

static bool is_timed(struct tacit_str text)
{
	return take_dates_off(text, &text);
}

static bool is_timed_state(struct tacit_str text)
{
	return take_dates_off(text, &text) && is_state(text);
}

static bool is_organ(struct tacit_str text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		char c = text.data[i];

		if ((c < 'A' || c > 'Z') &&
			(i == 0 || ((c < '0' || c > '9') && c != '-')))
			return false;
	}
	return text.len > 0;
}

static bool is_named_organ(struct tacit_str text)
{
	struct tacit_str code;

	return tacit_str_split(&text, ' ', &code) && is_organ(code) &&
		is_text(text);
}

static bool is_named_dimension(struct tacit_str text)
{
	struct tacit_str code;

	return tacit_str_split(&text, ' ', &code) && tacit_is_slug(code) &&
		is_text(text);
}

/* "Article 4 nct-general/1": an address may have a blank, an id has none. */
static bool is_trace(struct tacit_str text)
{
	size_t at = text.len;

	while (at && text.data[at - 1] != ' ')
		at--;
	return at && is_address((struct tacit_str){ text.data, at - 1 }) &&
		tacit_path_is_id(TACIT_MEASURE, tacit_str_from(text, at));
}

static bool is_counted(struct tacit_str text)
{
	struct tacit_str state;

	return tacit_str_split(&text, ' ', &state) && is_state(state) &&
		is_number(text);
}

static bool is_silence(struct tacit_str text)
{
	struct tacit_str word;

	if (tacit_str_eqs(text, "adopt") || tacit_str_eqs(text, "endorse") ||
		tacit_str_eqs(text, "none"))
		return true;
	return tacit_str_split(&text, ' ', &word) &&
		tacit_str_eqs(word, "forward") && is_organ(text);
}

/* NCT/G: what a note's number begins with */
static bool is_code(struct tacit_str text)
{
	struct tacit_str part;

	if (!text.len)
		return false;
	while (tacit_str_split(&text, '/', &part)) {
		if (!is_organ(part))
			return false;
	}
	return true;
}

static bool is_recurrence(struct tacit_str text)
{
	struct tacit_recurrence recurrence;

	return tacit_recurrence_parse(text, &recurrence);
}

static bool is_lang_pair(struct tacit_str text)
{
	struct tacit_str from;

	return tacit_str_split(&text, '-', &from) &&
		tacit_lang_is_known(from) && tacit_lang_is_known(text) &&
		!tacit_str_eq(from, text);
}

static bool is_git_id(struct tacit_str text)
{
	return text.len == TACIT_BLOB_HEX &&
		tacit_str_is_of(text, "0123456789abcdef");
}

static bool is_verifier(struct tacit_str text)
{
	struct tacit_arena arena = { 0 };
	struct tacit_verifier key;
	bool is = tacit_verifier_read(&arena, text, &key, NULL);

	tacit_arena_clear(&arena);
	return is;
}

/* --- the table of kinds -------------------------------------------------- */

static const struct shape {
	bool (*fits)(struct tacit_str text);
	const char *name; /* "is no ..." */
	const char *form; /* what to write */
} shapes[] = {
	[TACIT_KEY_TEXT] = { is_text, "text", "write something" },
	[TACIT_KEY_NUMBER] = { is_number, "number", "write digits, as in 60" },
	[TACIT_KEY_DATE] = { is_day, "day from 1990 to 2199",
		"write year, month and day, as in 2022-06-30" },
	[TACIT_KEY_INSTANT] = { is_instant, "instant in UTC",
		"write it as \"2022-06-30T18:00:00Z\"" },
	[TACIT_KEY_CLOCK] = { is_clock, "hour of the day",
		"write it as in 18:00; \"24:00\" where the day is included, "
		"\"00:00\" where it is not" },
	[TACIT_KEY_OFFSET] = { is_offset, "offset from UTC",
		"write it as \"+06:00\"" },
	[TACIT_KEY_ZONE] = { is_zone, "name of a time zone",
		"write it as in Asia/Almaty" },
	[TACIT_KEY_LANG] = { tacit_lang_is_known, "code of a language",
		"write two letters of ISO 639-1, as in en" },
	[TACIT_KEY_STATE] = { is_state, "code of a state",
		"write three capital letters of ISO 3166-1, as in THA" },
	[TACIT_KEY_WRITER] = { is_writer,
		"code of a state, and not Secretariat",
		"write it as in TUR, or Secretariat" },
	[TACIT_KEY_ID] = { is_any_id, "id of a document",
		"write it as in nct-general/concept-paper" },
	[TACIT_KEY_PIN] = { is_pin, "id of a document, alone or with its blob",
		"write it as in nct-general/concept-paper; tacit adds the "
		"blob" },
	[TACIT_KEY_PLACE] = { is_place, "place in a text",
		"write the id, # and the address, as in "
		"nct-general/concept-paper#II.2" },
	[TACIT_KEY_TIMED] = { is_timed, "value with its dates",
		"write it as in Astana since 2022-09-17, with days that "
		"exist" },
	[TACIT_KEY_TIMED_STATE] = { is_timed_state,
		"code of a state with its dates",
		"write it as in TUR, or TUR since 2014-05-21" },
	[TACIT_KEY_ORGAN] = { is_organ, "code of an organ",
		"write it in capital letters, as in SWG" },
	[TACIT_KEY_TRACE] = { is_trace, "address and measure",
		"write it as in II.1 nct-general/1" },
	[TACIT_KEY_COUNTED] = { is_counted, "state and number",
		"write it as in KAZ 3, a state each; names do not "
		"belong here" },
	[TACIT_KEY_SILENCE] = { is_silence, "effect of silence",
		"write forward SWG (or another organ), adopt, endorse or "
		"none" },
	[TACIT_KEY_NAMED_ORGAN] = { is_named_organ, "code and name of an organ",
		"write it as in SWG Special Working Group" },
	[TACIT_KEY_APPLIED] = { is_applied, "place or pin",
		"write it as in nct-general/concept-paper#II.2" },
	[TACIT_KEY_SLUG] = { tacit_is_slug, "name for a path",
		"write small letters, digits and hyphens, as in "
		"border-control" },
	[TACIT_KEY_CODE] = { is_code, "code of an area",
		"write it as its notes do, as in NCT/G" },
	[TACIT_KEY_SECTION] = { tacit_is_section, "number of a section",
		"write it as the plan does: i, ii, iii" },
	[TACIT_KEY_RECURRENCE] = { is_recurrence, "recurrence",
		"write it as in 2 per year (or quarter, or month)" },
	[TACIT_KEY_LANG_PAIR] = { is_lang_pair, "pair of languages",
		"write it as in zh-ru" },
	[TACIT_KEY_GIT_ID] = { is_git_id, "id of a commit or a blob",
		"write all 40 digits, as git log and git ls-tree print them" },
	[TACIT_KEY_DIMENSION] = { tacit_is_slug, "code of a dimension",
		"write one of those that body.md lists" },
	[TACIT_KEY_NAMED_DIMENSION] = { is_named_dimension,
		"code and name of a dimension",
		"write it as in water-quality Quality of the water" },
	[TACIT_KEY_VERIFIER] = { is_verifier,
		"key by which signatures are checked",
		"write it as NAME+HASH+KEY; tacit certificates --new-key "
		"does it" },
};

/* --- checking ------------------------------------------------------------ */

static void check_word(const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_value *value,
	struct tacit_faults *faults)
{
	struct tacit_buf remedy = { 0 };
	const char *near;
	size_t count = 0;

	while (key->choices[count]) {
		if (!strcmp(key->choices[count], value->text))
			return;
		count++;
	}
	near = tacit_nearest(value->text, key->choices, count);
	if (near)
		tacit_buf_printf(&remedy, "did you mean %s? ", near);
	tacit_buf_adds(&remedy, "one of: ");
	for (count = 0; key->choices[count]; count++)
		tacit_buf_printf(&remedy, "%s%s", count ? ", " : "",
			key->choices[count]);
	tacit_fault_add(faults, doc->path, value->line, tacit_buf_cstr(&remedy),
		"%s: \"%s\" is none of its words", key->name, value->text);
	tacit_buf_clear(&remedy);
}

static void check_id(const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_value *value,
	struct tacit_faults *faults)
{
	const struct tacit_type *type =
		tacit_type((enum tacit_type_id)key->target);
	struct tacit_buf remedy = { 0 };

	if (tacit_path_is_id(type->id, tacit_str_of(value->text)))
		return;
	tacit_buf_printf(&remedy, "an id of that kind is %s",
		type->id == TACIT_NOTE ? "its year and name, as in "
					 "2022/nct-g-778"
				       : type->id_pattern);
	tacit_fault_add(faults, doc->path, value->line, tacit_buf_cstr(&remedy),
		"%s: \"%s\" is no id of a document "
		"of the type %s",
		key->name, value->text, type->name);
	tacit_buf_clear(&remedy);
}

static void check_key_name(const struct tacit_document *doc,
	const struct tacit_value *value, struct tacit_faults *faults)
{
	struct tacit_buf remedy = { 0 };
	const char *near = NULL;

	if (tacit_document_key(doc, value->text, &near)) {
		if (!tacit_document_has(doc, value->text))
			tacit_fault_warn(faults, doc->path, value->line,
				"take it out of the list",
				"inferred: the document has no key %s",
				value->text);
		return;
	}
	if (near)
		tacit_buf_printf(&remedy, "did you mean %s?", near);
	tacit_fault_add(faults, doc->path, value->line, tacit_buf_cstr(&remedy),
		"inferred: \"%s\" is no key", value->text);
	tacit_buf_clear(&remedy);
}

void tacit_document_check_value(const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_field *field,
	const struct tacit_value *value, struct tacit_faults *faults)
{
	struct tacit_str text = tacit_str_of(value->text);

	if (!tacit_str_trim(text).len) {
		/* plain and empty: the grammar has said so */
		if (value->is_quoted)
			tacit_fault_add(faults, doc->path, value->line,
				"write a value, or remove the line",
				"\"%s\" has no value", field->key);
	} else if (key->choices) {
		check_word(doc, key, value, faults);
	} else if (key->kind == TACIT_KEY_KEY) {
		check_key_name(doc, value, faults);
	} else if (key->kind == TACIT_KEY_ID && key->target >= 0) {
		check_id(doc, key, value, faults);
	} else if (!shapes[key->kind].fits(text)) {
		tacit_fault_add(faults, doc->path, value->line,
			shapes[key->kind].form, "%s: \"%s\" is no %s",
			field->key, value->text, shapes[key->kind].name);
	}
}
