#include "render/feed.h"

#include <tacit/words.h>

#include "render/escape.h"

static void add_element(struct tacit_buf *out, const char *open,
	const char *text, const char *close)
{
	tacit_buf_adds(out, open);
	tacit_escape_html(out, tacit_str_of(text));
	tacit_buf_adds(out, close);
}

static void add_updated(struct tacit_buf *out, struct tacit_instant at)
{
	char stamp[TACIT_INSTANT_SIZE];

	tacit_instant_format(at, stamp);
	add_element(out, "<updated>", stamp, "</updated>\n");
}

/* A name that no host owns, and that is the document's for good. */
static void add_name(
	struct tacit_buf *out, const struct tacit_start *start, const char *of)
{
	tacit_buf_adds(out, "<id>urn:x-tacit:");
	for (; *of; of++) {
		if (tacit_is_letter(*of) || tacit_is_digit(*of) || *of == '-' ||
			*of == '.' || *of == '/')
			tacit_buf_addc(out, *of);
	}
	tacit_buf_adds(out, start->record.is_exercise ? ":sample" : "");
	tacit_buf_adds(out, "</id>\n");
}

static void add_feed_entry(struct tacit_buf *out,
	const struct tacit_start *start, const struct tacit_news *news,
	struct tacit_links links)
{
	const char *address = links.find(links.ctx, news->path);

	tacit_buf_adds(out, "<entry>\n");
	add_name(out, start, news->path);
	add_element(out, "<title>", news->printed ? news->printed : "",
		news->printed ? ": " : "");
	add_element(out, news->told ? "(" : "", news->told ? news->told : "",
		news->told ? ") " : "");
	add_element(out, "", news->title, "</title>\n");
	add_updated(out, news->changed);
	if (address) {
		tacit_buf_adds(out, "<link href=\"");
		tacit_escape_attribute(out, tacit_str_of(address));
		tacit_buf_adds(out, "\"/>\n");
	}
	tacit_buf_adds(out, "</entry>\n");
}

void tacit_atom_feed(const struct tacit_start *start, const char *lang,
	struct tacit_links links, struct tacit_buf *out)
{
	const char *sample =
		start->record.is_exercise ? tacit_tr(lang, "SAMPLE: ") : "";
	size_t i;

	tacit_buf_adds(out,
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<feed xmlns=\"http://www.w3.org/2005/Atom\"");
	tacit_buf_printf(out, " xml:lang=\"%s\">\n", lang);
	add_name(out, start, "register");
	add_element(out, "<title>", sample, "");
	add_element(out, "", start->body, "</title>\n");
	add_element(out, "<author><name>", sample, "");
	add_element(out, "", start->short_name, "</name></author>\n");
	add_updated(out,
		start->news_count ? start->news[0].changed : start->record.now);
	for (i = 0; i < start->news_count; i++)
		add_feed_entry(out, start, &start->news[i], links);
	tacit_buf_adds(out, "</feed>\n");
}
