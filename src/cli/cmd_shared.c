/* tacit shared: what several who share a register have of it in their hands. */
#include <string.h>

#include "cli/commands.h"
#include "cli/receipt_files.h"
#include "cli/shared_gate.h"

static const struct option_row options[] = {
	{ "key", 0, OPT_LIST, "KEY", offsetof(struct receipt_words, keys),
		"by this key, NAME+HASH+KEY, and not by that of body.md; needs "
		"no register",
		NULL },
	{ "proof", 0, OPT_TEXT, "FILE", offsetof(struct receipt_words, proof),
		"that the shorter log is how the longer began: a hash a line",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit shared receipt show 41.receipt", "what it says, in words" },
	{ "tacit shared receipt verify 41.receipt",
		"is it as the register signed it?" },
	{ "tacit shared receipt verify 41.receipt --key KEY",
		"the same where no register is" },
	{ "tacit shared receipt compare ours.receipt theirs.receipt",
		"do two people have receipts of one log?" },
	{ "tacit shared receipt compare 2022.checkpoint 41.receipt --proof "
	  "FILE",
		"did the log of a checkpoint become that of a receipt?" },
	{ "tacit -C /srv/cica.git shared gate THA",
		"what authorized_keys has sshd start for a key of Thailand" },
	{ 0 },
};

static int run_gate(struct app *app, const struct receipt_words *words)
{
	if (app->operand_count != 2 || words->keys.count || words->proof)
		return app_usage(
			app, "gate takes a principal and nothing else");
	return shared_gate(app, app->operands[1]);
}

static int run_shared(struct app *app, void *said)
{
	static const struct {
		const char *name;
		size_t files;
		int (*run)(struct app *app, const struct receipt_words *words);
	} deeds[] = {
		{ "show", 1, receipt_show },
		{ "verify", 1, receipt_verify },
		{ "compare", 2, receipt_compare },
	};
	const struct receipt_words *words = said;
	size_t i;

	if (!strcmp(app->operands[0], "gate"))
		return run_gate(app, words);
	if (strcmp(app->operands[0], "receipt") != 0)
		return app_usage(
			app, "%s is none of receipt, gate", app->operands[0]);
	for (i = 0; i < TACIT_COUNT(deeds); i++) {
		if (strcmp(deeds[i].name, app->operands[1]) != 0)
			continue;
		if (app->operand_count != 2 + deeds[i].files)
			return app_usage(app,
				deeds[i].files == 1 ? "one file"
						    : "two files are compared");
		if (words->proof && deeds[i].run != receipt_compare)
			return app_usage(app, "--proof goes with compare");
		return deeds[i].run(app, words);
	}
	return app_usage(
		app, "%s is none of show, verify, compare", app->operands[1]);
}

const struct usage usage_shared = {
	"receipt|gate show|verify|compare|WHO [FILE]...", options, examples,
	sizeof(struct receipt_words), run_shared
};
