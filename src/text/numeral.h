/*
 * numeral: a number in words, as texts write it: "twenty-eight", "двадцатью
 * восемью", "жиырма сегізге", "二十八".
 *
 * A word is a root, an ending that the root itself takes, and a tail that makes
 * another number of it ("пят" + "и" + "десят" + "и"); words add up while each
 * is smaller than what stands before it. The tables know each case, and nothing
 * else of a language.
 *
 *	struct tacit_str words[2] = { "двадцати", "восьми" };
 *	if (tacit_numeral_read("ru", words, 2, &numeral))
 *		... numeral.value is 28, numeral.words 2
 *
 * Open to: parallel.
 */
#ifndef TACIT_TEXT_NUMERAL_H
#define TACIT_TEXT_NUMERAL_H

#include <tacit/str.h>

enum { TACIT_NUMERAL_WORDS = 12 }; /* no number below a million has more */

struct tacit_numeral {
	uint32_t value;
	size_t words; /* that it takes */
	/* it counts things; else it is an ordinal, "both", "трехдневный": the
	 * number is meant, and another text may put it otherwise */
	bool is_cardinal;
};

/** The number that words begin with, folded (base/letter.h), below a million;
 * false: they begin with none, or the language has no table. */
bool tacit_numeral_read(const char *lang, const struct tacit_str *words,
	size_t count, struct tacit_numeral *out);

#endif
