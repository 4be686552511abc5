/* procedure: the rules of silence that a note states. */
#ifndef TACIT_FACTS_PROCEDURE_H
#define TACIT_FACTS_PROCEDURE_H

#include <tacit/call.h>

/** As the note's keys have it; what it does not state is as by default.
 * Source: design, sections 2 and 6. */
struct tacit_silence_rules tacit_procedure_of(
	const struct tacit_document *note);

#endif
