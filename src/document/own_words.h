/*
 * own_words: what a body itself calls things, as its body.md says it.
 *
 * Organs, dimensions, the coordinator, measures and the report are called as
 * the body calls them, in the language asked for, else in its own. What it
 * does not say has a neutral word. A body of NULL says nothing.
 *
 *	tacit_own_organ(arena, body, "SWG", "ru", TACIT_ORGAN_SHORT);	СРГ
 *	tacit_own_word(body, "en", "new-challenges");
 *
 * Texts are borrowed from the document, but for what is made in the arena.
 *
 * Open to: register, report, pages, door.
 */
#ifndef TACIT_DOCUMENT_OWN_WORDS_H
#define TACIT_DOCUMENT_OWN_WORDS_H

#include <tacit/buf.h>
#include <tacit/document.h>

/** What the body says under that key, or NULL. */
const char *tacit_own_text(
	const struct tacit_document *body, const char *key, const char *lang);

/**
 * A word of the format as the body says it: the code of a dimension,
 * "outside-catalogue", "coordinator", "co-coordinator", "measures"; any other
 * word as tacit_tr says it. Never NULL.
 */
const char *tacit_own_word(
	const struct tacit_document *body, const char *lang, const char *word);

/** Where a dimension stands among the body's; after all where it is none. */
size_t tacit_own_dimension_rank(
	const struct tacit_document *body, const char *code);

enum tacit_organ_form {
	TACIT_ORGAN_NAME, /* "Special Working Group" */
	TACIT_ORGAN_SHORT, /* "SWG": what stands in brackets after the name;
			    * else the code, in its own language */
	TACIT_ORGAN_BOTH /* "Special Working Group (SWG)" */
};
/** An organ; its code where the body has none of that code. */
const char *tacit_own_organ(struct tacit_arena *arena,
	const struct tacit_document *body, const char *code, const char *lang,
	enum tacit_organ_form form);

enum tacit_voice {
	TACIT_VOICE_SECRETARIAT,
	TACIT_VOICE_COORDINATOR,
	TACIT_VOICE_CO_COORDINATOR
};
/** By the name of a state; NULL: the secretariat. */
enum tacit_voice tacit_voice_of(const char *name, bool is_co_coordinator);
/** "According to the Coordinator (Türkiye)": without a colon. */
void tacit_own_according(struct tacit_buf *out,
	const struct tacit_document *body, const char *lang,
	enum tacit_voice voice, const char *name);

#endif
