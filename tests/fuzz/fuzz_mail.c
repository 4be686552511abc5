/* A letter is taken apart into a parcel of UTF-8, whatever it is. */
#include <stdlib.h>

#include "base/parcel.h"
#include "foreign/foreign.h"
#include "foreign/mail.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);
/* gmime's: it counts who began it, and does not bear to be begun anew */
void g_mime_init(void);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void require_text(struct tacit_buf *text)
{
	require(tacit_utf8_valid(tacit_buf_str(text)));
	tacit_buf_clear(text);
}

static void take_apart(struct tacit_str letter)
{
	struct tacit_buf parcel = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_parcel_record record;
	struct tacit_str rest;

	tacit_parcel_put(&parcel, "letter", letter);
	if (foreign_mail(tacit_buf_str(&parcel), &out, &err)) {
		rest = tacit_buf_str(&out);
		while (tacit_parcel_next(&rest, &record))
			;
		require(rest.len == 0);
	} else {
		require(err.code != TACIT_OK);
	}
	tacit_buf_clear(&out);
	tacit_buf_clear(&parcel);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct tacit_str text = { (const char *)data, size };
	struct tacit_buf out = { 0 };
	static bool is_begun;

	if (!is_begun)
		g_mime_init();
	is_begun = true;
	take_apart(text);
	tacit_mail_header(text, &out);
	require_text(&out);
	(void)tacit_mail_parameter(text, "filename", &out);
	require_text(&out);
	tacit_mail_base64(text, &out);
	tacit_buf_clear(&out);
	return 0;
}
