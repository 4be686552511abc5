#include "rules/meeting.h"

#include <string.h>

static bool is_same(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

enum tacit_meeting tacit_meeting_of(const struct tacit_meeting_sides *sides)
{
	if (is_same(sides->mine, sides->theirs))
		return TACIT_MEETING_SAME;
	if (is_same(sides->before, sides->theirs))
		return TACIT_MEETING_TAKEN;
	if (!sides->mine || !sides->theirs)
		return TACIT_MEETING_REMOVED;
	if (sides->append == TACIT_APPEND_ONLY)
		return sides->is_entered_there ? TACIT_MEETING_SAME
					       : TACIT_MEETING_TWICE;
	if (!sides->before)
		return TACIT_MEETING_NUMBER;
	return sides->is_issued_here || sides->is_issued_there
		? TACIT_MEETING_ISSUED
		: TACIT_MEETING_MERGED;
}
