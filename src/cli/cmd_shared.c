/* tacit shared: what several who share a register have of it in their hands. */
#include <string.h>

#include "cli/commands.h"
#include "cli/receipt_files.h"
#include "cli/shared_certificate.h"
#include "cli/shared_gate.h"
#include "cli/shared_keys.h"
#include "cli/shared_refusals.h"
#include "cli/shared_rotate.h"

static const struct option_row options[] = {
	{ "key", 0, OPT_LIST, "KEY", offsetof(struct receipt_words, keys),
		"by this key, NAME+HASH+KEY, and not by that of body.md; needs "
		"no register",
		NULL },
	{ "proof", 0, OPT_TEXT, "FILE", offsetof(struct receipt_words, proof),
		"that the shorter log is how the longer began: a hash a line",
		NULL },
	{ "signers", 0, OPT_TEXT, "FILE",
		offsetof(struct receipt_words, signers),
		"whose keys are whose, as allowed_signers of a register says",
		NULL },
	{ "receipt", 0, OPT_TEXT, "FILE",
		offsetof(struct receipt_words, receipt),
		"whether that receipt is of this certificate", NULL },
	{ "at", 0, OPT_TEXT, "INSTANT", offsetof(struct receipt_words, at),
		"when keys have to be valid; else when the receipt says, or "
		"when the register gave the nonce",
		NULL },
	{ "lost", 0, OPT_FLAG, NULL, offsetof(struct receipt_words, is_lost),
		"with rotate: the key is lost, or others have it", NULL },
	{ "limit", 0, OPT_NUMBER, "NUMBER",
		offsetof(struct receipt_words, limit),
		"at most so many, the newest; all where it is not said", NULL },
	{ "log", 0, OPT_TEXT, "REFERENCE", offsetof(struct receipt_words, log),
		"out of another log than the one here, as tacit sync kept it",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit shared receipts", "all of the log that is here" },
	{ "tacit shared receipt show 41.receipt", "what it says, in words" },
	{ "tacit shared receipt of 41 >41.receipt",
		"what a state keeps of it, from the log that is here" },
	{ "tacit shared receipt of tha-7k2m9q4d -o mine.receipt",
		"the one that brought a comment" },
	{ "tacit shared receipt verify 41.receipt",
		"is it as the register signed it?" },
	{ "tacit shared receipt verify", "are all of the log that is here?" },
	{ "tacit shared receipt compare theirs.receipt",
		"is the log here one with that of somebody else?" },
	{ "tacit shared receipt verify 41.receipt --key KEY",
		"the same where no register is" },
	{ "tacit shared receipt compare ours.receipt theirs.receipt",
		"do two people have receipts of one log?" },
	{ "tacit shared receipt compare 2022.checkpoint 41.receipt --proof "
	  "FILE",
		"did the log of a checkpoint become that of a receipt?" },
	{ "tacit shared certificate FILE --signers allowed_signers",
		"who signed a push, and what it was?" },
	{ "tacit shared certificate FILE --signers FILE --receipt 41.receipt",
		"and is the receipt of that?" },
	{ "tacit -C /srv/cica.git shared gate THA",
		"what authorized_keys has sshd start for a key of Thailand" },
	{ "tacit -C /srv/cica.git shared keys /etc/cica/keys",
		"let in the keys of a folder: a file a state, tha.pub" },
	{ "tacit -C /srv/cica.git shared rotate",
		"another key signs receipts from now on; the old one says so" },
	{ "tacit -C /srv/cica.git shared rotate --lost >declaration.txt",
		"the same where it was lost or stolen: for all members" },
	{ "tacit -C /srv/cica.git shared refusals THA --limit 5",
		"why what Thailand pushed was not taken in" },
	{ "tacit -C /srv/cica.git shared flagged",
		"what was taken in and seems to hold personal data" },
	{ 0 },
};

struct deed {
	const char *name;
	const char *takes; /* of the command line */
	size_t least; /* operands, with the name */
	size_t most;
	bool takes_key;
	bool takes_proof;
	bool takes_trial; /* -n */
	int (*run)(struct app *app, const struct receipt_words *words);
};

static int run_gate(struct app *app, const struct receipt_words *words)
{
	(void)words;
	return shared_gate(app, app->operands[1]);
}

static int run_keys(struct app *app, const struct receipt_words *words)
{
	(void)words;
	return shared_keys(app, app->operands[1]);
}

static int run_rotate(struct app *app, const struct receipt_words *words)
{
	return shared_rotate(app, words->is_lost);
}

static const struct deed deeds[] = {
	{ "gate", "WHO", 2, 2, false, false, false, run_gate },
	{ "certificate", "FILE", 2, 2, true, false, false, shared_certificate },
	{ "keys", "FOLDER", 2, 2, false, false, true, run_keys },
	{ "rotate", "", 1, 1, false, false, true, run_rotate },
	{ "receipts", "", 1, 1, false, false, false, receipt_list },
	{ "refusals", "[WHO]", 1, 2, false, false, false, shared_refusals },
	{ "flagged", "[WHO]", 1, 2, false, false, false, shared_refusals },
	{ "receipt", "show FILE", 3, 3, false, false, false, receipt_show },
	{ "receipt", "verify [FILE]", 2, 3, true, false, false,
		receipt_verify },
	{ "receipt", "of NUMBER|COMMENT|COMMIT", 3, 3, false, false, false,
		receipt_of },
	{ "receipt", "proof ENTRIES", 3, 3, false, false, false,
		receipt_proof },
	{ "receipt", "compare FILE [FILE]", 3, 4, true, true, false,
		receipt_compare },
	{ 0 },
};

/* Several have one name, and a second word that tells them apart: it is
 * written small. */
static bool is_asked(struct app *app, const struct deed *deed)
{
	const struct tacit_str takes = tacit_str_of(deed->takes);
	const size_t len = strspn(deed->takes, "abcdefghijklmnopqrstuvwxyz");

	return !strcmp(app->operands[0], deed->name) &&
		(!len ||
			(app->operand_count > 1 &&
				tacit_str_eqs(
					(struct tacit_str){ takes.data, len },
					app->operands[1])));
}

static int run_shared(struct app *app, void *said)
{
	const struct receipt_words *words = said;
	const struct deed *deed = deeds;
	struct tacit_buf all = { 0 };
	int status;

	while (deed->name && !is_asked(app, deed))
		deed++;
	for (size_t i = 0; !deed->name && deeds[i].name; i++)
		tacit_buf_printf(&all, "%s%s%s%s", i ? ", " : "", deeds[i].name,
			deeds[i].takes[0] ? " " : "", deeds[i].takes);
	if (!deed->name)
		status = app_usage(app, "it is one of: %s", all.data);
	else if (app->operand_count < deed->least ||
		app->operand_count > deed->most)
		status = app_usage(app, "%s %s", deed->name, deed->takes);
	else if (words->proof && !deed->takes_proof)
		status = app_usage(app, "--proof goes with receipt compare");
	else if (words->log && deed->run != receipt_of &&
		deed->run != receipt_proof)
		status = app_usage(
			app, "--log goes with receipt of and receipt proof");
	else if (words->keys.count && !deed->takes_key)
		status = app_usage(app,
			"--key goes with certificate, receipt verify and "
			"receipt compare");
	else if ((app->is_dry_run && !deed->takes_trial) ||
		(app->now_text && deed->run != run_keys))
		status = app_usage(
			app, "-n goes with keys and rotate, --now with keys");
	else if (words->is_lost && deed->run != run_rotate)
		status = app_usage(app, "--lost goes with rotate");
	else if (words->limit && deed->run != shared_refusals)
		status = app_usage(
			app, "--limit goes with refusals and flagged");
	else if ((words->signers || words->receipt || words->at) &&
		deed->run != shared_certificate)
		status = app_usage(app,
			"--signers, --receipt and --at go with certificate");
	else
		status = deed->run(app, words);
	tacit_buf_clear(&all);
	return status;
}

const struct usage usage_shared = {
	"gate|certificate|keys|rotate|receipts|receipt|refusals|flagged "
	"[WORD]...",
	options, examples, sizeof(struct receipt_words), run_shared
};
