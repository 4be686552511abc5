/* accept_record: what a letter says, recorded: a form, words, or both. */
#include "door/accept_parts.h"

#include <string.h>

#include "door/form_read.h"

static struct tacit_comment comment_of(
	const struct tacit_letter *letter, const struct tacit_choice *choice)
{
	const struct tacit_incoming *facts = &letter->facts;

	return (struct tacit_comment){ .note = facts->note,
		.state = facts->sender,
		.kind = choice->kind,
		.places = choice->places,
		.place_count = choice->place_count,
		.received = facts->received,
		.via = "mail",
		.reference = choice->reference,
		.claimed = facts->claimed[0] ? facts->claimed : NULL,
		.source = facts->source,
		.lang = choice->lang,
		/* accepted before, and what was recorded then is void */
		.is_again = facts->state == TACIT_LETTER_ACCEPTED,
		.body = choice->text };
}

const char *tacit_letter_words(
	struct tacit_arena *arena, const struct tacit_letter *letter)
{
	const struct tacit_str words =
		tacit_message_words(arena, &letter->message);

	const char *beside = letter->beside ? letter->beside : "";

	if (!tacit_str_trim(words).len)
		return beside;
	return tacit_arena_printf(arena, "%.*s\n%s%s", (int)words.len,
		words.data, beside[0] ? "\n" : "", beside);
}

static void keep_beside(struct tacit_arena *arena, struct tacit_letter *letter,
	const struct tacit_sheet *sheet, const char *beside)
{
	letter->beside = tacit_arena_strdup(arena, beside);
	letter->is_rowless =
		beside[0] && sheet->has_text && !sheet->count && !sheet->known;
}

bool tacit_letter_look(const struct tacit_desk *desk, struct tacit_arena *arena,
	struct tacit_letter *letter, struct tacit_err *err)
{
	const struct tacit_incoming *facts = &letter->facts;
	const struct tacit_blank of = { .note = facts->note,
		.state = facts->sender[0] ? facts->sender : NULL };
	const struct tacit_form_how how = { NULL, letter->map,
		letter->map_count };
	const struct tacit_message_part *part = NULL;
	struct tacit_arena room = { 0 };
	struct tacit_sheet sheet = { 0 };
	struct tacit_faults ignored = { 0 };
	struct tacit_err why = { 0 };
	const char *beside = "";
	bool ok = true;

	if (letter->beside || !letter->is_read || !facts->form[0] ||
		!facts->note[0])
		return true;
	if (tacit_form_part(desk->foreign, &letter->message, &part, &why) &&
		part)
		(void)!tacit_form_read(desk->reg, desk->foreign, part, facts,
			&how, &sheet, &ignored, &why);
	ok = !tacit_form_is_ours(&why) || tacit_fail_as(err, &why);
	ok = ok &&
		tacit_form_beside(desk->foreign, desk->blank, &of, &sheet,
			&room, &beside, err);
	if (ok)
		keep_beside(arena, letter, &sheet, beside);
	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&ignored);
	tacit_arena_clear(&room);
	return ok;
}

/* Nothing is taken for what a letter says where more may stand in it. */
static bool check_words(const struct tacit_desk *desk,
	const struct tacit_letter *letter, struct tacit_err *err)
{
	const char *doubt = letter->is_read
		? tacit_message_doubt(&letter->message)
		: "it cannot be taken apart";
	bool is_passed_over = false;

	if (!doubt &&
		!tacit_form_is_passed_over(
			desk->foreign, &letter->message, &is_passed_over, err))
		return false;
	if (is_passed_over)
		doubt = "there are forms in it of which none can be taken by "
			"itself";
	return !doubt ||
		(!tacit_fail(err, TACIT_USAGE, "%s", doubt) &&
			tacit_hint(err,
				"-m TEXT, as the original says, or --sheet "
				"FILE, the form that counts"));
}

/* What it says in its own words, as that kind. */
static bool own_words(const struct tacit_desk *desk, struct tacit_arena *arena,
	const struct tacit_letter *letter, const struct tacit_choice *choice,
	struct tacit_comment *out, struct tacit_err *err)
{
	*out = comment_of(letter, choice);
	if (!out->kind)
		return tacit_fail(err, TACIT_USAGE,
			       "of which kind it is, is not chosen") ||
			tacit_hint(err, "--kind comment, objection, ...");
	if (!choice->text && !check_words(desk, letter, err))
		return false;
	if (!choice->text)
		out->body = tacit_letter_words(arena, letter);
	return tacit_kind_says_all(out->kind) ||
		tacit_str_trim(tacit_str_of(out->body)).len ||
		tacit_fail(err, TACIT_USAGE,
			"no words of its own can be read in it") ||
		tacit_hint(err, "-m TEXT, as the original says");
}

static bool record_words(const struct tacit_desk *desk,
	struct tacit_arena *arena, const struct tacit_letter *letter,
	const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_comment comment;

	if (!own_words(desk, arena, letter, choice, &comment, err) ||
		!tacit_comment_record(desk->reg, desk->actor, &comment, 1,
			options, result, err))
		return false;
	tacit_letter_tell_beside(
		arena, letter, NULL, choice, options->dry_run, &result->faults);
	return true;
}

/* --- a form ----------------------------------------------------------------- */

/* The rows of a form, and then what stands beside it, where that is chosen. */
struct form_source {
	struct tacit_comment_source rows;
	const struct tacit_comment *covering;
};

static bool read_beside(
	void *ctx, size_t i, struct tacit_comment *out, struct tacit_err *err)
{
	const struct form_source *source = ctx;

	if (i < source->rows.count)
		return source->rows.read(source->rows.ctx, i, out, err);
	*out = *source->covering;
	return true;
}

/* It is on the texts as a whole; the form says where its rows belong. */
static bool find_covering(const struct tacit_desk *desk,
	struct tacit_arena *arena, const struct tacit_letter *letter,
	const struct tacit_choice *choice, struct tacit_comment *covering,
	struct form_source *source, struct tacit_err *err)
{
	struct tacit_choice beside = *choice;

	if (!choice->covering)
		return true;
	beside.kind = choice->covering;
	beside.place_count = 0;
	source->covering = covering;
	return own_words(desk, arena, letter, &beside, covering, err);
}

static bool record_form(const struct tacit_desk *desk,
	struct tacit_arena *arena, const struct tacit_letter *letter,
	const struct tacit_message_part *part,
	const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_sheet sheet = { 0 };
	struct tacit_comment covering = { 0 };
	struct form_source rows = { 0 };
	struct tacit_comment_source all = { 0, read_beside, &rows };
	struct tacit_faults faults = { 0 };
	const struct tacit_form_how how = { choice->kind, letter->map,
		letter->map_count };
	bool ok = tacit_form_read(desk->reg, desk->foreign, part,
			  &letter->facts, &how, &sheet, &faults, err) &&
		find_covering(
			desk, arena, letter, choice, &covering, &rows, err);
	size_t i;

	if (ok) {
		rows.rows = tacit_sheet_comments(&sheet);
		all.count = rows.rows.count + (rows.covering ? 1 : 0);
		ok = tacit_comment_record_from(
			desk->reg, desk->actor, &all, options, result, err);
	}
	/* warnings, too: what is hidden in it, or not read */
	for (i = 0; i < faults.count; i++)
		tacit_fault_pass(&result->faults, &faults.list[i]);
	if (ok)
		tacit_letter_tell_beside(arena, letter, part, choice,
			options->dry_run, &result->faults);
	tacit_sheet_clear(&sheet);
	tacit_faults_clear(&faults);
	return ok;
}

/* Where a text is chosen that is meant; else the form, never what stands around
 * it, unless no row of it says anything. */
static bool find_form(const struct tacit_desk *desk,
	const struct tacit_letter *letter, const struct tacit_choice *choice,
	const struct tacit_message_part **out, struct tacit_err *err)
{
	*out = NULL;
	if (!choice->covering &&
		(choice->text || (letter->is_rowless && choice->kind)))
		return true;
	if (!tacit_form_part(desk->foreign, &letter->message, out, err))
		return false;
	return *out || !choice->covering ||
		tacit_fail(err, TACIT_USAGE,
			"no form can be taken in it that a text would stand "
			"beside") ||
		tacit_hint(err, "--kind KIND records what it says");
}

/* What only a letter without a form needs is not left out without a word. */
static bool check_form_choice(
	const struct tacit_choice *choice, struct tacit_err *err)
{
	if (!choice->place_count && (choice->covering || !choice->reference))
		return true;
	(void)tacit_fail(err, TACIT_USAGE,
		"a form says that in its rows: %s is of a letter without one",
		choice->place_count ? "--place" : "--reference");
	return tacit_hint(err, "--sheet FILE, the form put right");
}

bool tacit_letter_record(const struct tacit_desk *desk,
	const struct tacit_letter *letter, const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	const struct tacit_message_part right = { .type = "text/csv",
		.name = choice->sheet_name,
		.bytes = choice->sheet };
	const struct tacit_message_part *form = &right;
	struct tacit_arena arena = { 0 };
	bool ok = (choice->sheet_name ||
			  find_form(desk, letter, choice, &form, err)) &&
		(!form || check_form_choice(choice, err)) &&
		(form ? record_form(desk, &arena, letter, form, choice, options,
				result, err)
		      : record_words(desk, &arena, letter, choice, options,
				result, err));

	tacit_arena_clear(&arena);
	return ok;
}
