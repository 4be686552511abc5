/*
 * xml_in: an XML entry of a zip file, as its elements begin and end.
 *
 * Names come without their prefix. A DOCTYPE is refused, and so are more levels
 * or a longer tag than an office program writes.
 */
#ifndef TACIT_FOREIGN_XML_IN_H
#define TACIT_FOREIGN_XML_IN_H

#include "foreign/zip_in.h"

enum {
	FOREIGN_DEPTH_MAX = 256,
	FOREIGN_TAG_MAX = 256 * 1024 /* bytes */
};

/** What is done with what is met; false ends the reading. NULL: nothing. */
struct foreign_xml {
	/* attributes: name, value, name, value, NULL */
	bool (*start)(void *ctx, const char *name, const char **attributes,
		struct tacit_err *err);
	bool (*end)(void *ctx, const char *name, struct tacit_err *err);
	bool (*text)(void *ctx, struct tacit_str text, struct tacit_err *err);
};

/** Fails: TACIT_INVALID it is no XML, or one with a DOCTYPE; TACIT_LIMIT; as
 * the functions, and as foreign_zip_each. */
TACIT_MUST_USE bool foreign_xml_read(struct foreign_zip *zip, const char *entry,
	const struct foreign_xml *xml, void *ctx, struct tacit_err *err);

/** The value of an attribute, by its name without a prefix; or NULL. */
const char *foreign_xml_attribute(const char **attributes, const char *name);

/** It says yes: 1, true, on; or nothing more than that it is there. */
bool foreign_xml_is_on(const char *value);

#endif
