#include <string.h>

#include <tacit/document.h>

/* Where the last blank stands, or SIZE_MAX. */
static size_t last_blank(struct tacit_str text)
{
	size_t i = text.len;

	while (i > 0) {
		if (text.data[--i] == ' ')
			return i;
	}
	return SIZE_MAX;
}

/*
 * Take " since DATE" or " until DATE" off the end. A word there that is no
 * date ("until further notice") belongs to the value; one that tries to be
 * a date and is none makes *ok false.
 */
static bool take_date(struct tacit_str *text, const char *word,
	struct tacit_date *date, bool *ok)
{
	struct tacit_str head = *text;
	struct tacit_str tail;
	size_t blank = last_blank(head);

	if (blank == SIZE_MAX)
		return false;
	tail = tacit_str_from(head, blank + 1);
	head.len = blank;
	if (!tail.len || !tacit_is_digit(tail.data[0]) ||
		!tacit_str_ends(head, word))
		return false;
	head.len -= strlen(word);
	if (head.len && head.data[head.len - 1] != ' ')
		return false;
	*ok = tacit_date_parse(tail, date) && head.len > 0;
	*text = tacit_str_trim(head);
	return true;
}

bool tacit_timed_parse(struct tacit_str text, struct tacit_str *value,
	struct tacit_date *since, struct tacit_date *until)
{
	bool ok = true;

	*since = (struct tacit_date){ 0 };
	*until = (struct tacit_date){ 0 };
	*value = tacit_str_trim(text);
	if (take_date(value, "until", until, &ok) && !ok)
		return false;
	if (take_date(value, "since", since, &ok) && !ok)
		return false;
	if (tacit_date_is_set(*since) && tacit_date_is_set(*until) &&
		tacit_date_compare(*since, *until) >= 0)
		return false;
	return value->len > 0;
}

bool tacit_timed_holds(
	struct tacit_str text, struct tacit_date on, struct tacit_str *value)
{
	struct tacit_date since;
	struct tacit_date until;

	if (!tacit_timed_parse(text, value, &since, &until))
		return false;
	if (!tacit_date_is_set(on))
		return !tacit_date_is_set(until);
	if (tacit_date_is_set(since) && tacit_date_compare(on, since) < 0)
		return false;
	return !tacit_date_is_set(until) || tacit_date_compare(on, until) < 0;
}

const char *tacit_timed_at(struct tacit_arena *arena,
	const struct tacit_value *values, size_t count, struct tacit_date on)
{
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str value;

		if (tacit_timed_holds(tacit_str_of(values[i].text), on, &value))
			return tacit_arena_strndup(
				arena, value.data, value.len);
	}
	return NULL;
}
