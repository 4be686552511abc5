#include "render/book.h"

#include <string.h>

#include <tacit/mem.h>

#include "base/parcel.h"
#include "render/escape.h"
#include "text/cut.h"

enum { LINES_MAX = 29 };

/* How many bytes of it are at most so many characters, as office programs
 * count them. */
static size_t fit(struct tacit_str text, size_t most)
{
	struct tacit_str rest = text;
	size_t count = 0;

	while (rest.len) {
		const struct tacit_str before = rest;
		uint32_t point = 0;

		(void)tacit_utf8_take(&rest, &point);
		count += point > 0xffff ? 2 : 1;
		if (count > most)
			return text.len - before.len;
	}
	return text.len;
}

/* The record's text is the cell's; cut where no program would read it, it ends
 * in the mark. */
static void put_text(struct tacit_book *book, const char *name,
	const char *text, size_t most, const char *mark)
{
	struct tacit_buf safe = { 0 };

	tacit_escape_cell(&safe, tacit_str_of(text));
	if (fit(tacit_buf_str(&safe), most) < safe.len) {
		const size_t room = most - 1 - strlen(mark);

		tacit_buf_truncate(&safe, fit(tacit_buf_str(&safe), room));
		tacit_buf_printf(&safe, "\xe2\x80\xa6%s", mark);
	}
	tacit_parcel_put(book->out, name, tacit_buf_str(&safe));
	tacit_buf_clear(&safe);
}

void tacit_book_begin(struct tacit_book *book, struct tacit_buf *out,
	const char *title, const char *lang)
{
	*book = (struct tacit_book){ .out = out, .lang = lang };
	put_text(book, "book", title, 255, "");
}

unsigned tacit_book_list(struct tacit_book *book)
{
	tacit_parcel_put(book->out, "list", tacit_str_of(""));
	return book->lists++;
}

void tacit_book_word(struct tacit_book *book, const char *word)
{
	put_text(book, "word", word, 255, "");
}

void tacit_book_sheet(struct tacit_book *book, const char *name, unsigned flags)
{
	book->columns = 0;
	book->rows = 0;
	put_text(book, "sheet", name, 31, "");
	if (flags & TACIT_BOOK_LANDSCAPE)
		tacit_parcel_put(book->out, "mark", tacit_str_of("landscape"));
	if (flags & TACIT_BOOK_LARGE)
		tacit_parcel_put(book->out, "mark", tacit_str_of("large"));
	if (flags & TACIT_BOOK_LOCKED)
		tacit_parcel_put(book->out, "mark", tacit_str_of("locked"));
}

void tacit_book_foot(struct tacit_book *book, const char *text)
{
	struct tacit_buf foot = { 0 };

	/* an ampersand is a command there */
	tacit_buf_adds(&foot, "&L&8");
	for (; *text; text++) {
		tacit_buf_addc(&foot, *text);
		if (*text == '&')
			tacit_buf_addc(&foot, '&');
	}
	tacit_buf_adds(&foot, "&R&8&P / &N");
	put_text(book, "foot", tacit_buf_cstr(&foot), 255, "");
	tacit_buf_clear(&foot);
}

void tacit_book_column(struct tacit_book *book, unsigned width)
{
	if (book->columns < TACIT_COUNT(book->widths))
		book->widths[book->columns] = width;
	book->columns++;
	tacit_parcel_number(book->out, "column", width);
}

void tacit_book_row(struct tacit_book *book, unsigned lines)
{
	book->rows++;
	/* no program has higher ones */
	tacit_parcel_number(
		book->out, "row", lines > LINES_MAX ? LINES_MAX : lines);
}

void tacit_book_freeze(struct tacit_book *book)
{
	tacit_parcel_put(book->out, "mark", tacit_str_of("frozen"));
}

void tacit_book_cell(
	struct tacit_book *book, const char *style, const char *text)
{
	put_text(book, style, text ? text : "", TACIT_BOOK_CELL_MAX,
		tacit_cut_mark(book->lang));
}

void tacit_book_across(struct tacit_book *book, unsigned columns,
	const char *style, const char *text)
{
	tacit_parcel_number(book->out, "across", columns);
	tacit_book_cell(book, style, text);
}

/* Signs of a bold or wide hand take more than the width that is said. */
unsigned tacit_book_lines(const struct tacit_book *book, unsigned from,
	unsigned to, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;
	size_t width = 0;
	size_t lines = 0;

	for (; from < to && from < TACIT_COUNT(book->widths); from++)
		width += book->widths[from];
	width = width ? width : 1;
	while (tacit_str_split(&rest, '\n', &line))
		lines += 1 + tacit_utf8_width(line) * 10 / 9 / width;
	return (unsigned)(lines ? lines : 1);
}

void tacit_book_line(
	struct tacit_book *book, const char *style, const char *text)
{
	unsigned lines = tacit_book_lines(book, 0, book->columns, text);

	/* a title is half as high again */
	tacit_book_row(book,
		tacit_str_eqs(tacit_str_of(style), "title")
			? lines + lines / 2 + 1
			: lines);
	tacit_book_across(book, book->columns, style, text);
}

void tacit_book_choose(
	struct tacit_book *book, const struct tacit_book_choice *choice)
{
	struct tacit_buf text = { 0 };

	tacit_buf_printf(&text, "%u %u %u %u %u\n%s", choice->column,
		choice->first, choice->last, choice->list,
		choice->is_strict ? 1 : 0, choice->says ? choice->says : "");
	put_text(book, "choice", tacit_buf_cstr(&text), 255, "");
	tacit_buf_clear(&text);
}
