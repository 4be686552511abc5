/*
 * trace: run a command and look at each of its system calls (Linux, ptrace).
 *
 * The drivers work in the current folder: ./run is a copy of a template, in
 * which the command works, ./out and ./err are what it prints, and ./in, where it
 * is there, is what it reads. They kill their
 * own child and nothing else, and it goes with them.
 */
#ifndef TACIT_FAULT_TRACE_H
#define TACIT_FAULT_TRACE_H

#include <stdbool.h>
#include <sys/types.h>

/* A run that takes longer is a failure. It is more than a command waits for its
 * helper: one whose end of a pipe is not closed, because that failed, is given
 * up then. */
enum { TRACE_RUN_S = 150 };

struct trace_call {
	pid_t pid;
	bool is_entry; /* else it has returned */
	long number; /* SYS_...; at the return that of the entry */
	unsigned long long arguments[6];
	long long result; /* at the return; negative: an error */
	/* for the callback to set at the entry */
	int fail_with; /* errno: the call is not made, and fails so */
	unsigned long long shortened; /* bytes; 0: as many as it says */
};

/** Return false to kill the command here. */
typedef bool (*trace_fn)(struct trace_call *call, void *ctx);

/** Start afresh: ./run is a copy of `template`, ./out is gone. */
void trace_copy(const char *template);

/** Run the command under `fn`; returns its status as waitpid has it. */
int trace_run(char **command, trace_fn fn, void *ctx);

/** Run the check script with the name of the point; whether it is content. */
bool trace_check(const char *script, const char *point);

/** End the driver because of errno. */
void trace_stop(const char *what);

#endif
