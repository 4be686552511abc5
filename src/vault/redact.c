#include "vault/redact.h"

#include <string.h>

#include "vault/redact_parts.h"

enum {
	LOCAL_MAX = 64, /* characters of an address before its "@" */
	DOMAIN_MAX = 255,
	STARTS_MAX = 8, /* where it may begin: "to=mailto/a@b" */
	HEADER_MAX = 64 * 1024 /* bytes back to its name */
};

/* --- addresses in a plain text ---------------------------------------------- */

static bool is_high(char c)
{
	return (unsigned char)c >= 0x80;
}

static bool is_of_local(char c)
{
	return is_high(c) || tacit_is_letter(c) || tacit_is_digit(c) ||
		(c && strchr("!#$%&'*+-/=?^_`{|}~.", c));
}

static bool is_of_domain(char c)
{
	return is_high(c) || tacit_is_letter(c) || tacit_is_digit(c) ||
		c == '-' || c == '.';
}

/* A name goes on here; before other signs an address may begin: "to=a@b". */
static bool is_of_name(char c)
{
	return is_high(c) || tacit_is_letter(c) || tacit_is_digit(c) ||
		(c && strchr("._+-", c));
}

/* Every so many bytes is one: 1, or 2 in UTF-16, where a zero stands behind each
 * letter, or before it; what has none there is no letter of an address. */
struct cells {
	char *data;
	size_t count;
	size_t stride;
	const char *zeroes; /* of the cells; NULL: none are wanted */
};

static char cell_at(const struct cells *cells, size_t i)
{
	const size_t at = i * cells->stride;

	return cells->zeroes && cells->zeroes[at] ? '\0' : cells->data[at];
}

static bool asks_gone(const struct cells *cells, size_t from, size_t end,
	const struct redaction *redaction)
{
	char small[LOCAL_MAX + DOMAIN_MAX + 2];
	size_t i;

	for (i = from; i < end; i++)
		small[i - from] = tacit_small(cell_at(cells, i));
	return redaction->is_gone(
		redaction->ctx, (struct tacit_str){ small, end - from });
}

/* The address around an "@", if it is one that goes: [*from, *end). */
static bool find_gone(const struct cells *cells, size_t at, size_t *from,
	size_t *end, const struct redaction *redaction)
{
	size_t first = at;
	size_t asked = 0;

	for (*end = at + 1; *end < cells->count && *end - at <= DOMAIN_MAX &&
		is_of_domain(cell_at(cells, *end));
		(*end)++)
		;
	while (*end > at + 1 && strchr(".-", cell_at(cells, *end - 1)))
		(*end)--;
	while (first && at - first < LOCAL_MAX &&
		is_of_local(cell_at(cells, first - 1)))
		first--;
	if (*end == at + 1)
		return false;
	/* the shortest first */
	for (*from = at; (*from)-- > first && asked < STARTS_MAX;) {
		if (*from > first && is_of_name(cell_at(cells, *from - 1)))
			continue;
		asked++;
		if (asks_gone(cells, *from, *end, redaction))
			return true;
	}
	return false;
}

static void cross_out(const struct cells *cells, size_t from, size_t end)
{
	for (; from < end; from++) {
		const char c = cell_at(cells, from);

		if (is_high(c) || tacit_is_letter(c) || tacit_is_digit(c))
			cells->data[from * cells->stride] = 'x';
	}
}

static size_t redact_cells(
	const struct cells *cells, const struct redaction *redaction)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < cells->count; i++) {
		size_t from;
		size_t end;

		if (cell_at(cells, i) != '@' ||
			!find_gone(cells, i, &from, &end, redaction))
			continue;
		if (redaction->cross_name && cells->stride == 1)
			redaction->cross_name(
				cells->data, cells->count, from, end);
		cross_out(cells, from, end);
		count++;
	}
	return count;
}

/* The "@" at `at`, and the letters around it, whose zeroes stand behind them or
 * before them. */
static bool redact_pair(char *data, size_t len, size_t at, bool is_behind,
	const struct redaction *redaction)
{
	/* the first letter whose zero is there */
	const size_t first = !is_behind && at % 2 == 0 ? 2 : at % 2;
	const struct cells cells = { data + first, (len - first) / 2, 2,
		is_behind ? data + first + 1 : data + first - 1 };
	size_t from;
	size_t end;

	if (!find_gone(&cells, (at - first) / 2, &from, &end, redaction))
		return false;
	cross_out(&cells, from, end);
	return true;
}

/* In UTF-16 zeroes stand between letters, before or behind each. */
static size_t redact_wide(
	char *data, size_t len, const struct redaction *redaction)
{
	size_t count = 0;
	size_t i;

	for (i = 1; i + 1 < len; i++) {
		if (data[i] == '@' && !data[i + 1] &&
			redact_pair(data, len, i, true, redaction))
			count++;
		else if (data[i] == '@' && !data[i - 1] && i > 1 &&
			redact_pair(data, len + 1, i, false, redaction))
			count++;
	}
	return count;
}

size_t tacit_redact_plain(
	char *data, size_t len, const struct redaction *redaction)
{
	const struct cells cells = { data, len, 1, NULL };

	return redact_cells(&cells, redaction) +
		redact_wide(data, len, redaction);
}

/* --- names beside them ------------------------------------------------------- */

static bool is_name_header(struct tacit_str line)
{
	static const char *const names[] = { "From", "To", "Cc", "Bcc",
		"Reply-To", "Sender", "Resent-From", "Resent-To", "Resent-Cc",
		"Resent-Sender", "Disposition-Notification-To",
		"Return-Receipt-To", "Mail-Followup-To" };
	struct tacit_str name;
	size_t i;

	if (!memchr(line.data, ':', line.len) ||
		!tacit_str_split(&line, ':', &name))
		return false;
	for (i = 0; i < TACIT_COUNT(names); i++) {
		if (tacit_str_eq_nocase(name, tacit_str_of(names[i])))
			return true;
	}
	return false;
}

/* Where the header that goes on at `at` begins; a line that begins with a blank
 * goes on with the one before. */
static size_t header_start(const char *data, size_t at)
{
	const size_t last = at > HEADER_MAX ? at - HEADER_MAX : 0;

	for (;;) {
		while (at > last && data[at - 1] != '\n')
			at--;
		if (at == last || (data[at] != ' ' && data[at] != '\t'))
			return at;
		at--;
	}
}

/* Back from a "<" over `"Name, of" ` or `Name `, to what parts it from others. */
static size_t name_start(const char *data, size_t start, size_t at)
{
	while (at > start && tacit_is_space(data[at - 1]))
		at--;
	if (at > start && data[at - 1] == '"') {
		for (at--; at > start &&
			(data[at - 1] != '"' ||
				(at - 1 > start && data[at - 2] == '\\'));
			at--)
			;
		return at;
	}
	while (at > start && !strchr(",;:", data[at - 1]))
		at--;
	return at;
}

void tacit_redact_name(char *data, size_t len, size_t from, size_t end)
{
	const size_t start = header_start(data, from);
	const struct cells cells = { data, len, 1, NULL };
	size_t after = end;

	if (!is_name_header((struct tacit_str){ data + start, from - start }))
		return;
	if (from > start && data[from - 1] == '<')
		cross_out(&cells, name_start(data, start, from - 1), from - 1);
	/* "a@b (Name)" */
	while (after < len && (data[after] == ' ' || data[after] == '>'))
		after++;
	if (after < len && data[after] == '(') {
		for (end = after;
			end < len && data[end] != ')' && data[end] != '\n';
			end++)
			;
		cross_out(&cells, after, end);
	}
}
