#include "door/accept.h"

#include <string.h>

#include "door/accept_parts.h"

/* --- settled -------------------------------------------------------------------- */

/* Whoever settled it meanwhile is not written over. */
static bool settle_letter(const struct tacit_desk *desk,
	struct tacit_incoming *facts, enum tacit_incoming_state state,
	struct tacit_err *err)
{
	const char *was = tacit_incoming_word(facts->state);
	struct tacit_arena arena = { 0 };
	struct tacit_vault_record kept = { 0 };
	bool ok;

	facts->state = state;
	facts->until = tacit_incoming_until(desk->clock, desk->retention_days);
	tacit_incoming_write(&arena, facts, &kept);
	ok = tacit_vault_change(desk->vault, &kept, was, err);
	tacit_arena_clear(&arena);
	return ok;
}

/* What was settled stays, whether or not the rest was done. */
static bool end_settling(
	const struct tacit_desk *desk, bool ok, struct tacit_err *err)
{
	return tacit_vault_commit(desk->vault, err) && ok;
}

/* Nobody else settles letters meanwhile: how it stands is asked anew. */
static bool begin_settling(const struct tacit_desk *desk,
	struct tacit_arena *arena, struct tacit_incoming *facts,
	struct tacit_err *err)
{
	struct tacit_incoming there;
	struct tacit_vault_record kept;

	if (!tacit_vault_begin(desk->vault, err))
		return false;
	if (!tacit_vault_find(desk->vault, arena, TACIT_INCOMING_KIND,
		    facts->id, &kept, err))
		return end_settling(desk, false, err);
	tacit_incoming_read(arena, &kept, &there);
	facts->state = there.state;
	facts->comments = there.comments;
	facts->because = there.because;
	facts->is_emptied = there.is_emptied;
	return true;
}

static bool check_kept(
	const struct tacit_incoming *facts, struct tacit_err *err)
{
	return !facts->is_emptied ||
		tacit_fail(err, TACIT_REFUSED, "%s is not kept any longer",
			facts->id);
}

static bool fail_accepted(const struct tacit_incoming *facts,
	const char *comments, struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_REFUSED, "%s is accepted already: %s",
		facts->id, comments);
	return tacit_hint(err, "to correct it: tacit comment --supersedes ID");
}

static bool check_secretariat(
	const struct tacit_desk *desk, struct tacit_err *err)
{
	if (desk->actor->role == TACIT_ROLE_SECRETARIAT)
		return true;
	(void)tacit_fail(err, TACIT_REFUSED,
		"only the secretariat accepts and refuses letters");
	return tacit_hint(err, "git config tacit.identity says who you are");
}

static bool check_not_refused(
	const struct tacit_incoming *facts, struct tacit_err *err)
{
	if (facts->state != TACIT_LETTER_REFUSED)
		return true;
	(void)tacit_fail(err, TACIT_REFUSED, "%s is refused already: %s",
		facts->id, facts->because);
	return tacit_hint(err, "to record it all the same: tacit comment");
}

/* Recorded, and not settled: as after a crash, or in another copy. */
static bool settle_as_recorded(const struct tacit_desk *desk,
	struct tacit_letter *letter, const char *comments,
	struct tacit_err *err)
{
	struct tacit_incoming facts = letter->facts;

	if (facts.state == TACIT_LETTER_ACCEPTED)
		return true;
	facts.comments = comments;
	facts.because = "";
	if (!settle_letter(desk, &facts, TACIT_LETTER_ACCEPTED, err))
		return false;
	letter->facts.state = facts.state;
	return true;
}

static bool refuse_open(const struct tacit_desk *desk,
	struct tacit_letter *letter, const char *because, const char *comments,
	struct tacit_err *err)
{
	struct tacit_incoming facts = letter->facts;

	if (comments[0])
		return settle_as_recorded(desk, letter, comments, err) &&
			fail_accepted(&facts, comments, err);
	if (!because || !*because)
		return tacit_fail(err, TACIT_USAGE, "why is it refused?") ||
			tacit_hint(err, "--because TEXT");
	facts.because = because;
	if (!settle_letter(desk, &facts, TACIT_LETTER_REFUSED, err))
		return false;
	letter->facts = facts;
	return true;
}

static bool refuse_as_it_stands(const struct tacit_desk *desk,
	struct tacit_letter *letter, const char *because, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char *comments = "";
	bool ok = check_kept(&letter->facts, err) &&
		tacit_register_refresh(desk->reg, err) &&
		tacit_letter_recorded(
			desk->reg, &arena, &letter->facts, &comments, err) &&
		refuse_open(desk, letter, because, comments, err);

	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_letter_refuse(const struct tacit_desk *desk,
	struct tacit_letter *letter, const char *because, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_letter there = *letter;
	bool ok = check_secretariat(desk, err) &&
		begin_settling(desk, &arena, &there.facts, err) &&
		end_settling(desk,
			refuse_as_it_stands(desk, &there, because, err), err);

	letter->facts.state = there.facts.state;
	tacit_arena_clear(&arena);
	return ok;
}

/* --- accepted --------------------------------------------------------------------- */

/* What a list or a server says is not said otherwise without a reason. */
static bool check_said(const char *says, const char *what,
	const struct tacit_write_options *options, struct tacit_err *err)
{
	if (options->because && *options->because)
		return true;
	(void)tacit_fail(err, TACIT_REFUSED, "%s %s", says, what);
	return tacit_hint(err,
		"--because TEXT records it all the same, and keeps the reason "
		"with the letter");
}

static bool choose_state(struct tacit_incoming *facts, const char *state,
	const struct tacit_write_options *options, struct tacit_err *err)
{
	if (facts->sender[0] && strcmp(facts->sender, state) != 0) {
		if (!check_said("the list of addresses says", facts->sender,
			    options, err))
			return false;
		facts->because = options->because;
	}
	facts->sender = state;
	return true;
}

static bool choose_received(struct tacit_incoming *facts,
	struct tacit_instant received,
	const struct tacit_write_options *options, struct tacit_err *err)
{
	char text[TACIT_INSTANT_SIZE];

	if (tacit_instant_is_set(facts->received) &&
		facts->received.s != received.s) {
		tacit_instant_format(facts->received, text);
		if (!check_said("the server that received it says", text,
			    options, err))
			return false;
		facts->because = options->because;
	}
	facts->received = received;
	return true;
}

static bool check_complete(
	const struct tacit_incoming *facts, struct tacit_err *err)
{
	if (!facts->sender[0])
		return tacit_fail(err, TACIT_USAGE,
			       "whose letter it is, no list of addresses "
			       "says") ||
			tacit_hint(err, "--state STATE");
	if (!facts->note[0])
		return tacit_fail(err, TACIT_USAGE,
			       "on which call it is, it does not say") ||
			tacit_hint(err, "--note NOTE");
	if (!tacit_instant_is_set(facts->received))
		return tacit_fail(err, TACIT_USAGE,
			       "when it was received, no server says that the "
			       "register names") ||
			tacit_hint(err,
				"--received INSTANT; servers are named in "
				"body.md, received-by");
	return true;
}

static bool apply_choice(struct tacit_incoming *facts,
	const struct tacit_choice *choice,
	const struct tacit_write_options *options, struct tacit_err *err)
{
	if (choice->note)
		facts->note = choice->note;
	return (!choice->state ||
		       choose_state(facts, choice->state, options, err)) &&
		(!tacit_instant_is_set(choice->received) ||
			choose_received(
				facts, choice->received, options, err)) &&
		check_complete(facts, err);
}

static void keep_ids(struct tacit_arena *arena,
	const struct tacit_write_result *result, struct tacit_incoming *facts)
{
	struct tacit_buf ids = { 0 };
	size_t i;

	for (i = 0; i < result->count; i++)
		tacit_buf_printf(&ids, "%s%s", i ? " " : "", result->ids[i]);
	facts->comments = tacit_buf_keep(&ids, arena).data;
}

static bool fail_unsettled(const struct tacit_err *why, struct tacit_err *err)
{
	return tacit_fail(err, TACIT_DOUBT,
		"recorded; say it once more: the letter is not settled (%s)",
		why->msg);
}

/* It is recorded, and that stays; the same once more finds it recorded. */
static bool settle_recorded(const struct tacit_desk *desk,
	const struct tacit_write_result *result, struct tacit_letter *letter,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err why = { 0 };
	bool ok;

	keep_ids(&arena, result, &letter->facts);
	ok = settle_letter(desk, &letter->facts, TACIT_LETTER_ACCEPTED, &why);
	letter->facts.comments = "";
	tacit_arena_clear(&arena);
	return ok || fail_unsettled(&why, err);
}

/* Whether recording would add nothing to what the register has of it. */
static bool adds_nothing(const struct tacit_desk *desk,
	const struct tacit_letter *letter, const struct tacit_choice *choice,
	const struct tacit_write_options *options)
{
	struct tacit_write_options trial = *options;
	struct tacit_write_result result = { 0 };
	struct tacit_err ignored = { 0 };
	bool ok;
	size_t i;

	trial.dry_run = true;
	ok = tacit_letter_record(
		     desk, letter, choice, &trial, &result, &ignored) &&
		result.count;
	for (i = 0; ok && i < result.count; i++)
		ok = result.known[i];
	tacit_write_result_clear(&result);
	return ok;
}

/* Nothing is recorded beside what the register has of a letter. */
static bool check_recorded(const struct tacit_desk *desk,
	struct tacit_letter *letter, const struct tacit_letter *chosen,
	const struct tacit_choice *choice,
	const struct tacit_write_options *options, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char *comments = "";
	bool ok =
		(options->dry_run || tacit_register_refresh(desk->reg, err)) &&
		tacit_letter_recorded(
			desk->reg, &arena, &letter->facts, &comments, err);

	if (ok && comments[0] &&
		(letter->facts.state == TACIT_LETTER_ACCEPTED ||
			!adds_nothing(desk, chosen, choice, options)))
		ok = (options->dry_run ||
			     settle_as_recorded(desk, letter, comments, err)) &&
			fail_accepted(&letter->facts, comments, err);
	else if (ok && !comments[0])
		ok = check_not_refused(&letter->facts, err);
	tacit_arena_clear(&arena);
	return ok;
}

static bool accept_as_it_stands(const struct tacit_desk *desk,
	struct tacit_arena *room, struct tacit_letter *letter,
	const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_letter chosen = *letter;
	struct tacit_err unsaid = { 0 };
	const bool is_said =
		apply_choice(&chosen.facts, choice, options, &unsaid);

	if (!check_kept(&letter->facts, err) ||
		!tacit_letter_look(desk, room, &chosen, err) ||
		!check_recorded(desk, letter, &chosen, choice, options, err))
		return false;
	if (!is_said)
		return tacit_fail_as(err, &unsaid);
	if (!tacit_letter_record(desk, &chosen, choice, options, result, err))
		return false;
	if (options->dry_run)
		return true;
	if (!settle_recorded(desk, result, &chosen, err))
		return false;
	letter->facts = chosen.facts;
	return true;
}

bool tacit_letter_accept(const struct tacit_desk *desk,
	struct tacit_letter *letter, const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_letter there = *letter;
	struct tacit_err why = { 0 };
	bool ok;

	*result = (struct tacit_write_result){ 0 };
	if (options->dry_run) {
		ok = accept_as_it_stands(
			desk, &arena, &there, choice, options, result, err);
		tacit_arena_clear(&arena);
		return ok;
	}
	ok = check_secretariat(desk, err) &&
		begin_settling(desk, &arena, &there.facts, err);
	if (ok) {
		ok = accept_as_it_stands(
			desk, &arena, &there, choice, options, result, err);
		if (!end_settling(desk, true, &why) && ok)
			ok = fail_unsettled(&why, err);
	}
	letter->facts.state = there.facts.state;
	tacit_arena_clear(&arena);
	return ok;
}
