#include "report/registrants.h"

#include <string.h>

#include <tacit/register.h>

#include "base/letter.h"
#include "report/value.h"

enum { ID_SHORTEST = 4 }; /* of what is typed */

static void fill_rows(const struct tacit_value_style *style,
	const struct tacit_registration_list *kept,
	struct tacit_registrants *out)
{
	const struct tacit_registrations *event = &out->event;
	size_t i;

	out->list = tacit_arena_array(
		style->arena, kept->count + 1, sizeof(*out->list));
	for (i = 0; i < kept->count; i++) {
		const struct tacit_registration *one = &kept->list[i];

		out->list[i] = (struct tacit_registrant_row){ .one = one,
			.state = tacit_value_state(style, one->state),
			.waits = tacit_registration_waits(event, i),
			.is_after_close =
				tacit_registration_is_after(event, one) };
	}
	out->count = kept->count;
}

static void name_states(
	const struct tacit_value_style *style, struct tacit_registrants *out)
{
	size_t count = 0;
	const struct tacit_member *members =
		tacit_register_members(style->reg, &count);
	const char **names =
		tacit_arena_array(style->arena, count + 1, sizeof(*names));
	int others;
	size_t i;

	for (others = 0; others <= 1; others++)
		for (i = 0; i < count; i++)
			if (others ==
					(strcmp(members[i].kind, "member") !=
						0) &&
				tacit_member_is_on(
					&members[i], out->event.starts))
				names[out->state_count++] = tacit_value_state(
					style, members[i].code);
	out->states = names;
}

bool tacit_registrants_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask,
	struct tacit_registrants *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = {
		.reg = reg, .arena = arena, .lang = ask->lang, .err = &fault
	};
	struct tacit_registration_list kept = { 0 };

	*out = (struct tacit_registrants){ 0 };
	if (!tacit_registrations_find(
		    reg, vault, arena, ask, &out->event, err) ||
		(vault &&
			!tacit_registration_list(
				vault, arena, out->event.event, &kept, err)))
		return false;
	fill_rows(&style, &kept, out);
	name_states(&style, out);
	if (tacit_date_is_set(out->event.ends))
		out->keep_until = tacit_date_add(
			out->event.ends, TACIT_REGISTRATION_DAYS);
	return tacit_value_told(&style, err);
}

/* --- who is meant --------------------------------------------------------------- */

/* Addresses are kept in small letters. */
static bool is_kept_address(const char *kept, const char *typed)
{
	while (*kept && *kept == tacit_small(*typed))
		kept++, typed++;
	return !*kept && !*typed;
}

static bool is_meant(const struct tacit_registration *one, const char *typed,
	struct tacit_str folded)
{
	const char *const *values = one->person.values;
	struct tacit_buf name = { 0 };
	bool is;

	if (strchr(typed, '@'))
		return is_kept_address(values[TACIT_REGISTRANT_MAIL], typed);
	if (strlen(typed) >= ID_SHORTEST &&
		!strncmp(one->id, typed, strlen(typed)))
		return true;
	tacit_fold(tacit_str_of(values[TACIT_REGISTRANT_NAME]), &name);
	is = tacit_str_eq(tacit_buf_str(&name), folded);
	tacit_buf_clear(&name);
	return is;
}

/* What was typed may be a person's name: it is not repeated. */
bool tacit_registrants_named(const struct tacit_registrants *all,
	const char *typed, const struct tacit_registrant_row **out,
	struct tacit_err *err)
{
	struct tacit_buf folded = { 0 };
	size_t found = 0;
	size_t i;

	tacit_fold(tacit_str_of(typed), &folded);
	for (i = 0; i < all->count; i++) {
		if (!is_meant(all->list[i].one, typed, tacit_buf_str(&folded)))
			continue;
		*out = &all->list[i];
		found++;
	}
	tacit_buf_clear(&folded);
	if (found == 1)
		return true;
	(void)tacit_fail(err, found ? TACIT_INVALID : TACIT_NOTFOUND, "%s",
		found ? "several who registered are meant by that"
		      : "nobody who registered is meant by that");
	return tacit_hint(err,
		"an address, or an id of: tacit registrations %s --private",
		all->event.event);
}

static bool is_other_address(const char *found, const char *mail)
{
	return found && strcmp(found, mail) != 0;
}

bool tacit_registration_address(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *name, const char **out,
	struct tacit_err *err)
{
	struct tacit_buf folded = { 0 };
	struct tacit_vault_list kept;
	const char *found = NULL;
	bool are_several = false;
	size_t i;

	if (!tacit_vault_list(
		    vault, arena, TACIT_REGISTRATION_KIND, &kept, err))
		return false;
	tacit_fold(tacit_str_of(name), &folded);
	for (i = 0; i < kept.count; i++) {
		struct tacit_registration one;

		tacit_registration_read(arena, &kept.list[i], &one);
		/* what was emptied is nobody's, and keeps its id */
		if (!*one.person.values[TACIT_REGISTRANT_MAIL] ||
			!is_meant(&one, name, tacit_buf_str(&folded)))
			continue;
		are_several = are_several ||
			is_other_address(found,
				one.person.values[TACIT_REGISTRANT_MAIL]);
		found = one.person.values[TACIT_REGISTRANT_MAIL];
	}
	tacit_buf_clear(&folded);
	*out = found;
	if (found && !are_several)
		return true;
	(void)tacit_fail(err, found ? TACIT_INVALID : TACIT_NOTFOUND, "%s",
		found ? "several who registered are meant by that"
		      : "nobody who registered is meant by that");
	return tacit_hint(
		err, "an address of: tacit registrations EVENT --private");
}
