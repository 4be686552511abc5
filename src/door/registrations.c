#include "door/registrations.h"

#include <string.h>

#include "door/registrations_parts.h"
#include "text/digest.h"

enum { ID_CHARS = 20 };

/* By chance: it tells nothing, and stays where the person does not. */
static const char *new_id(struct tacit_arena *arena)
{
	unsigned char key[TACIT_DIGEST_BYTES];
	char id[ID_CHARS + 1];

	tacit_digest_new_key(key);
	tacit_digest_base32(key, ID_CHARS, id);
	return tacit_arena_strdup(arena, id);
}

/* When they came, until when they stay. */
struct terms_of_keeping {
	struct tacit_instant closes;
	struct tacit_instant received;
	struct tacit_date until;
	struct tacit_date field_until[TACIT_REGISTRANT_FIELDS];
};

/* Of each field, where that is less long than the row. */
static void find_field_days(const struct tacit_registrations_form *form,
	struct tacit_date ends, struct terms_of_keeping *out)
{
	unsigned i;

	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++) {
		struct tacit_date *until = &out->field_until[i];

		*until = form->field_until[i];
		if (!tacit_date_is_set(*until))
			*until = tacit_date_add(ends,
				(int)tacit_registration_days(
					(enum tacit_registration_field)i));
		if (tacit_date_compare(*until, out->until) >= 0)
			*until = (struct tacit_date){ 0 };
	}
}

/* What is never to go is not taken in. */
static bool fail_endless(struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_INVALID,
		"the event does not say when it ends, nor anybody until when "
		"registrations for it are kept");
	return tacit_hint(err, "--keep-until DATE");
}

static bool find_keeping(struct registering *work, struct terms_of_keeping *out,
	struct tacit_err *err)
{
	const struct tacit_instant now = tacit_register_now(work->reg);
	struct tacit_document event;
	struct tacit_deadline deadline;
	struct tacit_zone zone = { 0 };
	struct tacit_date ends = { 0 };
	const char *name;

	if (!tacit_register_get(work->reg, &work->arena, TACIT_EVENT,
		    work->form->event, &event, err))
		return false;
	name = tacit_document_get(&event, "zone");
	if (!tacit_zone_load(&work->arena, name ? name : "UTC", &zone, err) ||
		!tacit_registration_deadline(&event, &zone, &deadline, err))
		return false;
	(void)tacit_document_date(&event, "ends", &ends);
	out->closes = deadline.closes;
	out->received = work->form->received;
	out->until = work->form->keep_until;
	if (!tacit_date_is_set(ends) && !tacit_date_is_set(out->until))
		return fail_endless(err);
	if (!tacit_date_is_set(out->until))
		out->until = tacit_date_add(ends, TACIT_REGISTRATION_DAYS);
	find_field_days(
		work->form, tacit_date_is_set(ends) ? ends : out->until, out);
	if (out->received.s > now.s)
		return tacit_fail(err, TACIT_INVALID,
			"it cannot have been received in the future");
	return true;
}

/* Nothing is dated "now" once registration has closed. */
static bool date_new(struct registering *work,
	const struct terms_of_keeping *keeping, struct tacit_registration *one,
	struct tacit_err *err)
{
	one->received = keeping->received;
	if (tacit_instant_is_set(one->received))
		return true;
	one->received = tacit_register_now(work->reg);
	if (!tacit_instant_is_set(keeping->closes) ||
		tacit_deadline_is_in_time(keeping->closes, one->received))
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"registration has closed, and the form does not say when it "
		"was received");
	return tacit_hint(err,
		"--received INSTANT: what came after the close "
		"is kept, and marked so");
}

/* Of one who is there, only what is said anew. */
static void set_days(const struct tacit_registrations_form *form,
	const struct terms_of_keeping *keeping,
	const struct tacit_registration *there, struct tacit_registration *one)
{
	size_t i;

	one->keep_until = there && !tacit_date_is_set(form->keep_until)
		? there->keep_until
		: keeping->until;
	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++)
		one->field_until[i] =
			there && !tacit_date_is_set(form->field_until[i])
			? there->field_until[i]
			: keeping->field_until[i];
}

static bool is_kept_as_long(const struct tacit_registration *one,
	const struct tacit_registration *there)
{
	size_t i;

	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++)
		if (*one->person.values[i] &&
			tacit_date_compare(
				one->field_until[i], there->field_until[i]))
			return false;
	return !tacit_date_compare(one->keep_until, there->keep_until);
}

static bool keep_one(struct registering *work, struct tacit_vault *vault,
	const struct terms_of_keeping *keeping, struct tacit_registration *one,
	const struct tacit_registration *there,
	struct tacit_registrations_taken *out, struct tacit_err *err)
{
	struct tacit_vault_record record;
	bool is_new = false;

	one->kept = work->form->clock;
	set_days(work->form, keeping, there, one);
	if (there) {
		tacit_registration_follow(one, there);
		if (tacit_registrant_says_same(&one->person, &there->person) &&
			is_kept_as_long(one, there)) {
			out->unchanged++;
			return true;
		}
		out->replaced++;
	} else {
		out->added++;
		one->id = new_id(&work->arena);
		if (!date_new(work, keeping, one, err))
			return false;
	}
	if (work->form->is_dry_run)
		return true;
	tacit_registration_write(&work->arena, one, &record);
	return there ? tacit_vault_change(vault, &record, "registered", err)
		     : tacit_vault_put(vault, &record, &is_new, err);
}

/* By its address one row is the person whom another is by name and birth. */
static bool fail_twice(
	struct registering *work, size_t at, struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_INVALID,
		"%s: this is one who registered before, and so is another row",
		tacit_registering_place(work, at));
	return tacit_hint(err,
		"one of the two has the other's address, or "
		"name and date of birth");
}

/* What was filled in has every field: it goes with the first of them. */
static struct tacit_date first_over(const struct terms_of_keeping *keeping)
{
	struct tacit_date first = keeping->until;
	size_t i;

	for (i = TACIT_REGISTRANT_NAME; i < TACIT_REGISTRANT_FIELDS; i++)
		if (tacit_date_is_set(keeping->field_until[i]) &&
			tacit_date_compare(keeping->field_until[i], first) < 0)
			first = keeping->field_until[i];
	return first;
}

static bool keep_all(struct registering *work, struct tacit_vault *vault,
	struct tacit_registrations_taken *out, struct tacit_err *err)
{
	struct tacit_registration_list there = { 0 };
	struct tacit_registered *known = tacit_registered_new();
	struct terms_of_keeping keeping = { 0 };
	bool *is_taken = NULL;
	size_t i;
	bool ok = find_keeping(work, &keeping, err) &&
		(!vault ||
			tacit_registration_list(vault, &work->arena,
				work->form->event, &there, err));

	out->until = first_over(&keeping);
	is_taken = tacit_arena_array(
		&work->arena, there.count + 1, sizeof(*is_taken));
	for (i = 0; i < there.count; i++)
		tacit_registered_keep(known, &there.list[i].person, i + 1);
	for (i = 0; ok && i < work->read.count; i++) {
		struct tacit_registration *one = &work->read.list[i];
		const size_t at = tacit_registered_find(known, &one->person);

		if (at && is_taken[at - 1]) {
			ok = fail_twice(work, i, err);
			break;
		}
		if (at)
			is_taken[at - 1] = true;
		ok = keep_one(work, vault, &keeping, one,
			at ? &there.list[at - 1] : NULL, out, err);
	}
	tacit_registered_free(known);
	return ok;
}

bool tacit_registrations_take(struct tacit_register *reg,
	struct tacit_vault *vault, const struct tacit_registrations_form *form,
	struct tacit_registrations_taken *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct registering work = { .reg = reg,
		.form = form,
		.faults = faults,
		.persons = tacit_registered_new(),
		.found = { .path = form->path } };
	const bool writes = vault && !form->is_dry_run;
	bool ok;

	*out = (struct tacit_registrations_taken){ 0 };
	ok = tacit_registering_read(&work, err) &&
		(!writes || tacit_vault_begin(vault, err)) &&
		keep_all(&work, vault, out, err) &&
		(!writes || tacit_vault_commit(vault, err));
	tacit_registered_free(work.persons);
	tacit_arena_clear(&work.found.arena);
	tacit_arena_clear(&work.arena);
	return ok;
}
