/*
 * sync: bringing the index to a commit. Incremental by comparing raw trees,
 * forwards, back or aside; from nothing when there is no index, its commit is
 * lost, or the body (whose zone decides from when documents exist) changed.
 */
#include <string.h>

#include <tacit/document.h>

#include "document/contentid.h"
#include "index/received.h"
#include "register/bearing.h"
#include "register/feed.h"
#include "register/opened.h"
#include "register/past.h"
#include "register/receipts_parts.h"
#include "store/ahead.h"

enum { TRIES = 4 };

/* The key of what a document is about: what most questions ask for. */
static const char *subject_key(const struct tacit_document *doc)
{
	switch (doc->at.type->id) {
	case TACIT_COMMENT:
		return tacit_document_get(doc, "note")	      ? "note"
			: tacit_document_get(doc, "decision") ? "decision"
							      : "area";
	case TACIT_DISPOSITION:
		return "comment";
	case TACIT_ACT:
		return "subject";
	case TACIT_DECISION:
		return "call";
	case TACIT_PROGRESS:
		return "item";
	case TACIT_FOCAL_POINT:
		return "network";
	case TACIT_EVENT_REPORT:
		return "event";
	case TACIT_EVENT:
		return "areas";
	case TACIT_MEASURE:
	case TACIT_PAPER:
	case TACIT_ITEM:
	case TACIT_NOTE:
		return "area";
	case TACIT_BODY:
	case TACIT_MEMBER:
	case TACIT_AREA:
	case TACIT_TYPE_COUNT:
		break;
	}
	return NULL;
}

static const char *kind_of(const struct tacit_document *doc)
{
	if (doc->at.type->id == TACIT_DECISION)
		return tacit_document_get(doc, "organ");
	if (doc->at.type->id == TACIT_DISPOSITION)
		return tacit_document_get(doc, "outcome");
	return tacit_document_get(doc, "kind");
}

static void add_link(struct feed *feed, const char *key, const char *target)
{
	struct tacit_index_link *link =
		tacit_arena_append(&feed->arena, &feed->links,
			&feed->link_count, &feed->link_cap, sizeof(*link));

	*link = (struct tacit_index_link){ key, target };
}

static void collect_links(struct feed *feed, const struct tacit_document *doc,
	const char *subject)
{
	size_t i;
	size_t k;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		const struct tacit_key *key =
			tacit_type_key(doc->at.type, field->key, NULL);
		/* the first value of that key has a column of its own */
		bool has_column = subject && !strcmp(field->key, subject);

		for (k = has_column; key && k < field->count; k++) {
			const char *id = tacit_key_id(
				&feed->arena, key->kind, field->values[k].text);

			if (id)
				add_link(feed, field->key, id);
		}
	}
}

static void forget_call(const char *note, void *ctx)
{
	tacit_index_forget(ctx, note);
}

bool tacit_feed_forget(struct feed *feed, const struct tacit_document *doc,
	struct tacit_err *err)
{
	return tacit_calls_of(
		feed->reg, doc, forget_call, feed->reg->index, err);
}

/* Its name holds what it says, or that is remembered as a link of its own. */
static void mark_unsound(struct feed *feed, const struct tacit_document *doc)
{
	char expected[TACIT_ID_CHARS + 1];

	if (tacit_content_id_matches(doc, expected))
		return;
	add_link(feed, TACIT_UNSOUND, TACIT_UNSOUND);
}

static bool put(struct feed *feed, const struct tacit_difference *d,
	const struct tacit_path *at, struct tacit_str text,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_index_row row = { 0 };
	const char *subject;

	/* What is wrong in it is for check to say; the index takes what can
	 * be used, so that reading goes on. */
	tacit_document_read(&feed->arena, d->path, at, text, &doc);
	subject = subject_key(&doc);
	row.path = d->path;
	row.id = at->id;
	row.type = (int)at->type->id;
	row.subject = subject ? tacit_document_get(&doc, subject) : NULL;
	row.state = at->state ? at->state : tacit_document_get(&doc, "state");
	row.kind = kind_of(&doc);
	row.lang = at->lang;
	row.exists_from = tacit_document_exists_from(&doc, &feed->zone).s;
	if (!row.exists_from && tacit_log_dates(at->type->id) &&
		!tacit_index_received_at(
			feed->reg->index, d->path, &row.exists_from, err))
		return false;
	row.blob = d->new_blob;
	row.text = text;
	collect_links(feed, &doc, subject);
	mark_unsound(feed, &doc);
	if (feed->is_settling)
		add_link(feed, TACIT_SETTLED, TACIT_SETTLED);
	if (!feed->is_anew && !tacit_feed_forget(feed, &doc, err))
		return false;
	if (row.exists_from > feed->latest)
		feed->latest = row.exists_from;
	feed->rows++;
	return tacit_index_put(
		feed->reg->index, &row, feed->links, feed->link_count, err);
}

/* What no document may be as large as is for check to say: it is there, and
 * cannot be read. */
bool tacit_feed_read(struct feed *feed, const char *blob, struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	tacit_buf_truncate(&feed->bytes, 0);
	if (tacit_store_blob(feed->reg->store, blob, TACIT_DOCUMENT_MAX,
		    &feed->bytes, &why))
		return true;
	tacit_buf_truncate(&feed->bytes, 0);
	if (why.code == TACIT_LIMIT)
		return true;
	return tacit_fail_as(err, &why);
}

/* What stood there bore on calls, too. */
static bool forget_old(struct feed *feed, const struct tacit_difference *d,
	const struct tacit_path *at, struct tacit_err *err)
{
	struct tacit_document old = { 0 };
	struct tacit_err gone = { 0 };

	if (feed->is_anew || !d->old_blob)
		return true;
	if (!tacit_feed_read(feed, d->old_blob, &gone)) {
		/* no text was there, or it is lost: then anything may */
		tacit_index_forget(feed->reg->index, NULL);
		return gone.code == TACIT_NOTFOUND || tacit_fail_as(err, &gone);
	}
	tacit_document_read(
		&feed->arena, d->path, at, tacit_buf_str(&feed->bytes), &old);
	return tacit_feed_forget(feed, &old, err);
}

static bool take_document(struct feed *feed, const struct tacit_difference *d,
	const struct tacit_path *at, const struct tacit_str *text,
	struct tacit_err *err)
{
	struct tacit_str own;

	if (!forget_old(feed, d, at, err))
		return false;
	if (d->new_blob && tacit_mode_is_file(d->mode)) {
		if (!text && !tacit_feed_read(feed, d->new_blob, err))
			return false;
		own = tacit_buf_str(&feed->bytes);
		return put(feed, d, at, text ? *text : own, err);
	}
	return !d->old_blob ||
		tacit_index_remove(feed->reg->index, d->path, err);
}

/* `text`: of the new blob, where somebody has read it already. */
static bool take_text(const struct tacit_difference *d,
	const struct tacit_str *text, void *ctx, struct tacit_err *err)
{
	struct feed *feed = ctx;
	struct tacit_path at = { 0 };
	struct tacit_err no_type = { 0 };
	bool ok = true;

	feed->links = NULL;
	feed->link_count = 0;
	feed->link_cap = 0;
	/* free text, or a path that check refuses: nothing to index */
	if (tacit_path_parse(&feed->arena, d->path, &at, &no_type) && at.type)
		ok = take_document(feed, d, &at, text, err);
	tacit_arena_clear(&feed->arena);
	return ok;
}

bool tacit_feed_take(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	return take_text(d, NULL, ctx, err);
}

static bool take_all(
	struct feed *feed, const char *commit, struct tacit_err *err)
{
	struct tacit_store *store = feed->reg->store;

	if (feed->is_anew)
		return tacit_store_read_ahead(store, commit, TACIT_DOCUMENT_MAX,
			take_text, feed, err);
	return tacit_store_compare(store, feed->reg->key.commit, commit,
		tacit_feed_take, feed, err);
}

static bool look_for_body(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	bool *changed = ctx;

	(void)err;
	if (!strcmp(d->path, "body.md"))
		*changed = true;
	return !*changed;
}

static bool is_incremental(struct tacit_register *reg, const char *to)
{
	struct tacit_err err = { 0 };
	bool body_changed = false;

	/* stopped early, or broken: either way from nothing is right */
	return reg->key.commit[0] &&
		tacit_store_compare(reg->store, reg->key.commit, to,
			look_for_body, &body_changed, &err) &&
		!body_changed;
}

/* Without the past nobody knows which altered texts count: whoever knows it
 * opens the index at another key, and settles them. */
static struct tacit_index_key key_of(
	const struct tacit_register *reg, const struct tacit_index_key *to)
{
	struct tacit_index_key key = *to;

	if (reg->is_for_hook)
		(void)snprintf(key.receipts, sizeof(key.receipts), "unsettled");
	return key;
}

/* What is known of the log, and how far it goes where the index is to be. */
struct feed_log {
	const char *vkey;
	struct tacit_receipts now;
	uint64_t end;
	char last[TACIT_OID_SIZE];
};

/* The hooks judge what is not received yet, and leave the log as it is. */
static bool prepare_log(struct tacit_register *reg,
	const struct tacit_index_key *to, bool *anew, struct feed_log *log,
	struct tacit_err *err)
{
	struct tacit_receipts *now = &log->now;
	struct tacit_err damaged = { 0 };
	struct tacit_receipts known;

	/* of a file that is damaged nothing is known */
	if (!tacit_log_known(reg, &known, *anew ? &damaged : err) && !*anew)
		return false;
	/* a new file knows what the register knew before */
	*now = known.tip[0] || !reg->is_log_known ? known : reg->log;
	if (!reg->is_for_hook)
		tacit_log_check(
			reg->store, to->receipts, log->vkey, *anew, now);
	*anew = *anew ||
		(now->applied &&
			(now->outcome != TACIT_RECEIPTS_RIGHT ||
				!tacit_store_is_ancestor(
					reg->store, now->last, to->commit)));
	if (*anew) {
		now->applied = 0;
		now->left = 0;
		now->last[0] = '\0';
	}
	log->end = now->applied;
	(void)snprintf(log->last, sizeof(log->last), "%s", now->last);
	return reg->is_for_hook || now->outcome != TACIT_RECEIPTS_RIGHT ||
		tacit_log_reach(
			reg->store, to->commit, now, &log->end, log->last, err);
}

/* Rows are dated by receipts: those are there before rows come to a new file,
 * and after, where rows are there already. */
static bool take_with_log(struct feed *feed, const char *commit,
	struct feed_log *log, struct tacit_err *err)
{
	bool ok = true;

	if (feed->is_anew)
		ok = tacit_log_bring(feed, &log->now, log->end, err);
	ok = ok && take_all(feed, commit, err) &&
		tacit_feed_settle(feed, commit, err);
	if (ok && !feed->is_anew)
		ok = tacit_log_bring(feed, &log->now, log->end, err);
	log->now.applied = log->end;
	(void)snprintf(log->now.last, sizeof(log->now.last), "%s", log->last);
	return ok && tacit_log_tell(feed->reg, &log->now, err);
}

static bool write_index(struct feed *feed, const struct tacit_index_key *to,
	struct feed_log *log, struct tacit_err *err)
{
	struct tacit_register *reg = feed->reg;
	const struct tacit_index_key key = key_of(reg, to);

	if (!tacit_index_begin(reg->index, feed->is_anew, err))
		return false;
	/* what names a document may go before it where time runs back */
	if (!feed->is_anew &&
		!tacit_store_is_ancestor(
			reg->store, reg->key.commit, to->commit))
		tacit_index_forget(reg->index, NULL);
	if (!take_with_log(feed, to->commit, log, err) ||
		!tacit_latest_remember(reg, feed->latest, err) ||
		!tacit_index_commit(reg->index, &key, err)) {
		tacit_index_abandon(reg->index);
		return false;
	}
	reg->key = key;
	reg->log = log->now;
	reg->is_log_known = true;
	return true;
}

static bool feed_index(struct tacit_register *reg,
	const struct tacit_index_key *to, bool anew, uint64_t *rows,
	struct tacit_err *err)
{
	struct tacit_arena zone_arena = { 0 };
	struct feed feed = { .reg = reg };
	struct feed_log log = { 0 };
	bool ok;

	ok = tacit_body_zone(
		reg, to->commit, &zone_arena, &feed.zone, &log.vkey, err);
	if (ok && !anew)
		anew = !is_incremental(reg, to->commit);
	ok = ok && prepare_log(reg, to, &anew, &log, err);
	feed.is_anew = anew;
	ok = ok && (anew || tacit_latest_find(reg, &feed.latest, err)) &&
		write_index(&feed, to, &log, err);
	if (rows)
		*rows = feed.rows;
	tacit_buf_clear(&feed.bytes);
	tacit_arena_clear(&feed.arena);
	tacit_arena_clear(&zone_arena);
	return ok;
}

bool tacit_sync(struct tacit_register *reg, const struct tacit_index_key *to,
	bool anew, uint64_t *rows, struct tacit_err *err)
{
	unsigned try;

	for (try = 1;; try++) {
		struct tacit_err now = { 0 };

		if (feed_index(reg, to, anew, rows, &now))
			return true;
		if (!tacit_register_may_retry(reg, &now) || try == TRIES)
			return tacit_fail_as(err, &now);
		if (now.code != TACIT_CHANGED) {
			anew = true;
			continue;
		}
		/* another command was faster; perhaps it brought it here */
		tacit_index_refresh(reg->index, &reg->key);
		reg->is_log_known = false;
		if (!anew && tacit_index_key_is(&reg->key, to))
			return true;
	}
}
