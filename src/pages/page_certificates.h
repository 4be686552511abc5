/*
 * page_certificates: who followed an event, in numbers; and certificates, a
 * sheet each.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_CERTIFICATES_H
#define TACIT_PAGES_PAGE_CERTIFICATES_H

#include <tacit/page.h>

#include "report/certificates.h"

/** Counts. */
void tacit_page_certificates(
	struct tacit_page *page, const struct tacit_certificates *all);
void tacit_json_certificates(
	const struct tacit_certificates *all, struct tacit_buf *out);
/** A row a state and a number of days. */
void tacit_csv_certificates(
	const struct tacit_certificates *all, struct tacit_buf *out);

/** So many certificates from that one on. */
void tacit_page_certificate(struct tacit_page *page,
	const struct tacit_certificates *all, size_t from, size_t count);

#endif
