/* mail_parameter: parameters of a header, in one piece or in several. */
#include "foreign/mail.h"

#include <string.h>

enum { PIECES_MAX = 100 };

struct parameter {
	struct tacit_str name;
	struct tacit_buf value; /* without its quotes */
};

static void skip_blanks(struct tacit_str *rest)
{
	while (rest->len && tacit_is_space(rest->data[0]))
		*rest = tacit_str_from(*rest, 1);
}

static void take_quoted(struct tacit_str *rest, struct tacit_buf *out)
{
	size_t i = 1;

	while (i < rest->len && rest->data[i] != '"') {
		if (rest->data[i] == '\\' && i + 1 < rest->len)
			i++;
		if (rest->data[i] != '\r' && rest->data[i] != '\n')
			tacit_buf_addc(out, rest->data[i]);
		i++;
	}
	*rest = tacit_str_from(*rest, i < rest->len ? i + 1 : i);
}

/* To the next semicolon that is in no quotes. */
static bool next_parameter(struct tacit_str *rest, struct parameter *out)
{
	size_t i = 0;

	skip_blanks(rest);
	while (rest->len && rest->data[0] == ';') {
		*rest = tacit_str_from(*rest, 1);
		skip_blanks(rest);
	}
	if (!rest->len)
		return false;
	while (i < rest->len && rest->data[i] != '=' && rest->data[i] != ';')
		i++;
	out->name = tacit_str_trim((struct tacit_str){ rest->data, i });
	tacit_buf_truncate(&out->value, 0);
	*rest = tacit_str_from(*rest, i);
	if (!tacit_str_take(rest, '='))
		return true;
	skip_blanks(rest);
	if (rest->len && rest->data[0] == '"') {
		take_quoted(rest, &out->value);
		while (rest->len && rest->data[0] != ';')
			*rest = tacit_str_from(*rest, 1);
		return true;
	}
	for (i = 0; i < rest->len && rest->data[i] != ';'; i++)
		;
	tacit_buf_add_str(&out->value,
		tacit_str_trim((struct tacit_str){ rest->data, i }));
	*rest = tacit_str_from(*rest, i);
	return true;
}

/* "filename", "filename*", "filename*0", "filename*0*": which piece of it, and
 * whether it is encoded. */
static bool is_piece(struct tacit_str name, const char *wanted, size_t *number,
	bool *is_encoded)
{
	const size_t len = strlen(wanted);
	uint64_t at = 0;

	*is_encoded = false;
	*number = SIZE_MAX; /* all of it */
	if (name.len < len ||
		!tacit_str_eq_nocase((struct tacit_str){ name.data, len },
			tacit_str_of(wanted)))
		return false;
	name = tacit_str_from(name, len);
	if (!name.len)
		return true;
	if (name.data[name.len - 1] == '*') {
		*is_encoded = true;
		name.len--;
	}
	if (!name.len)
		return true;
	if (!tacit_str_take(&name, '*') ||
		!tacit_str_number(name, PIECES_MAX, &at))
		return false;
	*number = (size_t)at;
	return true;
}

/* The pieces in order, put together as bytes of one charset. */
struct pieces {
	struct tacit_buf bytes;
	struct tacit_buf charset;
	bool is_encoded;
};

static bool add_piece(struct tacit_str raw, const char *name, size_t wanted,
	struct pieces *pieces)
{
	struct parameter parameter = { { NULL, 0 }, { 0 } };
	bool found = false;

	while (!found && next_parameter(&raw, &parameter)) {
		struct tacit_str value = tacit_buf_str(&parameter.value);
		struct tacit_str word;
		bool is_encoded;
		size_t number;

		if (!is_piece(parameter.name, name, &number, &is_encoded) ||
			number != wanted)
			continue;
		found = true;
		if (!is_encoded) {
			tacit_buf_add_str(&pieces->bytes, value);
			continue;
		}
		/* charset'language'text, in the first piece */
		if ((wanted == 0 || wanted == SIZE_MAX) &&
			tacit_str_split(&value, '\'', &word)) {
			pieces->is_encoded = true;
			tacit_buf_add_str(&pieces->charset, word);
			(void)tacit_str_split(&value, '\'', &word);
		}
		tacit_mail_percent(value, &pieces->bytes);
	}
	tacit_buf_clear(&parameter.value);
	return found;
}

bool tacit_mail_parameter(
	struct tacit_str raw, const char *name, struct tacit_buf *out)
{
	struct pieces pieces = { { 0 }, { 0 }, false };
	struct tacit_str first;
	size_t number = 0;
	bool found;

	/* the value itself, before the parameters */
	(void)tacit_str_split(&raw, ';', &first);
	found = add_piece(raw, name, 0, &pieces);
	while (found && add_piece(raw, name, ++number, &pieces))
		;
	found = found || add_piece(raw, name, SIZE_MAX, &pieces);
	if (found && pieces.is_encoded)
		(void)tacit_mail_to_utf8(tacit_buf_cstr(&pieces.charset),
			tacit_buf_str(&pieces.bytes), out);
	else if (found)
		tacit_mail_header(tacit_buf_str(&pieces.bytes), out);
	tacit_buf_clear(&pieces.bytes);
	tacit_buf_clear(&pieces.charset);
	return found;
}
