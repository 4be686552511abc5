#include "log/receipt.h"

#include <inttypes.h>
#include <string.h>

#include <tacit/legible.h>

#include "base/letter.h"
#include "log/proof.h"
#include "log/tiles.h"

#define FIRST_LINE "tacit receipt "
#define VERSION "1"
#define NONE "none"
#define NOBODY "nobody"

enum { TIP_CHARS = 40 };

bool tacit_receipt_is(struct tacit_str entry)
{
	return tacit_str_starts(entry, FIRST_LINE);
}

static const char open_until[] = " open until ";
static const char closed_at[] = " closed at ";
static const char without_close[] = " without close";

/* --- written -------------------------------------------------------------- */

/* A name as one word; false: it has no letter, and no word stands for it. */
static bool add_name_word(struct tacit_buf *out, const char *name)
{
	struct tacit_str rest = tacit_str_of(name);
	uint32_t point;
	size_t i;

	if (!rest.len)
		return false;
	while (rest.len) {
		const char *at = rest.data;
		const size_t len = tacit_utf8_take(&rest, &point);

		if (len && point != '\\' && !tacit_letter_is_blank(point) &&
			tacit_legible_point(point)) {
			tacit_buf_add(out, at, len);
			continue;
		}
		for (i = 0; i < (len ? len : 1); i++)
			tacit_buf_printf(
				out, "\\%03o", (unsigned)(unsigned char)at[i]);
	}
	return true;
}

static bool add_comment_call(
	struct tacit_buf *out, const struct tacit_receipt_comment *comment)
{
	char close[TACIT_INSTANT_SIZE];

	tacit_buf_adds(out, "call ");
	if (!add_name_word(out, comment->call))
		return false;
	if (tacit_instant_is_set(comment->closes)) {
		if (!tacit_instant_is_valid(comment->closes))
			return false;
		tacit_instant_format(comment->closes, close);
		tacit_buf_adds(out, comment->is_after ? closed_at : open_until);
		tacit_buf_adds(out, close);
	} else {
		tacit_buf_adds(out, without_close);
	}
	tacit_buf_addc(out, '\n');
	return !comment->is_after || tacit_instant_is_set(comment->closes);
}

/* Of the same call, and so without another line for it. */
static bool is_same_call(const struct tacit_receipt_comment *a,
	const struct tacit_receipt_comment *b)
{
	return a->call && b->call && !strcmp(a->call, b->call) &&
		a->closes.s == b->closes.s && a->is_after == b->is_after;
}

bool tacit_receipt_list_write(const struct tacit_receipt_comment *comments,
	size_t count, struct tacit_buf *out, struct tacit_err *err)
{
	size_t i;
	bool ok = true;

	for (i = 0; ok && i < count; i++) {
		const struct tacit_receipt_comment *one = &comments[i];

		if (!one->call)
			ok = !i || !one[-1].call;
		else if (!i || !is_same_call(one, &one[-1]))
			ok = add_comment_call(out, one);
		tacit_buf_adds(out, "comment ");
		ok = ok && add_name_word(out, one->id);
		tacit_buf_addc(out, '\n');
	}
	return ok ||
		tacit_fail(err, TACIT_INVALID,
			"a receipt cannot name comment %zu of the push", i);
}

static bool is_tip(const char *text)
{
	size_t i = 0;

	while (tacit_is_hex(text[i]))
		i++;
	return i == TIP_CHARS && !text[i];
}

static void add_digest_line(
	struct tacit_buf *out, const unsigned char digest[TACIT_DIGEST_BYTES])
{
	tacit_digest_hex(digest, out);
	tacit_buf_addc(out, '\n');
}

static bool add_recovered(
	const struct tacit_receipt *receipt, struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_set(receipt->recovered))
		return true;
	tacit_instant_format(receipt->recovered, at);
	tacit_buf_printf(out, "recovered %s\n", at);
	return tacit_instant_is_valid(receipt->recovered);
}

static bool add_head(const struct tacit_receipt *receipt, struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];

	if (receipt->seq >= TACIT_TREE_SIZE_MAX ||
		!tacit_instant_is_valid(receipt->at) ||
		(receipt->old_tip && !is_tip(receipt->old_tip)) ||
		!is_tip(receipt->new_tip))
		return false;
	tacit_instant_format(receipt->at, at);
	tacit_buf_printf(out,
		FIRST_LINE VERSION "\nseq %" PRIu64 "\nat %s\nfrom ",
		receipt->seq, at);
	if (!add_name_word(out, receipt->from ? receipt->from : NOBODY))
		return false;
	tacit_buf_printf(out, "\nold %s\nnew %s\nsigned ",
		receipt->old_tip ? receipt->old_tip : NONE, receipt->new_tip);
	if (receipt->has_certificate)
		add_digest_line(out, receipt->certificate);
	else
		tacit_buf_adds(out, NONE "\n");
	return add_recovered(receipt, out);
}

/* The comments themselves where there is room for them, else their digest. */
static bool add_comment_lines(const struct tacit_receipt *receipt, size_t head,
	struct tacit_buf *out, struct tacit_err *err)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_buf list = { 0 };
	const size_t count = receipt->comment_count;
	bool ok = true;

	memcpy(digest, receipt->comments_digest, sizeof(digest));
	if (receipt->comments) {
		ok = tacit_receipt_list_write(
			receipt->comments, count, &list, err);
		tacit_digest(tacit_buf_str(&list), digest);
	}
	if (ok && receipt->comments && count <= TACIT_RECEIPT_LISTED &&
		head + list.len <= TACIT_RECEIPT_TEXT_LISTED) {
		tacit_buf_add_str(out, tacit_buf_str(&list));
	} else if (ok && count) {
		tacit_buf_printf(out, "comments %zu ", count);
		add_digest_line(out, digest);
	}
	tacit_buf_clear(&list);
	return ok;
}

bool tacit_receipt_write(const struct tacit_receipt *receipt,
	struct tacit_buf *out, struct tacit_err *err)
{
	const size_t before = out->len;

	if (!add_head(receipt, out))
		return tacit_fail(err, TACIT_INVALID,
			"this is nothing that a receipt can say");
	return add_comment_lines(receipt, out->len - before, out, err) &&
		(out->len - before <= TACIT_LOG_ENTRY_MAX ||
			tacit_fail(err, TACIT_LIMIT,
				"a receipt has at most %d bytes",
				TACIT_LOG_ENTRY_MAX));
}

/* --- read ----------------------------------------------------------------- */

struct reading {
	struct tacit_arena *arena;
	struct tacit_str rest;
};

/* Take a line that begins so; else none is taken. */
static bool take_field(
	struct reading *r, const char *name, struct tacit_str *value)
{
	struct tacit_str rest = r->rest;

	if (!tacit_str_line(&rest, value) || !tacit_str_skip(value, name))
		return false;
	r->rest = rest;
	return true;
}

/* NULL: a backslash stands for nothing. That nothing else was written in
 * another way than ours, writing it again shows. */
static const char *name_of_word(struct reading *r, struct tacit_str word)
{
	char *out = tacit_arena_alloc(r->arena, word.len + 1);
	size_t len = 0;
	size_t i;

	for (i = 0; i < word.len; i++) {
		const char *digits = word.data + i + 1;

		if (word.data[i] != '\\') {
			out[len++] = word.data[i];
			continue;
		}
		if (word.len - i < 4 ||
			!tacit_str_is_of(
				(struct tacit_str){ digits, 3 }, "01234567"))
			return NULL;
		out[len++] = (char)(unsigned char)((digits[0] - '0') << 6 |
			(digits[1] - '0') << 3 | (digits[2] - '0'));
		i += 3;
	}
	return out;
}

/* What stands before one of the ways in which a call closes. */
static bool read_call(struct reading *r, struct tacit_str value,
	struct tacit_receipt_comment *out)
{
	const size_t blank = tacit_str_find(value, " ");
	struct tacit_str close;

	if (blank == SIZE_MAX)
		return false;
	close = tacit_str_from(value, blank);
	value.len = blank;
	out->call = name_of_word(r, value);
	out->is_after = tacit_str_skip(&close, closed_at);
	return out->call &&
		(out->is_after || tacit_str_skip(&close, open_until)
				? tacit_instant_parse(close, &out->closes)
				: tacit_str_eqs(close, without_close));
}

static bool read_listed(
	struct reading *r, size_t most, struct tacit_receipt *out)
{
	struct tacit_receipt_comment *comments =
		tacit_arena_array(r->arena, most + 1, sizeof(*comments));
	struct tacit_receipt_comment call = { 0 };
	struct tacit_str value;

	out->comments = comments;
	while (r->rest.len) {
		if (take_field(r, "call ", &value)) {
			call = (struct tacit_receipt_comment){ 0 };
			if (!read_call(r, value, &call))
				return false;
		} else if (out->comment_count < most &&
			take_field(r, "comment ", &value)) {
			call.id = name_of_word(r, value);
			if (!call.id)
				return false;
			comments[out->comment_count++] = call;
		} else {
			return false;
		}
	}
	return true;
}

static bool read_digested(struct tacit_str value, struct tacit_receipt *out)
{
	struct tacit_str number;
	uint64_t count = 0;

	if (!tacit_str_split(&value, ' ', &number) ||
		!tacit_tree_number_read(number, &count) || !count ||
		!tacit_digest_of_hex(value, out->comments_digest))
		return false;
	out->comment_count = (size_t)count;
	return true;
}

static bool read_tip(
	struct reading *r, struct tacit_str value, const char **out)
{
	*out = tacit_arena_strndup(r->arena, value.data, value.len);
	return true;
}

static bool read_fields(struct reading *r, struct tacit_receipt *out)
{
	struct tacit_str value;

	if (!take_field(r, "seq ", &value) ||
		!tacit_tree_number_read(value, &out->seq) ||
		!take_field(r, "at ", &value) ||
		!tacit_instant_parse(value, &out->at) ||
		!take_field(r, "from ", &value))
		return false;
	if (!tacit_str_eqs(value, NOBODY)) {
		out->from = name_of_word(r, value);
		if (!out->from)
			return false;
	}
	if (!take_field(r, "old ", &value))
		return false;
	if (!tacit_str_eqs(value, NONE) && !read_tip(r, value, &out->old_tip))
		return false;
	if (!take_field(r, "new ", &value) ||
		!read_tip(r, value, &out->new_tip) ||
		!take_field(r, "signed ", &value))
		return false;
	out->has_certificate = !tacit_str_eqs(value, NONE);
	if (out->has_certificate &&
		!tacit_digest_of_hex(value, out->certificate))
		return false;
	if (take_field(r, "recovered ", &value) &&
		(!tacit_instant_parse(value, &out->recovered) ||
			!tacit_instant_is_set(out->recovered)))
		return false;
	return take_field(r, "comments ", &value)
		? read_digested(value, out)
		: read_listed(r, TACIT_RECEIPT_LISTED, out);
}

/* Written again it is the same: there is one text for one receipt. */
static bool reads_as_written(
	const struct tacit_receipt *receipt, struct tacit_str text)
{
	struct tacit_buf again = { 0 };
	const bool is = tacit_receipt_write(receipt, &again, NULL) &&
		tacit_str_eq(tacit_buf_str(&again), text);

	tacit_buf_clear(&again);
	return is;
}

bool tacit_receipt_read(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_receipt *out, struct tacit_err *err)
{
	struct reading r = { .arena = arena, .rest = text };
	struct tacit_str version;
	uint64_t number;

	*out = (struct tacit_receipt){ 0 };
	if (text.len > TACIT_LOG_ENTRY_MAX ||
		!take_field(&r, FIRST_LINE, &version))
		return tacit_fail(err, TACIT_INVALID, "this is no receipt");
	if (!tacit_str_eqs(version, VERSION))
		return tacit_tree_number_read(version, &number)
			? tacit_fail(err, TACIT_LATER,
				  "this receipt is of a later version than is "
				  "known here")
			: tacit_fail(err, TACIT_INVALID, "this is no receipt");
	if (!read_fields(&r, out))
		return tacit_fail(err, TACIT_INVALID,
			"this receipt does not say what receipts say");
	return reads_as_written(out, text) ||
		tacit_fail(err, TACIT_INVALID,
			"this receipt is not written as receipts are");
}

bool tacit_receipt_list_read(struct tacit_arena *arena, struct tacit_str list,
	struct tacit_receipt *receipt)
{
	struct reading r = { .arena = arena, .rest = list };
	struct tacit_receipt listed = { 0 };
	unsigned char digest[TACIT_DIGEST_BYTES];

	tacit_digest(list, digest);
	/* no more than there are lines */
	if (memcmp(digest, receipt->comments_digest, sizeof(digest)) != 0 ||
		receipt->comment_count > list.len ||
		!read_listed(&r, receipt->comment_count, &listed) ||
		listed.comment_count != receipt->comment_count)
		return false;
	receipt->comments = listed.comments;
	return true;
}
