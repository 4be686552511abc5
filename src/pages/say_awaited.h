/* say_awaited: what is awaited, from whom, since or by when, in words. */
#ifndef TACIT_PAGES_SAY_AWAITED_H
#define TACIT_PAGES_SAY_AWAITED_H

#include <tacit/page.h>

#include "report/status.h"

/** Whom it is awaited from; `states` are the names of the party's codes. */
const char *tacit_say_party(struct tacit_page *page,
	const struct tacit_party *party, const char *states);
/** "NCT/G/778: the dispositions of 3 comments" */
void tacit_say_awaited(struct tacit_page *page, const struct tacit_awaited *a,
	const struct tacit_status_row *row, struct tacit_inline *to);
/** "tacit confirm NCT/G/778": can be typed as it stands; NULL: nothing can. */
const char *tacit_say_awaited_command(struct tacit_page *page,
	const struct tacit_awaited *a, const struct tacit_status_row *row);
/** Since when, or by when, and whether that date has passed. */
void tacit_say_awaited_when(struct tacit_page *page,
	const struct tacit_awaited *a, const struct tacit_status_row *row,
	struct tacit_inline *to);

#endif
