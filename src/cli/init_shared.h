/* init_shared: a bare register, made now or there already, becomes one that
 * several share. */
#ifndef TACIT_CLI_INIT_SHARED_H
#define TACIT_CLI_INIT_SHARED_H

#include "cli/app.h"

/** `origin`: the name of its log; NULL: by the body's. `keys`: a folder of the
 * public keys of whoever is let in, or NULL. The exit status. */
int init_shared(struct app *app, const char *path, const char *origin,
	const char *keys);

/** Whether such a register is there already. */
bool init_is_shared(const char *path);

#endif
