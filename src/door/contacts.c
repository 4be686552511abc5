#include "door/contacts.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

enum { LIST_MAX = 16 * 1024 * 1024 /* bytes */ };

static struct tacit_str take_blank_word(struct tacit_str *rest)
{
	struct tacit_str word;
	size_t i = 0;

	*rest = tacit_str_trim(*rest);
	while (i < rest->len && !tacit_is_space(rest->data[i]))
		i++;
	word = (struct tacit_str){ rest->data, i };
	*rest = tacit_str_from(*rest, i);
	return word;
}

static bool add_contact(struct tacit_arena *arena, struct tacit_str address,
	const struct tacit_contact *contact, struct tacit_contacts *out,
	struct tacit_err *err)
{
	struct tacit_contact *kept;
	char *copy;
	size_t i;

	while (address.len && strchr(",;", address.data[address.len - 1]))
		address.len--;
	if (!address.len || !memchr(address.data, '@', address.len) ||
		memchr(address.data, ',', address.len) ||
		memchr(address.data, ';', address.len))
		return tacit_fail(err, TACIT_INVALID,
			       "a state and an address are expected") ||
			tacit_hint(err, "XAA delegation@xaa.example.org");
	copy = tacit_arena_strndup(arena, address.data, address.len);
	for (i = 0; i < address.len; i++)
		copy[i] = tacit_small(copy[i]);
	kept = tacit_arena_append(
		arena, &out->list, &out->count, &out->cap, sizeof(*out->list));
	*kept = *contact;
	kept->address = copy;
	return true;
}

/* "ru": ours, before any address. */
static bool read_lang(struct tacit_arena *arena, struct tacit_str word,
	const char **out, struct tacit_err *err)
{
	const char *const *codes;
	size_t count = tacit_words_languages(&codes);
	const char *all = "";
	size_t i;

	for (i = 0; i < count; i++) {
		all = tacit_arena_printf(
			arena, "%s%s%s", all, i ? ", " : "", codes[i]);
		*out = codes[i];
		if (tacit_str_eq_nocase(word, tacit_str_of(codes[i])))
			return true;
	}
	(void)tacit_fail(err, TACIT_INVALID,
		"there are no words in the language %.*s", (int)word.len,
		word.data);
	return tacit_hint(err, "there are: %s", all);
}

/* Neither an address, nor what may be one with a fault in it. */
static bool is_lang(struct tacit_str word)
{
	return (word.len == 2 || word.len == 3) &&
		!memchr(word.data, '@', word.len);
}

/* A state, its language or none, then its addresses. */
static bool read_line(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_str line, unsigned number, struct tacit_contacts *out,
	struct tacit_err *err)
{
	const struct tacit_str state = take_blank_word(&line);
	struct tacit_str address = take_blank_word(&line);
	struct tacit_contact contact = { .line = number };

	if (!tacit_resolve_state(reg, arena,
		    tacit_arena_strndup(arena, state.data, state.len),
		    &contact.state, err))
		return false;
	if (is_lang(address)) {
		if (!read_lang(arena, address, &contact.lang, err))
			return false;
		address = take_blank_word(&line);
	}
	do {
		if (!add_contact(arena, address, &contact, out, err))
			return false;
		address = take_blank_word(&line);
	} while (address.len && address.data[0] != '#');
	return true;
}

bool tacit_contacts_read(struct tacit_register *reg, struct tacit_arena *arena,
	const char *path, struct tacit_contacts *out, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct tacit_str rest;
	struct tacit_str line;
	unsigned number = 0;
	bool ok;

	*out = (struct tacit_contacts){ 0 };
	ok = !path || tacit_io_read(path, LIST_MAX, &text, err);
	rest = tacit_buf_str(&text);
	while (ok && path && tacit_str_line(&rest, &line)) {
		struct tacit_err why = { 0 };

		number++;
		line = tacit_str_trim(line);
		if (!line.len || line.data[0] == '#')
			continue;
		ok = read_line(reg, arena, line, number, out, &why);
		if (!ok) {
			(void)tacit_fail_at(
				err, why.code, path, number, "%s", why.msg);
			(void)tacit_hint(err, "%s", why.hint);
			break;
		}
	}
	tacit_buf_clear(&text);
	return ok;
}

const char *tacit_contacts_lang(
	const struct tacit_contacts *contacts, const char *state)
{
	size_t i;

	for (i = 0; i < contacts->count; i++) {
		if (contacts->list[i].lang &&
			!strcmp(contacts->list[i].state, state))
			return contacts->list[i].lang;
	}
	return NULL;
}

static const char *only_state(
	const struct tacit_contacts *contacts, const char *address)
{
	const char *state = NULL;
	size_t i;

	for (i = 0; i < contacts->count; i++) {
		if (strcmp(contacts->list[i].address, address) != 0)
			continue;
		if (state && strcmp(state, contacts->list[i].state) != 0)
			return NULL;
		state = contacts->list[i].state;
	}
	return state;
}

static bool has_address(
	const struct tacit_contacts *contacts, const char *address)
{
	size_t i;

	for (i = 0; i < contacts->count; i++) {
		if (!strcmp(contacts->list[i].address, address))
			return true;
	}
	return false;
}

const char *tacit_contacts_state(
	const struct tacit_contacts *contacts, const char *address)
{
	const char *at = strrchr(address, '@');

	if (!at || has_address(contacts, address))
		return only_state(contacts, address);
	return only_state(contacts, at);
}
