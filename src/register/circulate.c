#include <tacit/circulate.h>

#include <string.h>

#include <tacit/facts.h>

struct issue {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	struct tacit_arena *arena; /* the edit's */
	struct tacit_document note;
	struct tacit_buf text; /* the note, edited value by value */
	const char **pins;
	size_t pin_count;
	size_t pin_cap;
};

/* --- what is enclosed ------------------------------------------------------ */

static bool is_pinned(const struct issue *issue, const char *id)
{
	size_t len = strlen(id);
	size_t i;

	for (i = 0; i < issue->pin_count; i++) {
		if (!strncmp(issue->pins[i], id, len) &&
			issue->pins[i][len] == ' ')
			return true;
	}
	return false;
}

static void pin(struct issue *issue, const struct tacit_document *doc)
{
	if (is_pinned(issue, doc->at.id))
		return;
	issue->pins = tacit_arena_grow(issue->arena, issue->pins,
		&issue->pin_cap, issue->pin_count + 1, sizeof(*issue->pins));
	issue->pins[issue->pin_count++] = tacit_arena_printf(
		issue->arena, "%s %s", doc->at.id, doc->blob);
}

static bool pin_all(struct issue *issue, const struct tacit_index_query *query,
	bool (*wanted)(const struct tacit_document *, const void *),
	const void *ctx, struct tacit_err *err)
{
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_list(issue->reg, issue->arena, query, &found, err))
		return false;
	for (i = 0; i < found.count; i++) {
		if (!wanted || wanted(&found.list[i], ctx))
			pin(issue, &found.list[i]);
	}
	return true;
}

static bool is_version_of(const struct tacit_document *doc, const void *ctx)
{
	const char *id = ctx;
	size_t len = strlen(id);

	return doc->at.lang && !strncmp(doc->at.id, id, len) &&
		doc->at.id[len] == '.' &&
		!strcmp(doc->at.id + len + 1, doc->at.lang);
}

static bool pin_document(
	struct issue *issue, const char *id, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_index_query versions = {
		.type = -1, .id_prefix = id, .versions_too = true
	};
	struct tacit_index_query items = { .type = TACIT_ITEM };
	const char *kind;

	if (!tacit_register_get(issue->reg, issue->arena, -1, id, &doc, err))
		return false;
	pin(issue, &doc);
	if (!pin_all(issue, &versions, is_version_of, doc.at.id, err))
		return false;
	kind = tacit_document_get(&doc, "kind");
	if (doc.at.type->id != TACIT_PAPER || !kind ||
		strcmp(kind, "action-plan") != 0)
		return true;
	items.subject = tacit_document_get(&doc, "area");
	return pin_all(issue, &items, NULL, NULL, err);
}

static bool set_values(struct issue *issue, const char *key,
	const char *const *values, size_t count, bool is_list, bool is_plain,
	const char *after, struct tacit_err *err)
{
	struct tacit_buf next = { 0 };
	bool ok = tacit_header_set(tacit_buf_str(&issue->text), key, values,
		count, is_list, is_plain, after, &next, err);

	if (ok) {
		tacit_buf_clear(&issue->text);
		issue->text = next;
	} else {
		tacit_buf_clear(&next);
	}
	return ok;
}

static bool pin_enclosures(struct issue *issue, struct tacit_err *err)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(&issue->note, "encloses", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str id;
		struct tacit_str blob;

		if (!tacit_pin_parse(tacit_str_of(values[i].text), &id, &blob))
			return tacit_fail_at(err, TACIT_INVALID,
				issue->note.path, values[i].line,
				"encloses: %s is no id", values[i].text);
		if (!pin_document(issue,
			    tacit_arena_strndup(issue->arena, id.data, id.len),
			    err))
			return false;
	}
	if (!count)
		return true;
	return set_values(issue, "encloses", issue->pins, issue->pin_count,
		true, false, NULL, err);
}

/* --- the deadline ------------------------------------------------------------ */

static bool set_one(struct issue *issue, const char *key, const char *value,
	const char *after, struct tacit_err *err)
{
	if (tacit_document_get(&issue->note, key))
		return true;
	return set_values(issue, key, &value, 1, false, false, after, err);
}

/* The first note's close in force, which an extension must move later. */
static bool check_extension(
	struct issue *issue, struct tacit_instant closes, struct tacit_err *err)
{
	const char *first = tacit_document_get(&issue->note, "extends");
	struct tacit_instant now = tacit_register_now(issue->reg);
	struct tacit_call_case call = { 0 };

	if (!first)
		return true;
	if (!tacit_facts_call(issue->reg, issue->arena, first, &call, err))
		return false;
	return tacit_deadline_extend(
		tacit_call_closes(&call.facts.call, now, NULL), now, closes,
		err);
}

static bool resolve_deadline(struct issue *issue, struct tacit_err *err)
{
	struct tacit_document *note = &issue->note;
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline deadline = { 0 };
	struct tacit_zone zone = { 0 };
	char closes[TACIT_INSTANT_SIZE];
	char offset[TACIT_OFFSET_SIZE];
	bool is_stated = tacit_document_get(note, "cutoff") &&
		tacit_document_get(note, "zone");

	if (!tacit_document_get(note, "comments-by"))
		return true;
	if (!tacit_facts_terms(
		    issue->reg, issue->arena, note, &zone, &terms, err) ||
		!tacit_deadline_resolve(&terms, &deadline, err))
		return false;
	if (!tacit_deadline_is_in_time(
		    deadline.closes, tacit_register_now(issue->reg)))
		return tacit_fail_at(err, TACIT_INVALID, note->path, 0,
			"the call would be closed when it is issued");
	if (!check_extension(issue, deadline.closes, err))
		return false;
	tacit_instant_format(deadline.closes, closes);
	tacit_offset_format(deadline.offset_s, offset);
	return set_one(issue, "cutoff", "24:00", "comments-by", err) &&
		set_one(issue, "zone",
			tacit_register_body(issue->reg)->zone_name, "cutoff",
			err) &&
		set_one(issue, "deadline-basis",
			is_stated ? "stated" : "assumed", "zone", err) &&
		set_one(issue, "closes", closes, "deadline-basis", err) &&
		set_one(issue, "offset", offset, "closes", err);
}

/* --- the note ---------------------------------------------------------------- */

static bool check_draft(struct issue *issue, struct tacit_err *err)
{
	const char *path = issue->note.path;
	size_t enclosed = 0;

	if (tacit_document_get(&issue->note, "issued")) {
		(void)tacit_fail_at(err, TACIT_REFUSED, path, 0,
			"this note is issued already");
		return tacit_hint(err,
			"a correction is a new note that "
			"supersedes it");
	}
	if (tacit_document_is_yes(&issue->note, "cited"))
		return tacit_fail_at(err, TACIT_REFUSED, path, 0,
			"this note is only cited: its text is not here");
	(void)tacit_document_list(&issue->note, "encloses", &enclosed);
	if (tacit_document_get(&issue->note, "comments-by") && !enclosed &&
		!tacit_document_get(&issue->note, "extends")) {
		(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
			"it calls for comments but encloses nothing");
		return tacit_hint(err,
			"name what to comment on under "
			"encloses:");
	}
	return true;
}

static bool set_issued(struct issue *issue, struct tacit_err *err)
{
	struct tacit_date today = tacit_register_today(issue->reg);
	struct tacit_date dated = { 0 };
	char issued[TACIT_INSTANT_SIZE];
	char day[TACIT_DATE_SIZE];

	if (tacit_document_date(&issue->note, "date", &dated) &&
		tacit_date_compare(dated, today) != 0) {
		tacit_date_format(today, day);
		tacit_fault_warn(&issue->edit->faults, issue->note.path, 0,
			"check the date of the note",
			"issued on %s, but it bears another date", day);
	}
	tacit_instant_format(tacit_register_now(issue->reg), issued);
	return set_one(issue, "issued", issued, NULL, err);
}

static bool build(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct tacit_circulation *what = ctx;
	struct issue issue = {
		.reg = reg, .edit = edit, .arena = &edit->arena
	};
	const char *number;
	struct tacit_str bytes;
	bool ok = false;

	if (!tacit_register_get(
		    reg, issue.arena, TACIT_NOTE, what->note, &issue.note, err))
		return false;
	tacit_buf_add_str(&issue.text, issue.note.text);
	if (!check_draft(&issue, err) || !pin_enclosures(&issue, err) ||
		!resolve_deadline(&issue, err) || !set_issued(&issue, err))
		goto out;
	bytes = tacit_buf_str(&issue.text);
	tacit_edit_put(edit, issue.note.path, &bytes);
	number = tacit_document_get(&issue.note, "number");
	tacit_edit_message(
		edit, "note: issue %s", number ? number : what->note);
	ok = true;
out:
	tacit_buf_clear(&issue.text);
	return ok;
}

bool tacit_circulate(struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_circulation *what,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	return tacit_write(reg, actor, build, what, options, result, err);
}
