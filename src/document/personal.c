#include "document/personal.h"

#include <string.h>

#include <tacit/buf.h>

enum { PHONE_MIN = 8, PHONE_MAX = 15, LOCAL_MIN = 5, YEAR = 4 };

static bool is_alnum(char c)
{
	return tacit_is_digit(c) || tacit_is_letter(c) ||
		(unsigned char)c > 0x7f;
}

/* --- e-mail addresses ------------------------------------------------------ */

/* From the first byte of what was found to the one after it. */
struct span {
	size_t start;
	size_t end;
};

static size_t mail_start(struct tacit_str line, size_t at)
{
	while (at &&
		(is_alnum(line.data[at - 1]) ||
			strchr("._%+-", line.data[at - 1])))
		at--;
	return at;
}

/* x@y.zz: something before, and after it a dot between letters. */
static bool find_mail(struct tacit_str line, struct span *out)
{
	size_t i;
	size_t k;

	for (i = 1; i < line.len; i++) {
		bool found = false;

		if (line.data[i] != '@' || !is_alnum(line.data[i - 1]))
			continue;
		for (k = i + 1; k < line.len &&
			(is_alnum(line.data[k]) || line.data[k] == '-' ||
				line.data[k] == '.');
			k++) {
			if (line.data[k] == '.' && k > i + 1 &&
				k + 1 < line.len && is_alnum(line.data[k + 1]))
				found = true;
		}
		*out = (struct span){ mail_start(line, i), k };
		if (found)
			return true;
	}
	return false;
}

/* --- telephone numbers ----------------------------------------------------- */

/* Has it the digits of a year? A telephone number has more. Most lines have
 * not, and are not searched for every word. */
static bool has_digits(struct tacit_str line)
{
	size_t digits = 0;

	for (size_t i = 0; i < line.len && digits < YEAR; i++)
		digits += tacit_is_digit(line.data[i]);
	return digits == YEAR;
}

/* Digits from here on, with what people put between them; the last ends at
 * `end`. */
static size_t count_digits(struct tacit_str line, size_t at, size_t *end)
{
	size_t digits = 0;

	for (; at < line.len &&
		(tacit_is_digit(line.data[at]) ||
			strchr(" -()./", line.data[at]));
		at++) {
		if (!tacit_is_digit(line.data[at]))
			continue;
		digits++;
		*end = at + 1;
	}
	return digits;
}

static bool find_international(struct tacit_str line, struct span *out)
{
	size_t i;

	for (i = 0; i + 1 < line.len; i++) {
		size_t digits;

		if (line.data[i] != '+' ||
			(!tacit_is_digit(line.data[i + 1]) &&
				line.data[i + 1] != '('))
			continue;
		out->start = i;
		digits = count_digits(line, i + 1, &out->end);
		if (digits >= PHONE_MIN && digits <= PHONE_MAX)
			return true;
	}
	return false;
}

/* Where the word ends in the line, ASCII letters compared without case. */
static size_t after_word(struct tacit_str line, const char *word)
{
	size_t len = strlen(word);
	size_t i;
	size_t k;

	for (i = 0; i + len <= line.len; i++) {
		if (tacit_small(line.data[i]) != word[0])
			continue;
		/* words of Chinese stand side by side */
		if (i && is_alnum(line.data[i - 1]) &&
			(unsigned char)word[0] < 0xe0)
			continue;
		for (k = 1; k < len && tacit_small(line.data[i + k]) == word[k];
			k++)
			;
		if (k == len)
			return i + len;
	}
	return SIZE_MAX;
}

/* "Tel. 72-72-72", whatever the language. */
static bool find_local(struct tacit_str line, struct span *out)
{
	static const char *const words[] = { "tel.", "tel:", "telephone",
		"phone", "fax", "mobile", "whatsapp", "тел.", "Тел.", "телефон",
		"Телефон", "факс", "Факс", "电话" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++) {
		size_t at = after_word(line, words[i]);

		while (at < line.len && !tacit_is_digit(line.data[at]) &&
			strchr(" :.(+-", line.data[at]))
			at++;
		out->start = at;
		if (at < line.len &&
			count_digits(line, at, &out->end) >= LOCAL_MIN)
			return true;
	}
	return false;
}

/* --- dates of birth -------------------------------------------------------- */

/* A word for birth, and a year after it. */
static bool find_birth(struct tacit_str line, struct span *out)
{
	static const char *const words[] = { "date of birth", "born on",
		"born in", "born:", "birth date", "birthday", "dob",
		"дата рожд", "Дата рожд", "родил", "туған", "出生" };
	size_t i;

	if (!has_digits(line))
		return false;
	for (i = 0; i < TACIT_COUNT(words); i++) {
		size_t at = after_word(line, words[i]);
		size_t digits = 0;

		out->start = at;
		for (; at < line.len && digits < YEAR; at++)
			digits = tacit_is_digit(line.data[at]) ? digits + 1 : 0;
		out->end = at;
		if (digits == YEAR)
			return true;
	}
	return false;
}

/* --- all -------------------------------------------------------------------- */

static bool find_phone(struct tacit_str line, struct span *out)
{
	return has_digits(line) &&
		(find_international(line, out) || find_local(line, out));
}

/* What an office may have, too, comes first. */
static const struct {
	bool (*find)(struct tacit_str line, struct span *out);
	const char *what;
} finders[] = {
	{ find_mail, "an e-mail address" },
	{ find_phone, "a telephone number" },
	{ find_birth, "a date of birth" },
};

enum { OF_PERSONS = 2 };

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
	struct span at;
	size_t i;

	for (i = first_finder(key); i < TACIT_COUNT(finders); i++)
		if (finders[i].find(tacit_str_of(value->text), &at))
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
	struct span at;
	size_t i;

	for (i = 0; i < TACIT_COUNT(finders); i++)
		if (finders[i].find(tacit_str_of(because), &at)) {
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
	struct span at;
	bool is_clean = true;
	size_t i;

	for (; tacit_str_line(&text, &line); first_line++) {
		for (i = 0; i < TACIT_COUNT(finders); i++) {
			if (finders[i].find(line, &at))
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
	struct span at;
	size_t i = first;

	tacit_buf_add_str(&rest, line);
	while (i < TACIT_COUNT(finders)) {
		struct tacit_buf next = { 0 };
		struct tacit_str now = tacit_buf_str(&rest);

		if (!finders[i].find(now, &at)) {
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
