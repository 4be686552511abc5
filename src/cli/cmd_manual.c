/* tacit manual: a page of the manual; for the build, hidden. */
#include <string.h>

#include <tacit/io.h>
#include <tacit/markdown.h>

#include "cli/commands.h"
#include "cli/manual.h"
#include "cli/print.h"

/* "src/man/tacit-format.5.md" is the page tacit-format of section 5. */
struct page_name {
	char *name;
	const char *section;
	const struct command *command;
};

static struct page_name page_name_of(struct app *app, const char *file)
{
	const char *slash = strrchr(file, '/');
	struct page_name page = { .section = "1" };
	char *dot;

	page.name = tacit_arena_strdup(&app->arena, slash ? slash + 1 : file);
	dot = strrchr(page.name, '.');
	if (dot && !strcmp(dot, ".md"))
		*dot = '\0';
	dot = strrchr(page.name, '.');
	if (dot) {
		*dot = '\0';
		page.section = dot + 1;
	}
	if (!strncmp(page.name, "tacit-", strlen("tacit-")))
		page.command = app_command_named(page.name + strlen("tacit-"));
	return page;
}

/* Left-aligned and unhyphenated, with single blanks, so that what is typed can be copied; what
 * stands indented under a word begins on the next line, not after an empty
 * one. */
static void add_compact(struct tacit_buf *out, struct tacit_str page)
{
	static const char loose[] = "\n.RS\n.PP\n";
	static const char tight[] = "\n.RS\n";
	size_t at = tacit_str_find(page, "\n") + 1;

	tacit_buf_add(out, page.data, at); /* the title line */
	tacit_buf_adds(out, ".nh\n.ad l\n.ss 12 0\n");
	page = tacit_str_from(page, at);
	while ((at = tacit_str_find(page, loose)) < page.len) {
		tacit_buf_add(out, page.data, at);
		tacit_buf_adds(out, tight);
		page = tacit_str_from(page, at + strlen(loose));
	}
	tacit_buf_add_str(out, page);
}

static bool as_manual(const struct page_name *name, struct tacit_str markdown,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_buf title = { 0 };
	struct tacit_buf page = { 0 };
	struct tacit_man_page head = { .section = name->section,
		.footer = "tacit " TACIT_VERSION,
		.manual = "Tacit" };
	const char *c;
	bool ok;

	for (c = name->name; *c; c++)
		tacit_buf_addc(&title, tacit_capital(*c));
	head.title = tacit_buf_cstr(&title);
	ok = tacit_markdown_man(markdown, &head, &page, err);
	if (ok)
		add_compact(out, tacit_buf_str(&page));
	tacit_buf_clear(&page);
	tacit_buf_clear(&title);
	return ok;
}

struct words {
	bool markdown;
};

static const struct option_row options[] = {
	{ "markdown", 0, OPT_FLAG, NULL, offsetof(struct words, markdown),
		"as Markdown, not as a manual page", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit manual src/man/tacit-status.md >tacit-status.1",
		"the page of a command, with its options" },
	{ 0 },
};

static int run_manual(struct app *app, void *words)
{
	bool markdown = ((struct words *)words)->markdown;
	const char *file = app->operands[0];
	struct page_name name = page_name_of(app, file);
	struct tacit_buf prose = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!tacit_io_read(file, TACIT_MD_MAX, &prose, &err) ||
		!manual_page(
			name.command, tacit_buf_str(&prose), &text, &err) ||
		(!markdown &&
			!as_manual(&name, tacit_buf_str(&text), &out, &err)))
		status = app_fail(app, &err);
	else
		status = app_print(app, tacit_buf_str(markdown ? &text : &out));
	tacit_buf_clear(&out);
	tacit_buf_clear(&text);
	tacit_buf_clear(&prose);
	return status;
}

const struct usage usage_manual = { "FILE", options, examples,
	sizeof(struct words), run_manual };
