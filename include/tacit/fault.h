/*
 * fault: what is wrong with documents, all of it.
 *
 * Faults are a result, not an error: checking goes on and every fault of a
 * document is reported, each with its path, line, what is wrong and what to
 * do. A warning does not make a document unacceptable.
 */
#ifndef TACIT_FAULT_H
#define TACIT_FAULT_H

#include <tacit/mem.h>

enum tacit_severity {
	TACIT_FAULT_ERROR,
	TACIT_FAULT_WARNING, /* for a person to judge */
	TACIT_FAULT_NOTICE /* that it is so; nothing is to be done */
};
/** "error", "warning", "notice": for machines, and for tacit_tr. */
const char *tacit_severity_word(enum tacit_severity severity);

struct tacit_fault {
	enum tacit_severity severity;
	const char *path; /* never NULL; "" where there is none */
	unsigned line; /* 1-based; 0: the document as a whole */
	const char *what;
	const char *remedy; /* never NULL; "" where nothing can be said */
};

/** {0} is an empty list. Owns its strings. */
struct tacit_faults {
	struct tacit_arena arena;
	struct tacit_fault *list;
	size_t count;
	size_t cap;
	size_t errors; /* how many of them are such */
};

/** Add a fault; `remedy` is copied, may be NULL; then what, as printf. */
void tacit_fault_add(struct tacit_faults *faults, const char *path,
	unsigned line, const char *remedy, const char *fmt, ...)
	TACIT_PRINTF(5, 6);

/** The same for a warning. */
void tacit_fault_warn(struct tacit_faults *faults, const char *path,
	unsigned line, const char *remedy, const char *fmt, ...)
	TACIT_PRINTF(5, 6);

/** The same for a notice, to which there is no remedy. */
void tacit_fault_note(struct tacit_faults *faults, const char *path,
	unsigned line, const char *fmt, ...) TACIT_PRINTF(4, 5);

/** How many are of that severity. */
size_t tacit_faults_of(
	const struct tacit_faults *faults, enum tacit_severity severity);

/** Add a fault of another list, or one made from it; all of it is copied. */
void tacit_fault_pass(
	struct tacit_faults *faults, const struct tacit_fault *fault);

/** Order by path, then line, errors first on one line; stable. */
void tacit_faults_sort(struct tacit_faults *faults);

/** Make the first error of the list the err (TACIT_INVALID). False. */
bool tacit_faults_fail(
	const struct tacit_faults *faults, struct tacit_err *err);

void tacit_faults_clear(struct tacit_faults *faults);

#endif
