/* receipt_files: receipts in files: shown, checked, compared; no register is
 * needed. */
#ifndef TACIT_CLI_RECEIPT_FILES_H
#define TACIT_CLI_RECEIPT_FILES_H

#include "cli/app.h"

struct receipt_words {
	struct option_list keys;
	const char *proof;
	const char *signers; /* these three of a certificate */
	const char *receipt;
	const char *at;
	bool is_lost; /* of rotate */
	size_t limit; /* of lines of the journal; 0: all */
	const char *log; /* of receipt of */
};

/** What it says, which nobody has checked; the exit status, here and below. */
int receipt_show(struct app *app, const struct receipt_words *words);
/** Is it as the log signed it? EXIT_NO: it is not. */
int receipt_verify(struct app *app, const struct receipt_words *words);
/** A receipt of the log that is here, as a file. */
int receipt_of(struct app *app, const struct receipt_words *words);
/** That the log here began with so many entries: for compare --proof. */
int receipt_proof(struct app *app, const struct receipt_words *words);
/** Each of the log here, a line. */
int receipt_list(struct app *app, const struct receipt_words *words);
/** Two of them, or checkpoints: of one log? EXIT_NO: it is forked, or one of
 * them is not right; EXIT_DOUBT: these alone do not tell. */
int receipt_compare(struct app *app, const struct receipt_words *words);

/** The same of all receipts of the log that is here; and of that log beside what
 * somebody else has. EXIT_NO: it is not right, or another log; EXIT_DOUBT: there
 * is none, or it is the shorter one. */
int receipt_verify_here(struct app *app);
int receipt_compare_here(struct app *app, const struct receipt_words *words);

#endif
