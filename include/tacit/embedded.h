/*
 * embedded: files of the source that the program carries with it.
 * floor: base (made at build time by src/embed.cmake)
 */
#ifndef TACIT_EMBEDDED_H
#define TACIT_EMBEDDED_H

struct tacit_embedded {
	const char *name; /* without its ending */
	const char *text;
};

/* Each ends with a row without a name. */
extern const struct tacit_embedded tacit_embedded_hooks[];
extern const struct tacit_embedded tacit_embedded_templates[];
extern const struct tacit_embedded tacit_embedded_completion[];

#endif
