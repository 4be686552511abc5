/* style: the one style sheet of every HTML page. */
#ifndef TACIT_RENDER_STYLE_H
#define TACIT_RENDER_STYLE_H

/* Fonts of the reader's system that have Latin, Cyrillic and Chinese. */
#define TACIT_SERIF                                                       \
	"\"Source Serif 4\",\"Noto Serif\",\"PT Serif\",Charter,Georgia," \
	"\"Times New Roman\",\"Noto Serif CJK SC\",\"Songti SC\",SimSun,serif"
#define TACIT_SANS                                                       \
	"\"Source Sans 3\",\"Noto Sans\",\"PT Sans\",\"Segoe UI\","      \
	"\"Helvetica Neue\",Arial,\"Noto Sans CJK SC\",\"PingFang SC\"," \
	"\"Microsoft YaHei\",sans-serif"
#define TACIT_MONO \
	"\"Noto Sans Mono\",\"DejaVu Sans Mono\",Menlo,Consolas,monospace"

/** Constant rules in pieces, the last NULL; no "<" in them and no URL. */
extern const char *const tacit_style_sheet[];

/** Those besides of a page of certificates. */
extern const char tacit_style_certificate[];

#endif
