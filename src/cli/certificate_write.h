/* certificate_write: certificates as files, for whoever is to get them. */
#ifndef TACIT_CLI_CERTIFICATE_WRITE_H
#define TACIT_CLI_CERTIFICATE_WRITE_H

#include "cli/app.h"
#include "report/certificates.h"

/** Print counts; the exit status. */
int app_print_certificates(
	struct app *app, const struct tacit_certificates_ask *ask);

/** Give numbers to whoever has none, sign, and write a file a person into the
 * folder, or all into -o (`folder` NULL); the exit status. */
int app_write_certificates(struct app *app,
	const struct tacit_certificates_ask *ask, const char *folder);

#endif
