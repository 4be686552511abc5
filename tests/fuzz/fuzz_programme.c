/*
 * A body of an event. Whatever stands in it, its slots have days that there
 * are and hours that follow each other; checking it comes to an end, and tells
 * what reading told.
 */
#include <stdlib.h>

#include "facts/programme.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void check_slots(const struct tacit_programme *programme)
{
	const struct tacit_zone utc = { 0 };
	size_t i;

	for (i = 0; i < programme->count; i++) {
		const struct tacit_programme_slot *slot = &programme->list[i];

		require(tacit_date_is_valid(slot->date));
		require(slot->from_s >= 0 && slot->from_s < TACIT_DAY_S);
		require(slot->to_s >= slot->from_s &&
			slot->to_s < 2 * TACIT_DAY_S);
		require(tacit_programme_begins(slot, &utc).s <=
			tacit_programme_ends(slot, &utc).s);
		require(slot->title != NULL && slot->line > 0);
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static const char head[] = "---\nstarts: 2022-11-28\nends: 2022-12-02\n"
				   "languages:\n  - en\n---\n";
	struct tacit_arena arena = { 0 };
	struct tacit_faults ignored = { 0 };
	struct tacit_faults read = { 0 };
	struct tacit_faults checked = { 0 };
	struct tacit_programme programme;
	struct tacit_document event;
	struct tacit_buf text = { 0 };

	tacit_buf_adds(&text, head);
	tacit_buf_add(&text, data, size);
	(void)tacit_document_parse(&arena, "events/2022/x.md",
		tacit_buf_str(&text), true, &event, &ignored);
	tacit_programme_read(&arena, &event, NULL, &programme, &read);
	check_slots(&programme);
	tacit_programme_check(&event, NULL, &checked);
	require(checked.errors >= read.errors);
	tacit_programme_check(&event, &event, &checked);
	tacit_faults_clear(&ignored);
	tacit_faults_clear(&read);
	tacit_faults_clear(&checked);
	tacit_arena_clear(&arena);
	tacit_buf_clear(&text);
	return 0;
}
