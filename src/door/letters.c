#include "door/letters.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/words.h>

#include "document/own_words.h"
#include "door/letters_parts.h"
#include "door/wording.h"
#include "report/foreseen.h"
#include "report/matrix.h"

static const struct {
	const char *word;
	bool is_of_event;
} kinds[TACIT_LETTERS_KINDS] = {
	[TACIT_LETTER_CIRCULATION] = { "circulation", false },
	[TACIT_LETTER_REMINDER] = { "reminder", false },
	[TACIT_LETTER_ACKNOWLEDGEMENT] = { "acknowledgement", false },
	[TACIT_LETTER_COMPILATION] = { "compilation", false },
	[TACIT_LETTER_DISPOSITIONS] = { "dispositions", false },
	[TACIT_LETTER_NOTICE] = { "notice", false },
	[TACIT_LETTER_INVITATION] = { "invitation", true },
	[TACIT_LETTER_LINKS] = { "links", true },
	[TACIT_LETTER_REPLY] = { "reply", false },
};

const char *tacit_letters_word_of(enum tacit_letters_kind kind)
{
	return kind < TACIT_LETTERS_KINDS ? kinds[kind].word : "";
}

bool tacit_letters_are_of_event(enum tacit_letters_kind kind)
{
	return kind < TACIT_LETTERS_KINDS && kinds[kind].is_of_event;
}

bool tacit_letters_kind_of(const char *word, enum tacit_letters_kind *out)
{
	unsigned i;

	for (i = 0; i < TACIT_LETTERS_KINDS; i++) {
		if (!strcmp(kinds[i].word, word)) {
			*out = (enum tacit_letters_kind)i;
			return true;
		}
	}
	return false;
}

const char *tacit_letters_name(
	struct tacit_arena *arena, enum tacit_letters_kind kind, const char *of)
{
	char *name = tacit_arena_printf(
		arena, "%s-%s", tacit_letters_word_of(kind), of);
	char *p;

	for (p = name; *p; p++)
		*p = tacit_small(*p);
	return name;
}

/* --- to whom --------------------------------------------------------------------- */

static struct tacit_outgoing *find_letter(
	struct tacit_letters *letters, const char *state)
{
	size_t i;

	for (i = 0; i < letters->count; i++) {
		if (!strcmp(letters->list[i].state, state))
			return &letters->list[i];
	}
	return NULL;
}

static struct tacit_outgoing *letter_to(
	struct letters_work *work, const char *state)
{
	struct tacit_outgoing *letter = find_letter(work->out, state);

	if (letter || (work->ask->state && strcmp(work->ask->state, state)))
		return letter;
	letter = tacit_arena_append(work->arena, &work->out->list,
		&work->out->count, &work->out->cap, sizeof(*letter));
	*letter = (struct tacit_outgoing){
		.state = tacit_arena_strdup(work->arena, state),
		.name = tacit_letters_name(work->arena, work->ask->kind,
			work->ask->comment ? work->ask->comment : state),
	};
	letter->data = tacit_arena_alloc(work->arena, sizeof(*letter->data));
	letter->data->arena = work->arena;
	tacit_letters_common(work, letter);
	return letter;
}

/* A note is addressed to whoever prepared its texts, too. */
static void write_to_addressed(struct letters_work *work)
{
	size_t i;

	for (i = 0; i < work->view.state_count; i++) {
		const struct tacit_state_reply *reply =
			work->view.states[i].reply;

		if (reply->is_asked || reply->is_preparing)
			(void)letter_to(work, reply->state);
	}
}

static void write_to_silent(struct letters_work *work)
{
	size_t i;

	for (i = 0; i < work->view.state_count; i++) {
		const struct tacit_state_reply *reply =
			work->view.states[i].reply;

		if (reply->is_asked && !reply->has_spoken)
			(void)letter_to(work, reply->state);
	}
}

/* --- of what they said -------------------------------------------------------------- */

static bool is_asked_about(const struct letters_work *work, const char *id)
{
	return !work->ask->comment || !strcmp(work->ask->comment, id);
}

static bool add_comment(struct letters_work *work,
	const struct tacit_document *doc, struct tacit_err *err)
{
	struct tacit_outgoing *letter;
	struct tacit_template_data *item;
	struct tacit_view view;
	const char *taken;

	if (!is_asked_about(work, doc->at.id))
		return true;
	letter = letter_to(work, tacit_document_get(doc, "state"));
	if (!letter)
		return true;
	if (!tacit_foreseen_find(work->reg, work->arena, work->ask->lang,
		    doc->path, doc->text, &view, err))
		return false;
	taken = tacit_foreseen_taken(work->arena, work->ask->lang, &view);
	item = tacit_template_item(letter->data, "comments");
	tacit_template_set(item, "id", doc->at.id);
	tacit_template_set(item, "taken", taken);
	tacit_template_set(item, "text",
		tacit_arena_printf(work->arena, "%.*s",
			(int)tacit_str_trim(doc->body).len,
			tacit_str_trim(doc->body).data));
	return true;
}

static bool take_comment(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	return add_comment(ctx, doc, err);
}

static bool write_of_comments(struct letters_work *work, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.subject = work->ask->note };

	return tacit_register_each_in(
		work->reg, work->arena, &query, take_comment, work, err);
}

/* All lines stand where the first does, below what says whose they are. */
static const char *set_in(struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	struct tacit_str line;

	while (tacit_str_line(&text, &line))
		tacit_buf_printf(&out, "%s%s%.*s", out.len ? "\n" : "",
			out.len && line.len ? "    " : "", (int)line.len,
			line.data);
	return tacit_buf_keep(&out, arena).data;
}

static bool add_outcome(void *ctx, const struct tacit_matrix_row *row)
{
	struct letters_work *work = ctx;
	const char *lang = work->ask->lang;
	struct tacit_outgoing *letter;
	struct tacit_template_data *item;
	struct tacit_buf according = { 0 };
	const struct tacit_document *body =
		&tacit_register_body(work->reg)->doc;

	if (!row->disposition || !row->outcome ||
		!is_asked_about(work, row->statement->id))
		return true;
	letter = letter_to(work, row->statement->state);
	if (!letter)
		return true;
	item = tacit_template_item(letter->data, "comments");
	tacit_template_set(item, "id", row->id);
	tacit_template_set(item, "place", row->place);
	tacit_template_set(item, "outcome", tacit_tr(lang, row->outcome));
	tacit_template_set(item, "reason",
		row->reason ? tacit_own_word(body, lang, row->reason) : "");
	tacit_template_set(item, "coordinator", row->by);
	tacit_matrix_by_whom(&according, body, lang, row);
	tacit_template_set(item, "according", tacit_buf_cstr(&according));
	tacit_buf_clear(&according);
	tacit_template_set(item, "suggested", row->suggested);
	tacit_template_set(item, "because",
		set_in(work->arena, tacit_str_trim(row->because)));
	return true;
}

static bool write_of_outcomes(struct letters_work *work, struct tacit_err *err)
{
	const struct tacit_matrix_ask ask = { work->ask->note, work->ask->lang,
		false };
	struct tacit_matrix matrix = { 0 };

	if (!tacit_matrix_open(work->reg, work->arena, &ask, &matrix, err))
		return false;
	tacit_matrix_each(&matrix, add_outcome, work);
	tacit_matrix_clear(&matrix);
	return matrix.err.code == TACIT_OK || tacit_fail_as(err, &matrix.err);
}

/* --- to coordinators; of the result --------------------------------------------------- */

static bool write_to_coordinators(
	struct letters_work *work, struct tacit_err *err)
{
	struct tacit_coordinators who = { 0 };
	size_t i;

	if (!tacit_facts_coordinators(work->reg, work->arena,
		    tacit_document_get(&work->view.call.note, "area"),
		    (struct tacit_date){ 0 }, &who, err))
		return false;
	for (i = 0; i < who.count; i++)
		(void)letter_to(work, who.codes[i]);
	return true;
}

static bool write_result(struct letters_work *work, struct tacit_err *err)
{
	if (!tacit_wording_has_result(&work->view, err))
		return false;
	write_to_addressed(work);
	return true;
}

static bool write_reminder(struct letters_work *work, struct tacit_err *err)
{
	if (!work->view.silence.is_open) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the call is not open: nothing is to be reminded of");
		return tacit_hint(
			err, "see: tacit silence %s", work->view.typed);
	}
	write_to_silent(work);
	return true;
}

static bool write_all(struct letters_work *work, struct tacit_err *err)
{
	switch (work->ask->kind) {
	case TACIT_LETTER_CIRCULATION:
		write_to_addressed(work);
		return true;
	case TACIT_LETTER_REMINDER:
		return write_reminder(work, err);
	case TACIT_LETTER_ACKNOWLEDGEMENT:
		return write_of_comments(work, err);
	case TACIT_LETTER_DISPOSITIONS:
		return write_of_outcomes(work, err);
	case TACIT_LETTER_COMPILATION:
		return write_to_coordinators(work, err);
	case TACIT_LETTER_NOTICE:
		return write_result(work, err);
	case TACIT_LETTER_INVITATION:
	case TACIT_LETTER_LINKS:
	case TACIT_LETTER_REPLY:
	case TACIT_LETTERS_KINDS:
		break;
	}
	return tacit_fail(
		err, TACIT_USAGE, "letters of that kind are not about a call");
}

/* Of a draft there is nothing to write yet. */
static bool check_issued(const struct letters_work *work, struct tacit_err *err)
{
	if (work->view.silence.verdict != TACIT_VERDICT_NOT_ISSUED)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "this note is not issued yet");
	return tacit_hint(err, "first: tacit circulate %s", work->view.typed);
}

bool tacit_letters_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, struct tacit_letters *out,
	struct tacit_err *err)
{
	struct tacit_letters_ask said = *ask;
	struct letters_work work = {
		.reg = reg, .arena = arena, .ask = &said, .out = out
	};

	*out = (struct tacit_letters){ 0 };
	if (!tacit_letters_lang(reg, arena, ask, &said.lang, err) ||
		!tacit_silence_view(
			reg, arena, ask->note, said.lang, &work.view, err) ||
		!tacit_silence_has_call(
			&work.view.call.note, "tacit letters", err) ||
		!tacit_facts_check_call(reg, &work.view.call, err) ||
		!check_issued(&work, err) || !write_all(&work, err))
		return false;
	return out->count ||
		tacit_fail(err, TACIT_INVALID,
			"there is nobody to write to about that");
}
