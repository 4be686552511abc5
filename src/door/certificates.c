#include "door/certificates.h"

#include <string.h>

#include "report/attendance.h"

enum { NUMBER_MAX = 1000000000 };

/* The number behind the event's id; 0: it is none. */
static size_t number_given(const char *certificate)
{
	const char *dash = strrchr(certificate, '-');
	uint64_t number = 0;

	return dash &&
			tacit_str_number(
				tacit_str_of(dash + 1), NUMBER_MAX, &number)
		? (size_t)number
		: 0;
}

static size_t last_given(const struct tacit_registration_list *all)
{
	size_t last = 0;
	size_t i;

	for (i = 0; i < all->count; i++) {
		const size_t number = number_given(all->list[i].certificate);

		if (number > last)
			last = number;
	}
	return last;
}

/* Who is to get one, and when. */
struct giving {
	struct tacit_vault *vault;
	struct tacit_arena *arena;
	struct tacit_date *days; /* of the programme */
	size_t day_count;
	size_t asked;
	struct tacit_date today;
	struct tacit_instant clock;
	bool is_dry_run;
};

/* --- the last number, which outlives the persons ------------------------------------ */

#define COUNTER_KIND "certificates"

/* What is kept of an event's numbers: nobody's data. */
static bool find_counter(struct tacit_vault *vault, struct tacit_arena *arena,
	const char *event, struct tacit_vault_record *out,
	struct tacit_err *err)
{
	struct tacit_vault_list kept;
	size_t i;

	*out = (struct tacit_vault_record){ 0 };
	if (!tacit_vault_list(vault, arena, COUNTER_KIND, &kept, err))
		return false;
	for (i = 0; i < kept.count; i++)
		if (!strcmp(kept.list[i].id, event))
			*out = kept.list[i];
	return true;
}

static size_t counted(const struct tacit_vault_record *counter)
{
	uint64_t number = 0;

	return counter->id &&
			tacit_str_number(counter->facts, NUMBER_MAX, &number)
		? (size_t)number
		: 0;
}

static bool keep_counter(const struct giving *to, const char *event,
	const struct tacit_vault_record *there, size_t last,
	struct tacit_err *err)
{
	const struct tacit_vault_record kept = { .kind = COUNTER_KIND,
		.id = event,
		.person = "",
		.state = "given",
		.at = to->clock,
		.facts = tacit_str_of(
			tacit_arena_printf(to->arena, "%zu", last)),
		.bytes = tacit_str_of("") };
	bool is_new = false;

	return there->id ? tacit_vault_change(to->vault, &kept, "given", err)
			 : tacit_vault_put(to->vault, &kept, &is_new, err);
}

/* --- giving ------------------------------------------------------------------------- */

static bool give_numbers(const struct giving *to, const char *event,
	const struct tacit_registration_list *all,
	struct tacit_certificates_given *out, struct tacit_err *err)
{
	struct tacit_vault_record counter;
	size_t last = last_given(all);
	size_t i;

	if (!find_counter(to->vault, to->arena, event, &counter, err))
		return false;
	if (counted(&counter) > last)
		last = counted(&counter);
	for (i = 0; i < all->count; i++) {
		struct tacit_registration *one = &all->list[i];
		const size_t followed = tacit_certificates_followed(
			one, to->days, to->day_count);
		struct tacit_vault_record record;

		if (!followed || followed < to->asked)
			continue;
		if (*one->certificate) {
			out->before++;
			continue;
		}
		out->now++;
		if (to->is_dry_run)
			continue;
		one->certificate = tacit_arena_printf(
			to->arena, "%s-%04zu", one->event, ++last);
		one->certified = to->today;
		tacit_registration_write(to->arena, one, &record);
		if (!tacit_vault_change(to->vault, &record, "registered", err))
			return false;
	}
	return to->is_dry_run || !out->now ||
		keep_counter(to, event, &counter, last, err);
}

bool tacit_certificates_give(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_certificates_ask *ask, bool is_dry_run,
	struct tacit_certificates_given *out, struct tacit_err *err)
{
	struct tacit_registration_list all = { 0 };
	struct tacit_document event;
	struct giving to = { .vault = vault,
		.arena = arena,
		.today = tacit_register_today(reg),
		.clock = tacit_register_now(reg),
		.is_dry_run = is_dry_run };

	*out = (struct tacit_certificates_given){ 0 };
	if (!tacit_register_get(
		    reg, arena, TACIT_EVENT, ask->event, &event, err))
		return false;
	if (tacit_document_says(&event, "certificate", "no")) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the event says that it gives no certificates");
		return tacit_hint(
			err, "tacit set %s certificate=yes", ask->event);
	}
	if (!vault)
		return true;
	if (!tacit_attendance_event_days(
		    reg, arena, event.at.id, &to.days, &to.day_count, err))
		return false;
	to.asked = ask->days ? ask->days : to.day_count;
	return (is_dry_run || tacit_vault_begin(vault, err)) &&
		tacit_registration_list(vault, arena, event.at.id, &all, err) &&
		give_numbers(&to, event.at.id, &all, out, err) &&
		(is_dry_run || tacit_vault_commit(vault, err));
}
