/* The log of receipts: whether it is right, whether main has what it says. */
#include <stdio.h>

#include "facts/log_noted.h"
#include "keep/doctor_parts.h"
#include "log/receipt.h"
#include "register/hooks.h"
#include "register/receipts.h"
#include "store/history.h"
#include "store/moving.h"

/* --- what it says of its order, and of main --------------------------------- */

static const char *number_told(struct visit *visit, uint64_t number)
{
	return tacit_arena_printf(
		&visit->out->arena, "%llu", (unsigned long long)number);
}

/* The newest receipt: what main was after it. Entries of other kinds may stand
 * behind it. */
static bool find_newest(struct visit *visit, const struct tacit_receipts *log,
	struct tacit_receipt *out)
{
	uint64_t number = log->size;
	struct tacit_err none = { 0 };

	while (number-- > log->applied)
		if (tacit_register_receipt(
			    visit->reg, &visit->out->arena, number, out, &none))
			return true;
	return false;
}

/* A clone may not have taken over yet what it has fetched. */
static bool is_on_main(struct visit *visit, const char *commit)
{
	static const char *const mains[] = { "refs/heads/main",
		"refs/remotes/origin/main" };
	struct tacit_err none = { 0 };
	char tip[TACIT_OID_SIZE];
	size_t i;

	for (i = 0; i < TACIT_COUNT(mains); i++)
		if (tacit_store_reference(visit->store, mains[i], tip, &none) &&
			tip[0] &&
			tacit_store_is_ancestor(visit->store, commit, tip))
			return true;
	return false;
}

static void look_at_main(struct visit *visit, const struct tacit_receipts *log)
{
	static const char elsewhere[] =
		"look for it in clones and copies: git branch --contains, of "
		"what tacit shared receipt show says";
	struct tacit_receipt newest;

	if (log->left)
		tacit_finding_amiss(visit, "receipts",
			"main was moved away from what receipts say, before "
			"this one",
			number_told(visit, log->left), elsewhere);
	if (log->backdated)
		tacit_finding_amiss(visit, "receipts",
			"this one is dated before one that stands before it",
			number_told(visit, log->backdated),
			"the clock went back, or tacit/journal was changed: "
			"tell those whose comments it has");
	if (!find_newest(visit, log, &newest) ||
		is_on_main(visit, newest.new_tip))
		return;
	tacit_finding_amiss(visit, "receipts",
		"main does not have what this one says was received",
		number_told(visit, newest.seq), elsewhere);
}

/* --- all of it --------------------------------------------------------------- */

/* Whether the log is what the body's key signed, and grew from what it was. */
static void find_log(struct visit *visit)
{
	const struct tacit_receipts *log = tacit_register_log(visit->reg);

	if (log->outcome == TACIT_RECEIPTS_RIGHT) {
		tacit_finding_ok(visit, "receipts",
			"the log is what its key signed, entry by entry",
			number_told(visit, log->size));
		look_at_main(visit, log);
	} else if (log->outcome == TACIT_RECEIPTS_WRONG) {
		tacit_finding_amiss(visit, "receipts",
			log->fault == TACIT_RECEIPTS_FORKED
				? "this is another log than was here before"
				: "what is here is not the log that body.md "
				  "names",
			tacit_receipts_fault_word(log->fault),
			"nothing that rests on it is provable here; compare "
			"with others: tacit shared receipt compare");
	}
	if (log->lost && !tacit_facts_key_is_noted(visit->reg, log->lost_key))
		tacit_finding_amiss(visit, "receipts",
			"the key of the log was declared lost and replaced, "
			"and no organ has noted it yet",
			log->lost_key,
			"tacit decide --organ ORGAN --outcome noted "
			"--log-key KEY");
}

bool tacit_doctor_receipts(struct visit *visit, struct tacit_err *err)
{
	char tip[TACIT_OID_SIZE];

	if (tacit_store_receipts(visit->store, tip)) {
		if (visit->reg)
			find_log(visit);
		return tacit_doctor_verify(visit, tip, "receipts", err);
	}
	if (visit->reg && tacit_register_body(visit->reg)->has_receipts)
		tacit_finding_amiss(visit, "receipts",
			"body.md declares receipts, and there are none here",
			NULL,
			tacit_hooks_are_shared(visit->store)
				? "bring back refs/tacit/receipts from a copy, "
				  "or from the clone of a state"
				: "git fetch origin "
				  "refs/tacit/receipts:refs/tacit/receipts");
	else
		tacit_finding_ok(
			visit, "receipts", "none, and none are declared", NULL);
	return true;
}
