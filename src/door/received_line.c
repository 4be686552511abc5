#include "door/received_line.h"

#include <string.h>

/* Without comments, which stand in brackets. */
static void drop_comments(struct tacit_str text, struct tacit_buf *out)
{
	size_t depth = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		if (text.data[i] == '(')
			depth++;
		if (!depth)
			tacit_buf_addc(out, text.data[i]);
		if (text.data[i] == ')' && depth)
			depth--;
	}
}

static bool next_word(struct tacit_str *rest, struct tacit_str *word)
{
	while (rest->len && tacit_is_space(rest->data[0]))
		*rest = tacit_str_from(*rest, 1);
	if (!rest->len)
		return false;
	*word = *rest;
	word->len = 0;
	while (word->len < rest->len && !tacit_is_space(rest->data[word->len]))
		word->len++;
	*rest = tacit_str_from(*rest, word->len);
	return true;
}

static int month_number(struct tacit_str word)
{
	static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	size_t i;

	for (i = 0; word.len == 3 && i < 12; i++) {
		if (tacit_str_eq_nocase(
			    word, (struct tacit_str){ names + 3 * i, 3 }))
			return (int)i + 1;
	}
	return 0;
}

/* "+0600", or a name that has one meaning. "-0000": it is not known. */
static bool read_zone(struct tacit_str word, char out[7])
{
	if (tacit_str_eqs(word, "GMT") || tacit_str_eqs(word, "UT") ||
		tacit_str_eqs(word, "UTC") || tacit_str_eqs(word, "Z") ||
		tacit_str_eqs(word, "-0000"))
		word = tacit_str_of("+0000");
	if (word.len != 5 || (word.data[0] != '+' && word.data[0] != '-') ||
		!tacit_str_is_of(tacit_str_from(word, 1), "0123456789"))
		return false;
	memcpy(out, word.data, 3);
	out[3] = ':';
	memcpy(out + 4, word.data + 3, 2);
	out[6] = '\0';
	return true;
}

static bool read_words(struct tacit_str rest, struct tacit_instant *out)
{
	struct tacit_buf text = { 0 };
	struct tacit_str word;
	struct tacit_str clock;
	uint64_t day;
	uint64_t year;
	int month;
	char zone[7];
	bool ok;

	if (!next_word(&rest, &word))
		return false;
	if (word.data[word.len - 1] == ',' && !next_word(&rest, &word))
		return false;
	if (!tacit_str_number(word, 31, &day) || !next_word(&rest, &word) ||
		!(month = month_number(word)) || !next_word(&rest, &word) ||
		word.len != 4 || !tacit_str_number(word, 9999, &year) ||
		!next_word(&rest, &clock) || !next_word(&rest, &word) ||
		!read_zone(word, zone))
		return false;
	tacit_buf_printf(&text, "%04u-%02d-%02uT%.*s%s", (unsigned)year, month,
		(unsigned)day, (int)clock.len, clock.data, zone);
	ok = tacit_instant_parse(tacit_buf_str(&text), out);
	tacit_buf_clear(&text);
	return ok;
}

bool tacit_received_date(struct tacit_str text, struct tacit_instant *out)
{
	struct tacit_buf plain = { 0 };
	bool ok;

	*out = (struct tacit_instant){ 0 };
	drop_comments(text, &plain);
	ok = read_words(tacit_buf_str(&plain), out);
	tacit_buf_clear(&plain);
	return ok;
}

/* Which server wrote it: the word after "by". */
static struct tacit_str written_by(struct tacit_str line)
{
	struct tacit_str word;

	while (next_word(&line, &word)) {
		if (tacit_str_eq_nocase(word, tacit_str_of("by")) &&
			next_word(&line, &word)) {
			word.len -= tacit_str_ends(word, ";");
			return word;
		}
	}
	return (struct tacit_str){ "", 0 };
}

/* "mx.example.int." is the same, told to the root. */
static bool is_same_server(struct tacit_str a, struct tacit_str b)
{
	a.len -= tacit_str_ends(a, ".");
	b.len -= tacit_str_ends(b, ".");
	return a.len && tacit_str_eq_nocase(a, b);
}

static bool is_of_named_server(
	struct tacit_str line, const struct tacit_value *servers, size_t count)
{
	struct tacit_buf plain = { 0 };
	struct tacit_str word;
	struct tacit_str name;
	bool found = false;
	size_t i;

	/* what follows "from", the sender's machine says of itself */
	name = line;
	if (next_word(&name, &word) &&
		tacit_str_eq_nocase(word, tacit_str_of("from")) &&
		next_word(&name, &word))
		line = name;
	drop_comments(line, &plain);
	name = written_by(tacit_buf_str(&plain));
	for (i = 0; i < count && !found; i++)
		found = is_same_server(name, tacit_str_of(servers[i].text));
	tacit_buf_clear(&plain);
	return found;
}

struct tacit_instant tacit_received_line(const struct tacit_message *message,
	const struct tacit_value *servers, size_t count)
{
	struct tacit_instant at = { 0 };
	size_t i;

	for (i = 0; i < message->header_count; i++) {
		const struct tacit_message_header *header =
			&message->headers[i];
		const char *semicolon = strrchr(header->value, ';');

		if (!tacit_str_eq_nocase(tacit_str_of(header->name),
			    tacit_str_of("Received")) ||
			!semicolon ||
			!is_of_named_server(
				tacit_str_of(header->value), servers, count))
			continue;
		(void)tacit_received_date(tacit_str_of(semicolon + 1), &at);
		break;
	}
	return at;
}
