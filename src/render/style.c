/*
 * The look: a white sheet, fine rules, one ink of blue, numbers of one width.
 * Fonts are those of the reader's system that have Latin, Cyrillic and
 * Chinese. Every colour of text has a contrast of at least 4.5 on its ground.
 */
#include "render/style.h"

#include <stddef.h>

#define SERIF                                                             \
	"\"Source Serif 4\",\"Noto Serif\",\"PT Serif\",Charter,Georgia," \
	"\"Times New Roman\",\"Noto Serif CJK SC\",\"Songti SC\",SimSun,serif"
#define SANS                                                             \
	"\"Source Sans 3\",\"Noto Sans\",\"PT Sans\",\"Segoe UI\","      \
	"\"Helvetica Neue\",Arial,\"Noto Sans CJK SC\",\"PingFang SC\"," \
	"\"Microsoft YaHei\",sans-serif"
#define MONO "\"Noto Sans Mono\",\"DejaVu Sans Mono\",Menlo,Consolas,monospace"

const char *const tacit_style_sheet[] = {
	/* the sheet */
	"*{box-sizing:border-box}\n"
	"html{background:#eceae5;color:#1b1f24;font:17px/1.5 " SERIF ";"
	"-webkit-text-size-adjust:100%}\n"
	"body{margin:2rem auto;max-width:52rem;padding:3.2rem 4rem 2.4rem;"
	"background:#fff;border:1px solid #d9d5cc;overflow-wrap:break-word}\n"
	".screen{max-width:64rem;padding:2rem 2.6rem}\n"
	"p,ul,ol,dl,pre,blockquote{margin:.7rem 0}\n"
	"ul,ol{padding-left:1.7rem}\n"
	"li{margin:.3rem 0;padding-left:.2rem}\n"
	"li::marker{color:#1f3b57;font-variant-numeric:tabular-nums}\n"
	"a{color:#1d5080;text-decoration-thickness:1px;"
	"text-underline-offset:2px}\n",
	/* head and foot */
	".letterhead{display:flex;justify-content:space-between;gap:2rem;"
	"font:.82rem/1.5 " SANS ";border-bottom:3px double #1f3b57;"
	"padding-bottom:.7rem}\n"
	".letterhead p{margin:0}\n"
	".paper .letterhead p:first-child{color:#1f3b57;font-weight:600;"
	"letter-spacing:.02em}\n"
	".letterhead p+p{color:#4a535e}\n"
	"h1{margin:2.6rem 0 .5rem;font-size:1.72rem;line-height:1.22;"
	"font-weight:600;color:#1f3b57;text-wrap:balance}\n"
	".screen h1{margin-top:1.4rem;font-size:1.4rem}\n"
	".paper h1,.paper .subtitle{text-align:center}\n"
	".subtitle{margin:0;color:#4a535e}\n"
	".foot{margin-top:2.6rem;padding-top:.6rem;border-top:1px solid "
	"#1f3b57;"
	"font:.8rem/1.45 " SANS ";color:#4a535e}\n"
	".exercise{margin:0 0 1.4rem;padding:.25rem;text-align:center;"
	"font:700 .9rem/1.4 " SANS ";letter-spacing:.35em;color:#8a1c1c;"
	"border:2px solid #8a1c1c}\n"
	".exercise.last{margin:1.4rem 0 0}\n"
	".watermark{display:none}\n",
	/* sections */
	"h2,h3,h4,h5,h6{line-height:1.3;font-weight:600;break-after:avoid}\n"
	"h2{margin:2.3rem 0 .7rem;padding-bottom:.2rem;font-size:1.2rem;"
	"color:#1f3b57;border-bottom:1px solid #c3cad2}\n"
	"h3{margin:1.6rem 0 .5rem;font-size:1.04rem}\n"
	"h4,h5,h6{margin:1.2rem 0 .4rem;font-size:.95rem;font-family:" SANS
	"}\n"
	".paper h2{padding-left:1.9rem}\n"
	".letter{display:inline-block;width:1.9rem;margin-left:-1.9rem}\n"
	".notice{margin:1rem 0;padding:.55rem 1rem;background:#fdf7ea;"
	"border:1px solid #d8b567;border-left:5px solid #a86a00;"
	"break-inside:avoid}\n"
	".notice p{margin:0}\n",
	/* text */
	"code,pre{font:.86em/1.5 " MONO ";background:#f1f3f5}\n"
	"code{padding:.08em .3em;border-radius:2px;display:inline-block;"
	"max-width:100%;overflow-wrap:anywhere}\n"
	"pre{padding:.7rem .9rem;border-left:3px solid #c3cad2;"
	"white-space:pre-wrap;overflow-wrap:anywhere}\n"
	"pre code{display:inline;padding:0;background:none;font-size:1em}\n"
	".quiet{color:#59636f}\n"
	"ins{color:#14532d;background:#e7f4ea;text-decoration:underline 2px;"
	"text-underline-offset:3px}\n"
	"del{color:#8a1c1c;background:#fbebea;text-decoration:line-through}\n"
	".moved{color:#45327a;background:#f0edf9;"
	"text-decoration:underline dotted 2px;text-underline-offset:3px}\n"
	"blockquote{margin-left:0;padding-left:1.1rem;color:#3a424c;"
	"border-left:3px solid #c3cad2}\n"
	"hr{border:0;border-top:1px solid #c3cad2;margin:1.4rem 8rem}\n"
	".document{padding-left:1.1rem;border-left:1px solid #c3cad2}\n"
	".document h3,.document h4{color:#1f3b57}\n"
	".footnote{font-size:.86rem;display:flex;gap:.6rem}\n"
	".footnote p{margin:.2rem 0}\n"
	".notes{margin-top:1.2rem;padding-top:.5rem;width:14rem;"
	"border-top:1px solid #8a939e}\n"
	"sup{line-height:0;font-size:.72em}\n",
	/* facts */
	".facts{font-size:.97rem}\n"
	".facts div{display:grid;grid-template-columns:11rem minmax(0,1fr);"
	"gap:0 1.2rem;padding:.42rem 0;border-bottom:1px solid #e3e6ea;"
	"break-inside:avoid}\n"
	".facts div:first-child{border-top:1px solid #e3e6ea}\n"
	"h2+.facts div:first-child{border-top:0}\n"
	".facts dt{grid-row:1/span 50;padding-top:.2rem;"
	"font:600 .82rem/1.4 " SANS ";color:#1f3b57}\n"
	".facts dd{grid-column:2;margin:0}\n",
	/* tables */
	".scroll{overflow-x:auto;margin:1rem 0}\n"
	"table{width:100%;border-collapse:collapse;margin:1rem 0;"
	"font:.86rem/1.45 " SANS
	";font-variant-numeric:tabular-nums lining-nums;"
	"border-top:2px solid #1f3b57;border-bottom:1px solid #1f3b57}\n"
	".scroll table{margin:0}\n"
	"h2+table,h2+.scroll table{border-top:0}\n"
	"h2+table:not(:has(caption)){margin-top:-.4rem}\n"
	"caption,figcaption{padding-bottom:.45rem;text-align:left;"
	"font:600 .86rem/1.4 " SANS ";color:#3a424c;break-after:avoid}\n"
	"th,td{padding:.42rem .9rem .42rem 0;text-align:left;"
	"vertical-align:top;font-weight:400;hyphens:auto}\n"
	"th:last-child,td:last-child{padding-right:0}\n"
	"thead th{font-weight:600;color:#1f3b57;vertical-align:bottom;"
	"border-bottom:1px solid #1f3b57;hyphens:manual}\n"
	"tbody tr+tr>*,tbody+tbody>tr:first-child>*{"
	"border-top:1px solid #e3e6ea}\n"
	"tbody th{min-width:5rem}\n"
	".group{font-weight:600;background:#f1f4f7;color:#1f3b57;"
	"padding-top:.3rem;padding-bottom:.3rem}\n"
	".grouped tr>:first-child{padding-left:.6rem}\n"
	".grouped tr>:last-child{padding-right:.6rem}\n"
	".n{text-align:right;white-space:nowrap;"
	"font-variant-numeric:tabular-nums lining-nums}\n"
	".right{text-align:right}\n.center{text-align:center}\n"
	".wide{font-size:.78rem}\n"
	".wide th,.wide td{padding-right:.7rem}\n",
	/* charts */
	"figure{margin:1.4rem 0;break-inside:avoid}\n"
	"svg{display:block;overflow:visible}\n"
	"svg text{font:600 12px " SANS ";fill:#1b1f24;"
	"font-variant-numeric:tabular-nums lining-nums}\n"
	"svg .axis{font-weight:400;fill:#4a535e;font-size:11.5px}\n"
	".bars{border:0;margin:.2rem 0}\n"
	".bars tr>*{border:0!important;padding:.22rem .8rem .22rem 0;"
	"vertical-align:middle}\n"
	".bars th{width:38%;line-height:1.3;min-width:0}\n"
	".bars .n{width:1%;padding-right:0;font-weight:600}\n"
	".legend,.days{list-style:none;margin:.7rem 0 0;padding:0;"
	"font:.86rem/1.4 " SANS
	";font-variant-numeric:tabular-nums lining-nums}\n"
	".legend li{display:flex;gap:.6rem;align-items:baseline;"
	"padding:.1rem 0;margin:0}\n"
	".legend svg{flex:none;align-self:center}\n"
	".legend b{min-width:1.6em;text-align:right}\n"
	".days{columns:7.5rem auto;column-gap:1.6rem;font-size:.78rem;"
	"color:#4a535e}\n"
	".days li{display:flex;justify-content:space-between;margin:0;"
	"padding:.05rem 0;break-inside:avoid}\n"
	".days b{color:#1b1f24}\n"
	".defs{position:absolute}\n",
	/* a telephone */
	"@media screen and (max-width:44rem){\n"
	"html{font-size:16px;background:#fff}\n"
	"body,.screen{margin:0;border:0;padding:1.2rem 1.1rem}\n"
	".letterhead{flex-wrap:wrap;gap:.5rem}\n"
	"h1{margin-top:1.6rem;font-size:1.36rem}\n"
	".facts div{grid-template-columns:minmax(0,1fr)}\n"
	".facts dd{grid-column:1}\n.facts dt{grid-row:auto}\n"
	".document{padding-left:.8rem}\n"
	"th,td{padding-right:.6rem}\n"
	"hr{margin:1.2rem 3rem}\n"
	".wide{min-width:56rem}\n"
	"}\n",
	/* paper */
	"@page{size:A4;margin:20mm 18mm 22mm 22mm}\n"
	"@page wide{size:A4 landscape;margin:18mm 16mm 20mm}\n"
	"@media print{\n"
	"*{print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
	"html{background:none;font-size:10.5pt;line-height:1.42}\n"
	"body,.screen{margin:0;padding:0;border:0;max-width:none}\n"
	"h1{margin-top:1.8rem}\n"
	"h2{margin-top:1.7rem}\n"
	"p,li,dd{orphans:3;widows:3}\n"
	"thead{display:table-header-group}\n"
	"tr,.legend li{break-inside:avoid}\n"
	".group{break-after:avoid}\n"
	".scroll{overflow:visible}\n"
	".wide{page:wide;min-width:0}\n"
	".page-break{break-after:page}\n"
	"a{color:inherit}\n"
	".document a[href^=https]::after{content:\" (\" attr(href) \")\";"
	"font-size:.8em;overflow-wrap:anywhere}\n"
	".exercise{display:none}\n"
	".watermark{display:block;position:fixed;left:0;right:0;top:40%;"
	"text-align:center;font:700 64pt/1 " SANS ";letter-spacing:.12em;"
	"color:#fff;-webkit-text-stroke:1px #ecc9c9;transform:rotate(-32deg);"
	"z-index:-1}\n"
	"}\n",
	NULL
};
