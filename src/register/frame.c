#include "register/frame.h"

#include <string.h>

#include "register/opened.h"

static const char name[] = "frame";

/* A row as it is remembered: a line for what is short, then the text. */
static bool add_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct tacit_buf *frame = ctx;

	(void)err;
	tacit_buf_printf(frame, "%s %llu %zu %s\n", row->blob,
		(unsigned long long)row->exists_from, row->text.len, row->path);
	tacit_buf_add_str(frame, row->text);
	return true;
}

static bool take_frame_row(struct tacit_str *rest, struct tacit_arena *arena,
	struct tacit_index_row *row)
{
	struct tacit_str line;
	struct tacit_str blob;
	struct tacit_str from;
	struct tacit_str size;
	uint64_t exists_from = 0;
	uint64_t len = 0;

	if (!tacit_str_line(rest, &line) ||
		!tacit_str_split(&line, ' ', &blob) ||
		!tacit_str_split(&line, ' ', &from) ||
		!tacit_str_split(&line, ' ', &size) ||
		!tacit_str_number(from, UINT64_MAX, &exists_from) ||
		!tacit_str_number(size, rest->len, &len))
		return false;
	*row = (struct tacit_index_row){ .path = tacit_arena_strndup(
						 arena, line.data, line.len),
		.blob = tacit_arena_strndup(arena, blob.data, blob.len),
		.exists_from = (int64_t)exists_from,
		.text = { rest->data, (size_t)len } };
	*rest = tacit_str_from(*rest, (size_t)len);
	return true;
}

static bool find_frame(struct tacit_register *reg, struct tacit_buf *frame,
	struct tacit_err *err)
{
	const struct tacit_index_query body = { .type = TACIT_BODY };
	const struct tacit_index_query members = { .type = TACIT_MEMBER };

	if (tacit_index_recall(reg->index, name, frame))
		return true;
	return tacit_register_rows(reg, &body, add_row, frame, err) &&
		tacit_register_rows(reg, &members, add_row, frame, err) &&
		tacit_index_remember(
			reg->index, name, "", tacit_buf_str(frame), err);
}

bool tacit_frame_read(struct tacit_register *reg, struct tacit_documents *out,
	struct tacit_err *err)
{
	struct tacit_buf frame = { 0 };
	bool ok = find_frame(reg, &frame, err);
	struct tacit_str rest = tacit_buf_str(&frame);
	struct tacit_document doc;
	struct tacit_index_row row;

	*out = (struct tacit_documents){ 0 };
	while (ok && rest.len) {
		ok = take_frame_row(&rest, reg->arena, &row);
		if (ok && row.exists_from <= reg->now.s &&
			tacit_row_document(reg, &row, reg->arena, &doc))
			*(struct tacit_document *)tacit_arena_append(reg->arena,
				&out->list, &out->count, &out->cap,
				sizeof(doc)) = doc;
	}
	tacit_buf_clear(&frame);
	return ok || tacit_fail(err, TACIT_DB, "the members cannot be read");
}
