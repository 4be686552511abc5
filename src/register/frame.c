/* frame: the body and its members, which every command reads first, kept in
 * one piece so that a start need not ask the database for them. */
#include <string.h>

#include <tacit/document.h>

#include "register/opened.h"

static void add(struct tacit_register *reg, struct tacit_documents *out,
	const char *path, const char *blob, struct tacit_str text)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };

	(void)tacit_document_parse(
		reg->arena, path, text, true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	if (!doc.at.type)
		return;
	doc.path = path;
	doc.blob = blob;
	out->list = tacit_arena_grow(reg->arena, out->list, &out->cap,
		out->count + 1, sizeof(*out->list));
	out->list[out->count++] = doc;
}

/* "PATH BLOB LENGTH" and a newline, then so many bytes. */
static bool recall_one(struct tacit_register *reg, struct tacit_str *rest,
	struct tacit_documents *out)
{
	struct tacit_str line;
	struct tacit_str path;
	struct tacit_str blob;
	struct tacit_str text = { 0 };
	uint64_t len = 0;

	if (!tacit_str_line(rest, &line) ||
		!tacit_str_split(&line, ' ', &path) ||
		!tacit_str_split(&line, ' ', &blob) ||
		!tacit_str_number(line, rest->len, &len))
		return false;
	text.len = (size_t)len;
	text.data = tacit_arena_strndup(reg->arena, rest->data, text.len);
	rest->data += text.len;
	rest->len -= text.len;
	add(reg, out, tacit_arena_strndup(reg->arena, path.data, path.len),
		tacit_arena_strndup(reg->arena, blob.data, blob.len), text);
	return true;
}

static bool recall(struct tacit_register *reg, struct tacit_documents *out)
{
	struct tacit_buf memo = { 0 };
	struct tacit_str rest;
	bool ok = tacit_index_recall(reg->index, "frame", &memo) && memo.len;

	rest = tacit_buf_str(&memo);
	while (ok && rest.len)
		ok = recall_one(reg, &rest, out);
	tacit_buf_clear(&memo);
	if (!ok)
		out->count = 0;
	return ok;
}

static void remember(
	struct tacit_register *reg, const struct tacit_documents *docs)
{
	struct tacit_buf memo = { 0 };
	struct tacit_err ignored = { 0 };
	size_t i;

	for (i = 0; i < docs->count; i++) {
		const struct tacit_document *doc = &docs->list[i];

		tacit_buf_printf(&memo, "%s %s %zu\n", doc->path, doc->blob,
			doc->text.len);
		tacit_buf_add_str(&memo, doc->text);
	}
	if (!tacit_index_remember(
		    reg->index, "frame", "", tacit_buf_str(&memo), &ignored))
		ignored.code = TACIT_OK; /* only a cache */
	tacit_buf_clear(&memo);
}

bool tacit_frame_load(struct tacit_register *reg, struct tacit_documents *out,
	struct tacit_err *err)
{
	struct tacit_index_query body = { .type = TACIT_BODY };
	struct tacit_index_query members = { .type = TACIT_MEMBER };
	struct tacit_documents more = { 0 };
	size_t i;

	*out = (struct tacit_documents){ 0 };
	/* what the public may see of them is judged by the query */
	if (!reg->is_public && recall(reg, out))
		return true;
	if (!tacit_register_list(reg, reg->arena, &body, out, err) ||
		!tacit_register_list(reg, reg->arena, &members, &more, err))
		return false;
	for (i = 0; i < more.count; i++) {
		out->list = tacit_arena_grow(reg->arena, out->list, &out->cap,
			out->count + 1, sizeof(*out->list));
		out->list[out->count++] = more.list[i];
	}
	if (!reg->is_public)
		remember(reg, out);
	return true;
}
