/*
 * html: a page as one HTML document that needs nothing else: no script, no
 * network, charts as inline SVG. It prints on A4.
 *
 * Open to: cli, site.
 */
#ifndef TACIT_RENDER_HTML_H
#define TACIT_RENDER_HTML_H

#include <tacit/buf.h>
#include <tacit/page.h>

/** Append the document. */
void tacit_html_page(const struct tacit_page *page, struct tacit_buf *out);

#endif
