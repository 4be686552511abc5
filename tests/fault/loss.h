/*
 * loss: what a power loss may leave of the folder ./run, by what was synced.
 *
 * Bytes written to a file are certain when the file was synced afterwards; a
 * name made, changed or removed is certain when its folder was. The rest may
 * be there or not; the models take the worst in three ways.
 */
#ifndef TACIT_FAULT_LOSS_H
#define TACIT_FAULT_LOSS_H

#include "trace.h"

enum loss_model {
	LOSS_BYTES, /* names are there, unsynced bytes are not */
	LOSS_NAMES, /* neither unsynced names nor bytes are there */
	LOSS_OBJECTS, /* the same below objects/ only: refs are, they are not */
	LOSS_MODELS
};

const char *loss_name(enum loss_model model);

struct loss;

/** A fresh record; ./side is made for what has to be kept. */
struct loss *loss_begin(void);

/** Take note of a call; true when it has just changed or synced something. */
bool loss_note(struct loss *loss, const struct trace_call *call);

/** Take away from ./run what the model says, and free the record. */
void loss_strike(struct loss *loss, enum loss_model model);

#endif
