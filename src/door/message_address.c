/* message_address: who a letter says it is from. */
#include "door/message.h"

#include <string.h>

/* Past the bracket that closes the one at `at`; 0: it is not closed. */
static size_t end_of_comment(struct tacit_str raw, size_t at)
{
	size_t depth = 0;

	for (; at < raw.len; at++) {
		if (raw.data[at] == '\\')
			at++;
		else if (raw.data[at] == '(')
			depth++;
		else if (raw.data[at] == ')' && !--depth)
			return at + 1;
	}
	return 0;
}

static size_t end_of_quoted(struct tacit_str raw, size_t at)
{
	for (at++; at < raw.len; at++) {
		if (raw.data[at] == '\\')
			at++;
		else if (raw.data[at] == '"')
			return at + 1;
	}
	return 0;
}

/* A comment is a blank, and what is quoted a quotation mark: no address is in
 * them. */
static bool drop_said(struct tacit_str raw, struct tacit_buf *out)
{
	size_t i = 0;

	while (i < raw.len) {
		const char c = raw.data[i];
		size_t end = i + 1;

		if (c == '(')
			end = end_of_comment(raw, i);
		else if (c == '"')
			end = end_of_quoted(raw, i);
		if (!end)
			return false;
		tacit_buf_addc(out, c == '(' || tacit_is_space(c) ? ' ' : c);
		i = end;
	}
	return true;
}

static bool is_of_address(char c)
{
	return (unsigned char)c >= 0x80 || tacit_is_letter(c) ||
		tacit_is_digit(c) || (c && strchr("!#$%&'*+-/=?^_`{|}~.", c));
}

static bool are_atoms(struct tacit_str text)
{
	struct tacit_str atom;

	if (!text.len || tacit_str_ends(text, "."))
		return false;
	while (tacit_str_split(&text, '.', &atom)) {
		if (!atom.len)
			return false;
	}
	return true;
}

/* An encoded word in it would be read as what it hides. */
static bool is_address(struct tacit_str text)
{
	struct tacit_str rest = text;
	struct tacit_str local;
	size_t i;

	for (i = 0; i < text.len; i++) {
		if (text.data[i] != '@' && !is_of_address(text.data[i]))
			return false;
	}
	return memchr(text.data, '@', text.len) &&
		tacit_str_split(&rest, '@', &local) && are_atoms(local) &&
		are_atoms(rest) && !memchr(rest.data, '@', rest.len) &&
		tacit_str_find(text, "=?") == SIZE_MAX &&
		tacit_utf8_valid(text);
}

/* "Name <address>" or "address"; nothing follows. */
static bool find_address(struct tacit_str bare, struct tacit_str *out)
{
	const char *open = memchr(bare.data, '<', bare.len);
	size_t i;

	*out = bare;
	if (open) {
		const size_t at = (size_t)(open - bare.data);

		for (i = 0; i < at; i++) {
			if (strchr("@,:;>)", bare.data[i]))
				return false;
		}
		if (!tacit_str_ends(bare, ">"))
			return false;
		*out = tacit_str_from(bare, at + 1);
		out->len--;
		*out = tacit_str_trim(*out);
	}
	return is_address(*out);
}

const char *tacit_message_address(struct tacit_arena *arena, const char *value)
{
	const struct tacit_str raw = tacit_str_of(value ? value : "");
	struct tacit_buf bare = { 0 };
	struct tacit_str found = { "", 0 };
	char *address;
	char *p;

	if (!drop_said(raw, &bare) ||
		!find_address(tacit_str_trim(tacit_buf_str(&bare)), &found))
		found.len = 0;
	address = tacit_arena_strndup(arena, found.data, found.len);
	for (p = address; *p; p++)
		*p = tacit_small(*p);
	tacit_buf_clear(&bare);
	return address;
}

const char *tacit_message_sender(
	struct tacit_arena *arena, const struct tacit_message *message)
{
	const char *raw = NULL;
	size_t i;

	for (i = 0; i < message->header_count; i++) {
		const struct tacit_message_header *header =
			&message->headers[i];

		if (!tacit_str_eq_nocase(
			    tacit_str_of(header->name), tacit_str_of("From")))
			continue;
		if (raw)
			return "";
		raw = header->raw;
	}
	return tacit_message_address(arena, raw);
}

/* What looks like an address between signs that are of none. */
static void add_mailboxes(struct tacit_str bare, struct tacit_buf *out)
{
	size_t from = 0;
	size_t i;

	for (i = 0; i <= bare.len; i++) {
		struct tacit_str word = { bare.data + from, i - from };

		if (i < bare.len &&
			(bare.data[i] == '@' || is_of_address(bare.data[i])))
			continue;
		if (word.len && is_address(word)) {
			if (out->len)
				tacit_buf_addc(out, ' ');
			for (; word.len; word = tacit_str_from(word, 1))
				tacit_buf_addc(out, tacit_small(word.data[0]));
		}
		from = i + 1;
	}
}

const char *tacit_message_named(
	struct tacit_arena *arena, const struct tacit_message *message)
{
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < message->header_count; i++) {
		struct tacit_buf bare = { 0 };

		if (tacit_str_eq_nocase(tacit_str_of(message->headers[i].name),
			    tacit_str_of("From")) &&
			drop_said(tacit_str_of(message->headers[i].raw), &bare))
			add_mailboxes(tacit_buf_str(&bare), &out);
		tacit_buf_clear(&bare);
	}
	return tacit_buf_keep(&out, arena).data;
}
