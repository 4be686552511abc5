/* The tables. Words are folded: small, "й" as "и", "ё" as "е". */
#include "text/numeral_table.h"

#include <string.h>

#include <tacit/mem.h>

/* --- English --------------------------------------------------------------------- */

static const struct numeral_root english_roots[] = {
	{ "one", ".", 1, NUMERAL_ADDS },
	{ "two", ".", 2, NUMERAL_ADDS },
	{ "three", ".", 3, NUMERAL_ADDS },
	{ "four", ".", 4, NUMERAL_ADDS },
	{ "five", ".", 5, NUMERAL_ADDS },
	{ "six", ".", 6, NUMERAL_ADDS },
	{ "seven", ".", 7, NUMERAL_ADDS },
	{ "eight", ".", 8, NUMERAL_ADDS },
	{ "nine", ".", 9, NUMERAL_ADDS },
	{ "ten", ".", 10, NUMERAL_ADDS },
	{ "eleven", ".", 11, NUMERAL_ADDS },
	{ "twelve", ".", 12, NUMERAL_ADDS },
	{ "hundred", ". s", 100, NUMERAL_TIMES },
	{ "thousand", ". s", 1000, NUMERAL_TIMES },
	/* before a tail */
	{ "twen", "_", 2, NUMERAL_ADDS },
	{ "thir", "_", 3, NUMERAL_ADDS },
	{ "for", "_", 4, NUMERAL_ADDS },
	{ "fif", "_", 5, NUMERAL_ADDS },
	{ "eigh", "_", 8, NUMERAL_ADDS },
	{ "nin", "_", 9, NUMERAL_ADDS },
	{ "twelf", "_", 12, NUMERAL_ADDS },
	{ "second", ". s ly", 2, NUMERAL_MEANT },
	{ "third", ". s ly", 3, NUMERAL_MEANT },
	{ "first", ". ly", 1, NUMERAL_MEANT },
	{ "both", ".", 2, NUMERAL_MEANT },
	{ "twice", ".", 2, NUMERAL_MEANT },
	{ "bilateral", ". ly", 2, NUMERAL_MEANT },
	{ "trilateral", ". ly", 3, NUMERAL_MEANT },
	{ "dozen", ". s", 12, NUMERAL_MEANT },
	{ 0 },
};

static const struct numeral_tail english_tails[] = {
	{ "teen", ".", 1, 10, false },
	{ "ty", ".", 10, 0, false },
	{ "teenth", ". s", 1, 10, true },
	{ "tieth", ". s", 10, 0, true },
	{ "th", ". s", 1, 0, true },
	{ 0 },
};

/* --- Russian --------------------------------------------------------------------- */

#define SOFT "ь и ью"
#define ADJECTIVE "ыи ои ая ое ые ого ому ым ом ую ою ых ыми"

static const struct numeral_root russian_roots[] = {
	/* "family", too, in the accusative */
	{ "семью", ".", 7, NUMERAL_MEANT },
	{ "од", "ин на но ни ного нои ною ному ну ним ном них ними", 1,
		NUMERAL_ADDS },
	{ "дв", "а е ух ум умя", 2, NUMERAL_ADDS },
	{ "тр", "и ех ем емя", 3, NUMERAL_ADDS },
	{ "четыр", "е ех ем ьмя _", 4, NUMERAL_ADDS },
	{ "пят", SOFT " _", 5, NUMERAL_ADDS },
	{ "шест", SOFT " _", 6, NUMERAL_ADDS },
	{ "сем", SOFT " _", 7, NUMERAL_ADDS },
	{ "вос", "емь ьми емью ьмью ем", 8, NUMERAL_ADDS },
	{ "девят", SOFT " _", 9, NUMERAL_ADDS },
	{ "десят", SOFT " _", 10, NUMERAL_ADDS },
	{ "сорок", ". а", 40, NUMERAL_ADDS },
	{ "девяност", "о а _", 90, NUMERAL_ADDS },
	{ "ст", "о а", 100, NUMERAL_ADDS },
	{ "тысяч", ". а и е у еи ам ами ах", 1000, NUMERAL_TIMES },
	/* before the ending of an ordinal */
	{ "перв", "_", 1, NUMERAL_ADDS },
	{ "втор", "_", 2, NUMERAL_ADDS },
	{ "четверт", "_", 4, NUMERAL_ADDS },
	{ "седьм", "_", 7, NUMERAL_ADDS },
	{ "восьм", "_", 8, NUMERAL_ADDS },
	{ "сороков", "_", 40, NUMERAL_ADDS },
	{ "сот", "_", 100, NUMERAL_ADDS },
	{ "трет", "ии ья ье ьего ьему ьим ьем ью ьеи ьи ьих ьими и еи", 3,
		NUMERAL_MEANT },
	{ "об", "а е", 2, NUMERAL_MEANT },
	{ "обои", "*", 2, NUMERAL_MEANT },
	{ "обеи", "*", 2, NUMERAL_MEANT },
	{ "двое", ".", 2, NUMERAL_MEANT },
	{ "двои", "х м ми", 2, NUMERAL_MEANT },
	{ "двух", ADJECTIVE, 2, NUMERAL_MEANT },
	{ "дву", "сторон* кратн*", 2, NUMERAL_MEANT },
	{ "трое", ".", 3, NUMERAL_MEANT },
	{ "трои", "х м ми", 3, NUMERAL_MEANT },
	{ "четвер", "о ых ым ыми", 4, NUMERAL_MEANT },
	{ "дважды", ".", 2, NUMERAL_MEANT },
	{ "трижды", ".", 3, NUMERAL_MEANT },
	{ 0 },
};

static const struct numeral_tail russian_tails[] = {
	{ "надцат", SOFT, 1, 10, false },
	{ "дцат", SOFT, 10, 0, false },
	{ "десят", ". и ью", 10, 0, false },
	{ "ст", "и а ам ами ах", 100, 0, false },
	{ "сот", ".", 100, 0, false },
	{ "надцат", ADJECTIVE, 1, 10, true },
	{ "дцат", ADJECTIVE, 10, 0, true },
	{ "десят", ADJECTIVE, 10, 0, true },
	{ "сот", ADJECTIVE, 100, 0, true },
	/* "пятого", "трехдневный" */
	{ "", ADJECTIVE, 1, 0, true },
	{ "дневн", "*", 1, 0, true },
	{ "недельн", "*", 1, 0, true },
	{ "месячн", "*", 1, 0, true },
	{ "летн", "*", 1, 0, true },
	{ "часов", "*", 1, 0, true },
	{ "этапн", "*", 1, 0, true },
	{ "язычн", "*", 1, 0, true },
	{ "кратн", "*", 1, 0, true },
	{ "сторонн", "*", 1, 0, true },
	{ 0 },
};

/* --- Kazakh ---------------------------------------------------------------------- */

/* of each harmony: which of them a root takes need not be known */
#define CASES                                                                                            \
	". ға ге қа ке ны ні ды ді ты ті ның нің дың дің тың тің " \
	"да де та те дан ден тан тен нан нен мен бен пен"

static const struct numeral_root kazakh_roots[] = {
	/* "there", "then" */
	{ "онда", ".", 10, NUMERAL_MEANT },
	{ "бір", CASES " _", 1, NUMERAL_ADDS },
	{ "екі", CASES " _", 2, NUMERAL_ADDS },
	{ "үш", CASES " _", 3, NUMERAL_ADDS },
	{ "төрт", CASES " _", 4, NUMERAL_ADDS },
	{ "бес", CASES " _", 5, NUMERAL_ADDS },
	{ "алты", CASES " _", 6, NUMERAL_ADDS },
	{ "жеті", CASES " _", 7, NUMERAL_ADDS },
	{ "сегіз", CASES " _", 8, NUMERAL_ADDS },
	{ "тоғыз", CASES " _", 9, NUMERAL_ADDS },
	{ "он", CASES " _", 10, NUMERAL_ADDS },
	{ "жиырма", CASES " _", 20, NUMERAL_ADDS },
	{ "отыз", CASES " _", 30, NUMERAL_ADDS },
	{ "қырық", CASES " _", 40, NUMERAL_ADDS },
	{ "қырқ", "_", 40, NUMERAL_ADDS },
	{ "елу", CASES " _", 50, NUMERAL_ADDS },
	{ "алпыс", CASES " _", 60, NUMERAL_ADDS },
	{ "жетпіс", CASES " _", 70, NUMERAL_ADDS },
	{ "сексен", CASES " _", 80, NUMERAL_ADDS },
	{ "тоқсан", CASES " _", 90, NUMERAL_ADDS },
	{ "жүз", CASES " _", 100, NUMERAL_TIMES },
	{ "мың", CASES " _", 1000, NUMERAL_TIMES },
	/* "the two of them" */
	{ "екеу", "*", 2, NUMERAL_MEANT },
	{ "үшеу", "*", 3, NUMERAL_MEANT },
	{ "төртеу", "*", 4, NUMERAL_MEANT },
	{ "бесеу", "*", 5, NUMERAL_MEANT },
	{ "алтау", "*", 6, NUMERAL_MEANT },
	{ "жетеу", "*", 7, NUMERAL_MEANT },
	{ "қос", ".", 2, NUMERAL_MEANT },
	{ 0 },
};

static const struct numeral_tail kazakh_tails[] = {
	{ "нші", "*", 1, 0, true },
	{ "ншы", "*", 1, 0, true },
	{ "інші", "*", 1, 0, true },
	{ "ыншы", "*", 1, 0, true },
	{ "күн", "*", 1, 0, true },
	{ "апта", "*", 1, 0, true },
	{ "жыл", "*", 1, 0, true },
	{ "жақ", "*", 1, 0, true },
	{ "тіл", "*", 1, 0, true },
	{ "кезең", "*", 1, 0, true },
	{ 0 },
};

/* --- Chinese --------------------------------------------------------------------- */

static const struct numeral_root chinese_roots[] = {
	{ "零", ".", 0, NUMERAL_ADDS },
	{ "〇", ".", 0, NUMERAL_ADDS },
	{ "一", ".", 1, NUMERAL_ADDS },
	{ "二", ".", 2, NUMERAL_ADDS },
	{ "两", ".", 2, NUMERAL_ADDS },
	{ "三", ".", 3, NUMERAL_ADDS },
	{ "四", ".", 4, NUMERAL_ADDS },
	{ "五", ".", 5, NUMERAL_ADDS },
	{ "六", ".", 6, NUMERAL_ADDS },
	{ "七", ".", 7, NUMERAL_ADDS },
	{ "八", ".", 8, NUMERAL_ADDS },
	{ "九", ".", 9, NUMERAL_ADDS },
	{ "十", ".", 10, NUMERAL_TIMES },
	{ "百", ".", 100, NUMERAL_TIMES },
	{ "千", ".", 1000, NUMERAL_TIMES },
	{ "双", ".", 2, NUMERAL_MEANT },
	{ 0 },
};

static const struct numeral_tail no_tails[] = { { 0 } };

static const struct numeral_language languages[] = {
	{ "en", english_roots, english_tails, "and", NULL, true },
	{ "ru", russian_roots, russian_tails, NULL, NULL, true },
	{ "kk", kazakh_roots, kazakh_tails, NULL, NULL, false },
	{ "zh", chinese_roots, no_tails, NULL, "第", false },
};

const struct numeral_language *tacit_numeral_language(const char *code)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(languages); i++)
		if (!strcmp(languages[i].code, code))
			return &languages[i];
	return NULL;
}
