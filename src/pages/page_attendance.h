/*
 * page_attendance: who followed an event, in numbers.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_ATTENDANCE_H
#define TACIT_PAGES_PAGE_ATTENDANCE_H

#include <tacit/page.h>

#include "report/attendance.h"

void tacit_page_attendance(
	struct tacit_page *page, const struct tacit_attendance *all);
/* Appended. */
void tacit_json_attendance(
	const struct tacit_attendance *all, struct tacit_buf *out);
/** A row a state. */
void tacit_csv_attendance(
	const struct tacit_attendance *all, struct tacit_buf *out);

#endif
