/*
 * mail: letters, taken apart: gmime finds the parts, what they say is decoded
 * here (mail.h).
 */
#include "foreign/mail.h"

#include <gmime/gmime.h>
#include <string.h>

#include "base/parcel.h"
#include "foreign/foreign.h"

enum {
	DEPTH_MAX = 30, /* of parts in parts */
	PARTS_MAX = 500,
	HEADERS_MAX = 2000
};

/* What stands for a byte that is no character. */
#define REPLACED "\xef\xbf\xbd"

struct letter {
	struct tacit_buf *out;
	size_t parts;
};

static struct tacit_str raw_value(GMimeHeader *header)
{
	const char *value = g_mime_header_get_raw_value(header);

	return tacit_str_of(value ? value : "");
}

static void put_buf(
	struct tacit_buf *out, const char *name, struct tacit_buf *text)
{
	tacit_parcel_put(out, name, tacit_buf_str(text));
	tacit_buf_clear(text);
}

static void put_headers(struct letter *letter, GMimeObject *object)
{
	GMimeHeaderList *list = g_mime_object_get_header_list(object);
	int count = g_mime_header_list_get_count(list);
	int i;

	if (count > HEADERS_MAX)
		tacit_parcel_put(letter->out, "cut", tacit_str_of(""));
	for (i = 0; i < count && i < HEADERS_MAX; i++) {
		GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
		struct tacit_buf value = { 0 };

		tacit_parcel_put(letter->out, "header",
			tacit_str_of(g_mime_header_get_name(header)));
		tacit_mail_header(raw_value(header), &value);
		put_buf(letter->out, "value", &value);
		/* what is encoded in it must name nobody */
		if (tacit_str_eq_nocase(
			    tacit_str_of(g_mime_header_get_name(header)),
			    tacit_str_of("From")))
			tacit_parcel_put(letter->out, "raw", raw_value(header));
	}
}

static struct tacit_str header_of(GMimeObject *object, const char *name)
{
	GMimeHeader *header = g_mime_header_list_get_header(
		g_mime_object_get_header_list(object), name);

	return header ? raw_value(header) : (struct tacit_str){ "", 0 };
}

static void put_name(struct letter *letter, GMimeObject *object)
{
	struct tacit_buf name = { 0 };

	if (tacit_mail_parameter(header_of(object, "Content-Disposition"),
		    "filename", &name) ||
		tacit_mail_parameter(
			header_of(object, "Content-Type"), "name", &name))
		tacit_parcel_put(letter->out, "name", tacit_buf_str(&name));
	tacit_buf_clear(&name);
}

/* What is neither shown with the letter nor of a kind that is known is a file.
 * Source: RFC 2183, 2.8. */
static bool is_attached(GMimeObject *object)
{
	struct tacit_str value = header_of(object, "Content-Disposition");
	struct tacit_str word;

	return tacit_str_split(&value, ';', &word) &&
		tacit_str_trim(word).len &&
		!tacit_str_eq_nocase(
			tacit_str_trim(word), tacit_str_of("inline"));
}

/* "part TYPE", its depth, its name. */
static void begin_part(struct letter *letter, GMimeObject *object, int depth)
{
	GMimeContentType *type = g_mime_object_get_content_type(object);
	struct tacit_buf text = { 0 };
	size_t i;

	tacit_buf_printf(&text, "%s/%s",
		g_mime_content_type_get_media_type(type),
		g_mime_content_type_get_media_subtype(type));
	for (i = 0; i < text.len; i++)
		text.data[i] = tacit_small(text.data[i]);
	put_buf(letter->out, "part", &text);
	tacit_parcel_number(letter->out, "depth", (uint64_t)depth);
	put_name(letter, object);
	if (is_attached(object))
		tacit_parcel_put(letter->out, "attached", tacit_str_of(""));
}

static void read_stream(GMimeStream *stream, struct tacit_buf *out)
{
	char block[65536];
	ssize_t got;

	if (g_mime_stream_reset(stream))
		return;
	while ((got = g_mime_stream_read(stream, block, sizeof(block))) > 0)
		tacit_buf_add(out, block, (size_t)got);
}

static bool is_encoding(GMimeObject *object, const char *name)
{
	return tacit_str_eq_nocase(
		tacit_str_trim(header_of(object, "Content-Transfer-Encoding")),
		tacit_str_of(name));
}

/* As it stands: "7bit", "8bit", "binary", or nothing is said. */
static bool is_as_it_stands(GMimeObject *object)
{
	return is_encoding(object, "") || is_encoding(object, "7bit") ||
		is_encoding(object, "8bit") || is_encoding(object, "binary");
}

static void decode(struct letter *letter, GMimeObject *object,
	struct tacit_str raw, struct tacit_buf *out)
{
	if (is_encoding(object, "base64")) {
		tacit_mail_base64(raw, out);
	} else if (is_encoding(object, "quoted-printable")) {
		tacit_mail_quoted(raw, false, out);
	} else {
		if (!is_as_it_stands(object))
			tacit_parcel_put(letter->out, "cut", tacit_str_of(""));
		tacit_buf_add_str(out, raw);
	}
}

static bool is_parameter(
	GMimeObject *object, const char *name, const char *value)
{
	struct tacit_buf said = { 0 };
	const bool is = tacit_mail_parameter(header_of(object, "Content-Type"),
				name, &said) &&
		tacit_str_eq_nocase(tacit_buf_str(&said), tacit_str_of(value));

	tacit_buf_clear(&said);
	return is;
}

static void join_flowed(GMimeObject *object, struct tacit_buf *text)
{
	struct tacit_buf joined = { 0 };

	if (!is_parameter(object, "format", "flowed"))
		return;
	tacit_mail_unflow(tacit_buf_str(text),
		is_parameter(object, "delsp", "yes"), &joined);
	tacit_buf_clear(text);
	*text = joined;
}

static void put_decoded(
	struct letter *letter, GMimeObject *object, struct tacit_str bytes)
{
	struct tacit_buf charset = { 0 };
	struct tacit_buf text = { 0 };

	(void)tacit_mail_parameter(
		header_of(object, "Content-Type"), "charset", &charset);
	if (!tacit_mail_to_utf8(tacit_buf_cstr(&charset), bytes, &text) ||
		tacit_str_find(tacit_buf_str(&text), REPLACED) != SIZE_MAX)
		tacit_parcel_put(letter->out, "unclear", tacit_str_of(""));
	tacit_buf_clear(&charset);
	join_flowed(object, &text);
	put_buf(letter->out, "text", &text);
}

static void put_content(struct letter *letter, GMimePart *part)
{
	GMimeObject *object = GMIME_OBJECT(part);
	GMimeDataWrapper *content = g_mime_part_get_content(part);
	GMimeStream *stream =
		content ? g_mime_data_wrapper_get_stream(content) : NULL;
	GMimeContentType *type = g_mime_object_get_content_type(object);
	struct tacit_buf raw = { 0 };
	struct tacit_buf bytes = { 0 };

	if (stream)
		read_stream(stream, &raw);
	decode(letter, object, tacit_buf_str(&raw), &bytes);
	tacit_buf_clear(&raw);
	if (tacit_str_eq_nocase(
		    tacit_str_of(g_mime_content_type_get_media_type(type)),
		    tacit_str_of("text")))
		put_decoded(letter, object, tacit_buf_str(&bytes));
	put_buf(letter->out, "bytes", &bytes);
}

/* The parts of one, or the letter in it, come right after it. */
static void put_object(struct letter *letter, GMimeObject *object, int depth)
{
	if (letter->parts++ >= PARTS_MAX || depth > DEPTH_MAX) {
		if (letter->parts == PARTS_MAX + 1 || depth == DEPTH_MAX + 1)
			tacit_parcel_put(letter->out, "cut", tacit_str_of(""));
		return;
	}
	begin_part(letter, object, depth);
	if (GMIME_IS_MULTIPART(object)) {
		GMimeMultipart *whole = GMIME_MULTIPART(object);
		int count = g_mime_multipart_get_count(whole);
		int i;

		/* its marks are not found in it, and what is there is not */
		if (count < 1)
			tacit_parcel_put(letter->out, "cut", tacit_str_of(""));
		for (i = 0; i < count; i++)
			put_object(letter, g_mime_multipart_get_part(whole, i),
				depth + 1);
	} else if (GMIME_IS_MESSAGE_PART(object)) {
		GMimeMessage *inner = g_mime_message_part_get_message(
			GMIME_MESSAGE_PART(object));
		GMimeObject *body =
			inner ? g_mime_message_get_mime_part(inner) : NULL;

		if (inner)
			put_headers(letter, GMIME_OBJECT(inner));
		if (body)
			put_object(letter, body, depth + 1);
	} else if (GMIME_IS_PART(object)) {
		put_content(letter, GMIME_PART(object));
	}
}

static void put_letter(struct tacit_str bytes, struct tacit_buf *out)
{
	GMimeStream *stream =
		g_mime_stream_mem_new_with_buffer(bytes.data, bytes.len);
	GMimeParser *parser = g_mime_parser_new_with_stream(stream);
	GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
	GMimeObject *body =
		message ? g_mime_message_get_mime_part(message) : NULL;
	struct letter letter = { out, 0 };

	if (message)
		put_headers(&letter, GMIME_OBJECT(message));
	if (body)
		put_object(&letter, body, 0);
	if (message)
		g_object_unref(message);
	g_object_unref(parser);
	g_object_unref(stream);
}

/* Lines that end as they did on old machines are given an end that is known. */
static void end_lines(struct tacit_str *bytes, struct tacit_buf *room)
{
	size_t i;

	if (!bytes->len || memchr(bytes->data, '\n', bytes->len))
		return;
	tacit_buf_truncate(room, 0);
	for (i = 0; i < bytes->len; i++)
		tacit_buf_addc(
			room, bytes->data[i] == '\r' ? '\n' : bytes->data[i]);
	*bytes = tacit_buf_str(room);
}

bool foreign_mail(
	struct tacit_str input, struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_buf lines = { 0 };
	struct tacit_parcel_record record;

	g_mime_init();
	while (tacit_parcel_next(&input, &record)) {
		if (!tacit_str_eqs(record.name, "message"))
			break;
		tacit_parcel_put(out, "message", tacit_str_of(""));
		end_lines(&record.text, &lines);
		put_letter(record.text, out);
	}
	tacit_buf_clear(&lines);
	g_mime_shutdown();
	return !input.len ||
		tacit_fail(err, TACIT_INVALID, "this is no parcel");
}
