/* shared_certificate: the certificate of a push in a file, checked again. */
#ifndef TACIT_CLI_SHARED_CERTIFICATE_H
#define TACIT_CLI_SHARED_CERTIFICATE_H

#include "cli/receipt_files.h"

/** Who signed it, and what was pushed; with a receipt, whether that is of it.
 * EXIT_NO: it is not right. */
int shared_certificate(struct app *app, const struct receipt_words *words);

#endif
