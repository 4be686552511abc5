#include "report/certificate_note.h"

#include "base/letter.h"

enum { SHORT_MAX = 64, NUMBER_DIGITS = 4 };

enum { LINE_COLUMNS = 110 }; /* as the line of a signature */

#define KEY_SUFFIX "certificates"
#define GOES_ON "+ "

/* --- lines -------------------------------------------------------------------- */

/* A value in words: any blanks between them are one, whatever stands for it. */
struct wrapping {
	struct tacit_buf *out;
	size_t columns; /* in this line */
	bool is_begun; /* a word stands in it */
};

static void begin_next_line(struct wrapping *w)
{
	tacit_buf_adds(w->out, "\n" GOES_ON);
	w->columns = sizeof(GOES_ON) - 1;
	w->is_begun = false;
}

/* A word that is wider than a line goes on in the next. */
static void add_wrapped_word(struct wrapping *w, struct tacit_str word)
{
	const size_t wide = tacit_utf8_width(word);

	if (w->is_begun && w->columns + 1 + wide > LINE_COLUMNS)
		begin_next_line(w);
	else if (w->is_begun)
		tacit_buf_addc(w->out, ' ');
	w->columns += w->is_begun;
	w->is_begun = true;
	while (word.len) {
		struct tacit_str rest = word;
		struct tacit_str one = word;
		uint32_t point;
		size_t columns;

		if (!tacit_utf8_take(&rest, &point))
			point = 0;
		one.len -= rest.len;
		columns = tacit_utf8_width(one);
		if (w->columns + columns > LINE_COLUMNS)
			begin_next_line(w);
		if (point >= ' ')
			tacit_buf_add_str(w->out, one);
		w->columns += columns;
		w->is_begun = true;
		word = rest;
	}
}

/* Up to the next blank of any kind. */
static bool take_word(struct tacit_str *rest, struct tacit_str *word)
{
	struct tacit_str at = *rest;
	uint32_t point;

	*word = (struct tacit_str){ 0 };
	while (at.len) {
		struct tacit_str after = at;

		if (!tacit_utf8_take(&after, &point))
			point = 0;
		if (!tacit_letter_is_blank(point)) {
			if (!word->len)
				word->data = at.data;
			word->len += at.len - after.len;
		} else if (word->len) {
			break;
		}
		at = after;
	}
	*rest = at;
	return word->len > 0;
}

/* "Name: Test Person 1" */
static void add_said_line(
	struct tacit_buf *out, const char *label, const char *value)
{
	struct wrapping w = { .out = out };
	struct tacit_str rest = tacit_str_of(value);
	struct tacit_str word;

	tacit_buf_printf(out, "%s:", label);
	w.columns = tacit_utf8_width(tacit_str_of(label)) + 1;
	w.is_begun = true;
	while (take_word(&rest, &word))
		add_wrapped_word(&w, word);
	tacit_buf_addc(out, '\n');
}

void tacit_certificate_text(
	const struct tacit_certificate_said *said, struct tacit_buf *out)
{
	char starts[TACIT_DATE_SIZE];
	char ends[TACIT_DATE_SIZE];
	char issued[TACIT_DATE_SIZE];
	struct tacit_buf dates = { 0 };

	tacit_date_format(said->starts, starts);
	tacit_date_format(said->ends, ends);
	tacit_date_format(said->issued, issued);
	tacit_buf_printf(&dates, "%s to %s", starts, ends);
	tacit_buf_printf(out, TACIT_CERTIFICATE_FIRST "%s\n", said->number);
	if (said->sample)
		add_said_line(out, "Exercise", said->sample);
	add_said_line(out, "Name", said->name);
	add_said_line(out, "State", said->state);
	add_said_line(out, "Event", said->event);
	add_said_line(out, "Title", said->title);
	add_said_line(out, "Dates",
		tacit_date_compare(said->starts, said->ends)
			? tacit_buf_cstr(&dates)
			: starts);
	add_said_line(out, "Days followed", said->days);
	add_said_line(out, "Issued", issued);
	tacit_buf_clear(&dates);
}

/* --- names and numbers ---------------------------------------------------------- */

void tacit_certificate_key_name(
	struct tacit_str short_name, struct tacit_buf *out)
{
	const size_t before = out->len;
	struct tacit_str rest = short_name;
	uint32_t point;
	char bytes[4];

	rest.len = tacit_utf8_cut(rest, SHORT_MAX);
	while (rest.len) {
		if (!tacit_utf8_take(&rest, &point) || point < ' ')
			continue;
		if (point == '+' || tacit_letter_is_blank(point))
			point = '-';
		tacit_buf_add(out, bytes,
			tacit_utf8_encode(tacit_letter_small(point), bytes));
	}
	tacit_buf_adds(out, out->len > before ? "-" KEY_SUFFIX : KEY_SUFFIX);
}

bool tacit_certificate_is_number(struct tacit_str text)
{
	size_t digits = 0;
	size_t i;

	while (digits < text.len &&
		tacit_is_digit(text.data[text.len - digits - 1]))
		digits++;
	if (digits < NUMBER_DIGITS || digits + 1 >= text.len ||
		text.data[text.len - digits - 1] != '-')
		return false;
	for (i = 0; i < text.len; i++)
		if ((unsigned char)text.data[i] <= ' ')
			return false;
	return true;
}
