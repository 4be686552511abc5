/* pages: a page in the format that was asked for. */
#include "render/html.h"

#include "cli/app.h"
#include "render/md.h"
#include "render/text.h"

int app_print_page(struct app *app, struct tacit_page *page)
{
	struct tacit_text_options options = { app->width, app->has_colour };
	struct tacit_buf out = { 0 };
	int status;

	if (app->format == FORMAT_HTML)
		tacit_html_page(page, &out);
	else if (app->format == FORMAT_MD)
		tacit_md_page(page, &out);
	else
		tacit_text_page(page, &options, &out);
	status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}
