/*
 * talk: another program started, told and listened to.
 *
 *	const char *const words[] = { "/usr/bin/pandoc", "-f", "docx", NULL };
 *	struct tacit_talk talk = { .words = words, .input = bytes,
 *		.seconds = 60, .most = 1 << 20 };
 *	ok = tacit_talk(&talk, &answer, err) && talk.status == 0;
 *
 * It has two pipes and standard error, and our environment unless it is bare.
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_TALK_H
#define TACIT_DOOR_TALK_H

#include <tacit/buf.h>

struct tacit_talk {
	const char *const *words; /* to NULL; the first is looked for in PATH
				   * where it has no slash */
	struct tacit_str input; /* what it gets */
	unsigned seconds; /* in which nothing comes or goes, at most */
	size_t most; /* bytes of an answer */
	bool is_bare; /* it gets no environment */
	bool is_mute; /* what it says on standard error is lost */
	int status; /* its exit status; -1: it was ended, or ended by a
		     * signal */
};

/**
 * Run it to its end; what it said is appended. That it ended in failure is no
 * failure here. Fails: TACIT_NOTFOUND it is not there or cannot be run;
 * TACIT_LIMIT it took too long, or said too much; TACIT_IO.
 */
TACIT_MUST_USE bool tacit_talk(struct tacit_talk *talk,
	struct tacit_buf *answer, struct tacit_err *err);

#endif
