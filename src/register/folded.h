/* folded: names as somebody types them whose keyboard lacks their letters. */
#ifndef TACIT_REGISTER_FOLDED_H
#define TACIT_REGISTER_FOLDED_H

#include <tacit/buf.h>
#include <tacit/document.h>

/** Whether any name, title or code of the document, in any language, past or
 * present, is what was typed (folded). */
bool tacit_is_called(
	const struct tacit_document *doc, const struct tacit_buf *folded);

#endif
