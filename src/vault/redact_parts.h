/* redact_parts: a plain text, whatever it was written in. */
#ifndef TACIT_VAULT_REDACT_PARTS_H
#define TACIT_VAULT_REDACT_PARTS_H

#include "vault/redact.h"

struct redaction {
	tacit_redact_fn *is_gone;
	void *ctx;
	/* the name beside an address; NULL: not of this text */
	void (*cross_name)(char *data, size_t len, size_t from, size_t end);
};

/** In place; how many. */
size_t tacit_redact_plain(
	char *data, size_t len, const struct redaction *redaction);
void tacit_redact_name(char *data, size_t len, size_t from, size_t end);

#endif
