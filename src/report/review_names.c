/* review_names: what things are called in the report, and what is in it. */
#include <string.h>

#include <tacit/document.h>
#include <tacit/facts.h>

#include "document/note_number.h"
#include "report/review_work.h"

enum { SENTENCE_MAX = 200 };

const char *tacit_review_copy(struct review_work *work, const char *text)
{
	return text ? tacit_arena_strdup(work->arena, text) : NULL;
}

struct tacit_date tacit_review_day(
	const struct review_work *work, struct tacit_instant instant)
{
	if (!tacit_instant_is_set(instant))
		return (struct tacit_date){ 0 };
	return tacit_zone_date(
		&tacit_register_body(work->reg)->zone, instant, NULL);
}

/* --- names ---------------------------------------------------------------- */

struct tacit_review_name tacit_review_state(
	struct review_work *work, const char *code)
{
	struct tacit_review_name name = { 0 };

	name.id = tacit_review_copy(work, code);
	name.name = tacit_review_copy(work,
		tacit_state_name(work->reg, code, work->ask->lang,
			work->out->day, false));
	return name;
}

struct tacit_review_name tacit_review_state_or_name(
	struct review_work *work, const char *text)
{
	if (tacit_register_member(work->reg, text))
		return tacit_review_state(work, text);
	return (struct tacit_review_name){ .name = tacit_review_copy(
						   work, text) };
}

struct tacit_value_style tacit_review_style(struct review_work *work)
{
	return (struct tacit_value_style){ .reg = work->reg,
		.arena = &work->scratch,
		.lang = work->ask->lang,
		.err = &work->fault };
}

void tacit_review_followings(struct review_work *work,
	const struct tacit_document *doc, struct tacit_followings *out)
{
	struct tacit_value_style style = tacit_review_style(work);
	struct tacit_err err = { 0 };

	style.arena = work->arena;
	if (!tacit_followings_of(&style, doc, out, &err))
		(void)tacit_fail_as(&work->fault, &err);
}

static const char *version_title(
	struct review_work *work, const struct tacit_document *doc)
{
	const struct tacit_value_style style = tacit_review_style(work);
	struct tacit_document version;
	const char *title;

	if (!tacit_value_version(&style, doc, &version))
		return NULL;
	title = tacit_document_get(&version, "title");
	return title ? title : tacit_document_get(&version, "subject");
}

static const char *first_heading(
	struct review_work *work, const struct tacit_document *doc)
{
	struct tacit_str rest = doc->body;
	struct tacit_str line;

	while (tacit_str_line(&rest, &line)) {
		if (!line.len || line.data[0] != '#')
			continue;
		while (line.len && line.data[0] == '#') {
			line = tacit_str_from(line, 1);
		}
		line = tacit_str_trim(line);
		return tacit_arena_strndup(work->arena, line.data, line.len);
	}
	return NULL;
}

struct tacit_review_name tacit_review_title_of(
	struct review_work *work, const struct tacit_document *doc)
{
	const char *key = doc->at.type->id == TACIT_NOTE ? "subject" : "title";
	const char *own = tacit_document_get(doc, key);
	const char *title = tacit_document_in(doc, key, work->ask->lang);
	struct tacit_review_name name = { 0 };

	/* not in that language in the header: perhaps in a version */
	if (!title || title == own) {
		const char *version = version_title(work, doc);

		title = version ? version : own;
	}
	if (!title)
		title = first_heading(work, doc);
	name.id = tacit_review_copy(work, doc->at.id);
	name.name = tacit_review_copy(work, title ? title : doc->at.id);
	return name;
}

struct tacit_review_name tacit_review_titled(
	struct review_work *work, enum tacit_type_id type, const char *id)
{
	const struct tacit_value_style style = tacit_review_style(work);
	struct tacit_document doc;

	if (!tacit_value_document(&style, (int)type, id, &doc))
		return (struct tacit_review_name){ 0 };
	return tacit_review_title_of(work, &doc);
}

struct tacit_review_name tacit_review_note(
	struct review_work *work, const char *id)
{
	bool holds = false;

	if (!id ||
		!tacit_register_holds(
			work->reg, TACIT_NOTE, id, &holds, &work->fault) ||
		!holds)
		return (struct tacit_review_name){ 0 };
	return (struct tacit_review_name){ tacit_review_copy(work, id),
		tacit_printed_id(work->reg, work->arena, TACIT_NOTE, id) };
}

void tacit_review_add(struct review_work *work,
	struct tacit_review_names *names, struct tacit_review_name name)
{
	*(struct tacit_review_name *)tacit_arena_append(work->arena,
		&names->list, &names->count, &names->cap, sizeof(name)) = name;
}

void tacit_review_add_once(struct review_work *work,
	struct tacit_review_names *names, struct tacit_review_name name)
{
	size_t i;

	for (i = 0; i < names->count; i++) {
		if (!strcmp(names->list[i].id, name.id))
			return;
	}
	tacit_review_add(work, names, name);
}

void tacit_review_states_of(struct review_work *work,
	const struct tacit_document *doc, const char *key,
	struct tacit_review_names *out)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;

	for (i = 0; i < count; i++) {
		/* one at a time: several may be in force at once */
		const char *code = tacit_timed_at(
			&work->scratch, &values[i], 1, work->out->day);

		if (code)
			tacit_review_add(
				work, out, tacit_review_state(work, code));
	}
}

/* --- a body's first sentence ------------------------------------------------ */

static bool ends_sentence(const char *text, size_t len)
{
	return len > 1 && strchr(".?!", text[len - 1]) &&
		(text[len] == '\0' || text[len] == ' ');
}

/* Not in the middle of a character, if there is a blank not in a word. */
static size_t cut_at_word(const char *text, size_t max)
{
	size_t len = max;

	while (len > max / 2 && text[len] != ' ')
		len--;
	if (text[len] == ' ')
		return len;
	return tacit_utf8_cut(tacit_str_of(text), max);
}

static void add_plain(struct tacit_buf *out, struct tacit_str line)
{
	size_t i;

	if (out->len)
		tacit_buf_addc(out, ' ');
	for (i = 0; i < line.len; i++) {
		if (!strchr("*_`", line.data[i]))
			tacit_buf_addc(out, line.data[i]);
	}
}

const char *tacit_review_first_sentence(
	struct review_work *work, struct tacit_str body)
{
	struct tacit_buf text = { 0 };
	struct tacit_str line;
	const char *result;
	size_t len;

	while (tacit_str_line(&body, &line)) {
		line = tacit_str_trim(line);
		if (line.len && line.data[0] == '#')
			continue;
		if (line.len)
			add_plain(&text, line);
		else if (text.len)
			break;
	}
	for (len = 1; len < text.len && !ends_sentence(text.data, len);)
		len++;
	if (len > SENTENCE_MAX && text.len > SENTENCE_MAX)
		len = cut_at_word(text.data, SENTENCE_MAX);
	/* whoever reads it is told that there is more */
	result = tacit_arena_printf(work->arena, "%.*s%s",
		(int)(len < text.len ? len : text.len), tacit_buf_cstr(&text),
		len < text.len || tacit_str_trim(body).len ? " \xe2\x80\xa6"
							   : "");
	tacit_buf_clear(&text);
	return result;
}

/* --- what is in the report ----------------------------------------------------- */

const struct tacit_review_area *tacit_review_area(
	const struct review_work *work, const char *id)
{
	const struct tacit_review_areas *areas = &work->out->areas;
	size_t i;

	for (i = 0; id && i < areas->count; i++) {
		if (!strcmp(areas->list[i].area.id, id))
			return &areas->list[i];
	}
	return NULL;
}

static bool is_whole(const struct review_work *work)
{
	return !work->ask->area && !work->ask->dimension;
}

bool tacit_review_in_scope(const struct review_work *work, const char *area)
{
	return is_whole(work) || tacit_review_area(work, area);
}

bool tacit_review_note_in_scope(
	const struct review_work *work, const struct tacit_document *note)
{
	const struct tacit_review_areas *areas = &work->out->areas;
	const char *area = tacit_document_get(note, "area");
	const char *number = tacit_document_get(note, "number");
	const char *form = tacit_document_get(
		&tacit_register_body(work->reg)->doc, "number-form");
	size_t i;

	if (area || is_whole(work) || !number)
		return tacit_review_in_scope(work, area);
	for (i = 0; i < areas->count && tacit_number_has_area(form); i++) {
		if (tacit_number_fits(form, areas->list[i].code, 0, number))
			return true;
	}
	return false;
}

bool tacit_review_id_in_scope(const struct review_work *work, const char *id)
{
	const char *slash = strchr(id, '/');
	const struct tacit_review_areas *areas = &work->out->areas;
	size_t i;

	if (is_whole(work))
		return true;
	for (i = 0; slash && i < areas->count; i++) {
		const char *area = areas->list[i].area.id;

		if (strlen(area) == (size_t)(slash - id) &&
			!strncmp(area, id, (size_t)(slash - id)))
			return true;
	}
	return false;
}

void tacit_review_figure(struct review_work *work, enum tacit_figure figure,
	int year, uint64_t count)
{
	if (year == work->ask->year)
		work->out->figures[figure].now += count;
	else if (year == work->ask->year - 1)
		work->out->figures[figure].before += count;
}
