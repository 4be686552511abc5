/*
 * json_silence: the verdict on a call, for programs. Specified in
 * tacit-format(5).
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_SILENCE_H
#define TACIT_PAGES_JSON_SILENCE_H

#include <tacit/buf.h>

#include "report/silence_view.h"

/** States without a recorded communication are listed only `by_state`. */
void tacit_json_silence(const struct tacit_silence_view *view, bool by_state,
	struct tacit_buf *out);

#endif
