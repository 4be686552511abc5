/* certificate_verify: is what was printed what was signed, and by whom? */
#ifndef TACIT_CLI_CERTIFICATE_VERIFY_H
#define TACIT_CLI_CERTIFICATE_VERIFY_H

#include "cli/app.h"

/**
 * Check the certificates in a file ("-": standard input) by those keys, where
 * none are given by those that body.md of the register names; print what they
 * say. The exit status: EXIT_NO one is not right.
 */
int app_verify_certificates(
	struct app *app, const char *path, const struct option_list *keys);

#endif
