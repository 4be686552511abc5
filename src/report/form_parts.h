/* form_parts: what a form is put together from. */
#ifndef TACIT_REPORT_FORM_PARTS_H
#define TACIT_REPORT_FORM_PARTS_H

#include "report/form.h"
#include "report/value.h"

/** The texts that were circulated, with their passages. */
TACIT_MUST_USE bool tacit_form_texts(const struct tacit_value_style *style,
	struct tacit_form *out, struct tacit_err *err);

#endif
