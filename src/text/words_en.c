/*
 * The words of the register that people would not write so. Sorted; see
 * words_table.h.
 */
#include "text/words_table.h"

const struct tacit_words_row tacit_words_en[] = {
	{ "action-plan", "action plan" },
	{ "already-covered", "already covered" },
	{ "alteration-noted", "alteration noted" },
	{ "approved-under-silence", "approved under the silence procedure" },
	{ "concept-paper", "concept paper" },
	{ "economic", "economic dimension" },
	{ "entered-in-error", "entered in error" },
	{ "environmental", "environmental dimension" },
	{ "event-report", "event report" },
	{ "extension-request", "request for extension" },
	{ "focal-point", "focal point" },
	{ "human", "human dimension" },
	{ "in-person", "in person" },
	{ "incorporated-with-changes", "incorporated with changes" },
	{ "military-political", "military-political dimension" },
	{ "new-challenges", "new challenges and threats" },
	{ "no-consensus", "no consensus" },
	{ "no-objection", "no objection" },
	{ "not-incorporated", "not incorporated" },
	{ "not-started", "not started" },
	{ "out-of-scope", "outside the scope of the document" },
	{ "outside-catalogue",
		"not in the Catalogue of confidence-building measures" },
	{ "partly-incorporated", "partly incorporated" },
	{ "replies-complete", "all replies received are entered" },
	{ "unrecorded", "not recorded" },
};

const size_t tacit_words_en_count = TACIT_COUNT(tacit_words_en);
