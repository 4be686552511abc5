/* page_certificate: what hangs on a wall, a sheet a person (declared in
 * page_certificates.h). */
#include "pages/page_certificates.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

static void add_certificate(struct tacit_page *page,
	const struct tacit_certificates *all,
	const struct tacit_certificate *one)
{
	struct tacit_block *facts;

	tacit_page_heading(page, 1,
		tacit_page_say(page, "%s (%s)", all->body, all->body_short));
	if (page->sample)
		tacit_page_notice(page, page->sample, NULL);
	tacit_page_heading(page, 2, SAY("Certificate"));
	tacit_page_heading(page, 3, one->name);
	tacit_page_paragraph(page, one->state);
	tacit_page_paragraph(page, SAY("for participation in"));
	tacit_page_heading(page, 4, all->title);
	tacit_page_paragraph(
		page, tacit_say_range(page, all->starts, all->ends));
	if (all->organisers && all->organisers[0])
		tacit_page_paragraph(page,
			tacit_page_say(
				page, SAY("Organisers: %s"), all->organisers));
	facts = tacit_page_facts(page);
	tacit_page_fact(facts, SAY("Days followed"), one->days);
	tacit_page_fact(facts, SAY("Number"), one->number);
	tacit_page_fact(
		facts, SAY("Day of issue"), tacit_say_day(page, one->issued));
	tacit_page_block(page, TACIT_BLOCK_PREFORMATTED)->source = one->note;
	tacit_page_paragraph(page,
		tacit_page_say(page,
			SAY("What is signed stands above, and is checked "
			    "offline by the key %s, which %s publishes: tacit "
			    "certificates --verify FILE."),
			all->key, all->body_short));
}

void tacit_page_certificate(struct tacit_page *page,
	const struct tacit_certificates *all, size_t from, size_t count)
{
	size_t i;

	tacit_say_record(page, &all->record);
	page->is_certificate = true;
	page->title = tacit_page_say(page, "%s: %s",
		count == 1 ? SAY("Certificate") : SAY("Certificates"),
		count == 1 ? all->list[from].number : all->title);
	for (i = 0; i < count; i++)
		add_certificate(page, all, &all->list[from + i]);
}
