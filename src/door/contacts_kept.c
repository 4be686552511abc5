/* contacts_kept: those that are in the vault. */
#include "door/contacts.h"

#include <string.h>

static const char contact_kind[] = "contact";
static const char contact_state[] = "listed";

static const struct tacit_contact *find_contact(
	const struct tacit_contacts *list, const char *state,
	const char *address)
{
	size_t i;

	for (i = 0; i < list->count; i++) {
		if (!strcmp(list->list[i].state, state) &&
			!strcmp(list->list[i].address, address))
			return &list->list[i];
	}
	return NULL;
}

/* Its id is "XAA ADDRESS", its facts are the language. */
bool tacit_contacts_kept(struct tacit_vault *vault, struct tacit_arena *arena,
	struct tacit_contacts *out, struct tacit_err *err)
{
	struct tacit_vault_list kept;
	size_t i;

	if (!tacit_vault_list(vault, arena, contact_kind, &kept, err))
		return false;
	for (i = 0; i < kept.count; i++) {
		const struct tacit_vault_record *record = &kept.list[i];
		const char *state = tacit_arena_strndup(
			arena, record->id, strcspn(record->id, " "));
		struct tacit_contact *contact;

		if (find_contact(out, state, record->person))
			continue;
		contact = tacit_arena_append(arena, &out->list, &out->count,
			&out->cap, sizeof(*contact));
		*contact = (struct tacit_contact){ .address = record->person,
			.state = state,
			.lang = record->facts.len ? record->facts.data : NULL };
	}
	return true;
}

static struct tacit_str lang_fact(const struct tacit_contact *contact)
{
	return tacit_str_of(contact->lang ? contact->lang : "");
}

/* What `there` is of is kept already; NULL: nothing is. */
static bool keep_contact(struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_contact *contact, const struct tacit_contact *there,
	struct tacit_instant now, size_t *count, struct tacit_err *err)
{
	const struct tacit_vault_record kept = {
		.kind = contact_kind,
		.id = tacit_arena_printf(
			arena, "%s %s", contact->state, contact->address),
		.person = contact->address,
		.state = contact_state,
		.at = now,
		.facts = lang_fact(contact),
	};
	bool is_new = false;
	bool ok;

	if (there && tacit_str_eq(lang_fact(there), kept.facts))
		return true;
	ok = there ? tacit_vault_change(vault, &kept, contact_state, err)
		   : tacit_vault_put(vault, &kept, &is_new, err);
	*count += ok && (there || is_new);
	return ok;
}

bool tacit_contacts_keep(struct tacit_vault *vault,
	const struct tacit_contacts *list, struct tacit_instant now,
	size_t *count, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_contacts there = { 0 };
	size_t i;
	bool ok = tacit_vault_begin(vault, err) &&
		tacit_contacts_kept(vault, &arena, &there, err);

	*count = 0;
	for (i = 0; ok && i < list->count; i++) {
		const struct tacit_contact *contact = &list->list[i];

		ok = keep_contact(vault, &arena, contact,
			find_contact(&there, contact->state, contact->address),
			now, count, err);
	}
	ok = ok && tacit_vault_commit(vault, err);
	tacit_arena_clear(&arena);
	return ok;
}

void tacit_contacts_write(
	const struct tacit_contacts *list, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct tacit_contact *contact = &list->list[i];

		tacit_buf_printf(out, "%s %s%s%s\n", contact->state,
			contact->lang ? contact->lang : "",
			contact->lang ? " " : "", contact->address);
	}
}
