/*
 * received_line: when a letter was received, by the word of a server that the
 * register names.
 *
 * Each server writes a line "Received: from ... by NAME ...; DATE" on top of
 * those that are there. What stands below the first line of a server that is
 * named, its sender may have made up; so the server through which all mail
 * enters is the one to name. (design, section 14)
 */
#ifndef TACIT_DOOR_RECEIVED_LINE_H
#define TACIT_DOOR_RECEIVED_LINE_H

#include <tacit/header.h>
#include <tacit/time.h>

#include "door/message.h"

/** "Thu, 30 Jun 2022 23:59:59 +0600 (ALMT)". Source: RFC 5322. */
bool tacit_received_date(struct tacit_str text, struct tacit_instant *out);

/** The instant; none where no line is of a server that is named, or its date
 * cannot be read. */
struct tacit_instant tacit_received_line(const struct tacit_message *message,
	const struct tacit_value *servers, size_t count);

#endif
