/*
 * deadline_words: until when a text asks for something, and where it leaves
 * that open.
 *
 * For a text that can still be changed. Nothing is resolved here: what a call's
 * deadline is, its note's keys say.
 *
 * Open to: keep, cli.
 */
#ifndef TACIT_FACTS_DEADLINE_WORDS_H
#define TACIT_FACTS_DEADLINE_WORDS_H

#include <tacit/document.h>
#include <tacit/fault.h>
#include <tacit/register.h>

/**
 * Warnings, each with its line: one day that is within a deadline here and not
 * there; two days for one thing, or another day than the key says; no hour, no
 * zone; a Saturday, a Sunday, or one of the holidays of `body` (may be NULL); and,
 * of a note, what its template left to the drafter.
 * `original`: of a language version, else NULL.
 */
void tacit_deadline_words(const struct tacit_document *doc,
	const struct tacit_document *original,
	const struct tacit_document *body, struct tacit_faults *faults);

/** Of a note that is to be issued, what it encloses, and their versions.
 * Fails: TACIT_NOTFOUND, TACIT_DB. */
TACIT_MUST_USE bool tacit_deadline_words_of(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_faults *faults, struct tacit_err *err);

#endif
