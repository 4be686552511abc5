/*
 * page_speakers: the speakers of each forum, in their order.
 *
 * Personal data: to a terminal, or to a file for its owner alone.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_SPEAKERS_H
#define TACIT_PAGES_PAGE_SPEAKERS_H

#include <tacit/page.h>

#include "report/speakers.h"

void tacit_page_speakers(
	struct tacit_page *page, const struct tacit_speakers *all);
void tacit_json_speakers(
	const struct tacit_speakers *all, struct tacit_buf *out);
void tacit_csv_speakers(const struct tacit_speakers *all, const char *lang,
	struct tacit_buf *out);

#endif
