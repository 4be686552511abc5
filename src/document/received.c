#include "document/received.h"

#include <string.h>

bool tacit_document_is_of_sender(const struct tacit_document *doc)
{
	const char *from = doc->receipt.from;
	const char *state = tacit_document_get(doc, "state");

	return !doc->receipt.is_there ||
		(from &&
			(!strcmp(from, "secretariat") ||
				(state && !strcmp(from, state))));
}

bool tacit_document_received(
	const struct tacit_document *doc, struct tacit_instant *out)
{
	if (tacit_document_instant(doc, "received", out))
		return true;
	if (!doc->receipt.is_there || tacit_document_has(doc, "known-by") ||
		!tacit_document_is_of_sender(doc))
		return false;
	*out = doc->receipt.at;
	return true;
}
