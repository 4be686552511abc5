/* mail_flowed: paragraphs that a mail program broke into lines, put together
 * again. Source: RFC 3676. */
#include "foreign/mail.h"

static size_t take_quotes(struct tacit_str *line)
{
	size_t depth = 0;

	while (tacit_str_take(line, '>'))
		depth++;
	/* a blank before the text says nothing */
	(void)tacit_str_take(line, ' ');
	return depth;
}

static void begin_line(struct tacit_buf *out, size_t depth)
{
	size_t i;

	for (i = 0; i < depth; i++)
		tacit_buf_addc(out, '>');
	if (depth)
		tacit_buf_addc(out, ' ');
}

void tacit_mail_unflow(
	struct tacit_str text, bool drops_blank, struct tacit_buf *out)
{
	bool is_open = false; /* a line goes on */
	size_t depth = 0; /* of quotation in it */
	struct tacit_str line;

	while (tacit_str_line(&text, &line)) {
		size_t here;
		bool flows;

		line.len -= tacit_str_ends(line, "\r");
		here = take_quotes(&line);
		flows = tacit_str_ends(line, " ") &&
			!tacit_str_eqs(line, "-- ");
		if (is_open && (here != depth || tacit_str_eqs(line, "-- "))) {
			tacit_buf_addc(out, '\n');
			is_open = false;
		}
		if (!is_open)
			begin_line(out, here);
		line.len -= flows && drops_blank;
		tacit_buf_add_str(out, line);
		if (!flows)
			tacit_buf_addc(out, '\n');
		is_open = flows;
		depth = here;
	}
}
