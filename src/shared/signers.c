#include "shared/signers.h"

#include <stdlib.h>
#include <string.h>

#include "text/openssh_key.h"

#define NAMESPACE "namespaces=\"git\""
#define AFTER ",valid-after=\""
#define BEFORE ",valid-before=\""

/* --- moments: YYYYMMDDHHMMSSZ ---------------------------------------------------- */

void tacit_signers_moment(struct tacit_instant at, struct tacit_buf *out)
{
	char text[TACIT_INSTANT_SIZE];
	const char *c;

	tacit_instant_format(at, text);
	for (c = text; *c; c++)
		if (tacit_is_digit(*c))
			tacit_buf_addc(out, *c);
	tacit_buf_addc(out, 'Z');
}

static void write_moment(
	const char *word, struct tacit_instant at, struct tacit_buf *out)
{
	if (!tacit_instant_is_set(at))
		return;
	tacit_buf_adds(out, word);
	tacit_signers_moment(at, out);
	tacit_buf_addc(out, '"');
}

/* One that is not there is none; false: it is not as we write it. */
static bool take_moment(
	struct tacit_str *rest, const char *word, struct tacit_instant *out)
{
	char text[TACIT_INSTANT_SIZE] = "YYYY-MM-DDTHH:MM:SSZ";
	char *c;

	*out = (struct tacit_instant){ 0 };
	if (!tacit_str_skip(rest, word))
		return true;
	for (c = text; *c; c++) {
		if (!strchr("YMDHS", *c))
			continue;
		if (!rest->len || !tacit_is_digit(rest->data[0]))
			return false;
		*c = rest->data[0];
		*rest = tacit_str_from(*rest, 1);
	}
	return tacit_str_skip(rest, "Z\"") &&
		tacit_instant_parse(tacit_str_of(text), out);
}

/* --- the file ---------------------------------------------------------------------- */

static bool read_signer_line(struct tacit_arena *arena, struct tacit_str line,
	struct tacit_key_signer *out)
{
	struct tacit_openssh_public key;
	struct tacit_str principal;

	if (!tacit_str_split(&line, ' ', &principal) || !principal.len ||
		!tacit_str_skip(&line, NAMESPACE) ||
		!take_moment(&line, AFTER, &out->after) ||
		!take_moment(&line, BEFORE, &out->before) ||
		!tacit_str_take(&line, ' ') ||
		!tacit_openssh_public_read(line, &key, NULL) || key.comment.len)
		return false;
	out->principal =
		tacit_arena_strndup(arena, principal.data, principal.len);
	out->type = key.type;
	out->coded = tacit_arena_strndup(arena, key.coded.data, key.coded.len);
	return true;
}

bool tacit_signers_read(struct tacit_arena *arena, struct tacit_str text,
	const char *path, struct tacit_signers *out, struct tacit_err *err)
{
	struct tacit_str line;
	unsigned number = 0;

	*out = (struct tacit_signers){ 0 };
	while (tacit_str_line(&text, &line)) {
		struct tacit_key_signer one = { 0 };
		struct tacit_key_signer *place;

		number++;
		if (!line.len || line.data[0] == '#')
			continue;
		if (!read_signer_line(arena, line, &one)) {
			(void)tacit_fail_at(err, TACIT_INVALID, path, number,
				"the line is not as tacit shared keys wrote "
				"it");
			return tacit_hint(err,
				"it has the keys that were, too: put the file "
				"back from a copy");
		}
		place = tacit_arena_append(
			arena, &out->list, &out->count, &out->cap, sizeof(one));
		*place = one;
	}
	return true;
}

void tacit_signers_write(
	const struct tacit_signers *signers, struct tacit_buf *out)
{
	size_t i;

	tacit_buf_adds(out,
		"# written by tacit shared keys; what was taken away stays, so "
		"that what it\n# signed before can be checked\n");
	for (i = 0; i < signers->count; i++) {
		const struct tacit_key_signer *one = &signers->list[i];

		tacit_buf_printf(out, "%s " NAMESPACE, one->principal);
		write_moment(AFTER, one->after, out);
		write_moment(BEFORE, one->before, out);
		tacit_buf_printf(out, " %s %s\n", one->type, one->coded);
	}
}

/* --- what changes ------------------------------------------------------------------ */

static int by_principal_key_and_begin(const void *a, const void *b)
{
	const struct tacit_key_signer *one = a;
	const struct tacit_key_signer *other = b;
	int order = strcmp(one->principal, other->principal);

	if (!order)
		order = strcmp(one->type, other->type);
	if (!order)
		order = strcmp(one->coded, other->coded);
	return order ? order
		     : (one->after.s > other->after.s) -
			(one->after.s < other->after.s);
}

static bool is_key_among(const struct tacit_shared_keys *keys,
	const struct tacit_key_signer *signer)
{
	size_t i;

	for (i = 0; i < keys->count; i++)
		if (!strcmp(keys->list[i].coded, signer->coded) &&
			!strcmp(keys->list[i].principal, signer->principal))
			return true;
	return false;
}

/* Whatever the clock says: nothing ends before it began. */
static struct tacit_instant later_of(
	struct tacit_instant a, struct tacit_instant b)
{
	return a.s > b.s ? a : b;
}

static void end_signers(struct tacit_signers *signers,
	const struct tacit_shared_keys *keys, struct tacit_instant now)
{
	size_t i;

	for (i = 0; i < signers->count; i++) {
		struct tacit_key_signer *one = &signers->list[i];

		if (tacit_instant_is_set(one->before)) {
			one->fate = TACIT_SIGNER_PAST;
		} else if (is_key_among(keys, one)) {
			one->fate = TACIT_SIGNER_STAYS;
		} else {
			one->fate = TACIT_SIGNER_TAKEN;
			one->before = later_of(now, one->after);
		}
	}
}

/* A key that was somebody's begins anew. */
static void begin_signer(struct tacit_arena *arena,
	struct tacit_signers *signers, const struct tacit_shared_key *key,
	struct tacit_instant now)
{
	struct tacit_key_signer fresh = { .principal = key->principal,
		.type = key->type,
		.coded = key->coded,
		.fate = TACIT_SIGNER_ADDED };
	struct tacit_key_signer *place;
	size_t i;

	for (i = 0; i < signers->count; i++) {
		const struct tacit_key_signer *one = &signers->list[i];

		if (strcmp(one->coded, key->coded) != 0)
			continue;
		if (!tacit_instant_is_set(one->before))
			return;
		fresh.after = later_of(later_of(now, one->before), fresh.after);
	}
	place = tacit_arena_append(arena, &signers->list, &signers->count,
		&signers->cap, sizeof(fresh));
	*place = fresh;
}

void tacit_signers_change(struct tacit_arena *arena,
	struct tacit_signers *signers, const struct tacit_shared_keys *keys,
	struct tacit_instant now)
{
	size_t i;

	end_signers(signers, keys, now);
	for (i = 0; i < keys->count; i++)
		begin_signer(arena, signers, &keys->list[i], now);
	if (signers->count)
		qsort(signers->list, signers->count, sizeof(*signers->list),
			by_principal_key_and_begin);
}
