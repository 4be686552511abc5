/* types_table: the rows of types and keys; read through types.h. */
#ifndef TACIT_DOCUMENT_TYPES_TABLE_H
#define TACIT_DOCUMENT_TYPES_TABLE_H

#include <tacit/mem.h>
#include <tacit/types.h>

/* TACIT_BODY to TACIT_ITEM: what a body is made of, and what is drafted. */
extern const struct tacit_type tacit_types_frame[];
/* From TACIT_NOTE on: what is circulated, said, decided and reported. */
extern const struct tacit_type tacit_types_record[];

/* enum tacit_kind's words, and yes and no; NULL-terminated. */
extern const char *const tacit_kind_words[];
extern const char *const tacit_call_kind_words[]; /* those of a call */
extern const char *const tacit_yes_no[];

/* The words of the rules of silence, of a body and of a note. */
extern const char *const tacit_breaks[];
extern const char *const tacit_required[];
extern const char *const tacit_may_comment[];
extern const char *const tacit_notices[];

#endif
