#include "cli/push_signature.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "door/talk.h"
#include "shared/signers.h"

enum { ANSWER_MAX = 4096, SECONDS = 20 };

/* The namespace in which git signs. */
#define NAMESPACE "git"

const char *push_signature_program(void)
{
	static const char *const places[] = { "/usr/bin/ssh-keygen",
		"/usr/local/bin/ssh-keygen", "/bin/ssh-keygen" };

	for (size_t i = 0; i < TACIT_COUNT(places); i++) {
		if (access(places[i], X_OK) == 0)
			return places[i];
	}
	return NULL;
}

/* One asking of ssh-keygen. */
struct signature_asking {
	struct tacit_arena arena;
	const char *program;
	const char *time; /* its option */
	const char *path; /* of the signature, there */
	int fd; /* of it, here */
};

/* "-Overify-time=20220629180000Z" */
static const char *time_option(
	struct tacit_arena *arena, struct tacit_instant at)
{
	struct tacit_buf text = { 0 };

	tacit_buf_adds(&text, "-Overify-time=");
	tacit_signers_moment(at, &text);
	return tacit_buf_keep(&text, arena).data;
}

/* It reads the signature by a name: that of the end of a pipe, in which all of
 * it has room. */
static bool hand_signature(struct signature_asking *asking,
	struct tacit_str signature, struct tacit_err *err)
{
	int ends[2];
	bool ok;

	if (pipe(ends))
		return tacit_fail(err, TACIT_IO, "no pipe can be made: %s",
			strerror(errno));
	(void)fcntl(ends[1], F_SETFL, O_NONBLOCK);
	ok = tacit_io_write(ends[1], NULL, signature, err);
	(void)close(ends[1]);
	asking->fd = ends[0];
	asking->path =
		tacit_arena_printf(&asking->arena, "/dev/fd/%d", ends[0]);
	return ok;
}

static bool begin_asking(struct signature_asking *asking,
	const struct tacit_push_certificate *certificate, const char *signers,
	struct tacit_instant at, struct tacit_err *err)
{
	int fd;

	*asking = (struct signature_asking){ .fd = -1 };
	asking->program = push_signature_program();
	if (!asking->program) {
		(void)tacit_fail(err, TACIT_NOTFOUND,
			"ssh-keygen, which checks signatures, is not here");
		return tacit_hint(err, "install OpenSSH");
	}
	/* it says "wrong" of what it cannot read */
	fd = tacit_io_open(signers, O_RDONLY, 0, err);
	if (fd < 0)
		return false;
	(void)close(fd);
	asking->time = time_option(&asking->arena, at);
	return hand_signature(asking, certificate->signature, err);
}

static void end_asking(struct signature_asking *asking)
{
	if (asking->fd >= 0)
		(void)close(asking->fd);
	tacit_arena_clear(&asking->arena);
}

bool push_signature_check(const struct tacit_push_certificate *certificate,
	const char *signers, const char *principal, struct tacit_instant at,
	bool *is_right, struct tacit_err *err)
{
	struct signature_asking asking;
	struct tacit_buf answer = { 0 };
	bool ok = begin_asking(&asking, certificate, signers, at, err);
	const char *const words[] = { asking.program, "-Y", "verify",
		asking.time, "-n", NAMESPACE, "-I", principal, "-f", signers,
		"-s", asking.path, NULL };
	struct tacit_talk talk = { .words = words,
		.input = certificate->payload,
		.seconds = SECONDS,
		.most = ANSWER_MAX,
		.is_bare = true,
		.is_mute = true };

	ok = ok && tacit_talk(&talk, &answer, err);
	*is_right = ok && talk.status == 0;
	tacit_buf_clear(&answer);
	end_asking(&asking);
	return ok;
}

bool push_signature_owner(struct tacit_arena *arena,
	const struct tacit_push_certificate *certificate, const char *signers,
	struct tacit_instant at, const char **principal, struct tacit_err *err)
{
	struct signature_asking asking;
	struct tacit_buf answer = { 0 };
	bool ok = begin_asking(&asking, certificate, signers, at, err);
	const char *const words[] = { asking.program, "-Y", "find-principals",
		asking.time, "-f", signers, "-s", asking.path, NULL };
	struct tacit_talk talk = { .words = words,
		.seconds = SECONDS,
		.most = ANSWER_MAX,
		.is_bare = true,
		.is_mute = true };
	struct tacit_str rest;
	struct tacit_str line;

	ok = ok && tacit_talk(&talk, &answer, err);
	rest = tacit_buf_str(&answer);
	*principal = NULL;
	if (ok && talk.status == 0 && tacit_str_line(&rest, &line) && line.len)
		*principal = tacit_arena_strndup(arena, line.data, line.len);
	tacit_buf_clear(&answer);
	end_asking(&asking);
	return ok;
}
