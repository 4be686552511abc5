#include "door/clear_signed.h"

#include <string.h>

static bool is_armour(struct tacit_str line, const char *what)
{
	while (line.len && tacit_is_space(line.data[line.len - 1]))
		line.len--;
	return tacit_str_skip(&line, "-----") && tacit_str_skip(&line, what) &&
		tacit_str_eqs(line, "-----");
}

/* Take lines off until after the one that says so. */
static bool skip_to(struct tacit_str *rest, const char *what)
{
	struct tacit_str line;

	while (tacit_str_line(rest, &line)) {
		if (is_armour(line, what))
			return true;
	}
	return false;
}

static void add_signed_line(struct tacit_str line, struct tacit_buf *out)
{
	(void)tacit_str_skip(&line, "- ");
	tacit_buf_add_str(out, line);
	tacit_buf_addc(out, '\n');
}

/* "Hash: SHA256", then an empty line. */
static void skip_armour_headers(struct tacit_str *rest)
{
	struct tacit_str after = *rest;
	struct tacit_str line;

	while (tacit_str_line(&after, &line) && tacit_str_trim(line).len) {
		if (!tacit_str_starts(line, "Hash: ") &&
			!tacit_str_starts(line, "NotDashEscaped: ") &&
			!tacit_str_starts(line, "Comment: ") &&
			!tacit_str_starts(line, "Charset: "))
			return;
		*rest = after;
	}
	*rest = after;
}

/* From after its first line to after its last; false: it is not whole, and
 * nothing was taken. */
static bool take_signed(
	struct tacit_str *rest, bool *has_end, struct tacit_buf *out)
{
	const size_t before = out->len;
	struct tacit_str at = *rest;
	struct tacit_str line;

	skip_armour_headers(&at);
	while (tacit_str_line(&at, &line) &&
		!is_armour(line, "BEGIN PGP SIGNED MESSAGE")) {
		if (!is_armour(line, "BEGIN PGP SIGNATURE")) {
			add_signed_line(line, out);
			continue;
		}
		*has_end = skip_to(&at, "END PGP SIGNATURE");
		if (!*has_end)
			break;
		*rest = at;
		return true;
	}
	tacit_buf_truncate(out, before);
	return false;
}

static bool skip_key(struct tacit_str *rest)
{
	struct tacit_str at = *rest;

	if (!skip_to(&at, "END PGP PUBLIC KEY BLOCK"))
		return false;
	*rest = at;
	return true;
}

bool tacit_clear_signed(struct tacit_str text, struct tacit_buf *out)
{
	struct tacit_str rest = text;
	struct tacit_str line;
	bool is_signed = false;
	/* what does not end once does not end later, and is sought once */
	bool has_end = true;
	bool has_key_end = true;

	while (tacit_str_line(&rest, &line)) {
		if (has_end && is_armour(line, "BEGIN PGP SIGNED MESSAGE")) {
			if (take_signed(&rest, &has_end, out)) {
				is_signed = true;
				continue;
			}
		} else if (has_key_end &&
			is_armour(line, "BEGIN PGP PUBLIC KEY BLOCK")) {
			has_key_end = skip_key(&rest);
			if (has_key_end)
				continue;
		}
		tacit_buf_add_str(out, line);
		tacit_buf_addc(out, '\n');
	}
	return is_signed;
}
