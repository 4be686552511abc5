/* The passages of a text and their addresses, and how they are shown. */
#ifndef TACIT_TESTS_ADDRESS_FIXTURE_H
#define TACIT_TESTS_ADDRESS_FIXTURE_H

#include <tacit/address.h>

#include "arena_fixture.h"

static inline const struct tacit_addresses *addresses_of(
	const char *source, struct tacit_faults *told)
{
	struct tacit_addresses *addresses =
		tacit_arena_alloc(&arena, sizeof(*addresses));
	struct tacit_md_node *root;
	struct tacit_err err = { 0 };

	ck_assert(tacit_markdown_parse(
		&arena, tacit_str_of(source), 1, &root, &err));
	tacit_address_list(&arena, "paper.md", root, addresses, told);
	return addresses;
}

/* A line an address. */
static inline const char *shown_addresses(
	const struct tacit_addresses *addresses)
{
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < addresses->count; i++)
		tacit_buf_printf(&out, "%s %s\n", addresses->list[i].address,
			addresses->list[i].text);
	return kept(&out);
}

#endif
