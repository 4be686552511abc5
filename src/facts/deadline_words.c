#include "facts/deadline_words.h"

#include <string.h>

#include "parallel/deadlines.h"

struct wording {
	const struct tacit_document *doc;
	const struct tacit_document *original; /* or doc itself */
	const struct tacit_document *body;
	const struct tacit_askeds *asked;
	struct tacit_faults *faults;
};

static int quoted_len(const struct tacit_asked *asked)
{
	return (int)asked->words.len;
}

/* The first place before `at` that says of its day what `bound` says; NULL:
 * none. */
static const struct tacit_asked *find_said(
	const struct wording *w, size_t at, const char *bound)
{
	size_t i;

	for (i = 0; i < at; i++)
		if (!strcmp(w->asked->list[i].bound, bound) &&
			tacit_is_same_day(
				w->asked->list[i].day, w->asked->list[at].day))
			return &w->asked->list[i];
	return NULL;
}

/* Each of the two is told once of a day. */
static void check_bounds(const struct wording *w, size_t at)
{
	const struct tacit_asked *one = &w->asked->list[at];
	const char *contrary = !strcmp(one->bound, "by") ? "before"
		: !strcmp(one->bound, "before")		 ? "by"
							 : NULL;
	const struct tacit_asked *other =
		contrary ? find_said(w, at, contrary) : NULL;

	if (other && !find_said(w, at, one->bound))
		tacit_fault_warn(w->faults, w->doc->path, one->line,
			"say it in one way: by the end of the day, or before "
			"an hour of it",
			"\"%.*s\" here, \"%.*s\" in line %u: is that day "
			"within "
			"the deadline?",
			quoted_len(one), one->words.data, quoted_len(other),
			other->words.data, other->line);
}

/* The day that the document's key has for what is asked. */
static const char *day_of_key(const struct wording *w,
	const struct tacit_asked *asked, const char **key)
{
	*key = asked->what == TACIT_ASKING_COMMENTS	   ? "comments-by"
		: asked->what == TACIT_ASKING_REGISTRATION ? "register-by"
							   : NULL;
	return *key ? tacit_document_get(w->original, *key) : NULL;
}

static void check_day(const struct wording *w, size_t at)
{
	const struct tacit_asked *one = &w->asked->list[at];
	const char *key;
	const char *day = day_of_key(w, one, &key);
	size_t i;

	if (day) {
		/* an extension tells the day that was, too */
		if (!tacit_is_same_day(one->day, day) &&
			!tacit_document_has(w->original, "extends"))
			tacit_fault_warn(w->faults, w->doc->path, one->line,
				"correct the one that is mistaken",
				"\"%.*s\" here, and %s is %s", quoted_len(one),
				one->words.data, key, day);
		return;
	}
	for (i = 0; i < at; i++) {
		const struct tacit_asked *other = &w->asked->list[i];

		if (other->what != one->what ||
			tacit_is_same_day(one->day, other->day))
			continue;
		tacit_fault_warn(w->faults, w->doc->path, one->line,
			"correct the one that is mistaken; or nothing, where "
			"they are for different things",
			"\"%.*s\" here, \"%.*s\" in line %u", quoted_len(one),
			one->words.data, quoted_len(other), other->words.data,
			other->line);
		return;
	}
}

static bool is_told_before(const struct wording *w, size_t at)
{
	size_t i;

	for (i = 0; i < at; i++)
		if (tacit_is_same_day(
			    w->asked->list[i].day, w->asked->list[at].day))
			return true;
	return false;
}

static bool has_hour(const struct wording *w, size_t at)
{
	size_t i;

	for (i = 0; i < w->asked->count; i++)
		if (w->asked->list[i].has_hour &&
			tacit_is_same_day(
				w->asked->list[i].day, w->asked->list[at].day))
			return true;
	return false;
}

/* Of a note's own deadline the words are told by its keys. */
static void check_clock(const struct wording *w, size_t at)
{
	const struct tacit_asked *one = &w->asked->list[at];
	const bool is_hour = has_hour(w, at);

	if ((is_hour && one->has_zone) ||
		tacit_document_has(w->original, "comments-by") ||
		tacit_document_has(w->original, "cutoff"))
		return;
	tacit_fault_warn(w->faults, w->doc->path, one->line,
		"say the hour and whose clock it is: \"by the end of ... "
		"(24:00, "
		"Astana time)\"",
		"\"%.*s\" says %s", quoted_len(one), one->words.data,
		is_hour			? "no zone"
			: one->has_zone ? "no hour"
					: "neither hour nor zone");
}

static void check_free_day(const struct wording *w, size_t at)
{
	const struct tacit_asked *one = &w->asked->list[at];
	const char *key;
	const char *own = day_of_key(w, one, &key);
	const char *why = NULL;
	struct tacit_date date;

	/* that of a note is told by its key */
	if (!tacit_date_parse(tacit_str_of(one->day), &date) ||
		(own && w->original->at.type->id == TACIT_NOTE))
		return;
	if (tacit_date_weekday(date) > 5)
		why = "a Saturday or a Sunday";
	else if (w->body && tacit_document_lists(w->body, "holidays", one->day))
		why = "a day on which the secretariat is closed";
	if (why)
		tacit_fault_warn(w->faults, w->doc->path, one->line,
			"choose another day, or nothing: the day counts as "
			"any other",
			"\"%.*s\" is %s", quoted_len(one), one->words.data,
			why);
}

/* Where the text of a note waits for its drafter's words, as templates mark it:
 * "\[address\]", "\_\_\_". */
static void check_open_places(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	struct tacit_str rest = doc->body;
	struct tacit_str line;
	unsigned number = doc->header.body_line;

	if (doc->at.type->id != TACIT_NOTE)
		return;
	for (; tacit_str_line(&rest, &line); number++) {
		size_t from = tacit_str_find(line, "\\[");
		size_t end;

		if (from == SIZE_MAX)
			from = tacit_str_find(line, "\\_\\_");
		if (from == SIZE_MAX)
			continue;
		line = tacit_str_from(line, from);
		end = tacit_str_find(line, "\\]");
		line.len = end == SIZE_MAX ? 2 : end + 2;
		tacit_fault_warn(faults, doc->path, number,
			"write what belongs there, or take it out",
			"the text is open there: %.*s", (int)line.len,
			line.data);
	}
}

void tacit_deadline_words(const struct tacit_document *doc,
	const struct tacit_document *original,
	const struct tacit_document *body, struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	struct tacit_askeds asked = { 0 };
	const char *lang =
		doc->at.lang ? doc->at.lang : tacit_document_get(doc, "lang");
	const struct wording w = { doc, original ? original : doc, body, &asked,
		faults };
	size_t i;

	tacit_text_deadlines(&arena, doc->text, lang ? lang : "", &asked);
	for (i = 0; i < asked.count; i++) {
		check_bounds(&w, i);
		if (is_told_before(&w, i))
			continue;
		check_day(&w, i);
		check_clock(&w, i);
		check_free_day(&w, i);
	}
	check_open_places(doc, faults);
	tacit_arena_clear(&arena);
}

/* --- of what is to be circulated ------------------------------------------------------- */

static bool check_with_versions(struct tacit_register *reg,
	struct tacit_arena *arena, enum tacit_type_id type, const char *id,
	struct tacit_document *doc, struct tacit_faults *faults,
	struct tacit_err *err)
{
	const struct tacit_document *body = &tacit_register_body(reg)->doc;
	const struct tacit_index_query query = { .type = (int)type,
		.id_prefix = tacit_arena_printf(arena, "%s.", id),
		.versions_too = true };
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_get(reg, arena, (int)type, id, doc, err) ||
		!tacit_register_list(reg, arena, &query, &found, err))
		return false;
	tacit_deadline_words(doc, NULL, body, faults);
	for (i = 0; i < found.count; i++)
		if (found.list[i].at.lang)
			tacit_deadline_words(&found.list[i], doc, body, faults);
	return true;
}

bool tacit_deadline_words_of(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_document enclosed = { 0 };
	const struct tacit_value *ids;
	size_t count;
	size_t i;

	if (!check_with_versions(
		    reg, arena, TACIT_NOTE, note, &doc, faults, err))
		return false;
	ids = tacit_document_list(&doc, "encloses", &count);
	for (i = 0; i < count; i++)
		if (!check_with_versions(reg, arena, TACIT_PAPER, ids[i].text,
			    &enclosed, faults, err) &&
			err->code != TACIT_NOTFOUND)
			return false;
	return true;
}
