/* json_document: what several reports have in their JSON. */
#ifndef TACIT_PAGES_JSON_DOCUMENT_H
#define TACIT_PAGES_JSON_DOCUMENT_H

#include <tacit/document.h>
#include <tacit/silence.h>

#include "render/json.h"
#include "report/follow.h"
#include "report/mark.h"

/** "id", "type", "path", "blob", "keys": a list where the type has one. */
json_t *tacit_json_document(const struct tacit_document *doc);

/** Add "receipt": "number", "at", "from", "recovered"; where there is one. */
void tacit_json_receipt(
	json_t *object, const struct tacit_document_receipt *receipt);

/** Add to it "stands", "undone" and "alteration". */
void tacit_json_mark(json_t *document, const struct tacit_mark *mark);

/** An array of their texts. */
json_t *tacit_json_values(const struct tacit_value *values, size_t count);

/** What became of a document: null, or "how", "by" and "since". */
json_t *tacit_json_undoing(const struct tacit_undoing *undoing);
/** What is said of one that stands, in vain; null: nothing. */
json_t *tacit_json_claim(const struct tacit_undoing *undoing);

/** How many are in each group of statements but TACIT_GROUP_NONE. */
json_t *tacit_json_groups(const size_t *in_group);

/** What corrects, adds to or revises a document: "key" and "id" of each. */
json_t *tacit_json_followings(const struct tacit_followings *all);

#endif
