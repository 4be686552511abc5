#include "align/align_words.h"

#include "base/letter.h"

enum word_class { CLASS_BLANK, CLASS_LETTER, CLASS_CJK, CLASS_SIGN };

static enum word_class class_at(struct tacit_str s, size_t *len)
{
	uint32_t point = 0;

	*len = tacit_utf8_decode(s, &point);
	if (!*len) {
		*len = 1;
		return CLASS_SIGN;
	}
	if (point == ' ' || point == '\n' || point == '\t')
		return CLASS_BLANK;
	if (tacit_letter_is_cjk(point))
		return CLASS_CJK;
	return tacit_letter_is(point) ? CLASS_LETTER : CLASS_SIGN;
}

void tacit_words_cut(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_words *out)
{
	while (text.len) {
		struct tacit_word *word;
		size_t len;
		enum word_class first = class_at(text, &len);
		size_t end = len;

		while ((first == CLASS_LETTER || first == CLASS_BLANK) &&
			end < text.len) {
			if (class_at(tacit_str_from(text, end), &len) != first)
				break;
			end += len;
		}
		word = tacit_arena_append(arena, &out->list, &out->count,
			&out->cap, sizeof(*word));
		word->text = (struct tacit_str){ text.data, end };
		word->is_blank = first == CLASS_BLANK;
		word->is_letters = first == CLASS_LETTER || first == CLASS_CJK;
		text = tacit_str_from(text, end);
	}
}

uint64_t tacit_words_hash(struct tacit_str word)
{
	uint64_t hash = 0x6a09e667f3bcc909u;

	while (word.len) {
		uint32_t point = 0;

		(void)tacit_utf8_take(&word, &point);
		hash = tacit_hash_mix(hash, tacit_letter_small(point));
	}
	return hash;
}
