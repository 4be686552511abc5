#include "door/coded_text.h"

static struct tacit_str take_text_line(struct tacit_str *rest)
{
	struct tacit_str line = { "", 0 };

	(void)tacit_str_line(rest, &line);
	line.len -= tacit_str_ends(line, "\r");
	return line;
}

/* "begin 644 form.csv" */
static bool begins_file(struct tacit_str line)
{
	size_t digits = 0;

	if (!tacit_str_skip(&line, "begin "))
		return false;
	while (digits < line.len && tacit_is_digit(line.data[digits]))
		digits++;
	line = tacit_str_from(line, digits);
	return (digits == 3 || digits == 4) && tacit_str_take(&line, ' ') &&
		tacit_str_trim(line).len;
}

/* Its first letter says how many bytes it stands for: four letters each three;
 * blanks at its end may have been lost. */
static bool is_line_of_file(struct tacit_str line)
{
	size_t bytes;

	if (!line.len || line.data[0] <= ' ' || line.data[0] > '`')
		return false;
	bytes = (size_t)(line.data[0] - ' ') % 64;
	return bytes && line.len <= (bytes + 2) / 3 * 4 + 2 &&
		line.len + 3 >= (bytes * 4 + 2) / 3;
}

bool tacit_coded_text(struct tacit_str text)
{
	while (text.len) {
		const struct tacit_str line = take_text_line(&text);
		struct tacit_str rest = text;

		if (tacit_str_eqs(tacit_str_trim(line),
			    "-----BEGIN PGP MESSAGE-----"))
			return true;
		if (begins_file(line) && is_line_of_file(take_text_line(&rest)))
			return true;
	}
	return false;
}
