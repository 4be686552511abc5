#include "change/circulate.h"

#include <string.h>

#include <tacit/facts.h>

#include "change/act_undo.h"
#include "facts/meant.h"
#include "facts/pins.h"

struct issue {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	struct tacit_arena *arena; /* the edit's */
	struct tacit_document note;
	struct tacit_buf text; /* the note, edited value by value */
};

/* --- what is enclosed ------------------------------------------------------ */

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
	struct tacit_pins pins = { .reg = issue->reg, .arena = issue->arena };
	struct tacit_meant meant = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str id;
		struct tacit_str blob;

		if (!tacit_pin_parse(tacit_str_of(values[i].text), &id, &blob))
			return tacit_fail_at(err, TACIT_INVALID,
				issue->note.path, values[i].line,
				"encloses: %s is no id", values[i].text);
		if (!tacit_meant_add(issue->reg, issue->arena,
			    tacit_arena_strndup(issue->arena, id.data, id.len),
			    &meant, err))
			return false;
	}
	for (i = 0; i < meant.count; i++) {
		if (!tacit_pins_add(&pins, meant.ids[i], err))
			return false;
	}
	if (!count)
		return true;
	return set_values(issue, "encloses", pins.list, pins.count, true, false,
		NULL, err);
}

/* --- the deadline ------------------------------------------------------------ */

static bool set_one(struct issue *issue, const char *key, const char *value,
	const char *after, struct tacit_err *err)
{
	if (tacit_document_get(&issue->note, key))
		return true;
	return set_values(issue, key, &value, 1, false, false, after, err);
}

/* What is computed must not stand there otherwise by hand. */
static bool set_computed(struct issue *issue, const char *key,
	const char *value, const char *after, struct tacit_err *err)
{
	const char *said = tacit_document_get(&issue->note, key);

	if (!said || !strcmp(said, value))
		return set_one(issue, key, value, after, err);
	(void)tacit_fail_at(err, TACIT_INVALID, issue->note.path, 0,
		"%s: it says %s, but what it calls for gives %s", key, said,
		value);
	return tacit_hint(err, "leave it out: it is computed when issued");
}

/* The hour or the zone that was ordered, where the note has none. */
static bool state_one(struct issue *issue, const char *key, const char *value,
	const char *after, struct tacit_err *err)
{
	const char *said = tacit_document_get(&issue->note, key);

	if (!value || (said && !strcmp(said, value)))
		return true;
	if (!said)
		return set_one(issue, key, value, after, err);
	(void)tacit_fail_at(err, TACIT_INVALID, issue->note.path, 0,
		"%s: the note says something else", key);
	return tacit_hint(err, "leave out --%s, or correct the note", key);
}

/* Of a note of ours nobody has to guess by whose clock the day ends. */
static bool check_stated(struct issue *issue, struct tacit_err *err)
{
	const char *what = tacit_document_get(&issue->note, "cutoff")
		? tacit_document_get(&issue->note, "zone") ? NULL
							   : "in which zone"
		: "by which hour";

	if (!what ||
		tacit_document_says(&issue->note, "deadline-basis", "assumed"))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, issue->note.path,
		tacit_document_line(&issue->note, "comments-by"),
		"comments-by: the note does not say %s", what);
	return tacit_hint(err,
		"say it: --cutoff 24:00 --zone %s (24:00 includes the day); "
		"or, "
		"where it was issued elsewhere without: deadline-basis: "
		"assumed",
		tacit_register_body(issue->reg)->zone_name);
}

static bool state_hour(struct issue *issue,
	const struct tacit_circulation *what, struct tacit_err *err)
{
	struct tacit_str text;

	if (!tacit_document_get(&issue->note, "comments-by"))
		return true;
	if (!state_one(issue, "cutoff", what->cutoff, "comments-by", err) ||
		!state_one(issue, "zone", what->zone, "cutoff", err))
		return false;
	text = tacit_buf_str(&issue->text);
	text.data = tacit_arena_strndup(issue->arena, text.data, text.len);
	(void)tacit_document_parse(issue->arena, issue->note.path, text, true,
		&issue->note, &issue->edit->faults);
	return check_stated(issue, err);
}

static bool set_other_reading(
	struct issue *issue, struct tacit_instant other, struct tacit_err *err)
{
	char closes[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_set(other))
		return true;
	tacit_instant_format(other, closes);
	return set_computed(issue, "closes-other", closes, "offset", err);
}

static bool resolve_deadline(struct issue *issue, struct tacit_err *err)
{
	struct tacit_document *note = &issue->note;
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline deadline = { 0 };
	struct tacit_zone zone = { 0 };
	char closes[TACIT_INSTANT_SIZE];
	char offset[TACIT_OFFSET_SIZE];

	if (!tacit_document_get(note, "comments-by"))
		return true;
	if (!tacit_facts_terms(
		    issue->reg, issue->arena, note, &zone, &terms, err) ||
		!tacit_deadline_resolve(&terms, &deadline, err))
		return false;
	if (!tacit_deadline_is_in_time(
		    deadline.closes, tacit_register_now(issue->reg)))
		return tacit_fail_at(err, TACIT_INVALID, note->path, 0,
			       "the call would be closed when it is issued") ||
			tacit_hint(err,
				"give it a later day: tacit set %s "
				"comments-by=YYYY-MM-DD",
				note->at.id);
	tacit_instant_format(deadline.closes, closes);
	tacit_offset_format(deadline.offset_s, offset);
	return set_one(issue, "cutoff", "24:00", "comments-by", err) &&
		set_one(issue, "zone",
			tacit_register_body(issue->reg)->zone_name, "cutoff",
			err) &&
		set_one(issue, "deadline-basis", "stated", "zone", err) &&
		set_computed(issue, "closes", closes, "deadline-basis", err) &&
		set_computed(issue, "offset", offset, "closes", err) &&
		set_other_reading(issue, deadline.other_closes, err);
}

/* --- the rules of silence ----------------------------------------------------- */

struct rule_ordered {
	const char *key;
	const char *const *values;
	size_t count;
	bool is_of_procedure; /* only where silence adopts or endorses */
};

static bool is_procedure(const struct tacit_document *note)
{
	return tacit_document_says(note, "silence", "adopt") ||
		tacit_document_says(note, "silence", "endorse");
}

/* What the order says must not stand there otherwise. */
static bool check_ordered(struct issue *issue, const struct rule_ordered *rule,
	struct tacit_err *err)
{
	const char *path = issue->note.path;
	size_t count = 0;
	size_t i;

	(void)tacit_document_list(&issue->note, rule->key, &count);
	for (i = 0; i < rule->count && count == rule->count; i++) {
		if (!tacit_document_lists(
			    &issue->note, rule->key, rule->values[i]))
			count = 0;
	}
	if (count == rule->count)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"%s: the note says something else", rule->key);
	return tacit_hint(
		err, "leave out --%s, or correct the note", rule->key);
}

static bool set_rule(struct issue *issue, const struct rule_ordered *rule,
	struct tacit_err *err)
{
	const struct tacit_key *key =
		tacit_type_key(tacit_type(TACIT_NOTE), rule->key, NULL);
	const struct tacit_document *body =
		&tacit_register_body(issue->reg)->doc;
	const struct tacit_value *always;
	const char *const *values = rule->values;
	const char **copies;
	size_t count = rule->count;
	size_t i;

	if (tacit_document_has(&issue->note, rule->key))
		return !count || check_ordered(issue, rule, err);
	if (!count && (!rule->is_of_procedure || is_procedure(&issue->note))) {
		always = tacit_document_list(body, rule->key, &count);
		copies = tacit_arena_array(
			issue->arena, count + 1, sizeof(*copies));
		for (i = 0; i < count; i++)
			copies[i] = always[i].text;
		values = copies;
	}
	return !count ||
		set_values(issue, rule->key, values, count,
			key->flags & TACIT_LIST, key->kind == TACIT_KEY_NUMBER,
			"silence", err);
}

static bool set_procedure(struct issue *issue,
	const struct tacit_circulation *what, struct tacit_err *err)
{
	/* each is put before those above it: after "silence" */
	const struct rule_ordered rules[] = {
		{ "notice", what->notices, what->notice_count, true },
		{ "observers", &what->observers, what->observers != NULL,
			false },
		{ "replies-needed", &what->replies_needed,
			what->replies_needed != NULL, true },
		{ "justification", &what->justification,
			what->justification != NULL, true },
		{ "objections-needed", &what->objections_needed,
			what->objections_needed != NULL, true },
		{ "break", &what->break_rule, what->break_rule != NULL, true },
	};
	size_t i;

	/* an extension changes nothing but the close */
	if (!tacit_document_get(&issue->note, "comments-by") ||
		tacit_document_get(&issue->note, "extends"))
		return true;
	for (i = 0; i < TACIT_COUNT(rules); i++) {
		if (!set_rule(issue, &rules[i], err))
			return false;
	}
	return true;
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

static bool build_note(struct tacit_register *reg, struct tacit_edit *edit,
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
		!state_hour(&issue, what, err) ||
		!resolve_deadline(&issue, err) ||
		!set_procedure(&issue, what, err) || !set_issued(&issue, err) ||
		!tacit_act_warn_of_depending(reg, edit, &issue.note, err))
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
	return tacit_write(reg, actor, build_note, what, options, result, err);
}
