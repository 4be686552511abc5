#include "render/pdf_sheets.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/mem.h>

enum { DEPTH_MAX = 16 }; /* of the tree of pages */

struct reading {
	struct tacit_str pdf;
	struct tacit_str rows; /* where each object is, 20 bytes a row */
	unsigned *ids; /* of pages, in order */
	size_t page_count;
	size_t page_cap;
};

/* --- objects ---------------------------------------------------------------- */

/* Take a number, and what is blank before it. */
static bool take_decimal(struct tacit_str *rest, uint64_t *out)
{
	size_t len = 0;
	struct tacit_str digits;

	while (rest->len && tacit_is_space(*rest->data))
		*rest = tacit_str_from(*rest, 1);
	while (len < rest->len && tacit_is_digit(rest->data[len]))
		len++;
	digits = (struct tacit_str){ rest->data, len };
	*rest = tacit_str_from(*rest, len);
	return tacit_str_number(digits, INT32_MAX, out);
}

/* What stands behind the first of these words. */
static bool find_behind(
	struct tacit_str text, const char *word, struct tacit_str *out)
{
	size_t at = tacit_str_find(text, word);

	if (at == SIZE_MAX)
		return false;
	*out = tacit_str_from(text, at + strlen(word));
	return true;
}

/* "startxref", near the end, says where the rows are. */
static bool find_rows(struct reading *r)
{
	enum { TAIL = 64, ROW = 20 };
	struct tacit_str rest = r->pdf.len > TAIL
		? tacit_str_from(r->pdf, r->pdf.len - TAIL)
		: r->pdf;
	uint64_t number = 0;

	if (!find_behind(rest, "startxref", &rest) ||
		!take_decimal(&rest, &number) || number >= r->pdf.len)
		return false;
	rest = tacit_str_from(r->pdf, (size_t)number);
	if (!tacit_str_skip(&rest, "xref\n0 ") ||
		!take_decimal(&rest, &number) || !tacit_str_take(&rest, '\n') ||
		number > rest.len / ROW)
		return false;
	r->rows = (struct tacit_str){ rest.data, (size_t)number * ROW };
	return true;
}

/* An object's text, without its number; {0}: there is none. */
static struct tacit_str object(const struct reading *r, uint64_t id)
{
	struct tacit_str rest = { 0 };
	uint64_t at = 0;
	size_t len;

	if (id >= r->rows.len / 20)
		return rest;
	rest = tacit_str_from(r->rows, (size_t)id * 20);
	if (!take_decimal(&rest, &at) || at >= r->pdf.len)
		return (struct tacit_str){ 0 };
	rest = tacit_str_from(r->pdf, (size_t)at);
	len = tacit_str_find(rest, "endobj");
	return len == SIZE_MAX ? (struct tacit_str){ 0 }
			       : (struct tacit_str){ rest.data, len };
}

/* What "/Key 12 0 R" names. */
static struct tacit_str object_named(
	const struct reading *r, struct tacit_str from, const char *key)
{
	uint64_t id = 0;

	if (!find_behind(from, key, &from) || !take_decimal(&from, &id))
		return (struct tacit_str){ 0 };
	return object(r, id);
}

/* --- pages --------------------------------------------------------------------- */

static void add_sheet(struct reading *r, uint64_t id)
{
	r->ids = tacit_grow(
		r->ids, &r->page_cap, r->page_count + 1, sizeof(*r->ids));
	r->ids[r->page_count++] = (unsigned)id;
}

static void take_pages(struct reading *r, struct tacit_str node, int depth)
{
	struct tacit_str kids;
	uint64_t id = 0;

	if (depth > DEPTH_MAX || !find_behind(node, "/Kids [", &kids))
		return;
	while (take_decimal(&kids, &id) && tacit_str_skip(&kids, " 0 R")) {
		const struct tacit_str kid = object(r, id);

		if (tacit_str_find(kid, "/Kids [") != SIZE_MAX)
			take_pages(r, kid, depth + 1);
		else
			add_sheet(r, id);
	}
}

static unsigned sheet_of(const struct reading *r, uint64_t id)
{
	size_t i;

	for (i = 0; i < r->page_count; i++) {
		if (r->ids[i] == id)
			return (unsigned)i + 1;
	}
	return 0;
}

/* "/s12 [8 0 R /XYZ ...]": the twelfth heading is on that page. */
static bool take_places(const struct reading *r, struct tacit_str places,
	unsigned *sheets, size_t count)
{
	uint64_t heading = 0;
	uint64_t page = 0;
	bool is_any = false;

	while (find_behind(places, "/s", &places)) {
		if (!take_decimal(&places, &heading) || !heading ||
			heading > count || !tacit_str_skip(&places, " [") ||
			!take_decimal(&places, &page))
			continue;
		sheets[heading - 1] = sheet_of(r, page);
		is_any |= sheets[heading - 1] != 0;
	}
	return is_any;
}

bool tacit_pdf_sheets(struct tacit_str pdf, unsigned *sheets, size_t count)
{
	struct reading r = { .pdf = pdf };
	struct tacit_str trailer;
	struct tacit_str root;
	bool is_any = false;

	if (find_rows(&r)) {
		trailer = tacit_str_from(
			pdf, (size_t)(r.rows.data + r.rows.len - pdf.data));
		root = object_named(&r, trailer, "/Root ");
		take_pages(&r, object_named(&r, root, "/Pages "), 0);
		is_any = take_places(
			&r, object_named(&r, root, "/Dests "), sheets, count);
	}
	free(r.ids);
	return is_any;
}
