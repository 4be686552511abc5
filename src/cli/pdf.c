/*
 * pdf: a page printed by a program that prints HTML, where one is there. It
 * gets a page that needs nothing else.
 */
#include "cli/office.h"

#include <stdlib.h>
#include <unistd.h>

#include <tacit/io.h>

#include "door/talk.h"
#include "render/html.h"
#include "render/pdf_sheets.h"

enum { PDF_MAX = 256 * 1024 * 1024, PDF_SECONDS = 120, NOT_THERE = 127 };

/* What it says to the terminal is not for whoever asked for a page. */
#define QUIETLY "/bin/sh", "-c", "exec \"$@\" 2>/dev/null", "sh"

/* Its exit status. */
static int run_printer(const char *const *words)
{
	struct tacit_talk talk = {
		.words = words, .seconds = PDF_SECONDS, .most = PDF_MAX
	};
	struct tacit_buf said = { 0 };
	struct tacit_err ignored = { 0 };

	(void)!tacit_talk(&talk, &said, &ignored);
	tacit_buf_clear(&said);
	return talk.status;
}

static int run_browser(struct app *app, const char *name, const char *folder)
{
	struct tacit_arena *arena = &app->arena;
	const char *const words[] = { QUIETLY, name, "--headless",
		"--disable-gpu", "--no-pdf-header-footer",
		"--generate-pdf-document-outline",
		"--disable-background-networking",
		"--host-resolver-rules=MAP * ~NOTFOUND",
		tacit_arena_printf(arena, "--user-data-dir=%s/profile", folder),
		tacit_arena_printf(arena, "--print-to-pdf=%s/page.pdf", folder),
		tacit_arena_printf(arena, "file://%s/page.html", folder),
		NULL };

	return run_printer(words);
}

/* The first that there is prints; false: there is none. */
static bool find_printer(struct app *app, const char *folder, int *status)
{
	static const char *const browsers[] = { "chromium", "chromium-browser",
		"google-chrome" };
	const char *const other[] = { QUIETLY, "weasyprint",
		tacit_arena_printf(&app->arena, "%s/page.html", folder),
		tacit_arena_printf(&app->arena, "%s/page.pdf", folder), NULL };
	size_t i;

	*status = NOT_THERE;
	for (i = 0; *status == NOT_THERE && i < TACIT_COUNT(browsers); i++)
		*status = run_browser(app, browsers[i], folder);
	if (*status == NOT_THERE)
		*status = run_printer(other);
	return *status != NOT_THERE;
}

/* What to do: of a root's browser, too, which refuses to start. */
static bool fail_print(
	const struct tacit_page *page, bool is_there, struct tacit_err *err)
{
	const char *html = page->is_joined
		? "--pack FILE.html, which any browser prints"
		: "--format html, which any browser prints";

	(void)tacit_fail(err, TACIT_IO,
		is_there ? "the browser could not print the page"
			 : "no program that prints PDF is installed here "
			   "(chromium or weasyprint)");
	if (!is_there)
		return tacit_hint(err, "install one of them, or %s", html);
	if (geteuid() == 0)
		return tacit_hint(err,
			"chromium does not start for root: as another user, "
			"with weasyprint alone, or %s",
			html);
	return tacit_hint(err, "%s", html);
}

static bool print_in(struct app *app, const char *folder,
	const struct tacit_page *page, struct tacit_buf *out,
	struct tacit_err *err)
{
	const char *html =
		tacit_arena_printf(&app->arena, "%s/page.html", folder);
	const char *pdf =
		tacit_arena_printf(&app->arena, "%s/page.pdf", folder);
	struct tacit_buf bytes = { 0 };
	int status = -1;
	bool ok;

	tacit_html_page(page, &bytes);
	ok = tacit_io_replace(html, tacit_buf_str(&bytes), 0600, err);
	tacit_buf_clear(&bytes);
	if (!ok)
		return false;
	ok = find_printer(app, folder, &status);
	if (ok && status == 0 && tacit_io_exists(pdf))
		return tacit_io_read(pdf, PDF_MAX, out, err);
	return fail_print(page, ok, err);
}

/* Of papers that are joined, the contents say on which sheet each part begins:
 * which that is, is known when they are printed, so that they are once more. */
static bool print_with_sheets(struct app *app, const char *folder,
	const struct tacit_page *page, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_page again = *page;
	unsigned *sheets;
	size_t i;

	if (!page->is_joined)
		return print_in(app, folder, page, out, err);
	for (i = 0; i < page->count; i++)
		again.sheet_count +=
			page->blocks[i]->kind == TACIT_BLOCK_HEADING;
	sheets = tacit_arena_array(
		&app->arena, again.sheet_count + 1, sizeof(*sheets));
	again.sheets = sheets;
	if (!print_in(app, folder, &again, out, err))
		return false;
	if (!tacit_pdf_sheets(tacit_buf_str(out), sheets, again.sheet_count))
		again.sheet_count = 0; /* of another program: without */
	tacit_buf_truncate(out, 0);
	return print_in(app, folder, &again, out, err);
}

bool app_write_pdf(struct app *app, const struct tacit_page *page,
	struct tacit_buf *out, struct tacit_err *err)
{
	const char *above = getenv("TMPDIR");
	char *folder = tacit_arena_printf(&app->arena, "%s/tacit-pdf-XXXXXX",
		above && above[0] == '/' ? above : "/tmp");
	struct tacit_err ignored = { 0 };
	bool ok;

	if (!mkdtemp(folder))
		return tacit_fail(err, TACIT_IO,
			"there is no room for a temporary folder");
	ok = print_with_sheets(app, folder, page, out, err);
	(void)!tacit_io_remove_tree(folder, &ignored);
	return ok;
}
