#include "door/verbale_parts.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/deadline.h>
#include <tacit/facts.h>
#include <tacit/language.h>
#include <tacit/words.h>

static const char *const kind_words[] = { "circulation", "reminder",
	"extension", "result", "dispositions", "invitation", "correction",
	"addendum", "nomination" };

const char *tacit_verbale_word_of(enum tacit_verbale_kind kind)
{
	return kind < TACIT_VERBALE_KINDS ? kind_words[kind] : "";
}

bool tacit_verbale_kind_of(const char *word, enum tacit_verbale_kind *out)
{
	unsigned i;

	for (i = 0; i < TACIT_VERBALE_KINDS; i++) {
		if (!strcmp(kind_words[i], word)) {
			*out = (enum tacit_verbale_kind)i;
			return true;
		}
	}
	return false;
}

/* --- which note, and about which ---------------------------------------------- */

/* The keys by which a note is of a kind, and names the note that it is about. */
static const struct about {
	const char *key;
	enum tacit_verbale_kind kind;
} abouts[] = {
	{ "extends", TACIT_VERBALE_EXTENSION },
	{ "concludes", TACIT_VERBALE_RESULT },
	{ "corrects", TACIT_VERBALE_CORRECTION },
	{ "adds-to", TACIT_VERBALE_ADDENDUM },
};

static bool has_event(
	struct verbale_work *work, bool *has, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_EVENT,
		.link_target = work->note.at.id,
		.link_key = "note",
		.without_text = true };
	uint64_t count = 0;
	bool ok = tacit_index_count(
		tacit_register_index(work->reg), &query, &count, err);

	*has = count > 0;
	return ok;
}

static bool choose_kind(struct verbale_work *work,
	const struct tacit_verbale_ask *ask, struct tacit_err *err)
{
	bool invites = false;
	size_t i;

	if (ask->kind)
		return tacit_verbale_kind_of(ask->kind, &work->kind) ||
			tacit_fail(err, TACIT_INVALID,
				"there is no note of the kind \"%s\"",
				ask->kind);
	for (i = 0; i < TACIT_COUNT(abouts); i++) {
		if (tacit_document_has(&work->note, abouts[i].key)) {
			work->kind = abouts[i].kind;
			return true;
		}
	}
	if (!has_event(work, &invites, err))
		return false;
	work->kind =
		invites ? TACIT_VERBALE_INVITATION : TACIT_VERBALE_CIRCULATION;
	return true;
}

/* The first note that it names under a key; NULL: none. */
static const char *named_under(
	const struct tacit_document *note, const char *key)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(note, key, &count);

	return count ? values[0].text : NULL;
}

/* Of which note what it says is; itself, where it names no other. */
static const char *find_about(const struct verbale_work *work)
{
	const char *about = NULL;
	size_t i;

	switch (work->kind) {
	case TACIT_VERBALE_CIRCULATION:
	case TACIT_VERBALE_INVITATION:
	case TACIT_VERBALE_NOMINATION:
	case TACIT_VERBALE_KINDS:
		return work->note.at.id;
	case TACIT_VERBALE_REMINDER:
	case TACIT_VERBALE_DISPOSITIONS:
		about = tacit_document_has(&work->note, "comments-by")
			? work->note.at.id
			: named_under(&work->note, "refers-to");
		break;
	case TACIT_VERBALE_EXTENSION:
	case TACIT_VERBALE_RESULT:
	case TACIT_VERBALE_CORRECTION:
	case TACIT_VERBALE_ADDENDUM:
		break;
	}
	for (i = 0; !about && i < TACIT_COUNT(abouts); i++) {
		if (abouts[i].kind == work->kind)
			about = named_under(&work->note, abouts[i].key);
	}
	return about ? about : work->note.at.id;
}

/* What is written is another note than the one that it is about. */
static bool is_another(const struct verbale_work *work)
{
	return work->kind != TACIT_VERBALE_CIRCULATION &&
		work->kind != TACIT_VERBALE_INVITATION &&
		work->kind != TACIT_VERBALE_NOMINATION &&
		!strcmp(work->note.at.id, work->view.call.note.at.id);
}

static bool needs_call(enum tacit_verbale_kind kind)
{
	return kind == TACIT_VERBALE_REMINDER ||
		kind == TACIT_VERBALE_EXTENSION ||
		kind == TACIT_VERBALE_RESULT ||
		kind == TACIT_VERBALE_DISPOSITIONS;
}

static bool check_result(const struct verbale_work *work, struct tacit_err *err)
{
	if (work->kind == TACIT_VERBALE_REMINDER && !work->view.silence.is_open)
		return tacit_fail(err, TACIT_INVALID,
			"the call is not open: nothing is to be reminded of");
	return work->kind != TACIT_VERBALE_RESULT ||
		tacit_wording_has_result(&work->view, err);
}

/* --- values --------------------------------------------------------------------- */

const char *tacit_verbale_state(struct verbale_work *work, const char *code)
{
	const char *name = tacit_state_name(
		work->reg, code, work->style.lang, work->on, true);

	return tacit_arena_printf(work->arena, "%s%s",
		tacit_language_article(work->style.lang, name), name);
}

static void set_buf(
	struct verbale_work *work, const char *name, struct tacit_buf *text)
{
	tacit_template_set(&work->data, name, tacit_buf_cstr(text));
	tacit_buf_clear(text);
}

static void set_date(struct verbale_work *work, const char *name,
	enum tacit_date_form form, struct tacit_date date)
{
	struct tacit_buf text = { 0 };

	tacit_language_date(&text, work->style.lang, form, date);
	set_buf(work, name, &text);
}

static void set_flag(struct verbale_work *work, const char *name, bool is_so)
{
	tacit_template_set(&work->data, name, is_so ? name : "");
}

/* "4 pages": the number, and the unit by a name of its own. */
static void set_extent(struct verbale_work *work)
{
	const char *extent = tacit_document_get(&work->note, "extent");
	char *unit = NULL;

	if (extent && strtoul(extent, &unit, 10) && unit != extent) {
		set_flag(work, "pages", strstr(unit, "page") != NULL);
		set_flag(work, "leaves", strstr(unit, "lea") != NULL);
		extent = tacit_arena_strndup(
			work->arena, extent, (size_t)(unit - extent));
	} else {
		set_flag(work, "pages", false);
		set_flag(work, "leaves", false);
	}
	tacit_template_set(&work->data, "extent", extent);
}

static void set_addressee(struct verbale_work *work)
{
	const char *to = tacit_document_get(&work->note, "to");
	bool are_members = !to || !strcmp(to, "Member States");

	set_flag(work, "members", are_members);
	tacit_template_set(&work->data, "to", are_members ? "" : to);
}

static void set_body(struct verbale_work *work)
{
	const char *lang = work->style.lang;

	tacit_template_set(&work->data, "body",
		tacit_body_text(work->reg, "name", lang, work->on));
	tacit_template_set(&work->data, "body-short",
		tacit_body_text(work->reg, "short", lang, work->on));
	set_flag(work, "exercise", tacit_register_body(work->reg)->is_exercise);
}

/* The seat by its name in the language, where the note names no city, or the seat
 * in another language. */
static const char *city_of(struct verbale_work *work, bool is_open)
{
	const char *lang = work->style.lang;
	const char *city = tacit_document_in(&work->note, "city", lang);
	const char *own = tacit_document_get(&work->note, "city");
	const struct tacit_value *seats;
	size_t count = 0;
	size_t i;

	seats = tacit_document_list(
		&tacit_register_body(work->reg)->doc, "seat", &count);
	for (i = 0; city && city == own && i < count; i++) {
		if (tacit_str_starts(tacit_str_of(seats[i].text), own))
			city = NULL;
	}
	return city && !is_open
		? city
		: tacit_body_text(work->reg, "seat", lang, work->on);
}

/* Of the note that is to be written; of a new one number and date are open. */
static void set_note(struct verbale_work *work)
{
	const char *lang = work->style.lang;
	const bool is_open = is_another(work);

	tacit_template_set(&work->data, "number",
		is_open ? ""
			: tacit_value_printed(
				  &work->style, TACIT_NOTE, work->note.at.id));
	tacit_template_set(&work->data, "city", city_of(work, is_open));
	set_date(work, "date", TACIT_DATE_PLAIN,
		is_open ? (struct tacit_date){ 0 } : work->on);
	tacit_template_set(&work->data, "subject",
		tacit_document_in(&work->view.call.note, "subject", lang));
	tacit_template_set(&work->data, "reply-to",
		tacit_document_get(&work->note, "reply-to"));
	set_extent(work);
	set_addressee(work);
}

static void set_about(struct verbale_work *work)
{
	const struct tacit_silence_view *view = &work->view;

	tacit_template_set(&work->data, "about", view->number);
	set_date(work, "about-date", TACIT_DATE_PLAIN, view->date);
}

static bool invites(const struct verbale_work *work, const char *kind)
{
	return tacit_document_lists(&work->note, "invites", kind);
}

/* The close that a note says: of a draft, as it will be once it is issued; none:
 * it says none. */
static bool find_close(struct verbale_work *work,
	const struct tacit_document *note, struct tacit_instant *closes,
	struct tacit_clock *clock, struct tacit_err *err)
{
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline deadline = { 0 };
	struct tacit_zone zone = { 0 };

	if (!tacit_document_get(note, "comments-by"))
		return true;
	if (tacit_document_instant(note, "closes", closes)) {
		*clock = tacit_value_close_clock(
			&work->style, note->at.id, *closes);
		return true;
	}
	if (!tacit_facts_terms(
		    work->reg, work->arena, note, &zone, &terms, err) ||
		!tacit_deadline_resolve(&terms, &deadline, err))
		return false;
	*closes = deadline.closes;
	*clock = tacit_body_clock(work->reg, work->style.lang, *closes);
	/* a place only beside its own offset */
	if (clock->offset_s != deadline.offset_s)
		*clock = (struct tacit_clock){ deadline.offset_s,
			tacit_document_get(note, "zone") };
	return true;
}

/* Until when an extension asks for comments, in the words of any deadline; "": it
 * is open. */
static bool set_until(struct verbale_work *work, struct tacit_err *err)
{
	struct tacit_instant closes = { 0 };
	struct tacit_clock clock = { 0 };
	struct tacit_buf text = { 0 };

	if (work->kind == TACIT_VERBALE_EXTENSION && !is_another(work) &&
		!find_close(work, &work->note, &closes, &clock, err))
		return false;
	if (tacit_instant_is_set(closes))
		tacit_language_close(&text, work->style.lang, closes, &clock);
	set_buf(work, "until", &text);
	return true;
}

static bool set_call(struct verbale_work *work, struct tacit_err *err)
{
	const struct tacit_silence_view *view = &work->view;
	const char *lang = work->style.lang;
	struct tacit_instant closes = tacit_call_closes(
		&view->call.facts.call, tacit_register_now(work->reg), NULL);
	struct tacit_clock clock = view->clock;
	struct tacit_buf text = { 0 };

	if (!tacit_document_has(&view->call.note, "issued") &&
		!find_close(work, &view->call.note, &closes, &clock, err))
		return false;
	tacit_language_close(&text, lang, closes, &clock);
	set_buf(work, "deadline", &text);
	if (!set_until(work, err))
		return false;
	set_flag(work, "proposals-too", invites(work, "proposal"));
	set_flag(work, "adopts",
		view->call.facts.call.effect == TACIT_EFFECT_ADOPT);
	set_flag(work, "endorses",
		view->call.facts.call.effect == TACIT_EFFECT_ENDORSE);
	set_flag(work, "kept", view->silence.verdict == TACIT_VERDICT_KEPT);
	set_flag(work, "broken", view->silence.verdict == TACIT_VERDICT_BROKEN);
	set_flag(work, "too-few",
		view->silence.verdict == TACIT_VERDICT_TOO_FEW_REPLIES);
	tacit_wording_silence(view, lang, &work->data);
	return true;
}

static void set_kind(struct verbale_work *work)
{
	unsigned i;

	for (i = 0; i < TACIT_VERBALE_KINDS; i++)
		set_flag(work, kind_words[i], i == (unsigned)work->kind);
}

/* --- all of it --------------------------------------------------------------------- */

static bool open_work(struct verbale_work *work,
	const struct tacit_verbale_ask *ask, struct tacit_err *err)
{
	const char *about;
	bool ok;

	if (!tacit_register_get(work->reg, work->arena, TACIT_NOTE, ask->note,
		    &work->note, err) ||
		!choose_kind(work, ask, err))
		return false;
	about = find_about(work);
	ok = tacit_silence_view(work->reg, work->arena, about, work->style.lang,
		&work->view, err);
	if (ok &&
		(is_another(work) ||
			!tacit_document_date(&work->note, "date", &work->on)))
		work->on = tacit_register_today(work->reg);
	return ok &&
		(!needs_call(work->kind) ||
			tacit_silence_has_call(
				&work->view.call.note, "tacit note", err)) &&
		check_result(work, err);
}

static bool fill_in(struct verbale_work *work, struct tacit_err *err)
{
	set_kind(work);
	set_body(work);
	set_note(work);
	set_about(work);
	return set_call(work, err);
}

bool tacit_verbale_make(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_verbale_ask *ask, struct tacit_verbale *out,
	struct tacit_err *err)
{
	struct tacit_wording wording;
	struct verbale_work work = { .reg = reg,
		.arena = arena,
		.names_objectors = ask->names_objectors,
		.data.arena = arena };
	struct tacit_buf text = { 0 };
	bool ok;

	*out = (struct tacit_verbale){ 0 };
	if (!tacit_wording_find(
		    reg, arena, "verbale", ask->lang, &wording, err))
		return false;
	work.style = (struct tacit_value_style){ .reg = reg,
		.arena = arena,
		.lang = wording.lang,
		.err = &work.fault };
	if (!open_work(&work, ask, err) || !fill_in(&work, err))
		return false;
	ok = tacit_verbale_lists(&work, err) &&
		tacit_verbale_event(&work, err) &&
		tacit_value_told(&work.style, err) &&
		tacit_wording_fill(&wording, TACIT_TEMPLATE_MARKDOWN,
			&work.data, &text, err);
	if (ok && !tacit_str_trim(tacit_buf_str(&text)).len)
		ok = tacit_fail(err, TACIT_INVALID,
			"%s: the note that comes of this template is empty",
			wording.path);
	out->lang = wording.lang;
	out->kind = tacit_verbale_word_of(work.kind);
	out->body = tacit_body_text(reg, "name", wording.lang, work.on);
	out->body_short = tacit_body_text(reg, "short", wording.lang, work.on);
	out->text = tacit_buf_keep(&text, arena);
	return ok;
}
