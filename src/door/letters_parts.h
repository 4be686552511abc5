/* letters_parts: what letters about one call have in common. */
#ifndef TACIT_DOOR_LETTERS_PARTS_H
#define TACIT_DOOR_LETTERS_PARTS_H

#include "door/letters.h"
#include "report/silence_view.h"

struct letters_work {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_letters_ask *ask;
	struct tacit_letters *out;
	struct tacit_silence_view view;
};

/** "circulation-xaa": of a kind, and of whom or what. In the arena. */
const char *tacit_letters_name(struct tacit_arena *arena,
	enum tacit_letters_kind kind, const char *of);

/** The body's names and the state's, and whether it is all an exercise. */
void tacit_letters_whose(struct tacit_register *reg, const char *lang,
	struct tacit_outgoing *letter);

/** The values that each template may name. */
void tacit_letters_common(
	struct letters_work *work, struct tacit_outgoing *letter);

#endif
