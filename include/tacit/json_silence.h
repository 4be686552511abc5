/*
 * json_silence: the verdict on a call, for programs. Specified in
 * tacit-format(5).
 */
#ifndef TACIT_JSON_SILENCE_H
#define TACIT_JSON_SILENCE_H

#include <tacit/buf.h>
#include <tacit/silence_view.h>

/** States without a recorded communication are listed only `by_state`. */
void tacit_json_silence(struct tacit_register *reg,
	const struct tacit_silence_view *view, bool by_state,
	struct tacit_buf *out);

#endif
