/* value_title: what a document is called, and how far a paper has come. */
#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "report/value.h"

#include "document/own_words.h"

enum { WORDS_MAX = 60 };

/* As much of a line as has room, in one pass: a line may be very long. */
static size_t bytes_in_width(struct tacit_str line, size_t width_max)
{
	struct tacit_str rest = line;
	size_t width = 0;
	size_t len = 0;

	while (rest.len) {
		struct tacit_str sign = rest;
		uint32_t point = 0;

		(void)tacit_utf8_take(&rest, &point);
		sign.len -= rest.len;
		width += tacit_utf8_width(sign);
		if (width > width_max)
			break;
		len += sign.len;
	}
	return len;
}

/* The first line of a body, without the signs that it begins with. */
static struct tacit_str first_line(
	const struct tacit_document *doc, bool *is_heading)
{
	struct tacit_str rest = doc->body;
	struct tacit_str line = { 0 };

	while (tacit_str_line(&rest, &line)) {
		line = tacit_str_trim(line);
		*is_heading = line.len && *line.data == '#';
		while (line.len && strchr("#> *-", *line.data))
			line = tacit_str_from(line, 1);
		if (line.len)
			break;
	}
	return line;
}

/* That line, cut between words; the heading of an event is its title. */
static const char *first_words(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	bool is_heading = false;
	struct tacit_str line = first_line(doc, &is_heading);
	const bool is_title = is_heading && doc->at.type->id == TACIT_EVENT;
	size_t most;

	if (is_title || tacit_utf8_width(line) <= WORDS_MAX)
		return tacit_arena_strndup(style->arena, line.data, line.len);
	most = bytes_in_width(line, WORDS_MAX);
	line.len = most;
	while (line.len && line.data[line.len] != ' ')
		line.len--;
	if (line.len < most / 2) /* hardly a blank, as in Chinese */
		line.len = most;
	return tacit_arena_printf(
		style->arena, "%.*s ...", (int)line.len, line.data);
}

static const char *joined(const struct tacit_value_style *style,
	const struct tacit_document *doc, const char *first, const char *second)
{
	const char *a = tacit_value_joined(style, doc, first);
	const char *b = tacit_value_joined(style, doc, second);

	return tacit_arena_printf(
		style->arena, "%s%s%s", a, a[0] && b[0] ? ": " : "", b);
}

/* The papers that it decided on: not each of their activities and versions. */
static const char *decided_on(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	const char *text = "";
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(doc, "documents", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		const char *id = tacit_pin_id(style->arena, pins[i].text);
		struct tacit_document paper;

		if (id &&
			tacit_value_document(style, TACIT_PAPER, id, &paper) &&
			!paper.at.lang)
			text = tacit_arena_printf(style->arena, "%s%s%s", text,
				text[0] ? "; " : "",
				tacit_value_title(style, &paper));
	}
	return text;
}

/* "Special Working Group: agreed (Concept Paper)"; beside a cell that says how,
 * "Special Working Group: Concept Paper". */
static const char *decided(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	const char *on = decided_on(style, doc);
	const char *how = joined(style, doc, "organ", "outcome");

	if (!on[0])
		return how;
	if (style->is_short)
		return tacit_arena_printf(style->arena, "%s: %s",
			tacit_value_joined(style, doc, "organ"), on);
	return tacit_arena_printf(style->arena, "%s (%s)", how, on);
}

/* "i.3: limited (2022)"; beside cells that say of whom and how, the year and
 * what was said of it. */
static const char *reported(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	const char *year = tacit_value_joined(style, doc, "year");
	const char *evidence = tacit_document_get(doc, "evidence");
	const char *challenges = tacit_document_get(doc, "challenges");
	struct tacit_buf text = { 0 };
	const char *told;

	if (!style->is_short)
		return tacit_arena_printf(style->arena, "%s (%s)",
			joined(style, doc, "item", "status"), year);
	tacit_buf_adds(&text, year);
	if (evidence)
		tacit_buf_printf(&text, tacit_tr(style->lang, "; evidence: %s"),
			evidence);
	if (challenges)
		tacit_buf_printf(&text,
			tacit_tr(style->lang, "; challenges: %s"), challenges);
	told = tacit_arena_strdup(style->arena, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
	return told;
}

/* What has no title of its own. */
static const char *made_up(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	const char *words = style->is_short ? first_words(style, doc) : "";

	switch ((int)doc->at.type->id) {
	case TACIT_COMMENT:
		return words[0] ? words : joined(style, doc, "state", "kind");
	case TACIT_DISPOSITION:
		if (words[0])
			return words;
		return joined(style, doc, "comment", "outcome");
	case TACIT_ACT:
		return joined(style, doc, "kind", "subject");
	case TACIT_DECISION:
		return decided(style, doc);
	case TACIT_PROGRESS:
		return reported(style, doc);
	case TACIT_FOCAL_POINT:
		return joined(style, doc, "state", "authority");
	case TACIT_EVENT_REPORT:
		return joined(style, doc, "event", "held");
	default:
		return first_words(style, doc);
	}
}

bool tacit_value_version(const struct tacit_value_style *style,
	const struct tacit_document *doc, struct tacit_document *out)
{
	return doc->at.type->is_translatable && !doc->at.lang &&
		tacit_value_document(style, (int)doc->at.type->id,
			tacit_arena_printf(
				style->arena, "%s.%s", doc->at.id, style->lang),
			out);
}

const char *tacit_value_title(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	static const char *const keys[] = { "title", "subject", "name" };
	const char *lang = tacit_document_get(doc, "lang");
	struct tacit_document version;
	size_t i;

	if (!doc->at.type)
		return doc->path;
	if (doc->at.type->id == TACIT_MEMBER)
		return tacit_state_name(style->reg, doc->at.id, style->lang,
			(struct tacit_date){ 0 }, false);
	if (doc->at.type->id == TACIT_BODY)
		return tacit_body_text(style->reg, "name", style->lang,
			(struct tacit_date){ 0 });
	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *own = tacit_arena_printf(
			style->arena, "%s-%s", keys[i], style->lang);
		const char *title = tacit_document_get(doc, own);

		if (title)
			return title;
	}
	if (strcmp(style->lang, lang ? lang : "en") != 0 &&
		tacit_value_version(style, doc, &version) &&
		tacit_document_get(&version, "title"))
		return tacit_document_get(&version, "title");
	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *title = tacit_document_get(doc, keys[i]);

		if (title && doc->at.type->id != TACIT_ACT)
			return title;
	}
	return made_up(style, doc);
}

const char *tacit_value_place(
	const struct tacit_value_style *style, const char *place)
{
	const char *mark = strchr(place, '#');
	const char *id = tacit_arena_strndup(style->arena, place,
		mark ? (size_t)(mark - place) : strlen(place));
	struct tacit_document paper;
	const char *title = tacit_value_document(style, TACIT_PAPER, id, &paper)
		? tacit_value_title(style, &paper)
		: id;

	return mark
		? tacit_arena_printf(style->arena, "%s, %s", title, mark + 1)
		: title;
}

/* --- stages ------------------------------------------------------------------ */

static const char *with_organ(const struct tacit_value_style *style,
	const char *sentence, const struct tacit_stage *stage)
{
	if (!stage->organ)
		return tacit_tr(style->lang, tacit_stage_word(stage->stage));
	return tacit_arena_printf(style->arena, "%s: %s",
		tacit_tr(style->lang, sentence),
		tacit_own_organ(style->arena,
			&tacit_register_body(style->reg)->doc, stage->organ,
			style->lang,
			style->is_short ? TACIT_ORGAN_SHORT
					: TACIT_ORGAN_NAME));
}

const char *tacit_value_activity(const struct tacit_value_style *style,
	const struct tacit_document *item)
{
	return tacit_arena_printf(style->arena, "%s %s, %s", item->at.name,
		tacit_value_title(style, item),
		tacit_value_heading(
			style, TACIT_AREA, tacit_document_get(item, "area")));
}

static const char *circulated(
	const struct tacit_value_style *style, const struct tacit_stage *stage)
{
	if (!tacit_instant_is_set(stage->closes))
		return tacit_tr(style->lang, "circulated");
	return tacit_arena_printf(style->arena,
		tacit_tr(style->lang, "circulated (comments %s)"),
		tacit_value_close(style, stage->note, stage->closes));
}

const char *tacit_value_stage(
	const struct tacit_value_style *style, const struct tacit_stage *stage)
{
	const char *lang = style->lang;

	switch (stage->stage) {
	case TACIT_STAGE_DRAFTING:
		return tacit_tr(lang, "drafting");
	case TACIT_STAGE_CIRCULATED:
		return circulated(style, stage);
	case TACIT_STAGE_DISPOSITIONS_AWAITED:
		return tacit_tr(lang, "closed, dispositions awaited");
	case TACIT_STAGE_READY:
		return tacit_tr(lang,
			stage->is_provisional ? "ready (provisional)"
					      : "ready");
	case TACIT_STAGE_CLOSED:
		return tacit_tr(lang, "call closed");
	case TACIT_STAGE_CHANGED:
		return tacit_tr(lang, "changed since circulation");
	case TACIT_STAGE_SUBMITTED:
		return with_organ(style, "submitted", stage);
	case TACIT_STAGE_AGREED:
		return with_organ(style, "agreed", stage);
	case TACIT_STAGE_APPROVED:
		return with_organ(style,
			stage->is_under_silence
				? "approved under the silence procedure"
				: "approved",
			stage);
	case TACIT_STAGE_RETURNED:
		return with_organ(style, "returned", stage);
	case TACIT_STAGE_SUPERSEDED:
		return tacit_tr(lang, "superseded");
	case TACIT_STAGE_NOT_RECORDED:
		return tacit_tr(lang, "not yet recorded");
	case TACIT_STAGE_COUNT:
		break;
	}
	return "";
}
