/*
 * log_noted: has the body taken note that another key took the place of the lost
 * one of its log of receipts?
 *
 * Source: design, section 15.
 * Open to: keep, report.
 */
#ifndef TACIT_FACTS_LOG_NOTED_H
#define TACIT_FACTS_LOG_NOTED_H

#include <tacit/register.h>

/** Whether a decision that stands names that key, NAME+HASH+KEY. What cannot be
 * read has noted nothing. */
bool tacit_facts_key_is_noted(struct tacit_register *reg, const char *key);

#endif
