#include "shared/push_certificate.h"

#include "text/base64.h"

#define SIGNATURE_BEGINS "-----BEGIN SSH SIGNATURE-----"
#define SIGNATURE_ENDS "-----END SSH SIGNATURE-----"

enum { ID_HEX = 40, SIGNATURE_COLUMNS = 70 };

/* What is left of it, and where that is. */
struct certificate_reading {
	struct tacit_str rest;
	unsigned line;
	struct tacit_err *err;
};

static bool refuse_line(struct certificate_reading *reading, const char *what)
{
	return tacit_fail_at(
		reading->err, TACIT_INVALID, NULL, reading->line, "%s", what);
}

/* One line, of characters that a line has. */
static bool certificate_line(
	struct certificate_reading *reading, struct tacit_str *line)
{
	size_t i;

	reading->line++;
	if (tacit_str_find(reading->rest, "\n") == SIZE_MAX ||
		!tacit_str_line(&reading->rest, line))
		return refuse_line(reading, "the certificate ends too early");
	for (i = 0; i < line->len; i++) {
		if ((unsigned char)line->data[i] < ' ' || line->data[i] == 0x7f)
			return refuse_line(reading,
				"has a character that no certificate has");
	}
	return tacit_utf8_valid(*line) || refuse_line(reading, "is not UTF-8");
}

static bool certificate_field(struct certificate_reading *reading,
	const char *name, struct tacit_str *value)
{
	if (!certificate_line(reading, value))
		return false;
	return (tacit_str_skip(value, name) && value->len) ||
		tacit_fail_at(reading->err, TACIT_INVALID, NULL, reading->line,
			"is not the line '%s...' of a certificate", name);
}

/* --- what was signed --------------------------------------------------------- */

static bool read_seconds(struct tacit_str text, struct tacit_instant *out)
{
	uint64_t seconds = 0;

	if (!text.len || text.data[0] == '0' ||
		!tacit_str_number(
			text, (uint64_t)TACIT_WHOLE_COMMIT.s, &seconds))
		return false;
	out->s = (int64_t)seconds;
	return tacit_instant_is_valid(*out);
}

/* Of "NAME SECONDS +0000" all but the name, from the end; and off it. */
static bool cut_pushed(struct tacit_str *pusher, struct tacit_instant *out)
{
	static const char zone[] = " +0000";
	const size_t zone_len = sizeof(zone) - 1;
	struct tacit_str seconds;
	struct tacit_str sign;
	size_t at;

	if (pusher->len < zone_len)
		return false;
	sign = tacit_str_from(*pusher, pusher->len - zone_len);
	if (sign.data[0] != ' ' ||
		(sign.data[1] != '+' && sign.data[1] != '-') ||
		!tacit_str_is_of(tacit_str_from(sign, 2), "0123456789"))
		return false;
	pusher->len -= zone_len;
	for (at = pusher->len; at && pusher->data[at - 1] != ' '; at--)
		;
	seconds = tacit_str_from(*pusher, at);
	if (at < 2 || !read_seconds(seconds, out))
		return false;
	pusher->len = at;
	*pusher = tacit_str_trim(*pusher);
	return pusher->len > 0;
}

/* SECONDS-HEX, as git makes one. */
static bool read_given(struct tacit_str nonce, struct tacit_instant *out)
{
	struct tacit_str seconds;

	return tacit_str_split(&nonce, '-', &seconds) &&
		read_seconds(seconds, out) &&
		tacit_str_is_of(nonce, "0123456789abcdef");
}

static bool cut_certificate_id(struct tacit_str *line, struct tacit_str *id)
{
	*id = (struct tacit_str){ line->data, ID_HEX };
	if (line->len <= ID_HEX || !tacit_str_is_of(*id, "0123456789abcdef"))
		return false;
	*line = tacit_str_from(*line, ID_HEX);
	return tacit_str_take(line, ' ');
}

static bool read_command(
	struct certificate_reading *reading, struct tacit_push_certificate *out)
{
	struct tacit_str line;

	if (!certificate_line(reading, &line))
		return false;
	if (!cut_certificate_id(&line, &out->old_id) ||
		!cut_certificate_id(&line, &out->new_id) || !line.len)
		return refuse_line(reading,
			"does not say which reference goes from where to "
			"where");
	out->reference = line;
	return true;
}

static bool read_signed_fields(
	struct certificate_reading *reading, struct tacit_push_certificate *out)
{
	struct tacit_str line;

	if (!certificate_line(reading, &line))
		return false;
	if (!tacit_str_eqs(line, "certificate version 0.1"))
		return refuse_line(reading,
			"is not 'certificate version 0.1', as what git push "
			"--signed sends begins");
	if (!certificate_field(reading, "pusher ", &out->pusher))
		return false;
	if (!cut_pushed(&out->pusher, &out->pushed))
		return refuse_line(
			reading, "does not say who pushed, and when");
	/* git leaves it out where it has no address */
	if (tacit_str_starts(reading->rest, "pushee ") &&
		!certificate_field(reading, "pushee ", &out->pushee))
		return false;
	if (!certificate_field(reading, "nonce ", &out->nonce))
		return false;
	if (!read_given(out->nonce, &out->given))
		return refuse_line(reading, "is no nonce of git's");
	if (!certificate_line(reading, &line))
		return false;
	return !line.len ||
		refuse_line(reading,
			"stands where an empty line has to: push options are "
			"not taken");
}

/* --- the signature ----------------------------------------------------------- */

/* As ssh-keygen writes it, so that no other bytes stand for the same one. */
static bool read_signature(struct certificate_reading *reading)
{
	struct tacit_buf letters = { 0 };
	struct tacit_buf bytes = { 0 };
	struct tacit_str line = { 0 };
	bool is_last = false;
	bool ok = certificate_line(reading, &line);

	if (ok && !tacit_str_eqs(line, SIGNATURE_BEGINS))
		ok = refuse_line(reading,
			"stands where a signature of ssh has to begin: one "
			"reference is signed for, with gpg.format ssh");
	while (ok && (ok = certificate_line(reading, &line)) &&
		!tacit_str_eqs(line, SIGNATURE_ENDS)) {
		if (is_last || !line.len || line.len > SIGNATURE_COLUMNS)
			ok = refuse_line(
				reading, "is no line of a signature of ssh");
		is_last = line.len < SIGNATURE_COLUMNS;
		tacit_buf_add_str(&letters, line);
	}
	if (ok &&
		(!letters.len ||
			!tacit_base64_read(tacit_buf_str(&letters), &bytes)))
		ok = refuse_line(reading, "ends no signature of ssh");
	if (ok && reading->rest.len)
		ok = refuse_line(reading, "is followed by more");
	tacit_buf_clear(&letters);
	tacit_buf_clear(&bytes);
	return ok;
}

bool tacit_push_certificate_read(struct tacit_str bytes,
	struct tacit_push_certificate *out, struct tacit_err *err)
{
	struct certificate_reading reading = { bytes, 0, err };

	*out = (struct tacit_push_certificate){ 0 };
	if (bytes.len > TACIT_PUSH_CERTIFICATE_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"a certificate of a push has at most %d bytes",
			TACIT_PUSH_CERTIFICATE_MAX);
	if (!read_signed_fields(&reading, out) || !read_command(&reading, out))
		return false;
	out->payload.data = bytes.data;
	out->payload.len = bytes.len - reading.rest.len;
	out->signature = reading.rest;
	if (out->signature.len > TACIT_PUSH_SIGNATURE_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"a signature of a push has at most %d bytes",
			TACIT_PUSH_SIGNATURE_MAX);
	return read_signature(&reading);
}
