#include "report/record.h"

#include <tacit/register.h>

struct tacit_record tacit_record_of(const struct tacit_register *reg)
{
	return (struct tacit_record){ .commit = tacit_register_commit(reg),
		.receipts = tacit_register_receipts(reg),
		.now = tacit_register_now(reg),
		.is_exercise = tacit_register_body(reg)->is_exercise };
}
