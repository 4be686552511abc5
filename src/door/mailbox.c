#include "door/mailbox.h"

#include <string.h>

#include <tacit/io.h>

/* --- many in one file ------------------------------------------------------- */

static bool next_word(struct tacit_str *rest, struct tacit_str *word)
{
	while (tacit_str_split(rest, ' ', word)) {
		*word = tacit_str_trim(*word);
		if (word->len)
			return true;
	}
	return false;
}

static bool is_name_of(struct tacit_str word, const char *names)
{
	for (; *names; names += 3) {
		if (tacit_str_eq_nocase(word, (struct tacit_str){ names, 3 }))
			return true;
	}
	return false;
}

static bool is_full_year(struct tacit_str word)
{
	uint64_t year;

	return word.len == 4 && tacit_str_number(word, 9999, &year);
}

/* "Thu Jun 30 00:00:00 2022", with a zone before or after the year or none, and
 * no more. */
static bool is_date(struct tacit_str rest)
{
	struct tacit_str word;
	uint64_t day;

	if (!next_word(&rest, &word) ||
		!is_name_of(word, "montuewedthufrisatsun") ||
		!next_word(&rest, &word) ||
		!is_name_of(word, "janfebmaraprmayjunjulaugsepoctnovdec") ||
		!next_word(&rest, &word) || !tacit_str_number(word, 31, &day) ||
		!next_word(&rest, &word) || !tacit_is_digit(word.data[0]) ||
		!tacit_str_is_of(word, "0123456789:") ||
		tacit_str_find(word, ":") == SIZE_MAX ||
		!next_word(&rest, &word))
		return false;
	if (!is_full_year(word))
		return next_word(&rest, &word) && is_full_year(word) &&
			!next_word(&rest, &word);
	return !next_word(&rest, &word) || !next_word(&rest, &word);
}

/* "From ADDRESS Thu Jun 30 00:00:00 2022": a sentence may begin so, too. */
static bool is_begin(struct tacit_str rest)
{
	struct tacit_str line;
	struct tacit_str word;

	return tacit_str_skip(&rest, "From ") && tacit_str_line(&rest, &line) &&
		next_word(&line, &word) && is_date(line);
}

/* Where such a line after a blank one begins, or the end. */
static size_t end_of_letter(struct tacit_str rest)
{
	size_t at = 0;
	bool is_blank = false;

	while (at < rest.len) {
		const struct tacit_str here = tacit_str_from(rest, at);
		const char *end = memchr(here.data, '\n', here.len);
		size_t len = end ? (size_t)(end - here.data) + 1 : here.len;

		if (is_blank && is_begin(here))
			return at;
		is_blank = len == 1 || (len == 2 && here.data[0] == '\r');
		at += len;
	}
	return rest.len;
}

bool tacit_mailbox_next(struct tacit_str *rest, struct tacit_str *letter)
{
	struct tacit_str line;
	size_t end;

	if (!rest->data)
		return false;
	if (!is_begin(*rest)) {
		*letter = *rest;
		*rest = (struct tacit_str){ 0 };
		return true;
	}
	(void)tacit_str_line(rest, &line);
	end = end_of_letter(*rest);
	*letter = (struct tacit_str){ rest->data, end };
	*rest = end < rest->len ? tacit_str_from(*rest, end)
				: (struct tacit_str){ 0 };
	return true;
}

/* An mbox has ">From " where a line of the letter's text begins with "From ",
 * and one mark more where it has marks. */
static void undo_marks(struct tacit_str letter, struct tacit_buf *out)
{
	struct tacit_str line;
	bool is_text = false;

	while (letter.len) {
		struct tacit_str marks;

		(void)tacit_str_line(&letter, &line);
		marks = line;
		while (tacit_str_take(&marks, '>'))
			;
		if (is_text && marks.len < line.len &&
			tacit_str_starts(marks, "From "))
			line = tacit_str_from(line, 1);
		is_text = is_text || !tacit_str_trim(line).len;
		tacit_buf_add_str(out, line);
		if (line.data + line.len < letter.data)
			tacit_buf_addc(out, '\n');
	}
}

/* --- what makes it that letter ------------------------------------------------ */

/* What servers and mailboxes write: a name, or how it begins. */
static bool is_trace(struct tacit_str line)
{
	static const char *const names[] = { "Received", "Return-Path",
		"Delivered-To", "Envelope-To", "Status", "Content-Length",
		"Lines", "Received-SPF", "Authentication-Results",
		"DKIM-Signature", "DomainKey-Signature", "Errors-To" };
	static const char *const starts[] = { "X-", "ARC-", "List-",
		"Resent-" };
	struct tacit_str name;
	size_t i;

	if (!tacit_str_split(&line, ':', &name))
		return false;
	for (i = 0; i < TACIT_COUNT(names); i++) {
		if (tacit_str_eq_nocase(name, tacit_str_of(names[i])))
			return true;
	}
	for (i = 0; i < TACIT_COUNT(starts); i++) {
		const size_t len = strlen(starts[i]);

		if (name.len > len &&
			tacit_str_eq_nocase(
				(struct tacit_str){ name.data, len },
				tacit_str_of(starts[i])))
			return true;
	}
	return false;
}

void tacit_mailbox_sense(struct tacit_str letter, struct tacit_buf *out)
{
	struct tacit_str rest = letter;
	struct tacit_str line;
	bool is_head = true;
	bool is_left_out = false;

	while (tacit_str_line(&rest, &line)) {
		if (line.len && line.data[line.len - 1] == '\r')
			line.len--;
		is_head = is_head && line.len;
		if (!is_head)
			is_left_out = false;
		else if (line.data[0] != ' ' && line.data[0] != '\t')
			is_left_out = is_trace(line);
		if (is_left_out)
			continue;
		tacit_buf_add_str(out, line);
		tacit_buf_addc(out, '\n');
	}
	/* an mbox adds a line's end */
	while (out->len && out->data[out->len - 1] == '\n')
		tacit_buf_truncate(out, out->len - 1);
	/* of which nothing else is left, that is all there is to tell it by */
	if (!out->len)
		tacit_buf_add_str(out, letter);
}

/* --- files and folders --------------------------------------------------------- */

static bool each_in_file(const char *path, tacit_mailbox_fn *fn, void *ctx,
	struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok = tacit_io_read(path, TACIT_MAILBOX_MAX, &text, err);
	struct tacit_str rest = { tacit_buf_cstr(&text), text.len };
	const bool is_mbox = is_begin(rest);
	struct tacit_buf plain = { 0 };
	struct tacit_str letter;

	/* nobody wrote what is not there */
	if (!text.len && !strcmp(path, "-"))
		rest.data = NULL;
	while (ok && tacit_mailbox_next(&rest, &letter)) {
		if (is_mbox && tacit_str_find(letter, "\n>") != SIZE_MAX) {
			tacit_buf_truncate(&plain, 0);
			undo_marks(letter, &plain);
			letter = tacit_buf_str(&plain);
		}
		ok = fn(ctx, letter, err);
	}
	tacit_buf_clear(&plain);
	tacit_buf_clear(&text);
	return ok;
}

/* Names that begin with a full stop are the mail program's own. */
static bool each_in_folder(const char *path, tacit_mailbox_fn *fn, void *ctx,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char **names = NULL;
	size_t count = 0;
	bool ok = tacit_io_list(&arena, path, &names, &count, err);
	size_t i;

	for (i = 0; ok && i < count; i++) {
		const char *file =
			tacit_arena_printf(&arena, "%s/%s", path, names[i]);

		if (names[i][0] != '.' && !tacit_io_is_folder(file))
			ok = each_in_file(file, fn, ctx, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_mailbox_each(const char *path, tacit_mailbox_fn *fn, void *ctx,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char *new = tacit_arena_printf(&arena, "%s/new", path);
	const char *cur = tacit_arena_printf(&arena, "%s/cur", path);
	bool ok;

	if (!tacit_io_is_folder(path))
		ok = each_in_file(path, fn, ctx, err);
	else if (tacit_io_is_folder(new) && tacit_io_is_folder(cur))
		ok = each_in_folder(new, fn, ctx, err) &&
			each_in_folder(cur, fn, ctx, err);
	else
		ok = each_in_folder(path, fn, ctx, err);
	tacit_arena_clear(&arena);
	return ok;
}
