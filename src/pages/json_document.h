/* json_document: a document's place and header as JSON. */
#ifndef TACIT_PAGES_JSON_DOCUMENT_H
#define TACIT_PAGES_JSON_DOCUMENT_H

#include <tacit/document.h>

#include "render/json.h"

/** "id", "type", "path", "blob", "keys": a list where the type has one. */
json_t *tacit_json_document(const struct tacit_document *doc);

#endif
