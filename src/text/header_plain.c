/*
 * What a plain scalar means elsewhere. YAML 1.1 (as PyYAML reads it, and as
 * its types are specified) and the core schema of YAML 1.2 take some words
 * and numbers for no text; what one of them does so is no text here.
 */
#include "text/header_read.h"

#include <string.h>

/* A place in a scalar; the takers move it on. */
struct scan {
	const char *at;
	const char *end;
};

static bool take_one_of(struct scan *scan, const char *set)
{
	if (scan->at == scan->end || !*scan->at || !strchr(set, *scan->at))
		return false;
	scan->at++;
	return true;
}

static size_t take_all(struct scan *scan, const char *set)
{
	size_t n = 0;

	while (take_one_of(scan, set))
		n++;
	return n;
}

static bool is_done(const struct scan *scan)
{
	return scan->at == scan->end;
}

static bool is_one_of(struct tacit_str text, const char *const *words)
{
	for (; text.len && *words; words++) {
		if (text.data[0] == **words && tacit_str_eqs(text, *words))
			return true;
	}
	return false;
}

/* 0b1, 0o17, 0x1F, 017, 1_000: after the sign. */
static bool is_integer(struct scan scan)
{
	if (take_one_of(&scan, "0")) {
		if (take_one_of(&scan, "b"))
			return take_all(&scan, "01_") && is_done(&scan);
		if (take_one_of(&scan, "o"))
			return take_all(&scan, "01234567_") && is_done(&scan);
		if (take_one_of(&scan, "x"))
			return take_all(&scan, "0123456789abcdefABCDEF_") &&
				is_done(&scan);
		(void)take_all(&scan, "0123456789_");
		return is_done(&scan);
	}
	return take_one_of(&scan, "123456789") &&
		(take_all(&scan, "0123456789_"), is_done(&scan));
}

/* 1.5, .5, 5., 1e3, 1_0.5e+3: after the sign. */
static bool is_float(struct scan scan)
{
	bool has_digits = false;

	if (take_one_of(&scan, "0123456789")) {
		has_digits = true;
		(void)take_all(&scan, "0123456789_");
	}
	if (take_one_of(&scan, ".")) {
		has_digits = take_one_of(&scan, "0123456789") || has_digits;
		(void)take_all(&scan, "0123456789_");
	}
	if (!has_digits)
		return false;
	if (take_one_of(&scan, "eE")) {
		(void)take_one_of(&scan, "+-");
		if (!take_all(&scan, "0123456789"))
			return false;
	}
	return is_done(&scan);
}

/* 24:00, 08:30, 1:30:00.5: base sixty to some, a time to people. */
static bool is_sexagesimal(struct scan scan)
{
	size_t parts = 0;

	if (!take_one_of(&scan, "0123456789"))
		return false;
	(void)take_all(&scan, "0123456789_");
	while (take_one_of(&scan, ":")) {
		if (!take_all(&scan, "0123456789"))
			return false;
		parts++;
	}
	if (parts && take_one_of(&scan, "."))
		(void)take_all(&scan, "0123456789_");
	return parts && is_done(&scan);
}

static bool is_number(struct tacit_str text)
{
	static const char *const words[] = { ".inf", ".Inf", ".INF", ".nan",
		".NaN", ".NAN", NULL };
	struct scan scan = { text.data, text.data + text.len };

	(void)take_one_of(&scan, "+-");
	return is_integer(scan) || is_float(scan) || is_sexagesimal(scan) ||
		is_one_of((struct tacit_str){ scan.at,
				  (size_t)(scan.end - scan.at) },
			words);
}

static bool take_digits(struct scan *scan, size_t least, size_t most)
{
	size_t n = 0;

	while (n < most && take_one_of(scan, "0123456789"))
		n++;
	return n >= least;
}

/* 2022-06-30, as it is written everywhere in a register. */
static bool is_plain_date(struct tacit_str text)
{
	struct scan scan = { text.data, text.data + text.len };

	return take_digits(&scan, 4, 4) && take_one_of(&scan, "-") &&
		take_digits(&scan, 2, 2) && take_one_of(&scan, "-") &&
		take_digits(&scan, 2, 2) && is_done(&scan);
}

/* 2022-6-30T18:00:00Z, 2022-06-30 18:00:00.5 +06:00 */
static bool is_timestamp(struct tacit_str text)
{
	struct scan scan = { text.data, text.data + text.len };

	if (!(take_digits(&scan, 4, 4) && take_one_of(&scan, "-") &&
		    take_digits(&scan, 1, 2) && take_one_of(&scan, "-") &&
		    take_digits(&scan, 1, 2)))
		return false;
	if (!take_one_of(&scan, "Tt") && !take_all(&scan, " "))
		return false;
	if (!(take_digits(&scan, 1, 2) && take_one_of(&scan, ":") &&
		    take_digits(&scan, 2, 2) && take_one_of(&scan, ":") &&
		    take_digits(&scan, 2, 2)))
		return false;
	if (take_one_of(&scan, "."))
		(void)take_all(&scan, "0123456789");
	(void)take_all(&scan, " ");
	if (take_one_of(&scan, "Z") || is_done(&scan))
		return is_done(&scan);
	if (!take_one_of(&scan, "+-") || !take_digits(&scan, 1, 2))
		return false;
	return is_done(&scan) ||
		(take_one_of(&scan, ":") && take_digits(&scan, 2, 2) &&
			is_done(&scan));
}

/* Digits without a leading zero: one number to every reader. */
static bool is_simple_number(struct tacit_str text)
{
	struct scan scan = { text.data, text.data + text.len };

	if (text.len > 1 && text.data[0] == '0')
		return false;
	return take_all(&scan, "0123456789") && is_done(&scan);
}

enum header_plain tacit_header_plain(struct tacit_str text)
{
	static const char digits[] = "+-.0123456789";
	static const char firsts[] = "+-.0123456789~=<nNyYtTfFoO";
	static const char *const nothing[] = { "~", "null", "Null", "NULL",
		NULL };
	static const char *const typed[] = { "yes", "no", NULL };
	static const char *const others[] = { "y", "Y", "Yes", "YES", "n", "N",
		"No", "NO", "true", "True", "TRUE", "false", "False", "FALSE",
		"on", "On", "ON", "off", "Off", "OFF", "=", "<<", NULL };

	if (!text.len)
		return HEADER_PLAIN_EMPTY;
	/* all but numbers, dates and words of up to five letters is text */
	if (!strchr(text.len > 5 ? digits : firsts, text.data[0]))
		return HEADER_PLAIN_TEXT;
	if (is_one_of(text, nothing))
		return HEADER_PLAIN_EMPTY;
	if (is_one_of(text, typed) || is_plain_date(text) ||
		is_simple_number(text))
		return HEADER_PLAIN_TYPED;
	if (is_one_of(text, others) || is_number(text) || is_timestamp(text))
		return HEADER_PLAIN_OTHER;
	return HEADER_PLAIN_TEXT;
}
