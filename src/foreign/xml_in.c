/* xml_in: the only file that knows expat. */
#include "foreign/xml_in.h"

#include <expat.h>
#include <string.h>

struct xml_reading {
	XML_Parser parser;
	const struct foreign_xml *xml;
	void *ctx;
	size_t depth;
	uint64_t fed; /* bytes */
	uint64_t met; /* where the last thing that was whole stands */
	struct tacit_err err; /* why it was ended */
};

static const char *local_name(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

static void end_reading(struct xml_reading *reading)
{
	(void)XML_StopParser(reading->parser, XML_FALSE);
}

static void note_met(struct xml_reading *reading)
{
	reading->met = reading->fed;
}

static void XMLCALL on_start(
	void *ctx, const XML_Char *name, const XML_Char **attributes)
{
	struct xml_reading *reading = ctx;

	note_met(reading);
	if (++reading->depth > FOREIGN_DEPTH_MAX)
		(void)tacit_fail(&reading->err, TACIT_LIMIT,
			"the file is nested deeper than is allowed");
	else if (!reading->xml->start ||
		reading->xml->start(reading->ctx, local_name(name), attributes,
			&reading->err))
		return;
	end_reading(reading);
}

static void XMLCALL on_end(void *ctx, const XML_Char *name)
{
	struct xml_reading *reading = ctx;

	note_met(reading);
	reading->depth--;
	if (reading->xml->end &&
		!reading->xml->end(
			reading->ctx, local_name(name), &reading->err))
		end_reading(reading);
}

static void XMLCALL on_text(void *ctx, const XML_Char *text, int len)
{
	struct xml_reading *reading = ctx;

	note_met(reading);
	if (reading->xml->text &&
		!reading->xml->text(reading->ctx,
			(struct tacit_str){ text, (size_t)len }, &reading->err))
		end_reading(reading);
}

static void XMLCALL on_doctype(void *ctx, const XML_Char *name,
	const XML_Char *system, const XML_Char *public, int has_subset)
{
	struct xml_reading *reading = ctx;

	(void)name;
	(void)system;
	(void)public;
	(void)has_subset;
	(void)tacit_fail(&reading->err, TACIT_INVALID,
		"the file has a DOCTYPE, which no office program writes");
	(void)tacit_hint(&reading->err,
		"open it in an office program, and save it anew");
	end_reading(reading);
}

static bool feed(struct xml_reading *reading, struct tacit_str piece,
	bool is_last, struct tacit_err *err)
{
	enum XML_Status status;

	reading->fed += piece.len;
	/* expat looks at a tag anew with every piece of it */
	if (reading->fed - reading->met > FOREIGN_TAG_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"the file has a longer tag than is allowed");
	status =
		XML_Parse(reading->parser, piece.data, (int)piece.len, is_last);
	if (reading->err.code != TACIT_OK)
		return tacit_fail_as(err, &reading->err);
	if (status == XML_STATUS_OK)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "the file is hurt: %s",
		XML_ErrorString(XML_GetErrorCode(reading->parser)));
	return tacit_hint(
		err, "open it in the program that made it, and save it anew");
}

static bool take_xml(void *ctx, struct tacit_str piece, struct tacit_err *err)
{
	return feed(ctx, piece, false, err);
}

bool foreign_xml_read(struct foreign_zip *zip, const char *entry,
	const struct foreign_xml *xml, void *ctx, struct tacit_err *err)
{
	struct xml_reading reading = {
		.parser = XML_ParserCreate(NULL), .xml = xml, .ctx = ctx
	};
	bool ok;

	if (!reading.parser)
		return tacit_fail(err, TACIT_IO, "cannot begin to read XML");
	XML_SetUserData(reading.parser, &reading);
	XML_SetElementHandler(reading.parser, on_start, on_end);
	XML_SetCharacterDataHandler(reading.parser, on_text);
	XML_SetStartDoctypeDeclHandler(reading.parser, on_doctype);
	ok = foreign_zip_each(zip, entry, take_xml, &reading, err) &&
		feed(&reading, (struct tacit_str){ "", 0 }, true, err);
	XML_ParserFree(reading.parser);
	return ok;
}

const char *foreign_xml_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2) {
		if (!strcmp(local_name(attributes[0]), name))
			return attributes[1];
	}
	return NULL;
}

bool foreign_xml_is_on(const char *value)
{
	return !value ||
		(strcmp(value, "0") != 0 && strcmp(value, "false") != 0 &&
			strcmp(value, "off") != 0 &&
			strcmp(value, "none") != 0);
}
