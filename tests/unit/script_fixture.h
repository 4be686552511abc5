/* Scripts of a test, with a git that knows who it is and asks no hooks. */
#ifndef TACIT_TESTS_SCRIPT_FIXTURE_H
#define TACIT_TESTS_SCRIPT_FIXTURE_H

#include <stdlib.h>

#include <tacit/buf.h>

#include "suite.h"

/* Run a script in a folder; it has to succeed. What it says goes to a log. */
static inline void run_script(const char *folder, const char *home,
	const char *log, const char *script)
{
	struct tacit_buf line = { 0 };

	tacit_buf_printf(&line,
		"cd '%s' && export HOME='%s' GIT_CONFIG_NOSYSTEM=1 && "
		"git() { command git -c user.name=Seat "
		"-c user.email=s@x.invalid -c safe.directory='*' "
		"-c core.hooksPath=/dev/null \"$@\"; } && "
		"{ %s\n} >>%s 2>&1 || { tail -n 20 %s >&2; exit 1; }",
		folder, home, script, log, log);
	ck_assert_msg(system(line.data) == 0, "%s", script);
	tacit_buf_clear(&line);
}

#endif
