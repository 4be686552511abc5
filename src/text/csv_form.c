/* Is it a text at all, in which encoding, and what stands between its cells? */
#include "text/csv_form.h"

#include <string.h>

#include <tacit/csv.h>

enum { FORM_ROWS = 10, FORM_BYTES = 64 * 1024, CANDIDATES = 3 };

static const char candidates[] = ",;\t";

/* --- more of it -------------------------------------------------------------- */

static bool take_piece(struct csv_window *window, struct tacit_err *err)
{
	struct tacit_buf *piece = &window->piece;

	tacit_buf_truncate(piece, 0);
	if (!window->source->more(window->source->ctx, piece, err))
		return false;
	window->taken += piece->len;
	window->is_at_end = !piece->len;
	if (window->taken <= TACIT_TABLE_FILE_MAX)
		return true;
	(void)tacit_fail(err, TACIT_LIMIT,
		"the file is larger than %d bytes, which is what is allowed",
		TACIT_TABLE_FILE_MAX);
	return tacit_hint(err, "split the sheet");
}

static bool check_is_text(
	const struct csv_window *window, struct tacit_err *err)
{
	if (!window->bytes.len ||
		!memchr(window->bytes.data, '\0', window->bytes.len))
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "the file is no text");
	return tacit_hint(err, "save the sheet as xlsx, or as CSV in UTF-8");
}

static bool fill_more(struct csv_window *window, struct tacit_err *err)
{
	struct tacit_buf *bytes = &window->bytes;
	const size_t left = bytes->len - window->from;

	if (window->from) {
		memmove(bytes->data, bytes->data + window->from, left);
		tacit_buf_truncate(bytes, left);
		window->from = 0;
	}
	if (!take_piece(window, err))
		return false;
	if (!window->decoder.conversion)
		tacit_buf_add_str(bytes, tacit_buf_str(&window->piece));
	else if (!tacit_decode(&window->decoder, tacit_buf_str(&window->piece),
			 bytes, err) ||
		(window->is_at_end && !tacit_decode_end(&window->decoder, err)))
		return false;
	return check_is_text(window, err);
}

/* How far a look at a row has come. */
struct look {
	size_t at; /* from the row's beginning */
	enum { AT_CELL, IN_CELL, IN_QUOTES } state;
};

/* True at the row's end. False: as far as is known, it goes on. */
static bool look_for_end(const struct csv_window *window, struct look *look)
{
	const char *data = window->bytes.data + window->from;
	const size_t len = window->bytes.len - window->from;

	for (; look->at < len; look->at++) {
		const char c = data[look->at];
		const bool is_last = look->at + 1 == len;

		/* a second quote, or a newline, may follow */
		if (is_last && (c == '"' || c == '\r'))
			return false;
		if (look->state == IN_QUOTES) {
			if (c == '"' && data[look->at + 1] == '"')
				look->at++;
			else if (c == '"')
				look->state = IN_CELL;
		} else if (c == '"' && look->state == AT_CELL) {
			look->state = IN_QUOTES;
		} else if (c == '\n' || c == '\r') {
			return true;
		} else {
			look->state =
				c == window->delimiter ? AT_CELL : IN_CELL;
		}
	}
	return false;
}

bool tacit_csv_window_fill_row(struct csv_window *window, struct tacit_err *err)
{
	struct look look = { 0 };

	while (!look_for_end(window, &look) && !window->is_at_end) {
		if (!fill_more(window, err))
			return false;
	}
	return true;
}

/* --- what it is like --------------------------------------------------------- */

/* How many of each delimiter stand in each of the first rows. */
struct census {
	size_t counts[FORM_ROWS][CANDIDATES];
	size_t rows;
};

static void take_census(struct tacit_str text, struct census *census)
{
	size_t *counts = census->counts[0];
	bool is_quoted = false;
	size_t i;

	for (i = 0; i < text.len; i++) {
		const char *hit = strchr(candidates, text.data[i]);

		if (text.data[i] == '"')
			is_quoted = !is_quoted;
		else if (is_quoted)
			continue;
		else if (hit && *hit)
			counts[hit - candidates]++;
		else if (text.data[i] == '\n' || text.data[i] == '\r') {
			if (++census->rows == FORM_ROWS)
				return;
			counts = census->counts[census->rows];
		}
	}
	census->rows++;
}

/* In how many rows there are most often as many of it, and how many that is:
 * rows of a sheet are alike, and sentences in it are not. */
static size_t likeness(const struct census *census, size_t candidate)
{
	size_t best = 0;
	size_t i;
	size_t k;

	for (i = 0; i < census->rows; i++) {
		const size_t count = census->counts[i][candidate];
		size_t alike = 0;

		for (k = 0; count && k < census->rows; k++)
			alike += census->counts[k][candidate] == count;
		if (alike * FORM_BYTES + count > best && count)
			best = alike * FORM_BYTES + count;
	}
	return best;
}

static char find_delimiter(struct tacit_str text)
{
	struct census census = { 0 };
	size_t best = 0;
	size_t i;

	if (text.len > FORM_BYTES)
		text.len = FORM_BYTES;
	take_census(text, &census);
	for (i = 1; i < CANDIDATES; i++) {
		if (likeness(&census, i) > likeness(&census, best))
			best = i;
	}
	return candidates[best];
}

/* Excel's own hint, a line before the header: sep=; */
static bool take_hint(struct tacit_str *text, char *delimiter)
{
	struct tacit_str rest = *text;
	struct tacit_str line;

	if (!tacit_str_line(&rest, &line))
		return false;
	if (tacit_str_ends(line, "\r"))
		line.len--;
	if (line.len != 5 || !tacit_str_starts(line, "sep=") ||
		!strchr(candidates, line.data[4]))
		return false;
	*delimiter = line.data[4];
	*text = rest;
	return true;
}

static bool open_decoder(struct csv_window *window, struct tacit_err *err)
{
	const struct tacit_str first = tacit_buf_str(&window->piece);
	struct tacit_buf decoded = { 0 };
	bool ok;

	if (!window->encoding)
		window->encoding = tacit_encoding_marked(first);
	if (!window->encoding ||
		tacit_str_eq_nocase(
			tacit_str_of(window->encoding), tacit_str_of("UTF-8")))
		return true;
	ok = tacit_decoder_open(&window->decoder, window->encoding, err) &&
		tacit_decode(&window->decoder, first, &decoded, err);
	tacit_buf_clear(&window->bytes);
	window->bytes = decoded;
	return ok;
}

bool tacit_csv_window_open(struct csv_window *window, struct tacit_err *err)
{
	struct tacit_str text;

	/* UTF-16 has zeroes, which a text in UTF-8 has not */
	if (!take_piece(window, err))
		return false;
	tacit_buf_add_str(&window->bytes, tacit_buf_str(&window->piece));
	if (!open_decoder(window, err))
		return false;
	while (!window->is_at_end && window->bytes.len < FORM_BYTES) {
		if (!fill_more(window, err))
			return false;
	}
	text = tacit_buf_str(&window->bytes);
	if (!check_is_text(window, err))
		return false;
	(void)tacit_str_skip(&text, TACIT_CSV_MARK);
	window->line = 1;
	if (take_hint(&text, &window->delimiter))
		window->line++;
	else
		window->delimiter = find_delimiter(text);
	window->from = window->bytes.len - text.len;
	return true;
}

void tacit_csv_window_close(struct csv_window *window)
{
	tacit_decoder_close(&window->decoder);
	tacit_buf_clear(&window->piece);
	tacit_buf_clear(&window->bytes);
}
