/*
 * enumerator: the number by which people cite a section, as its heading has
 * it, in any depth and with the field's words.
 *
 *	2.2. Special		2.2
 *	II - Goals		II
 *	ARTICLE 4: Terms	Article 4
 *	Статья 4 Термины	Статья 4
 *	4-бап. Ұғымдар		4-бап
 *	第四条　定义		第四条
 *
 * Open to: facts.
 */
#ifndef TACIT_ALIGN_ENUMERATOR_H
#define TACIT_ALIGN_ENUMERATOR_H

#include <tacit/mem.h>
#include <tacit/str.h>

/** What is numbered: the same in every language. */
enum tacit_numbered {
	TACIT_NUMBERED_ANY, /* no word: 2.2 */
	TACIT_NUMBERED_ARTICLE,
	TACIT_NUMBERED_SECTION,
	TACIT_NUMBERED_CHAPTER,
	TACIT_NUMBERED_PART,
	TACIT_NUMBERED_TITLE,
	TACIT_NUMBERED_CLAUSE,
	TACIT_NUMBERED_PARAGRAPH,
	TACIT_NUMBERED_RULE,
	TACIT_NUMBERED_PROTOCOL,
	TACIT_NUMBERED_ANNEX,
	TACIT_NUMBERED_APPENDIX
};

/** Strings live in the arena. */
struct tacit_enumerator {
	enum tacit_numbered of;
	const char *address; /* with its word, as it is cited */
	const char *number; /* without it: 2.2, II, A, 四 */
	const char *title; /* the heading without all that; may be "" */
};

/** What a heading's text begins with; false: no enumerator (title: all). */
bool tacit_enumerator_read(struct tacit_arena *arena, const char *heading,
	struct tacit_enumerator *out);

/**
 * A citation for comparing: small letters and digits, a full stop before each
 * lower number, no blanks; "Article 4 (2)" and "статья 4.2" are both "4.2", of
 * an article. Of `address` what stands after "~" is left out.
 */
const char *tacit_enumerator_key(struct tacit_arena *arena, const char *address,
	enum tacit_numbered *of);

#endif
