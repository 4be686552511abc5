#include "foreign/xlsx_out.h"

/* Colours as 0xRRGGBB. */
enum {
	INK = 0x1f2933,
	QUIET = 0x5a6472,
	LINE = 0xb8c0cc,
	HEAD = 0x22405f,
	GROUP = 0xdfe6ee,
	GIVEN = 0xf3f5f7,
	FILL = 0xfffdf3
};

static const struct style {
	const char *name;
	double size;
	unsigned colour;
	unsigned ground; /* 0: none */
	bool is_bold;
	bool has_border;
	bool is_open; /* to be filled in, where the sheet is locked */
	bool is_centred;
} styles[XLSX_STYLES] = {
	{ .name = "title", .size = 15, .colour = HEAD, .is_bold = true },
	{ .name = "text", .size = 10, .colour = INK },
	{ .name = "label", .size = 10, .colour = QUIET, .is_bold = true },
	{ .name = "strong", .size = 10, .colour = INK, .is_bold = true },
	{ .name = "quiet", .size = 9, .colour = QUIET },
	{ .name = "head",
		.size = 10,
		.colour = 0xffffff,
		.ground = HEAD,
		.is_bold = true,
		.has_border = true },
	{ .name = "group",
		.size = 10,
		.colour = INK,
		.ground = GROUP,
		.is_bold = true,
		.has_border = true },
	{ .name = "given",
		.size = 10,
		.colour = INK,
		.ground = GIVEN,
		.has_border = true },
	{ .name = "number",
		.size = 10,
		.colour = QUIET,
		.ground = GIVEN,
		.has_border = true,
		.is_centred = true },
	{ .name = "fill",
		.size = 10,
		.colour = INK,
		.ground = FILL,
		.has_border = true,
		.is_open = true },
};

void foreign_xlsx_styles(lxw_workbook *book, struct xlsx_styles *out)
{
	size_t i;

	for (i = 0; i < XLSX_STYLES; i++) {
		const struct style *style = &styles[i];
		lxw_format *format = workbook_add_format(book);

		out->formats[i] = format;
		format_set_font_size(format, style->size);
		format_set_font_color(format, style->colour);
		format_set_text_wrap(format);
		format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
		/* whatever is typed is a text: no date, no formula */
		format_set_num_format(format, "@");
		if (style->is_bold)
			format_set_bold(format);
		if (style->ground)
			format_set_bg_color(format, style->ground);
		if (style->has_border) {
			format_set_border(format, LXW_BORDER_THIN);
			format_set_border_color(format, LINE);
		}
		if (style->is_open)
			format_set_unlocked(format);
		if (style->is_centred)
			format_set_align(format, LXW_ALIGN_CENTER);
	}
}

lxw_format *foreign_xlsx_style(
	const struct xlsx_styles *of, struct tacit_str name)
{
	size_t i;

	for (i = 0; i < XLSX_STYLES; i++) {
		if (tacit_str_eqs(name, styles[i].name))
			return of->formats[i];
	}
	return NULL;
}
