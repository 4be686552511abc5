/* style: the one style sheet of every HTML page. */
#ifndef TACIT_RENDER_STYLE_H
#define TACIT_RENDER_STYLE_H

/** Constant rules in pieces, the last NULL; no "<" in them and no URL. */
extern const char *const tacit_style_sheet[];

#endif
