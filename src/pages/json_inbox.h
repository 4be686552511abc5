/*
 * json_inbox: what was suggested for an area, for programs. Specified in
 * tacit-format(5).
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_INBOX_H
#define TACIT_PAGES_JSON_INBOX_H

#include <tacit/buf.h>

#include "report/inbox.h"

void tacit_json_inbox(const struct tacit_inbox *inbox, struct tacit_buf *out);

#endif
