#include "report/value.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "document/received.h"
#include "document/own_words.h"
#include "register/near.h"

static const char *keep_buf(
	const struct tacit_value_style *style, struct tacit_buf *text)
{
	return tacit_buf_keep(text, style->arena).data;
}

bool tacit_value_told(
	const struct tacit_value_style *style, struct tacit_err *err)
{
	return style->err->code == TACIT_OK || tacit_fail_as(err, style->err);
}

bool tacit_value_document(const struct tacit_value_style *style, int type,
	const char *id, struct tacit_document *out)
{
	return tacit_register_find(
		       style->reg, style->arena, type, id, out, style->err) &&
		out->at.type;
}

const char *tacit_value_heading(
	const struct tacit_value_style *style, int type, const char *id)
{
	struct tacit_document doc;
	const char *title = tacit_value_document(style, type, id, &doc)
		? tacit_document_in(&doc, "title", style->lang)
		: NULL;

	return title ? title : id;
}

bool tacit_value_is_secretariat(const char *by)
{
	return by &&
		tacit_str_eq_nocase(
			tacit_str_of(by), tacit_str_of("secretariat"));
}

const char *tacit_value_date(
	const struct tacit_value_style *style, struct tacit_date date)
{
	struct tacit_buf text = { 0 };

	tacit_language_date(&text, style->lang,
		style->is_short ? TACIT_DATE_SHORT : TACIT_DATE_PLAIN, date);
	return keep_buf(style, &text);
}

const char *tacit_value_instant(
	const struct tacit_value_style *style, struct tacit_instant instant)
{
	const struct tacit_zone *zone = &tacit_register_body(style->reg)->zone;
	struct tacit_buf text = { 0 };
	struct tacit_clock clock;

	if (!tacit_instant_is_set(instant))
		return "";
	if (style->is_short)
		return tacit_value_date(
			style, tacit_zone_date(zone, instant, NULL));
	clock = tacit_body_clock(style->reg, style->lang, instant);
	tacit_language_moment(&text, style->lang, instant, &clock);
	return keep_buf(style, &text);
}

const char *tacit_value_state(
	const struct tacit_value_style *style, const char *code)
{
	if (!strcmp(code, "Secretariat"))
		return tacit_tr(style->lang, code);
	return tacit_state_name(
		style->reg, code, style->lang, (struct tacit_date){ 0 }, false);
}

/* "Name since 1 June 2022", "Name before 17 September 2022" */
static const char *timed(
	const struct tacit_value_style *style, const char *value, bool is_state)
{
	struct tacit_str text = { 0 };
	struct tacit_date since = { 0 };
	struct tacit_date until = { 0 };
	struct tacit_buf out = { 0 };
	const char *name;

	if (!tacit_timed_parse(tacit_str_of(value), &text, &since, &until))
		return value;
	name = tacit_arena_strndup(style->arena, text.data, text.len);
	tacit_buf_adds(&out, is_state ? tacit_value_state(style, name) : name);
	if (tacit_date_is_set(since)) {
		tacit_buf_addc(&out, ' ');
		tacit_language_date(&out, style->lang, TACIT_DATE_SINCE, since);
	}
	if (tacit_date_is_set(until)) {
		tacit_buf_addc(&out, ' ');
		tacit_language_date(
			&out, style->lang, TACIT_DATE_BEFORE, until);
	}
	return keep_buf(style, &out);
}

/* "nct-general, New Challenges and Threats (general)" */
static const char *area(const struct tacit_value_style *style, const char *id)
{
	struct tacit_document doc = { 0 };

	if (!tacit_value_document(style, TACIT_AREA, id, &doc))
		return id;
	return tacit_arena_printf(
		style->arena, "%s, %s", id, tacit_value_title(style, &doc));
}

static bool is_note(const struct tacit_value_style *style, const char *id)
{
	bool holds = false;

	return tacit_path_is_id(TACIT_NOTE, tacit_str_of(id)) &&
		tacit_register_holds(
			style->reg, TACIT_NOTE, id, &holds, style->err) &&
		holds;
}

const char *tacit_value_printed(const struct tacit_value_style *style,
	enum tacit_type_id type, const char *id)
{
	const char *printed = id;

	return tacit_print_id(
		       style->reg, style->arena, type, id, &printed, style->err)
		? printed
		: id;
}

static const char *printed(
	const struct tacit_value_style *style, int target, const char *id)
{
	if (target < 0 && is_note(style, id))
		target = TACIT_NOTE;
	if (target < 0 && tacit_path_is_id(TACIT_COMMENT, tacit_str_of(id)))
		target = TACIT_COMMENT;
	if (target == TACIT_AREA && !style->is_short)
		return area(style, id);
	if (target < 0)
		return id;
	return tacit_value_printed(style, (enum tacit_type_id)target, id);
}

const char *tacit_value_id(
	const struct tacit_value_style *style, const char *id)
{
	return printed(style, -1, id);
}

/* "ID BLOB": the text by the start of its blob. */
static const char *pin(
	const struct tacit_value_style *style, int target, const char *value)
{
	struct tacit_str id;
	struct tacit_str blob;
	const char *name;

	if (!tacit_pin_parse(tacit_str_of(value), &id, &blob))
		return value;
	name = printed(style, target,
		tacit_arena_strndup(style->arena, id.data, id.len));
	if (!blob.len)
		return name;
	return tacit_arena_printf(style->arena,
		tacit_tr(style->lang, "%s (text %.7s)"), name, blob.data);
}

static const char *silence(
	const struct tacit_value_style *style, const char *value)
{
	const char *organ = strchr(value, ' ');
	const char *word =
		tacit_arena_strndup(style->arena, value, strcspn(value, " "));

	if (!organ)
		return tacit_tr(style->lang, word);
	return tacit_arena_printf(style->arena, "%s: %s",
		tacit_tr(style->lang, word),
		tacit_organ_name(style->reg, organ + 1, style->lang));
}

static const char *day(const struct tacit_value_style *style, const char *value)
{
	struct tacit_date date;

	if (!tacit_date_parse(tacit_str_of(value), &date))
		return value;
	return tacit_value_date(style, date);
}

static const char *moment(
	const struct tacit_value_style *style, const char *value)
{
	struct tacit_instant instant;

	if (!tacit_instant_parse(tacit_str_of(value), &instant))
		return value;
	return tacit_value_instant(style, instant);
}

/* "KAZ 3" */
static const char *counted(
	const struct tacit_value_style *style, const char *value)
{
	const char *cut = strchr(value, ' ');

	if (!cut)
		return value;
	return tacit_arena_printf(style->arena, "%s%s",
		tacit_value_state(style,
			tacit_arena_strndup(
				style->arena, value, (size_t)(cut - value))),
		cut);
}

/* An organiser may be a state's code; other names stand as they are. */
static const char *perhaps_state(
	const struct tacit_value_style *style, const char *value)
{
	return tacit_register_member(style->reg, value)
		? tacit_value_state(style, value)
		: tacit_tr(style->lang, value);
}

const char *tacit_value_shown(const struct tacit_value_style *style,
	const struct tacit_key *key, const char *value)
{
	if (!value)
		return "";
	if (!key)
		return value;
	switch ((int)key->kind) {
	case TACIT_KEY_WORD:
	case TACIT_KEY_DIMENSION:
		return tacit_own_word(&tacit_register_body(style->reg)->doc,
			style->lang, value);
	case TACIT_KEY_YESNO:
		return tacit_tr(style->lang, value);
	case TACIT_KEY_DATE:
		return day(style, value);
	case TACIT_KEY_INSTANT:
		return moment(style, value);
	case TACIT_KEY_STATE:
	case TACIT_KEY_WRITER:
		return tacit_value_state(style, value);
	case TACIT_KEY_TIMED:
	case TACIT_KEY_TIMED_STATE:
		return timed(style, value, key->kind == TACIT_KEY_TIMED_STATE);
	case TACIT_KEY_ID:
		return printed(style, key->target, value);
	case TACIT_KEY_PIN:
		return pin(style, key->target, value);
	case TACIT_KEY_SILENCE:
		return silence(style, value);
	case TACIT_KEY_ORGAN:
		return tacit_organ_name(style->reg, value, style->lang);
	case TACIT_KEY_COUNTED:
		return counted(style, value);
	default:
		return perhaps_state(style, value);
	}
}

/* "city-ru" where the document has it, else "city", or its former name. */
static const char *in_language(const struct tacit_value_style *style,
	const struct tacit_document *doc, const char *key)
{
	const char *own =
		tacit_arena_printf(style->arena, "%s-%s", key, style->lang);

	return tacit_document_has(doc, own) ? own
					    : tacit_document_called(doc, key);
}

const char *tacit_value_joined(const struct tacit_value_style *style,
	const struct tacit_document *doc, const char *key)
{
	const struct tacit_key *row = tacit_type_key(doc->at.type, key, NULL);
	const char **shown;
	struct tacit_buf text = { 0 };
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, in_language(style, doc, key), &count);
	size_t i;

	shown = tacit_arena_array(style->arena, count + 1, sizeof(*shown));
	for (i = 0; i < count; i++)
		shown[i] = tacit_value_shown(style, row, values[i].text);
	tacit_language_join(&text, style->lang, shown, count);
	return keep_buf(style, &text);
}

const char *tacit_value_received(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	struct tacit_instant received;
	char text[TACIT_INSTANT_SIZE];

	if (doc->at.type->id != TACIT_COMMENT ||
		tacit_document_has(doc, "received") ||
		!tacit_document_received(doc, &received))
		return tacit_value_joined(style, doc, "received");
	tacit_instant_format(received, text);
	return tacit_value_shown(
		style, tacit_type_key(doc->at.type, "received", NULL), text);
}

const char *tacit_value_needs(const char *lang, const char *word)
{
	if (word && !strcmp(word, "approval"))
		return tacit_tr(lang, "requires approval");
	if (word && !strcmp(word, "consideration"))
		return tacit_tr(lang, "requires consideration");
	return "";
}

/* Labels that are not the key itself. */
static const char *label_of(const char *key)
{
	if (!strcmp(key, "needs") || !strcmp(key, "gate"))
		return "requires";
	return strcmp(key, "lang") ? key : "language";
}

/* Of a key about coordinators or measures, where the body has another word; or
 * NULL. */
static const char *own_label(
	const struct tacit_value_style *style, const char *key)
{
	static const struct {
		const char *key;
		const char *word;
		const char *neutral;
	} owns[] = {
		{ "coordinators", "coordinator", "Coordinator" },
		{ "co-coordinators", "co-coordinator", "Co-coordinator" },
		{ "measures", "measures", "Measures" },
	};
	const char *word;
	size_t i;

	for (i = 0; i < TACIT_COUNT(owns); i++) {
		if (strcmp(key, owns[i].key) != 0)
			continue;
		word = tacit_own_word(&tacit_register_body(style->reg)->doc,
			style->lang, owns[i].word);
		return strcmp(word, tacit_tr(style->lang, owns[i].neutral)) != 0
			? word
			: NULL;
	}
	return NULL;
}

const char *tacit_value_label(
	const struct tacit_value_style *style, const char *key)
{
	const char *own = own_label(style, key);
	char *label = tacit_arena_strdup(style->arena, label_of(key));
	char *p;

	if (own)
		return own;
	for (p = label; *p; p++) {
		if (*p == '-' && strncmp(label, "co-", 3) != 0)
			*p = ' ';
	}
	label[0] = tacit_capital(label[0]);
	return tacit_tr(style->lang, label);
}

/* --- what contradicts itself --------------------------------------------------- */

const char *const *tacit_value_stated(struct tacit_arena *arena,
	const struct tacit_document *doc, size_t *count)
{
	const struct tacit_value *values =
		tacit_document_list(doc, "stated", count);
	const char **list = tacit_arena_array(arena, *count + 1, sizeof(*list));
	size_t i;

	for (i = 0; i < *count; i++)
		list[i] = tacit_arena_strdup(arena, values[i].text);
	return list;
}
