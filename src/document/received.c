#include "document/received.h"

#include <string.h>

bool tacit_received_is_from(const char *from, const char *state)
{
	return from &&
		(!strcmp(from, "secretariat") ||
			(state && !strcmp(from, state)));
}

bool tacit_document_received(
	const struct tacit_document *doc, struct tacit_instant *out)
{
	if (tacit_document_instant(doc, "received", out))
		return true;
	if (!doc->receipt.is_there || tacit_document_has(doc, "known-by") ||
		!tacit_received_is_from(
			doc->receipt.from, tacit_document_get(doc, "state")))
		return false;
	*out = doc->receipt.at;
	return true;
}
