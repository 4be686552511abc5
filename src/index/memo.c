#include "index/memo.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "index/checked.h"

static const char magic[] = "tacit memo 2\n";

enum { MAGIC_LEN = sizeof(magic) - 1, FILE_MAX = 4 * TACIT_MEMO_MAX };

/* magic, sum, then what the sum is of: head, and per memo the lengths of
 * name and value and their bytes */
struct head {
	uint64_t inode;
	struct tacit_index_key key;
	uint32_t count;
};

static bool inode_of(const char *path, uint64_t *inode)
{
	struct stat st;

	if (stat(path, &st) < 0 || !S_ISREG(st.st_mode))
		return false;
	*inode = (uint64_t)st.st_ino;
	return true;
}

static void memo_name(const char *path, struct tacit_buf *name)
{
	tacit_buf_printf(name, "%s-memo", path);
}

static bool take_memo_bytes(struct tacit_str *rest, void *out, size_t len)
{
	if (rest->len < len)
		return false;
	memcpy(out, rest->data, len);
	*rest = tacit_str_from(*rest, len);
	return true;
}

static bool take_str(struct tacit_str *rest, struct tacit_str *out)
{
	uint32_t len;

	if (!take_memo_bytes(rest, &len, sizeof(len)) || rest->len < len)
		return false;
	*out = (struct tacit_str){ rest->data, len };
	*rest = tacit_str_from(*rest, len);
	return true;
}

static bool parse(struct tacit_memos *memos, struct tacit_str rest,
	uint64_t inode, struct tacit_index_key *key)
{
	struct tacit_buf name = { 0 };
	struct tacit_str text;
	struct tacit_str bytes;
	struct head head = { 0 };
	bool ok = take_memo_bytes(&rest, &head, sizeof(head)) &&
		head.inode == inode;
	uint32_t i;

	for (i = 0; ok && i < head.count; i++) {
		ok = take_str(&rest, &text) && take_str(&rest, &bytes);
		if (!ok)
			break;
		tacit_buf_truncate(&name, 0);
		tacit_buf_add_str(&name, text);
		tacit_memos_set(memos, tacit_buf_cstr(&name), "", bytes);
	}
	*key = head.key;
	tacit_buf_clear(&name);
	return ok;
}

bool tacit_memos_load(struct tacit_memos *memos, const char *path,
	struct tacit_index_key *key)
{
	uint64_t sum;
	struct tacit_buf name = { 0 };
	struct tacit_buf file = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_str rest;
	uint64_t inode = 0;
	bool ok = false;

	memo_name(path, &name);
	if (!tacit_io_read_own(name.data, FILE_MAX, &file, &err) ||
		!inode_of(path, &inode))
		goto out;
	rest = tacit_buf_str(&file);
	ok = tacit_str_skip(&rest, magic) &&
		take_memo_bytes(&rest, &sum, sizeof(sum)) &&
		sum == tacit_checked_sum(rest.data, rest.len, 0) &&
		parse(memos, rest, inode, key);
out:
	if (!ok)
		tacit_memos_clear(memos);
	tacit_buf_clear(&name);
	tacit_buf_clear(&file);
	return ok;
}

static void add_str(struct tacit_buf *out, struct tacit_str text)
{
	uint32_t len = (uint32_t)text.len;

	tacit_buf_add(out, &len, sizeof(len));
	tacit_buf_add_str(out, text);
}

static void write_out(const struct tacit_memos *memos, struct head *head,
	struct tacit_buf *out)
{
	uint64_t sum = 0;
	size_t start;
	size_t i;

	tacit_buf_adds(out, magic);
	tacit_buf_add(out, &sum, sizeof(sum));
	start = out->len;
	tacit_buf_add(out, head, sizeof(*head));
	for (i = 0; i < memos->count; i++) {
		const struct tacit_memo *memo = &memos->list[i];

		if (!memo->name)
			continue;
		add_str(out, tacit_str_of(memo->name));
		add_str(out, tacit_buf_str(&memo->bytes));
	}
	sum = tacit_checked_sum(out->data + start, out->len - start, 0);
	memcpy(out->data + MAGIC_LEN, &sum, sizeof(sum));
}

void tacit_memos_save(const struct tacit_memos *memos, const char *path,
	const struct tacit_index_key *key)
{
	struct tacit_buf name = { 0 };
	struct tacit_buf file = { 0 };
	struct head head;
	size_t i;

	memset(&head, 0, sizeof(head)); /* its padding is summed too */
	memcpy(head.key.commit, key->commit, sizeof(key->commit));
	memcpy(head.key.receipts, key->receipts, sizeof(key->receipts));
	for (i = 0; i < memos->count; i++)
		head.count += memos->list[i].name != NULL;
	memo_name(path, &name);
	if (!head.count) {
		(void)unlink(name.data);
	} else if (inode_of(path, &head.inode)) {
		write_out(memos, &head, &file);
		if (file.len <= FILE_MAX)
			/* half a file has not its sum */
			(void)tacit_io_put(
				name.data, tacit_buf_str(&file), NULL);
	}
	tacit_buf_clear(&name);
	tacit_buf_clear(&file);
}

static struct tacit_memo *find(
	const struct tacit_memos *memos, const char *name)
{
	size_t i;

	for (i = 0; i < memos->count; i++) {
		if (memos->list[i].name && !strcmp(memos->list[i].name, name))
			return &memos->list[i];
	}
	return NULL;
}

const struct tacit_memo *tacit_memos_find(
	const struct tacit_memos *memos, const char *name)
{
	return find(memos, name);
}

static void drop(struct tacit_memo *memo)
{
	free(memo->name);
	free(memo->about);
	tacit_buf_clear(&memo->bytes);
	*memo = (struct tacit_memo){ 0 };
}

void tacit_memos_set(struct tacit_memos *memos, const char *name,
	const char *about, struct tacit_str bytes)
{
	struct tacit_memo *memo = find(memos, name);

	if (memo) {
		drop(memo);
	} else {
		memos->list = tacit_grow(memos->list, &memos->cap,
			memos->count + 1, sizeof(*memo));
		memo = &memos->list[memos->count++];
		*memo = (struct tacit_memo){ 0 };
	}
	memo->name = tacit_strdup(name);
	memo->about = tacit_strdup(about);
	tacit_buf_add_str(&memo->bytes, bytes);
}

void tacit_memos_forget(struct tacit_memos *memos, const char *about)
{
	size_t i;

	for (i = 0; i < memos->count; i++) {
		if (memos->list[i].name && !strcmp(memos->list[i].about, about))
			drop(&memos->list[i]);
	}
}

void tacit_memos_clear(struct tacit_memos *memos)
{
	size_t i;

	for (i = 0; i < memos->count; i++)
		drop(&memos->list[i]);
	free(memos->list);
	*memos = (struct tacit_memos){ 0 };
}
