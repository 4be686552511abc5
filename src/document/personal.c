#include "document/personal.h"

#include <string.h>

#include <tacit/buf.h>

#include "document/personal_find.h"

/* What an office may have, too, comes first. */
static const struct {
	bool (*find)(struct tacit_str line, struct personal_span *out);
	const char *what;
} finders[] = {
	{ tacit_personal_mail, "an e-mail address" },
	{ tacit_personal_phone, "a telephone number" },
	{ tacit_personal_birth, "a date of birth" },
};

enum {
	OF_PERSONS = 2,
	PLAIN_DIGITS = 8, /* of the number of a sign */
	WIDE = 0xff01, /* the wide "!", ... */
	WIDE_END = 0xff5e, /* ... and "~" */
	WIDE_BYTE = 0xef /* with which they begin */
};

/* "&#64;", "&#x40;": of the signs that keyboards have; 0: it is no such thing. */
static size_t take_entity(struct tacit_str rest, char *sign)
{
	const bool is_hex =
		tacit_str_skip(&rest, "&#x") || tacit_str_skip(&rest, "&#X");
	const size_t end = tacit_str_find(rest, ";");
	uint64_t number = 0;
	size_t i;

	if ((!is_hex && !tacit_str_skip(&rest, "&#")) || end > PLAIN_DIGITS)
		return 0;
	for (i = 0; i < rest.len && rest.data[i] != ';'; i++) {
		const char c = tacit_small(rest.data[i]);

		if (!tacit_is_digit(c) && !(is_hex && c >= 'a' && c <= 'f'))
			return 0;
		number = number * (is_hex ? 16 : 10) +
			(unsigned)(tacit_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	if (number < ' ' || number > '~')
		return 0;
	*sign = (char)number;
	return i + (is_hex ? 4 : 3);
}

/* A sign as readers see it, and in how many bytes it is written: Markdown has a
 * backslash before what is no mark (x@example\.org) and numbers of signs, and
 * keyboards of Asia have wide ones. */
static size_t take_plain(struct tacit_str rest, char *sign)
{
	const char next = rest.len > 1 ? rest.data[1] : '\0';
	struct tacit_str after = rest;
	uint32_t point = 0;
	size_t len = 0;

	*sign = rest.data[0];
	if (*sign == '&')
		len = take_entity(rest, sign);
	else if (*sign == '\\' && (unsigned char)next > ' ' &&
		(unsigned char)next < 0x7f && !tacit_is_letter(next) &&
		!tacit_is_digit(next))
		*sign = next, len = 2;
	else if ((unsigned char)*sign >= 0x80 &&
		tacit_utf8_take(&after, &point) && point >= WIDE &&
		point <= WIDE_END)
		*sign = (char)(point - WIDE + '!'), len = 3;
	return len ? len : 1;
}

/* The line is read as it is seen, and what is found is where it stands. */
static bool find_plain(
	size_t finder, struct tacit_str line, struct personal_span *out)
{
	struct tacit_arena arena = { 0 };
	char *plain = tacit_arena_alloc(&arena, line.len + 1);
	size_t *from = tacit_arena_array(&arena, line.len + 1, sizeof(*from));
	size_t len = 0;
	size_t i = 0;
	bool found;

	while (i < line.len) {
		from[len] = i;
		i += take_plain(tacit_str_from(line, i), &plain[len++]);
	}
	from[len] = line.len;
	found = finders[finder].find((struct tacit_str){ plain, len }, out);
	if (found)
		*out = (struct personal_span){ from[out->start],
			from[out->end] };
	tacit_arena_clear(&arena);
	return found;
}

static bool find_personal(
	size_t finder, struct tacit_str line, struct personal_span *out)
{
	const bool is_seen_otherwise = line.len &&
		(memchr(line.data, '\\', line.len) ||
			memchr(line.data, WIDE_BYTE, line.len) ||
			tacit_str_find(line, "&#") != SIZE_MAX);

	return is_seen_otherwise ? find_plain(finder, line, out)
				 : finders[finder].find(line, out);
}

static const char seems[] = "seems to hold ";

static const char *const remedies[] = {
	"name a role instead, what is in git cannot be taken out again: "
	"--strip takes it out; if it must stand: --because TEXT",
	/* what the reason itself holds has no other */
	"name a role instead, what is in git cannot be taken out again: "
	"--strip takes it out",
};

/* --- in a header ------------------------------------------------------------- */

/* Dates, words, ids and pins are of a form that holds none. */
static bool holds_words(const struct tacit_key *key)
{
	return key &&
		(key->kind == TACIT_KEY_TEXT || key->kind == TACIT_KEY_TIMED ||
			key->kind == TACIT_KEY_NAMED_ORGAN ||
			key->kind == TACIT_KEY_NAMED_DIMENSION);
}

static size_t first_finder(const struct tacit_key *key)
{
	return key->flags & TACIT_OF_OFFICE ? OF_PERSONS : 0;
}

static void check_value(const char *path, const struct tacit_field *field,
	const struct tacit_key *key, const struct tacit_value *value,
	struct tacit_faults *faults)
{
	const bool is_reason = !strcmp(field->key, "because");
	struct personal_span at;
	size_t i;

	for (i = first_finder(key); i < TACIT_COUNT(finders); i++)
		if (find_personal(i, tacit_str_of(value->text), &at))
			tacit_fault_warn(faults, path, value->line,
				remedies[is_reason], "%s: %s%s", field->key,
				seems, finders[i].what);
}

void tacit_personal_check_document(
	const struct tacit_document *doc, struct tacit_faults *faults)
{
	size_t i;
	size_t k;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_document_key(doc, field->key, NULL);

		for (k = 0; holds_words(key) && k < field->count; k++)
			check_value(doc->path, field, key, &field->values[k],
				faults);
	}
	(void)tacit_personal_check(
		doc->body, doc->path, doc->header.body_line, faults);
}

bool tacit_personal_check_reason(
	const char *because, struct tacit_faults *faults)
{
	struct personal_span at;
	size_t i;

	for (i = 0; i < TACIT_COUNT(finders); i++)
		if (find_personal(i, tacit_str_of(because), &at)) {
			tacit_fault_add(faults, "", 0, remedies[1],
				"--because: %s%s", seems, finders[i].what);
			return false;
		}
	return true;
}

/* --- in a body --------------------------------------------------------------- */

static bool warn_of_personal(const char *path, unsigned line, const char *what,
	struct tacit_faults *faults)
{
	tacit_fault_warn(
		faults, path, line, remedies[0], "the line %s%s", seems, what);
	return false;
}

bool tacit_personal_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults)
{
	struct tacit_str line;
	struct personal_span at;
	bool is_clean = true;
	size_t i;

	for (; tacit_str_line(&text, &line); first_line++) {
		for (i = 0; i < TACIT_COUNT(finders); i++) {
			if (find_personal(i, line, &at))
				is_clean = warn_of_personal(path, first_line,
					finders[i].what, faults);
		}
	}
	return is_clean;
}

/* --- taken out, refused ------------------------------------------------------ */

static void strip_line(
	struct tacit_buf *out, struct tacit_str line, size_t first)
{
	struct tacit_buf rest = { 0 };
	struct personal_span at;
	size_t i = first;

	tacit_buf_add_str(&rest, line);
	while (i < TACIT_COUNT(finders)) {
		struct tacit_buf next = { 0 };
		struct tacit_str now = tacit_buf_str(&rest);

		if (!find_personal(i, now, &at)) {
			i++;
			continue;
		}
		tacit_buf_add(&next, now.data, at.start);
		tacit_buf_adds(&next, "[taken out]");
		tacit_buf_add_str(&next, tacit_str_from(now, at.end));
		tacit_buf_clear(&rest);
		rest = next;
	}
	tacit_buf_add_str(out, tacit_buf_str(&rest));
	tacit_buf_clear(&rest);
}

struct tacit_str tacit_personal_strip(
	struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	size_t i;
	size_t from = 0;

	for (i = 0; i <= text.len; i++) {
		if (i < text.len && text.data[i] != '\n')
			continue;
		strip_line(&out,
			(struct tacit_str){ text.data + from, i - from }, 0);
		if (i < text.len)
			tacit_buf_addc(&out, '\n');
		from = i + 1;
	}
	return tacit_buf_keep(&out, arena);
}

const char *tacit_personal_strip_value(struct tacit_arena *arena,
	const struct tacit_key *key, const char *value)
{
	struct tacit_buf out = { 0 };

	if (!value || !holds_words(key))
		return value;
	strip_line(&out, tacit_str_of(value), first_finder(key));
	return tacit_buf_keep(&out, arena).data;
}

/* The values of one key, where that changes them. */
static bool strip_field(struct tacit_arena *arena,
	const struct tacit_field *field, const struct tacit_key *key,
	struct tacit_str *text, struct tacit_err *err)
{
	const char **values =
		tacit_arena_array(arena, field->count, sizeof(*values));
	struct tacit_buf out = { 0 };
	bool is_same = true;
	size_t i;

	for (i = 0; i < field->count; i++) {
		values[i] = tacit_personal_strip_value(
			arena, key, field->values[i].text);
		is_same = is_same && !strcmp(values[i], field->values[i].text);
	}
	if (is_same)
		return true;
	if (!tacit_header_set(*text, field->key, values, field->count,
		    field->is_list, false, NULL, &out, err)) {
		tacit_buf_clear(&out);
		return false;
	}
	*text = tacit_buf_keep(&out, arena);
	return true;
}

bool tacit_personal_strip_document(struct tacit_arena *arena, const char *path,
	struct tacit_str text, struct tacit_str *out, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_faults ignored = { 0 };
	struct tacit_str body;
	size_t i;

	*out = text;
	(void)tacit_document_parse(arena, path, text, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	for (i = 0; i < doc.header.count; i++)
		if (!strip_field(arena, &doc.header.fields[i],
			    tacit_document_key(
				    &doc, doc.header.fields[i].key, NULL),
			    out, err))
			return false;
	body = tacit_personal_strip(arena, doc.body);
	i = out->len - doc.body.len;
	out->data = tacit_arena_printf(
		arena, "%.*s%.*s", (int)i, out->data, (int)body.len, body.data);
	out->len = i + body.len;
	return true;
}

bool tacit_personal_is_fault(const struct tacit_fault *fault)
{
	return fault->severity != TACIT_FAULT_ERROR &&
		strstr(fault->what, seems);
}

static bool is_refused(const struct tacit_fault *fault, bool has_reason)
{
	const bool is_reason =
		!strncmp(fault->what, "because: ", strlen("because: "));

	return tacit_personal_is_fault(fault) && (!has_reason || is_reason);
}

size_t tacit_personal_refuse(
	struct tacit_faults *faults, size_t from, bool has_reason)
{
	size_t count = 0;
	size_t i;

	for (i = from; i < faults->count; i++) {
		struct tacit_fault *fault = &faults->list[i];

		if (!is_refused(fault, has_reason))
			continue;
		fault->severity = TACIT_FAULT_ERROR;
		faults->errors++;
		count++;
	}
	return count;
}
