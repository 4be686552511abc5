/*
 * embedded: files of the source that the program carries with it.
 *
 * Open to: change, cli, door, keep, register, site, text.
 */
#ifndef TACIT_BASE_EMBEDDED_H
#define TACIT_BASE_EMBEDDED_H

struct tacit_embedded {
	const char *name; /* without its ending */
	const char *text; /* of a catalogue of words bytes, NULs among them */
};

/* Each ends with a row without a name. */
extern const struct tacit_embedded tacit_embedded_hooks[];
extern const struct tacit_embedded tacit_embedded_templates[];
extern const struct tacit_embedded tacit_embedded_completion[];
extern const struct tacit_embedded tacit_embedded_words[];
extern const struct tacit_embedded tacit_embedded_scripts[];

#endif
