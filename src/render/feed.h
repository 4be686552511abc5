/*
 * feed: what is new in a register as an Atom feed (RFC 4287).
 *
 * Open to: site.
 */
#ifndef TACIT_RENDER_FEED_H
#define TACIT_RENDER_FEED_H

#include <tacit/page.h>

#include "report/start.h"

/** Append the whole of it. links.find is asked for the address of each entry:
 * one that it does not find has none. */
void tacit_atom_feed(const struct tacit_start *start, const char *lang,
	struct tacit_links links, struct tacit_buf *out);

#endif
