#include "door/html_entity.h"

#include <string.h>

#include <tacit/legible.h>

enum {
	LATIN_FIRST = 160,
	NAME_MAX_LEN = 12,
	SURROGATES = 0xd800,
	SURROGATES_END = 0xdfff
};

/* From U+00A0 on, one after another. */
static const char *const latin[] = {
	"nbsp",
	"iexcl",
	"cent",
	"pound",
	"curren",
	"yen",
	"brvbar",
	"sect",
	"uml",
	"copy",
	"ordf",
	"laquo",
	"not",
	"shy",
	"reg",
	"macr",
	"deg",
	"plusmn",
	"sup2",
	"sup3",
	"acute",
	"micro",
	"para",
	"middot",
	"cedil",
	"sup1",
	"ordm",
	"raquo",
	"frac14",
	"frac12",
	"frac34",
	"iquest",
	"Agrave",
	"Aacute",
	"Acirc",
	"Atilde",
	"Auml",
	"Aring",
	"AElig",
	"Ccedil",
	"Egrave",
	"Eacute",
	"Ecirc",
	"Euml",
	"Igrave",
	"Iacute",
	"Icirc",
	"Iuml",
	"ETH",
	"Ntilde",
	"Ograve",
	"Oacute",
	"Ocirc",
	"Otilde",
	"Ouml",
	"times",
	"Oslash",
	"Ugrave",
	"Uacute",
	"Ucirc",
	"Uuml",
	"Yacute",
	"THORN",
	"szlig",
	"agrave",
	"aacute",
	"acirc",
	"atilde",
	"auml",
	"aring",
	"aelig",
	"ccedil",
	"egrave",
	"eacute",
	"ecirc",
	"euml",
	"igrave",
	"iacute",
	"icirc",
	"iuml",
	"eth",
	"ntilde",
	"ograve",
	"oacute",
	"ocirc",
	"otilde",
	"ouml",
	"divide",
	"oslash",
	"ugrave",
	"uacute",
	"ucirc",
	"uuml",
	"yacute",
	"thorn",
	"yuml",
};

static const struct {
	const char *name;
	uint32_t point;
} others[] = {
	{ "Alpha", 0x391 },
	{ "Beta", 0x392 },
	{ "Chi", 0x3a7 },
	{ "Dagger", 0x2021 },
	{ "Delta", 0x394 },
	{ "Epsilon", 0x395 },
	{ "Eta", 0x397 },
	{ "Gamma", 0x393 },
	{ "Iota", 0x399 },
	{ "Kappa", 0x39a },
	{ "Lambda", 0x39b },
	{ "Mu", 0x39c },
	{ "Nu", 0x39d },
	{ "OElig", 0x152 },
	{ "Omega", 0x3a9 },
	{ "Omicron", 0x39f },
	{ "Phi", 0x3a6 },
	{ "Pi", 0x3a0 },
	{ "Prime", 0x2033 },
	{ "Psi", 0x3a8 },
	{ "Rho", 0x3a1 },
	{ "Scaron", 0x160 },
	{ "Sigma", 0x3a3 },
	{ "Tau", 0x3a4 },
	{ "Theta", 0x398 },
	{ "Upsilon", 0x3a5 },
	{ "Xi", 0x39e },
	{ "Yuml", 0x178 },
	{ "Zeta", 0x396 },
	{ "alefsym", 0x2135 },
	{ "alpha", 0x3b1 },
	{ "amp", 0x26 },
	{ "and", 0x2227 },
	{ "ang", 0x2220 },
	{ "apos", 0x27 },
	{ "asymp", 0x2248 },
	{ "bdquo", 0x201e },
	{ "beta", 0x3b2 },
	{ "bull", 0x2022 },
	{ "cap", 0x2229 },
	{ "chi", 0x3c7 },
	{ "circ", 0x2c6 },
	{ "clubs", 0x2663 },
	{ "cong", 0x2245 },
	{ "crarr", 0x21b5 },
	{ "cup", 0x222a },
	{ "dArr", 0x21d3 },
	{ "dagger", 0x2020 },
	{ "darr", 0x2193 },
	{ "delta", 0x3b4 },
	{ "diams", 0x2666 },
	{ "empty", 0x2205 },
	{ "emsp", 0x2003 },
	{ "ensp", 0x2002 },
	{ "epsilon", 0x3b5 },
	{ "equiv", 0x2261 },
	{ "eta", 0x3b7 },
	{ "euro", 0x20ac },
	{ "exist", 0x2203 },
	{ "fnof", 0x192 },
	{ "forall", 0x2200 },
	{ "frasl", 0x2044 },
	{ "gamma", 0x3b3 },
	{ "ge", 0x2265 },
	{ "gt", 0x3e },
	{ "hArr", 0x21d4 },
	{ "harr", 0x2194 },
	{ "hearts", 0x2665 },
	{ "hellip", 0x2026 },
	{ "image", 0x2111 },
	{ "infin", 0x221e },
	{ "int", 0x222b },
	{ "iota", 0x3b9 },
	{ "isin", 0x2208 },
	{ "kappa", 0x3ba },
	{ "lArr", 0x21d0 },
	{ "lambda", 0x3bb },
	{ "lang", 0x2329 },
	{ "larr", 0x2190 },
	{ "lceil", 0x2308 },
	{ "ldquo", 0x201c },
	{ "le", 0x2264 },
	{ "lfloor", 0x230a },
	{ "lowast", 0x2217 },
	{ "loz", 0x25ca },
	{ "lrm", 0x200e },
	{ "lsaquo", 0x2039 },
	{ "lsquo", 0x2018 },
	{ "lt", 0x3c },
	{ "mdash", 0x2014 },
	{ "minus", 0x2212 },
	{ "mu", 0x3bc },
	{ "nabla", 0x2207 },
	{ "ndash", 0x2013 },
	{ "ne", 0x2260 },
	{ "ni", 0x220b },
	{ "notin", 0x2209 },
	{ "nsub", 0x2284 },
	{ "nu", 0x3bd },
	{ "numero", 0x2116 },
	{ "oelig", 0x153 },
	{ "oline", 0x203e },
	{ "omega", 0x3c9 },
	{ "omicron", 0x3bf },
	{ "oplus", 0x2295 },
	{ "or", 0x2228 },
	{ "otimes", 0x2297 },
	{ "part", 0x2202 },
	{ "permil", 0x2030 },
	{ "perp", 0x22a5 },
	{ "phi", 0x3c6 },
	{ "pi", 0x3c0 },
	{ "piv", 0x3d6 },
	{ "prime", 0x2032 },
	{ "prod", 0x220f },
	{ "prop", 0x221d },
	{ "psi", 0x3c8 },
	{ "quot", 0x22 },
	{ "rArr", 0x21d2 },
	{ "radic", 0x221a },
	{ "rang", 0x232a },
	{ "rarr", 0x2192 },
	{ "rceil", 0x2309 },
	{ "rdquo", 0x201d },
	{ "real", 0x211c },
	{ "rfloor", 0x230b },
	{ "rho", 0x3c1 },
	{ "rlm", 0x200f },
	{ "rsaquo", 0x203a },
	{ "rsquo", 0x2019 },
	{ "sbquo", 0x201a },
	{ "scaron", 0x161 },
	{ "sdot", 0x22c5 },
	{ "sigma", 0x3c3 },
	{ "sigmaf", 0x3c2 },
	{ "sim", 0x223c },
	{ "spades", 0x2660 },
	{ "sub", 0x2282 },
	{ "sube", 0x2286 },
	{ "sum", 0x2211 },
	{ "sup", 0x2283 },
	{ "supe", 0x2287 },
	{ "tau", 0x3c4 },
	{ "there4", 0x2234 },
	{ "theta", 0x3b8 },
	{ "thetasym", 0x3d1 },
	{ "thinsp", 0x2009 },
	{ "tilde", 0x2dc },
	{ "trade", 0x2122 },
	{ "uArr", 0x21d1 },
	{ "uarr", 0x2191 },
	{ "upsih", 0x3d2 },
	{ "upsilon", 0x3c5 },
	{ "weierp", 0x2118 },
	{ "xi", 0x3be },
	{ "zeta", 0x3b6 },
	{ "zwj", 0x200d },
	{ "zwnj", 0x200c },
};

static uint32_t point_of_name(struct tacit_str name)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(latin); i++) {
		if (tacit_str_eqs(name, latin[i]))
			return LATIN_FIRST + (uint32_t)i;
	}
	for (i = 0; i < TACIT_COUNT(others); i++) {
		if (tacit_str_eqs(name, others[i].name))
			return others[i].point;
	}
	return 0;
}

static int digit_of(char c)
{
	if (tacit_is_digit(c))
		return c - '0';
	c = tacit_small(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

/* "8212", "x2014" */
static uint32_t point_of_number(struct tacit_str digits)
{
	uint32_t base = 10;
	uint32_t point = 0;
	size_t i;

	if (digits.len && tacit_small(digits.data[0]) == 'x') {
		base = 16;
		digits = tacit_str_from(digits, 1);
	}
	for (i = 0; i < digits.len; i++) {
		const int digit = digit_of(digits.data[i]);

		if ((uint32_t)digit >= base)
			return 0;
		point = point * base + (uint32_t)digit;
		if (point > 0x10ffff)
			return 0;
	}
	return point;
}

size_t tacit_html_entity(
	struct tacit_str rest, char room[4], struct tacit_str *out)
{
	struct tacit_str name = tacit_str_from(rest, 1);
	uint32_t point;

	*out = (struct tacit_str){ rest.data, 1 };
	name.len = 0;
	while (name.len + 1 < rest.len && name.len <= NAME_MAX_LEN &&
		name.data[name.len] != ';')
		name.len++;
	if (name.len + 1 >= rest.len || name.data[name.len] != ';')
		return 1;
	point = tacit_str_starts(name, "#")
		? point_of_number(tacit_str_from(name, 1))
		: point_of_name(name);
	/* a blank that does not end a line is a blank */
	if (point == LATIN_FIRST)
		point = ' ';
	if (!point || (point >= SURROGATES && point <= SURROGATES_END) ||
		!tacit_legible_point(point))
		return 1;
	*out = (struct tacit_str){ room, tacit_utf8_encode(point, room) };
	return name.len + 2;
}
