/*
 * counts: how many documents there are, without reading them.
 *
 * Open to: report.
 */
#ifndef TACIT_REGISTER_COUNTS_H
#define TACIT_REGISTER_COUNTS_H

#include <tacit/register.h>

/**
 * How many documents of each type a query has at this instant. Where only the
 * public's are told, they are read all the same: who may read a document
 * stands in it. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_register_count_types(struct tacit_register *reg,
	const struct tacit_index_query *query,
	uint64_t counts[TACIT_TYPE_COUNT], struct tacit_err *err);

#endif
