#include "door/contacts.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/legible.h>
#include <tacit/words.h>

enum { LIST_MAX = 1024 * 1024, ADDRESS_MAX = 254 /* bytes */ };

/* A list that is read. */
struct reading {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_contacts *out;
	struct tacit_faults *faults;
	const char *path;
	unsigned line;
};

static bool parts_words(char c)
{
	return tacit_is_space(c) || c == ',' || c == ';';
}

static struct tacit_str take_listed_word(struct tacit_str *rest)
{
	struct tacit_str word;
	size_t i = 0;

	while (rest->len && parts_words(rest->data[0]))
		*rest = tacit_str_from(*rest, 1);
	while (i < rest->len && !parts_words(rest->data[i]))
		i++;
	word = (struct tacit_str){ rest->data, i };
	*rest = tacit_str_from(*rest, i);
	return word;
}

/* As it goes into a header: one mailbox, or all of a domain, and no name. */
static bool is_listed_address(struct tacit_str address)
{
	size_t ats = 0;
	size_t i;

	for (i = 0; i < address.len; i++) {
		ats += address.data[i] == '@';
		if (strchr("<>()[]:\\\"", address.data[i]))
			return false;
	}
	return ats == 1 && address.len <= ADDRESS_MAX &&
		address.data[address.len - 1] != '@';
}

static const struct tacit_contact *find_listed(
	const struct reading *reading, const struct tacit_contact *contact)
{
	size_t i;

	for (i = 0; i < reading->out->count; i++) {
		const struct tacit_contact *there = &reading->out->list[i];

		if (!strcmp(there->address, contact->address) &&
			!strcmp(there->state, contact->state))
			return there;
	}
	return NULL;
}

static bool is_same_lang(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

/* One that is listed already is kept once. */
static void add_contact(struct reading *reading, struct tacit_str address,
	const struct tacit_contact *contact)
{
	const struct tacit_contact *there;
	struct tacit_contact *kept;
	struct tacit_contact said = *contact;
	char *copy;
	size_t i;

	if (!is_listed_address(address)) {
		tacit_fault_add(reading->faults, reading->path, reading->line,
			"XAA delegation@xaa.example.org",
			"a state and an address are expected, not \"%.*s\"",
			(int)(address.len < 60 ? address.len : 60),
			address.len ? address.data : "");
		return;
	}
	copy = tacit_arena_strndup(reading->arena, address.data, address.len);
	for (i = 0; i < address.len; i++)
		copy[i] = tacit_small(copy[i]);
	said.address = copy;
	there = find_listed(reading, &said);
	if (there && !is_same_lang(there->lang, said.lang))
		tacit_fault_add(reading->faults, reading->path, reading->line,
			"keep one of the two lines",
			"%s is in line %u with another language", copy,
			there->line);
	if (there)
		return;
	kept = tacit_arena_append(reading->arena, &reading->out->list,
		&reading->out->count, &reading->out->cap, sizeof(*kept));
	*kept = said;
}

/* "ru": ours, before any address. */
static bool read_lang(
	struct reading *reading, struct tacit_str word, const char **out)
{
	const char *const *codes;
	size_t count = tacit_words_languages(&codes);
	const char *all = "there are: ";
	size_t i;

	for (i = 0; i < count; i++) {
		all = tacit_arena_printf(
			reading->arena, "%s%s%s", all, i ? ", " : "", codes[i]);
		*out = codes[i];
		if (tacit_str_eq_nocase(word, tacit_str_of(codes[i])))
			return true;
	}
	tacit_fault_add(reading->faults, reading->path, reading->line, all,
		"there are no words in the language %.*s", (int)word.len,
		word.data);
	return false;
}

/* Neither an address, nor what may be one with a fault in it. */
static bool is_lang(struct tacit_str word)
{
	return (word.len == 2 || word.len == 3) &&
		!memchr(word.data, '@', word.len);
}

static bool read_listed_state(
	struct reading *reading, struct tacit_str word, const char **out)
{
	struct tacit_err why = { 0 };

	if (tacit_resolve_state(reading->reg, reading->arena,
		    tacit_arena_strndup(reading->arena,
			    word.len ? word.data : "", word.len),
		    out, &why))
		return true;
	tacit_fault_add(reading->faults, reading->path, reading->line, why.hint,
		"%s", why.msg);
	return false;
}

/* A state, its language or none, then its addresses. */
static void read_contact_line(struct reading *reading, struct tacit_str line)
{
	const struct tacit_str state = take_listed_word(&line);
	struct tacit_str address = take_listed_word(&line);
	struct tacit_contact contact = { .line = reading->line };

	if (!read_listed_state(reading, state, &contact.state))
		return;
	if (is_lang(address)) {
		if (!read_lang(reading, address, &contact.lang))
			return;
		address = take_listed_word(&line);
	}
	do {
		add_contact(reading, address, &contact);
		address = take_listed_word(&line);
	} while (address.len && address.data[0] != '#');
}

static void read_contact_lines(struct reading *reading, struct tacit_str rest)
{
	struct tacit_str line;

	/* what office programs on Windows write: no fault of whoever uses one */
	(void)tacit_str_skip(&rest, "\xef\xbb\xbf");
	while (tacit_str_line(&rest, &line)) {
		reading->line++;
		line = tacit_str_trim(line);
		if (line.len && line.data[0] != '#' &&
			tacit_legible_check(line, reading->path, reading->line,
				reading->faults))
			read_contact_line(reading, line);
	}
}

bool tacit_contacts_read(struct tacit_register *reg, struct tacit_arena *arena,
	const char *path, struct tacit_contacts *out,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	struct reading reading = { .reg = reg,
		.arena = arena,
		.out = out,
		.faults = faults,
		.path = path };
	bool ok;

	*out = (struct tacit_contacts){ 0 };
	ok = !path || tacit_io_read(path, LIST_MAX, &text, err);
	if (ok && path)
		read_contact_lines(&reading, tacit_buf_str(&text));
	tacit_buf_clear(&text);
	return ok && (!faults->errors || tacit_faults_fail(faults, err));
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
