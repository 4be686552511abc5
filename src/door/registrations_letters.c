#include "door/registrations_letters.h"

#include <string.h>

#include "door/registrations_parts.h"
#include "door/tables.h"

struct letter_taking {
	const struct tacit_desk *desk;
	const struct tacit_registrations_form *form;
	struct tacit_arena arena;
	struct tacit_letter letter;
	bool is_trying; /* nothing is kept: does all of it have no faults? */
	size_t forms;
	struct tacit_registrations_taken taken; /* of this letter */
	struct tacit_faults *faults;
};

enum { DAY_SECONDS = 86400 };

static void add_taken(struct tacit_registrations_taken *sum,
	const struct tacit_registrations_taken *one)
{
	sum->added += one->added;
	sum->replaced += one->replaced;
	sum->unchanged += one->unchanged;
	if (!tacit_date_is_set(sum->until) ||
		tacit_date_compare(one->until, sum->until) < 0)
		sum->until = one->until;
}

/* The letter is named in faults, and the file in it. */
static const char *path_in(
	struct letter_taking *work, const struct tacit_message_part *part)
{
	return tacit_arena_printf(&work->arena, "%.8s: %s",
		work->letter.facts.id, part->name ? part->name : "form.csv");
}

static bool take_tables_of(struct letter_taking *work,
	struct tacit_tables *tables, const char *path, struct tacit_err *err)
{
	struct tacit_registrations_form form = *work->form;
	struct tacit_registrations_taken taken;

	if (!tacit_registering_is_form(tables))
		return true;
	work->forms++;
	form.path = path;
	form.tables = tables;
	form.is_dry_run = form.is_dry_run || work->is_trying;
	if (tacit_instant_is_set(work->letter.facts.received))
		form.received = work->letter.facts.received;
	if (!tacit_registrations_take(work->desk->reg, work->desk->vault, &form,
		    &taken, work->faults, err))
		return false;
	if (form.is_dry_run == work->form->is_dry_run)
		add_taken(&work->taken, &taken);
	return true;
}

static bool take_part(struct letter_taking *work,
	const struct tacit_message_part *part, struct tacit_err *err)
{
	struct tacit_tables_file file = { .path = path_in(work, part),
		.bytes = part->bytes,
		.is_personal = true };
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       work->desk->reg) };
	bool ok = tacit_tables_read(work->desk->foreign, &file, &tables,
			  work->faults, err) &&
		take_tables_of(work, &tables, file.path, err);

	tacit_tables_clear(&tables);
	return ok;
}

/* All of them, so that the faults of each are told. */
static bool take_parts(struct letter_taking *work, struct tacit_err *err)
{
	const struct tacit_message *message = &work->letter.message;
	bool ok = true;
	size_t i;

	for (i = 0; work->letter.is_read && i < message->part_count; i++)
		if (tacit_message_is_table(&message->parts[i]) &&
			!tacit_message_is_forwarded(message, i))
			ok = take_part(work, &message->parts[i], err) && ok;
	return ok &&
		(work->forms ||
			tacit_fail(err, TACIT_INVALID,
				"%.8s: there is no form of registration in "
				"the letter",
				work->letter.facts.id));
}

/* Of several forms in a letter none is kept where one has faults. */
static bool take_forms(struct letter_taking *work, struct tacit_err *err)
{
	struct tacit_faults *faults = work->faults;
	struct tacit_faults told_already = { 0 };
	bool ok;

	if (work->form->is_dry_run)
		return take_parts(work, err);
	work->is_trying = true;
	if (!take_parts(work, err))
		return false;
	work->is_trying = false;
	work->faults = &told_already;
	ok = take_parts(work, err);
	work->faults = faults;
	tacit_faults_clear(&told_already);
	return ok;
}

/* It is kept no longer than the first that goes of what came with it. */
static struct tacit_instant letter_until(const struct letter_taking *work)
{
	const struct tacit_instant until = tacit_incoming_until(
		work->desk->clock, work->desk->retention_days);
	const struct tacit_instant over = {
		(tacit_date_days(work->taken.until) + 1) * DAY_SECONDS
	};

	return tacit_instant_is_set(until) && until.s < over.s ? until : over;
}

static bool settle_taken(struct letter_taking *work, struct tacit_err *err)
{
	struct tacit_incoming *facts = &work->letter.facts;
	const char *was = tacit_incoming_word(facts->state);
	struct tacit_vault *vault = work->desk->vault;
	struct tacit_vault_record kept = { 0 };

	if (work->form->is_dry_run)
		return true;
	facts->state = TACIT_LETTER_ACCEPTED;
	facts->event = work->form->event;
	facts->until = letter_until(work);
	tacit_incoming_write(&work->arena, facts, &kept);
	return tacit_vault_begin(vault, err) &&
		tacit_vault_change(vault, &kept, was, err) &&
		tacit_vault_commit(vault, err);
}

bool tacit_registrations_of_letter(const struct tacit_desk *desk,
	const struct tacit_registrations_form *form, const char *id,
	struct tacit_registrations_taken *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct letter_taking work = {
		.desk = desk, .form = form, .faults = faults
	};
	bool ok = tacit_letter_open(desk, &work.arena, id, &work.letter, err);

	if (ok && !tacit_incoming_is_open(work.letter.facts.state))
		ok = tacit_fail(err, TACIT_REFUSED, "%.8s is settled already",
			work.letter.facts.id);
	ok = ok && take_forms(&work, err) && settle_taken(&work, err);
	if (ok)
		add_taken(out, &work.taken);
	tacit_arena_clear(&work.arena);
	return ok;
}

bool tacit_registrations_waiting(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *const **ids, size_t *count,
	struct tacit_err *err)
{
	struct tacit_incoming_list all;
	const char **list;
	size_t i;

	*count = 0;
	if (!tacit_incoming_find(vault, arena, &all, err))
		return false;
	list = tacit_arena_array(arena, all.count + 1, sizeof(*list));
	for (i = 0; i < all.count; i++)
		if (tacit_incoming_is_open(all.letters[i].state) &&
			!strcmp(all.letters[i].why,
				TACIT_INCOMING_REGISTRATION))
			list[(*count)++] = all.letters[i].id;
	*ids = list;
	return true;
}
