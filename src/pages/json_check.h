/*
 * json_check: what is wrong with a register, for programs. Specified in
 * tacit-format(5).
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_CHECK_H
#define TACIT_PAGES_JSON_CHECK_H

#include <tacit/buf.h>
#include <tacit/fault.h>

#include "report/record.h"

/** A register that cannot be opened has one, too: hence no register here. */
void tacit_json_check(const struct tacit_record *record, size_t documents,
	size_t commits, const struct tacit_faults *faults,
	struct tacit_buf *out);

#endif
