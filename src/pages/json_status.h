/*
 * json_status: what is awaited, for programs. Specified in tacit-format(5).
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_STATUS_H
#define TACIT_PAGES_JSON_STATUS_H

#include <tacit/buf.h>

#include "report/status.h"

void tacit_json_status(
	const struct tacit_status *status, struct tacit_buf *out);

#endif
