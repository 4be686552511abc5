/* Whether the receipts are those of the documents: who sent what. */
#include "document/received.h"
#include "keep/inspect_parts.h"
#include "register/receipts.h"

static bool look_at_sender(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	const char *from = row->received.from;

	(void)err;
	if (row->received.is_there && !tacit_received_is_from(from, row->state))
		tacit_fault_add(ctx, row->path, 0,
			"it counts for nothing; ask the Secretariat how it "
			"came in, and say it anew",
			"its receipt, number %llu, is of a push of %s, who "
			"does not speak for that state",
			(unsigned long long)row->received.seq,
			from ? from : "nobody knows whom");
	return true;
}

bool tacit_inspect_receipts(struct tacit_register *reg,
	struct tacit_faults *faults, struct tacit_err *err)
{
	const struct tacit_index_query comments = { .type = TACIT_COMMENT,
		.without_text = true };
	const struct tacit_body *body = tacit_register_body(reg);
	const struct tacit_receipts *log;

	if (!body->has_receipts)
		return true;
	log = tacit_register_log(reg);
	if (log->outcome == TACIT_RECEIPTS_WRONG)
		tacit_document_fault(&body->doc, "receipts", faults,
			log->fault == TACIT_RECEIPTS_FORKED
				? "the log on refs/tacit/receipts is another "
				  "than was here before"
				: "what is on refs/tacit/receipts is not the "
				  "log of that key",
			"nothing that rests on it is provable here: tacit "
			"doctor");
	return tacit_register_rows(reg, &comments, look_at_sender, faults, err);
}
