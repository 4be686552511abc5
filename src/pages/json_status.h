/* json_status: what is awaited, as other reports tell it, too. */
#ifndef TACIT_PAGES_JSON_STATUS_H
#define TACIT_PAGES_JSON_STATUS_H

#include <tacit/awaited.h>

#include "render/json.h"

json_t *tacit_json_awaited(const struct tacit_awaited *list, size_t count);

#endif
