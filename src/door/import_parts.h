/* import_parts: a text that pandoc wrote, as it can be kept. */
#ifndef TACIT_DOOR_IMPORT_PARTS_H
#define TACIT_DOOR_IMPORT_PARTS_H

#include <tacit/buf.h>

/** Append it with the letters of its lists as words, and captions once. */
void tacit_import_tidy(struct tacit_str text, struct tacit_buf *out);

#endif
