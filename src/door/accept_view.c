/* accept_view: a letter as a person sees it before he decides. */
#include "door/accept_parts.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "door/form_read.h"
#include "report/foreseen.h"

/* Without the instant, and what rests on it, where nobody knows it. */
static void leave_instant_out(const char *lang, struct tacit_view *view)
{
	bool is_left_out = false;
	size_t kept = 0;
	size_t i;

	for (i = 0; i < view->fact_count; i++) {
		const char *label = view->facts[i].label;

		if (label)
			is_left_out =
				!strcmp(label, tacit_tr(lang, "Received")) ||
				!strcmp(label, tacit_tr(lang, "Counts"));
		if (!is_left_out)
			view->facts[kept++] = view->facts[i];
	}
	view->fact_count = kept;
}

/* What is tried as if it came now, where nobody knows when it did. */
static struct tacit_choice choice_of(const struct tacit_desk *desk,
	const struct tacit_letter *letter, const char *kind)
{
	struct tacit_choice choice = { .kind = kind };

	if (!tacit_instant_is_set(letter->facts.received))
		choice.received = tacit_register_now(desk->reg);
	return choice;
}

/* How the i-th that was written would be taken; false: it is not told. */
static bool foresee_one(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang,
	const struct tacit_write_result *result, size_t i, bool is_dated,
	struct tacit_view *view)
{
	struct tacit_err ignored = { 0 };

	if (result->known[i] ||
		!tacit_foreseen_find(desk->reg, arena, lang, result->paths[i],
			result->texts[i], view, &ignored))
		return false;
	if (!is_dated)
		leave_instant_out(lang, view);
	return true;
}

/* How what was written would be taken; or why it would not. */
static void tell_effect(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang,
	const struct tacit_write_result *result, bool is_dated,
	const struct tacit_err *why, struct tacit_incoming_effect *out)
{
	struct tacit_view view;

	out->taken = "";
	if (why->code) {
		out->taken = tacit_arena_printf(arena, "%s%s%s", why->msg,
			why->hint[0] ? ": " : "", why->hint);
	} else if (result->count && result->known[0]) {
		out->taken = tacit_arena_strdup(arena, result->ids[0]);
	} else if (result->count &&
		foresee_one(desk, arena, lang, result, 0, is_dated, &view)) {
		out->taken = tacit_foreseen_taken(arena, lang, &view);
		out->counts = tacit_foreseen_counts(arena, lang, &view);
	}
	if (!out->counts)
		out->counts = out->taken;
}

static struct tacit_write_options try_only(const struct tacit_desk *desk)
{
	return (struct tacit_write_options){
		.dry_run = true, .strips = true, .clock = desk->clock
	};
}

static void find_effects(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang,
	struct tacit_letter *letter, struct tacit_incoming_view *out)
{
	const struct tacit_write_options options = try_only(desk);
	struct tacit_incoming_effect *effects =
		tacit_arena_array(arena, TACIT_KIND_ALONE, sizeof(*effects));
	size_t i;

	for (i = 0; i < TACIT_KIND_ALONE; i++) {
		const char *kind = tacit_kind_word((enum tacit_kind)i);
		const struct tacit_choice choice =
			choice_of(desk, letter, kind);
		struct tacit_write_result result;
		struct tacit_err why = { 0 };

		if (!tacit_letter_accept(
			    desk, letter, &choice, &options, &result, &why) &&
			!why.code)
			why.code = TACIT_INVALID;
		effects[i].kind = kind;
		tell_effect(desk, arena, lang, &result,
			tacit_instant_is_set(letter->facts.received), &why,
			&effects[i]);
		tacit_write_result_clear(&result);
	}
	out->effects = effects;
	out->effect_count = TACIT_KIND_ALONE;
}

static void add_comments(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang, bool is_dated,
	const struct tacit_write_result *result, struct tacit_buf *text,
	struct tacit_incoming_view *out)
{
	struct tacit_incoming_comment *comments =
		tacit_arena_array(arena, result->count + 1, sizeof(*comments));
	size_t i;

	for (i = 0; i < result->count; i++) {
		struct tacit_view view;
		struct tacit_str body;

		comments[i].id = tacit_arena_strdup(arena, result->ids[i]);
		comments[i].taken = "";
		if (foresee_one(
			    desk, arena, lang, result, i, is_dated, &view)) {
			comments[i].taken =
				tacit_foreseen_taken(arena, lang, &view);
			body = tacit_str_trim(view.doc.body);
			comments[i].words = tacit_str_of(tacit_arena_strndup(
				arena, body.data, body.len));
		}
		tacit_buf_printf(text, "%s%s: %s", i ? "\n" : "",
			comments[i].id, comments[i].taken);
	}
	out->comments = comments;
	out->comment_count = result->count;
}

/* Of a form: each comment that it would become, or each fault. */
static void find_proposal(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang,
	struct tacit_letter *letter, struct tacit_incoming_view *out)
{
	const struct tacit_write_options options = try_only(desk);
	const struct tacit_choice choice = choice_of(desk, letter, NULL);
	const bool is_dated = tacit_instant_is_set(letter->facts.received);
	struct tacit_write_result result;
	struct tacit_buf text = { 0 };
	struct tacit_err why = { 0 };
	size_t i;
	bool ok = tacit_letter_accept(
		desk, letter, &choice, &options, &result, &why);

	if (ok)
		add_comments(desk, arena, lang, is_dated, &result, &text, out);
	for (i = 0; !ok && i < result.faults.count; i++)
		tacit_buf_printf(&text, "%s%s", i ? "\n" : "",
			result.faults.list[i].what);
	if (!ok && !result.faults.count)
		tacit_buf_printf(&text, "%s%s%s", why.msg,
			why.hint[0] ? ": " : "", why.hint);
	tacit_buf_addc(&text, '\n');
	out->proposal = tacit_buf_keep(&text, arena).data;
	tacit_write_result_clear(&result);
}

/* What is wrong with the form itself, or to be looked at in it, whatever else is
 * not known yet. */
static void find_faults(const struct tacit_desk *desk,
	struct tacit_arena *arena, const struct tacit_letter *letter,
	struct tacit_incoming_view *out)
{
	const struct tacit_form_how how = { NULL, letter->map,
		letter->map_count };
	const struct tacit_message_part *part = NULL;
	struct tacit_sheet sheet = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_err why = { 0 };
	size_t i;
	bool ok;

	if (!tacit_form_part(desk->foreign, &letter->message, &part, &why) ||
		!part)
		return;
	ok = tacit_form_read(desk->reg, desk->foreign, part, &letter->facts,
		&how, &sheet, &faults, &why);
	for (i = 0; i < faults.count; i++)
		tacit_buf_printf(
			&text, "%s%s", i ? "\n" : "", faults.list[i].what);
	if (faults.count && ok)
		out->warnings = tacit_buf_keep(&text, arena).data;
	else if (faults.count)
		out->faults = tacit_buf_keep(&text, arena).data;
	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&faults);
}

static void list_files(struct tacit_arena *arena,
	const struct tacit_message *message, struct tacit_incoming_view *out)
{
	const char **files = tacit_arena_array(
		arena, message->part_count + 1, sizeof(*files));
	size_t i;

	for (i = 0; i < message->part_count; i++) {
		const struct tacit_message_part *part = &message->parts[i];

		if (part->name || part->is_attached)
			files[out->file_count++] = tacit_arena_printf(arena,
				"%s (%s, %zu)", part->name ? part->name : "-",
				part->type, part->bytes.len);
	}
	out->files = files;
}

static const char *say_received(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang,
	struct tacit_instant received)
{
	const struct tacit_clock clock =
		tacit_body_clock(desk->reg, lang, received);
	struct tacit_buf text = { 0 };

	if (!tacit_instant_is_set(received))
		return NULL;
	tacit_language_moment(&text, lang, received, &clock);
	return tacit_buf_keep(&text, arena).data;
}

static const char *say_day(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *lang, struct tacit_instant at)
{
	struct tacit_buf text = { 0 };

	if (!tacit_instant_is_set(at))
		return NULL;
	tacit_language_date(&text, lang, TACIT_DATE_PLAIN,
		tacit_zone_date(
			&tacit_register_body(desk->reg)->zone, at, NULL));
	return tacit_buf_keep(&text, arena).data;
}

void tacit_letter_view(const struct tacit_desk *desk, struct tacit_arena *arena,
	const char *lang, struct tacit_letter *letter,
	struct tacit_incoming_view *out)
{
	const struct tacit_incoming *facts = &letter->facts;
	struct tacit_err ignored = { 0 };
	struct tacit_str text;

	*out = (struct tacit_incoming_view){ .letter = facts };
	if (facts->sender[0])
		out->sender_name = tacit_state_name(desk->reg, facts->sender,
			lang, (struct tacit_date){ 0 }, false);
	if (facts->note[0])
		out->call = tacit_printed_id(
			desk->reg, arena, TACIT_NOTE, facts->note);
	out->received = say_received(desk, arena, lang, facts->received);
	out->emptied = say_day(desk, arena, lang, facts->emptied);
	out->redacted = say_day(desk, arena, lang, facts->redacted);
	if (letter->is_read) {
		text = tacit_message_text(arena, &letter->message);
		out->text = tacit_arena_printf(
			arena, "%.*s\n", (int)text.len, text.data);
		list_files(arena, &letter->message, out);
	}
	if (!tacit_incoming_is_open(facts->state) || facts->is_emptied)
		return;
	if (facts->form[0]) {
		find_proposal(desk, arena, lang, letter, out);
		find_faults(desk, arena, letter, out);
		/* what cannot be read is said among the faults */
		if (tacit_letter_look(desk, arena, letter, &ignored))
			out->beside = letter->beside;
		out->has_words =
			letter->is_read && tacit_letter_words(arena, letter)[0];
	} else if (facts->sender[0] && facts->note[0])
		find_effects(desk, arena, lang, letter, out);
}
