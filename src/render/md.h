/*
 * md: a page as Markdown (CommonMark with pipe tables).
 * Open to: cli.
 */
#ifndef TACIT_RENDER_MD_H
#define TACIT_RENDER_MD_H

#include <tacit/buf.h>
#include <tacit/page.h>

/** Append the page. */
void tacit_md_page(const struct tacit_page *page, struct tacit_buf *out);

#endif
