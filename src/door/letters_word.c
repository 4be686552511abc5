/* letters_word: what letters say: values, and the template that has them. */
#include "door/letters_parts.h"

#include <string.h>

#include <tacit/words.h>

#include "door/wording.h"

/* --- values ------------------------------------------------------------------- */

static void set_buf(struct tacit_template_data *data, const char *name,
	struct tacit_buf *text)
{
	tacit_template_set(data, name, tacit_buf_cstr(text));
	tacit_buf_clear(text);
}

static void set_times(struct letters_work *work, struct tacit_template_data *to)
{
	const struct tacit_instant now = tacit_register_now(work->reg);
	const struct tacit_instant closes =
		tacit_call_closes(&work->view.call.facts.call, now, NULL);
	const struct tacit_clock clock =
		tacit_body_clock(work->reg, work->ask->lang, now);
	struct tacit_buf text = { 0 };

	tacit_language_date(
		&text, work->ask->lang, TACIT_DATE_PLAIN, work->view.date);
	set_buf(to, "date", &text);
	tacit_language_close(&text, work->ask->lang, closes, &work->view.clock);
	set_buf(to, "deadline", &text);
	tacit_language_moment(&text, work->ask->lang, now, &clock);
	set_buf(to, "now", &text);
	if (closes.s > now.s)
		tacit_language_duration(
			&text, work->ask->lang, closes.s - now.s);
	set_buf(to, "left", &text);
}

static void set_exercise(
	struct tacit_register *reg, struct tacit_template_data *to)
{
	tacit_template_set(to, "exercise",
		tacit_register_body(reg)->is_exercise ? "SAMPLE" : "");
}

void tacit_letters_whose(struct tacit_register *reg, const char *lang,
	struct tacit_outgoing *letter)
{
	const struct tacit_date today = tacit_register_today(reg);
	struct tacit_template_data *to = letter->data;

	tacit_template_set(
		to, "body", tacit_body_text(reg, "name", lang, today));
	tacit_template_set(
		to, "body-short", tacit_body_text(reg, "short", lang, today));
	tacit_template_set(to, "state",
		tacit_state_name(reg, letter->state, lang, today, true));
	set_exercise(reg, to);
}

void tacit_letters_common(
	struct letters_work *work, struct tacit_outgoing *letter)
{
	const struct tacit_document *note = &work->view.call.note;
	const struct tacit_silence *silence = &work->view.silence;
	struct tacit_template_data *to = letter->data;
	const char *lang = work->ask->lang;

	tacit_letters_whose(work->reg, lang, letter);
	tacit_template_set(to, "note", work->view.number);
	tacit_template_set(to, "subject", work->view.subject);
	tacit_template_set(
		to, "reply-to", tacit_document_get(note, "reply-to"));
	/* whoever encloses them says so */
	tacit_template_set(to, "changes", "");
	tacit_template_set(to, "effect", work->view.organ);
	tacit_template_set(to, "kept",
		silence->verdict == TACIT_VERDICT_KEPT ? "kept" : "");
	tacit_template_set(to, "broken",
		silence->verdict == TACIT_VERDICT_BROKEN ? "broken" : "");
	tacit_template_set(to, "too-few",
		silence->verdict == TACIT_VERDICT_TOO_FEW_REPLIES ? "too few"
								  : "");
	tacit_template_list(to, "comments");
	tacit_wording_silence(&work->view, lang, to);
	set_times(work, to);
}

void tacit_letters_reply(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, const struct tacit_incoming *letter,
	const char *faults, struct tacit_outgoing *out)
{
	struct tacit_template_data *to;

	*out = (struct tacit_outgoing){ .state = letter->sender,
		.name = tacit_arena_printf(arena, "reply-%.12s", letter->id) };
	to = out->data = tacit_arena_alloc(arena, sizeof(*out->data));
	to->arena = arena;
	set_exercise(reg, to);
	tacit_template_set(to, "body",
		tacit_body_text(reg, "name", lang, tacit_register_today(reg)));
	tacit_template_set(to, "body-short",
		tacit_body_text(reg, "short", lang, tacit_register_today(reg)));
	tacit_template_set(to, "letter-subject", letter->subject);
	tacit_template_set(to, "letter-date", letter->claimed);
	tacit_template_set(to, "note",
		letter->note[0]
			? tacit_printed_id(reg, arena, TACIT_NOTE, letter->note)
			: "");
	tacit_template_set(to, "because", letter->because);
	tacit_template_set(to, "refused",
		letter->state == TACIT_LETTER_REFUSED ? "refused" : "");
	tacit_template_set(to, "faults", faults);
}

/* --- the template ---------------------------------------------------------------- */

static bool find_wording(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, struct tacit_wording *out,
	struct tacit_err *err)
{
	return tacit_wording_find(reg, arena,
		tacit_arena_printf(
			arena, "letter-%s", tacit_letters_word_of(ask->kind)),
		ask->lang, out, err);
}

bool tacit_letters_lang(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, const char **lang,
	struct tacit_err *err)
{
	struct tacit_wording wording;
	bool ok = find_wording(reg, arena, ask, &wording, err);

	*lang = wording.lang;
	return ok;
}

bool tacit_letters_check(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, struct tacit_err *err)
{
	struct tacit_wording wording;

	return find_wording(reg, arena, ask, &wording, err) &&
		tacit_template_check(wording.path, wording.text, err);
}

/* Of an exercise, marked before whatever a body's own words say. */
static const char *marked_subject(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang, struct tacit_str line)
{
	const bool is_marked = tacit_register_body(reg)->is_exercise;

	return tacit_arena_printf(arena, "%s%.*s",
		is_marked ? tacit_tr(lang, "SAMPLE: ") : "", (int)line.len,
		line.data);
}

/* "Subject: ..." is the first line, then a blank one. */
static bool part_subject(struct tacit_register *reg, struct tacit_arena *arena,
	const char *path, const char *lang, struct tacit_str all,
	struct tacit_outgoing *letter, struct tacit_err *err)
{
	struct tacit_str line;

	if (!tacit_str_line(&all, &line) || !tacit_str_skip(&line, "Subject: "))
		return tacit_fail_at(err, TACIT_INVALID, path, 1,
			       "a letter begins with its subject") ||
			tacit_hint(err, "Subject: ..., then a blank line");
	line = tacit_str_trim(line);
	if (!line.len)
		return tacit_fail_at(err, TACIT_INVALID, path, 1,
			       "the subject is empty") ||
			tacit_hint(err, "Subject: ..., then a blank line");
	letter->subject = marked_subject(reg, arena, lang, line);
	while (all.len && all.data[0] == '\n')
		all = tacit_str_from(all, 1);
	letter->text =
		tacit_arena_strndup(arena, all.data ? all.data : "", all.len);
	return true;
}

bool tacit_letters_fill(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, struct tacit_outgoing *letter,
	struct tacit_err *err)
{
	struct tacit_buf filled = { 0 };
	struct tacit_wording wording;
	bool ok;

	if (!find_wording(reg, arena, ask, &wording, err))
		return false;
	ok = tacit_wording_fill(&wording, TACIT_TEMPLATE_TEXT, letter->data,
		     &filled, err) &&
		part_subject(reg, arena, wording.path, wording.lang,
			tacit_buf_str(&filled), letter, err);
	tacit_buf_clear(&filled);
	return ok;
}
