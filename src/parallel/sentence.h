/* sentence: where the sentence of a token begins and ends. Open to: facts. */
#ifndef TACIT_PARALLEL_SENTENCE_H
#define TACIT_PARALLEL_SENTENCE_H

#include "parallel/token.h"

struct tacit_sentence {
	size_t from;
	size_t to; /* the token after its last */
};

struct tacit_sentence tacit_sentence_at(const struct tokens *tokens, size_t at);

#endif
