/* What libyaml says of a line, and what it means to who wrote it. */
#include "text/header_read.h"

static const struct header_complaint complaints[] = {
	{ "mapping values are not allowed in this context",
		"a colon and a blank stand inside a value",
		"put the value in double quotes" },
	{ "could not find expected ':'", "the line has no colon after its key",
		"write key: value" },
	{ "found character that cannot start any token",
		"a value begins with a character that has a meaning in YAML",
		"put the value in double quotes" },
	{ "found unexpected end of stream", "a quote is opened and not closed",
		"close the quote" },
	{ "found unexpected document indicator",
		"a quote is opened and not closed", "close the quote" },
	{ "did not find expected ',' or ']'",
		"a list is opened with [ and not closed, or a comma is missing",
		"write one value a line, each after a hyphen" },
	{ "did not find expected key",
		"the line is no key and value, or its indentation is wrong",
		"write key: value from the start of the line, and quote a "
		"value that contains a quote" },
	{ "did not find expected '-' indicator",
		"the line is no part of the list above it",
		"begin it with a hyphen, indented like the line above" },
	{ "block sequence entries are not allowed in this context",
		"a list begins on the line of its key",
		"begin it on the next line, or quote the value" },
	{ "did not find expected <document start>",
		"a line above is YAML's own (---, ..., %)", "remove it" },
	{ "found unknown escape character",
		"a backslash in double quotes is followed by a character that "
		"it does not go with",
		"write two backslashes" },
	{ "did not find expected hexdecimal number",
		"a backslash in double quotes is not followed by its digits",
		"write two backslashes" },
	/* whatever else; the last */
	{ NULL, "the line is no YAML", "write key: value" },
};

const struct header_complaint *tacit_header_complaint(const char *problem)
{
	const struct header_complaint *complaint = complaints;

	while (complaint->problem &&
		!tacit_str_eqs(tacit_str_of(problem), complaint->problem))
		complaint++;
	return complaint;
}
