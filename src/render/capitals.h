/*
 * capitals: labels and headings of text output, in capital letters.
 * Open to: pages.
 */
#ifndef TACIT_RENDER_CAPITALS_H
#define TACIT_RENDER_CAPITALS_H

#include <stdint.h>

/** The capital of a Latin or Cyrillic letter; others as they are. */
uint32_t capital_of(uint32_t point);

#endif
