#include "door/eml.h"

#include <string.h>

#include "text/base64.h"
#include "text/digest.h"

enum {
	WORD_BYTES = 42,
	LINE_BYTES = 57, /* of base64 */
	LINE_LIMIT = 900, /* of 998 that may be */
	BOUNDARY_CHARS = 24
};

/* --- letters of base64 ------------------------------------------------------- */

static void add_base64_lines(struct tacit_str bytes, struct tacit_buf *out)
{
	while (bytes.len) {
		struct tacit_str line = bytes;

		if (line.len > LINE_BYTES)
			line.len = LINE_BYTES;
		tacit_base64(line, out);
		tacit_buf_addc(out, '\n');
		bytes = tacit_str_from(bytes, line.len);
	}
}

/* --- headers ------------------------------------------------------------------ */

static bool is_header_text(const char *text)
{
	for (; *text; text++) {
		if ((unsigned char)*text < ' ' || (unsigned char)*text > '~')
			return false;
	}
	return true;
}

/* Encoded words, none of which ends within a character. */
static void add_encoded(const char *text, struct tacit_buf *out)
{
	struct tacit_str rest = tacit_str_of(text);

	while (rest.len) {
		struct tacit_str word = { rest.data, 0 };

		while (rest.len) {
			struct tacit_str after = rest;
			uint32_t point;
			size_t len = tacit_utf8_take(&after, &point);

			len = len ? len : 1;
			if (word.len + len > WORD_BYTES)
				break;
			word.len += len;
			rest = after;
		}
		tacit_buf_adds(out, "=?utf-8?B?");
		tacit_base64(word, out);
		tacit_buf_adds(out, rest.len ? "?=\n " : "?=");
	}
}

/* No value ends a header: a line break in it is a blank. */
static void add_plain(const char *value, struct tacit_buf *out)
{
	struct tacit_buf line = { 0 };

	for (; *value; value++)
		tacit_buf_addc(&line,
			(unsigned char)*value < ' ' || *value == '\177'
				? ' '
				: *value);
	if (is_header_text(tacit_buf_cstr(&line)) && line.len < LINE_LIMIT &&
		!strstr(tacit_buf_cstr(&line), "=?"))
		tacit_buf_add_str(out, tacit_buf_str(&line));
	else
		add_encoded(tacit_buf_cstr(&line), out);
	tacit_buf_clear(&line);
}

static void add_header_line(
	const char *name, const char *value, struct tacit_buf *out)
{
	if (!value || !*value)
		return;
	tacit_buf_printf(out, "%s: ", name);
	add_plain(value, out);
	tacit_buf_addc(out, '\n');
}

/* What is not a Message-ID's is no use to any program. */
static void add_message_id(
	const char *name, const char *value, struct tacit_buf *out)
{
	if (value && *value && is_header_text(value) &&
		strlen(value) < LINE_LIMIT)
		tacit_buf_printf(out, "%s: %s\n", name, value);
}

/* --- addresses ----------------------------------------------------------------- */

/* A comma in quotes or angles parts nothing. */
static bool take_mailbox(struct tacit_str *rest, struct tacit_str *out)
{
	bool is_quoted = false;
	bool is_angled = false;
	size_t i;

	if (!rest->len)
		return false;
	for (i = 0; i < rest->len; i++) {
		const char c = rest->data[i];

		if (is_quoted && c == '\\')
			i++;
		else if (c == '"')
			is_quoted = !is_quoted;
		else if (!is_quoted && (c == '<' || c == '>'))
			is_angled = c == '<';
		else if (c == ',' && !is_quoted && !is_angled)
			break;
	}
	i = i < rest->len ? i : rest->len;
	*out = tacit_str_trim((struct tacit_str){ rest->data, i });
	*rest = tacit_str_from(*rest, i < rest->len ? i + 1 : i);
	return true;
}

/* An address is never encoded; nothing that could end its line is in one. */
static void add_address(struct tacit_str address, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < address.len; i++) {
		if ((unsigned char)address.data[i] > ' ' &&
			address.data[i] != '\177')
			tacit_buf_addc(out, address.data[i]);
	}
}

/* Of "Name <a@b>" the name alone is words. */
static void add_mailbox(struct tacit_str mailbox, struct tacit_buf *out)
{
	struct tacit_buf phrase = { 0 };
	const size_t at = tacit_str_find(mailbox, "<");
	struct tacit_str name;

	if (at == SIZE_MAX) {
		add_address(mailbox, out);
		return;
	}
	name = tacit_str_trim((struct tacit_str){ mailbox.data, at });
	tacit_buf_add_str(&phrase, name);
	if (!is_header_text(tacit_buf_cstr(&phrase)) && name.len > 1 &&
		name.data[0] == '"' && name.data[name.len - 1] == '"') {
		/* encoded words stand in no quotes */
		tacit_buf_clear(&phrase);
		tacit_buf_add(&phrase, name.data + 1, name.len - 2);
	}
	if (phrase.len) {
		add_plain(tacit_buf_cstr(&phrase), out);
		tacit_buf_addc(out, ' ');
	}
	add_address(tacit_str_from(mailbox, at), out);
	tacit_buf_clear(&phrase);
}

/* One a line. */
static void add_addresses(
	const char *name, const char *value, struct tacit_buf *out)
{
	struct tacit_str rest = tacit_str_of(value ? value : "");
	struct tacit_str mailbox;
	bool is_begun = false;

	while (take_mailbox(&rest, &mailbox)) {
		if (!mailbox.len)
			continue;
		if (is_begun)
			tacit_buf_adds(out, ",\n ");
		else
			tacit_buf_printf(out, "%s: ", name);
		add_mailbox(mailbox, out);
		is_begun = true;
	}
	if (is_begun)
		tacit_buf_addc(out, '\n');
}

/* --- bodies ------------------------------------------------------------------- */

/* Short lines, and no character after that one or that controls anything. */
static bool is_plain_up_to(struct tacit_str text, uint32_t last)
{
	struct tacit_str line;

	while (tacit_str_line(&text, &line)) {
		if (line.len > LINE_LIMIT)
			return false;
		while (line.len) {
			uint32_t point;

			if (!tacit_utf8_take(&line, &point) || point > last ||
				(point < ' ' && point != '\t') ||
				(point > '~' && point < 0xa0))
				return false;
		}
	}
	return true;
}

static void add_body(const struct tacit_eml *letter, struct tacit_buf *out)
{
	const struct tacit_str all = tacit_str_of(letter->text);
	const bool is_ascii = is_plain_up_to(all, '~');
	const bool is_8bit = letter->is_shown && is_plain_up_to(all, 0x10ffff);

	tacit_buf_printf(out,
		"Content-Type: text/plain; charset=%s\n"
		"Content-Transfer-Encoding: %s\n\n",
		is_ascii ? "us-ascii" : "utf-8",
		is_ascii	  ? "7bit"
			: is_8bit ? "8bit"
				  : "base64");
	if (is_ascii || is_8bit)
		tacit_buf_add_str(out, all);
	else
		add_base64_lines(all, out);
}

static void add_name(const char *name, struct tacit_buf *out)
{
	const char *p;

	if (is_header_text(name) && !strpbrk(name, "\"\\")) {
		tacit_buf_printf(out, "filename=\"%s\"", name);
		return;
	}
	tacit_buf_adds(out, "filename*=utf-8''");
	for (p = name; *p; p++) {
		if (tacit_is_letter(*p) || tacit_is_digit(*p) || *p == '.' ||
			*p == '-' || *p == '_')
			tacit_buf_addc(out, *p);
		else
			tacit_buf_printf(
				out, "%%%02X", (unsigned)(unsigned char)*p);
	}
}

static void add_attachment(
	const struct tacit_eml_file *file, struct tacit_buf *out)
{
	tacit_buf_printf(out,
		"Content-Type: %s\nContent-Disposition: attachment; ",
		file->type);
	add_name(file->name, out);
	tacit_buf_adds(out, "\nContent-Transfer-Encoding: base64\n\n");
	add_base64_lines(file->bytes, out);
}

/* By what is in it, so that it is the same each time, and in none of it. */
static void find_boundary(
	const struct tacit_eml *letter, char out[BOUNDARY_CHARS + 1])
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf all = { 0 };
	size_t i;

	tacit_buf_adds(&all, letter->text);
	for (i = 0; i < letter->file_count; i++)
		tacit_buf_add_str(&all, letter->files[i].bytes);
	tacit_digest(tacit_buf_str(&all), digest);
	tacit_digest_base32(digest, BOUNDARY_CHARS, out);
	tacit_buf_clear(&all);
}

void tacit_eml_write(const struct tacit_eml *letter, struct tacit_buf *out)
{
	char boundary[BOUNDARY_CHARS + 1];
	size_t i;

	add_addresses("From", letter->from, out);
	add_addresses("To", letter->to, out);
	add_header_line("Subject", letter->subject, out);
	add_message_id("In-Reply-To", letter->in_reply_to, out);
	add_message_id("References", letter->in_reply_to, out);
	/* mail programs open it as a draft */
	tacit_buf_adds(out, "X-Unsent: 1\nMIME-Version: 1.0\n");
	if (!letter->file_count) {
		add_body(letter, out);
		return;
	}
	find_boundary(letter, boundary);
	tacit_buf_printf(out,
		"Content-Type: multipart/mixed; boundary=\"=_%s\"\n\n--=_%s\n",
		boundary, boundary);
	add_body(letter, out);
	for (i = 0; i < letter->file_count; i++) {
		tacit_buf_printf(out, "\n--=_%s\n", boundary);
		add_attachment(&letter->files[i], out);
	}
	tacit_buf_printf(out, "\n--=_%s--\n", boundary);
}
