/* What a clone knows of a log: its words for machines. */
#include <tacit/receipts.h>

const char *tacit_receipts_word(enum tacit_receipts_outcome outcome)
{
	static const char *const words[] = {
		[TACIT_RECEIPTS_NONE] = "none",
		[TACIT_RECEIPTS_MISSING] = "missing",
		[TACIT_RECEIPTS_WRONG] = "wrong",
		[TACIT_RECEIPTS_RIGHT] = "right",
	};

	return words[outcome];
}

const char *tacit_receipts_fault_word(enum tacit_receipts_fault fault)
{
	static const char *const words[TACIT_RECEIPTS_FAULTS] = {
		[TACIT_RECEIPTS_NO_FAULT] = "",
		[TACIT_RECEIPTS_NO_KEY] = "no-key",
		[TACIT_RECEIPTS_NO_CHECKPOINT] = "no-checkpoint",
		[TACIT_RECEIPTS_OTHER_KEY] = "other-key",
		[TACIT_RECEIPTS_FALSE] = "false-signature",
		[TACIT_RECEIPTS_DAMAGED] = "damaged",
		[TACIT_RECEIPTS_OTHER_ROOT] = "other-root",
		[TACIT_RECEIPTS_NO_ENTRY] = "no-entry",
		[TACIT_RECEIPTS_LATER] = "later-version",
		[TACIT_RECEIPTS_FORKED] = "forked",
	};

	return words[fault];
}
