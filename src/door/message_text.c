/* message_text: what the sender of a letter wrote. */
#include "door/message.h"

#include <string.h>

#include "door/clear_signed.h"
#include "door/coded_text.h"
#include "door/html_words.h"

enum { SIGNATURE_LINES = 12 };

/* --- which parts --------------------------------------------------------------- */

/* Which part it is in; SIZE_MAX: none. */
static size_t whole_of(const struct tacit_message *message, size_t i)
{
	const size_t depth = message->parts[i].depth;

	while (i--) {
		if (message->parts[i].depth < depth)
			return i;
	}
	return SIZE_MAX;
}

bool tacit_message_is_forwarded(const struct tacit_message *message, size_t i)
{
	for (i = whole_of(message, i); i != SIZE_MAX;
		i = whole_of(message, i)) {
		if (!strcmp(message->parts[i].type, "message/rfc822"))
			return true;
	}
	return false;
}

static bool ends_so(
	const struct tacit_message_part *part, const char *const *endings)
{
	const struct tacit_str name =
		tacit_str_of(part->name ? part->name : "");

	for (; *endings; endings++) {
		const size_t len = strlen(*endings);

		if (name.len >= len &&
			tacit_str_eq_nocase(
				tacit_str_from(name, name.len - len),
				tacit_str_of(*endings)))
			return true;
	}
	return false;
}

bool tacit_message_is_table(const struct tacit_message_part *part)
{
	static const char *const endings[] = { ".csv", ".tsv", ".xlsx", ".xlsm",
		".docx", ".docm", NULL };
	static const char *const types[] = { "text/csv",
		"application/vnd.openxmlformats-officedocument."
		"spreadsheetml.sheet",
		"application/vnd.openxmlformats-officedocument."
		"wordprocessingml.document",
		NULL };

	return ends_so(part, endings) || tacit_is_one_of(part->type, types);
}

static bool is_plain_text(const struct tacit_message_part *part)
{
	return !strcmp(part->type, "text/plain");
}

/* A name makes no file of a text that is shown with the letter. */
static bool is_shown(const struct tacit_message_part *part)
{
	return part->is_text && !part->is_attached &&
		!tacit_message_is_table(part) &&
		(is_plain_text(part) || !strcmp(part->type, "text/html") ||
			!part->name) &&
		!part->is_blank;
}

/* The same in plain text is beside it. */
static bool is_alternative(const struct tacit_message *message, size_t i)
{
	size_t whole = i;
	size_t k;

	while ((whole = whole_of(message, whole)) != SIZE_MAX) {
		const size_t depth = message->parts[whole].depth;

		if (strcmp(message->parts[whole].type,
			    "multipart/alternative") != 0)
			continue;
		for (k = whole + 1; k < message->part_count &&
			message->parts[k].depth > depth;
			k++) {
			if (is_plain_text(&message->parts[k]) &&
				is_shown(&message->parts[k]))
				return true;
		}
	}
	return false;
}

/* The next from *i on that its sender wrote as words; NULL: no more. */
static const struct tacit_message_part *next_text(
	const struct tacit_message *message, size_t *i)
{
	while (*i < message->part_count) {
		const size_t at = (*i)++;
		const struct tacit_message_part *part = &message->parts[at];

		if (is_shown(part) &&
			!tacit_message_is_forwarded(message, at) &&
			(is_plain_text(part) || !is_alternative(message, at)))
			return part;
	}
	return NULL;
}

/* --- whether that is all ---------------------------------------------------------- */

/* What words may be in, and nobody here reads. */
static bool is_sealed(const struct tacit_message_part *part)
{
	static const char *const types[] = { "multipart/encrypted",
		"application/pkcs7-mime", "application/x-pkcs7-mime",
		"application/ms-tnef", "message/partial",
		"message/external-body", NULL };
	/* whatever type a server made of them */
	static const char *const endings[] = { "winmail.dat", ".p7m", ".pgp",
		".gpg", NULL };

	return tacit_is_one_of(part->type, types) || ends_so(part, endings) ||
		(part->is_text && tacit_coded_text(part->text));
}

const char *tacit_message_doubt(const struct tacit_message *message)
{
	const struct tacit_message_part *part;
	bool is_cut = message->is_cut;
	size_t i;

	for (i = 0; !is_cut && i < message->part_count; i++)
		is_cut = is_sealed(&message->parts[i]) &&
			!tacit_message_is_forwarded(message, i);
	if (is_cut)
		return "not all of it could be read";
	i = 0;
	while ((part = next_text(message, &i))) {
		if (part->is_unclear)
			return "its encoding is not known";
	}
	return NULL;
}

bool tacit_message_has_text(const struct tacit_message *message)
{
	size_t i = 0;

	return next_text(message, &i);
}

/* --- its words --------------------------------------------------------------------- */

/* What a program put there for programs, or somebody for nobody's eyes. */
struct left_out {
	bool is_signed;
	bool has_hidden;
};

static struct left_out add_seen(
	const struct tacit_message_part *part, struct tacit_buf *out)
{
	struct left_out left = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_buf plain = { 0 };
	size_t i;

	if (!strcmp(part->type, "text/html"))
		left.has_hidden = tacit_html_words(part->text, &text);
	else
		tacit_buf_add_str(&text, part->text);
	/* a byte order mark says nothing */
	i = tacit_str_starts(tacit_buf_str(&text), "\xef\xbb\xbf") ? 3 : 0;
	for (; i < text.len; i++) {
		if (text.data[i] != '\r' && text.data[i])
			tacit_buf_addc(&plain, text.data[i]);
	}
	left.is_signed = tacit_clear_signed(tacit_buf_str(&plain), out);
	tacit_buf_clear(&plain);
	tacit_buf_clear(&text);
	return left;
}

static void add_shown(
	const struct tacit_message_part *part, struct tacit_buf *out)
{
	(void)add_seen(part, out);
}

static bool has_few_lines(struct tacit_str rest)
{
	struct tacit_str line;
	size_t count = 0;

	while (count <= SIGNATURE_LINES && tacit_str_line(&rest, &line))
		count++;
	return count <= SIGNATURE_LINES;
}

/* Where a quotation stood, paragraphs part. */
static void part_paragraphs(struct tacit_buf *out)
{
	while (out->len && !tacit_str_ends(tacit_buf_str(out), "\n\n"))
		tacit_buf_addc(out, '\n');
}

static void add_unquoted(
	const struct tacit_message_part *part, struct tacit_buf *out)
{
	struct tacit_buf text = { 0 };
	bool was_quoted = false;
	struct tacit_str rest;
	struct tacit_str line;

	add_shown(part, &text);
	rest = tacit_buf_str(&text);
	while (rest.len && tacit_is_space(rest.data[rest.len - 1]) &&
		!tacit_str_ends(rest, "-- "))
		rest.len--;
	while (tacit_str_line(&rest, &line)) {
		if (tacit_str_eqs(line, "-- ") && has_few_lines(rest))
			break;
		was_quoted = tacit_str_starts(line, ">") ||
			(was_quoted && !tacit_str_trim(line).len);
		if (was_quoted) {
			part_paragraphs(out);
			continue;
		}
		tacit_buf_add_str(out, line);
		tacit_buf_addc(out, '\n');
	}
	tacit_buf_clear(&text);
}

static struct tacit_str join_texts(struct tacit_arena *arena,
	const struct tacit_message *message,
	void add(const struct tacit_message_part *, struct tacit_buf *))
{
	const struct tacit_message_part *part;
	struct tacit_buf all = { 0 };
	size_t i = 0;

	while ((part = next_text(message, &i))) {
		struct tacit_buf text = { 0 };
		struct tacit_str trimmed;

		add(part, &text);
		trimmed = tacit_str_trim(tacit_buf_str(&text));
		if (all.len && trimmed.len)
			tacit_buf_adds(&all, "\n\n");
		tacit_buf_add_str(&all, trimmed);
		tacit_buf_clear(&text);
	}
	return tacit_buf_keep(&all, arena);
}

struct tacit_str tacit_message_text(
	struct tacit_arena *arena, const struct tacit_message *message)
{
	return join_texts(arena, message, add_shown);
}

struct tacit_str tacit_message_words(
	struct tacit_arena *arena, const struct tacit_message *message)
{
	if (tacit_message_doubt(message))
		return (struct tacit_str){ "", 0 };
	return join_texts(arena, message, add_unquoted);
}

/* --- what is left out of them -------------------------------------------------------- */

static struct left_out what_is_left_out(const struct tacit_message *message)
{
	const struct tacit_message_part *part;
	struct left_out all = { 0 };
	size_t i = 0;

	while ((part = next_text(message, &i))) {
		struct tacit_buf text = { 0 };
		const struct left_out left = add_seen(part, &text);

		all.is_signed = all.is_signed || left.is_signed;
		all.has_hidden = all.has_hidden || left.has_hidden;
		tacit_buf_clear(&text);
	}
	return all;
}

bool tacit_message_has_hidden(const struct tacit_message *message)
{
	return what_is_left_out(message).has_hidden;
}

bool tacit_message_is_signed(const struct tacit_message *message)
{
	static const char *const types[] = { "application/pgp-signature",
		"application/pkcs7-signature", "application/x-pkcs7-signature",
		NULL };
	size_t i;

	for (i = 0; i < message->part_count; i++) {
		if (tacit_is_one_of(message->parts[i].type, types) &&
			!tacit_message_is_forwarded(message, i))
			return true;
	}
	return what_is_left_out(message).is_signed;
}
