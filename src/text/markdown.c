#include <tacit/markdown.h>
struct tacit_md_node *tacit_markdown_add(struct tacit_arena *arena,
	struct tacit_md_node *parent, enum tacit_md_kind kind)
{
	struct tacit_md_node *node = tacit_arena_alloc(arena, sizeof(*node));

	node->kind = kind;
	if (parent) {
		node->line = parent->line;
		tacit_markdown_move(node, parent);
	}
	return node;
}

static void unlink_node(struct tacit_md_node *node)
{
	struct tacit_md_node *parent = node->parent;
	struct tacit_md_node *before;

	if (!parent)
		return;
	if (parent->first == node) {
		parent->first = node->next;
		if (parent->last == node)
			parent->last = NULL;
	} else {
		before = parent->first;
		while (before->next != node)
			before = before->next;
		before->next = node->next;
		if (parent->last == node)
			parent->last = before;
	}
	node->next = NULL;
	node->parent = NULL;
}

void tacit_markdown_move(
	struct tacit_md_node *node, struct tacit_md_node *parent)
{
	unlink_node(node);
	node->parent = parent;
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
}

bool tacit_markdown_is_inline(enum tacit_md_kind kind)
{
	return kind >= TACIT_MD_TEXT;
}

/* What a text in the making looks like: a blank or break is owed until
 * something follows it. */
struct plain {
	struct tacit_buf *out;
	size_t start; /* what stood in out before */
	bool owes_blank;
	bool owes_break;
};

static void say(struct plain *p, const char *s)
{
	for (; *s; s++) {
		if (*s == ' ' || *s == '\n' || *s == '\t') {
			p->owes_blank = true;
			continue;
		}
		if (p->owes_break && p->out->len)
			tacit_buf_addc(p->out, '\n');
		else if (p->owes_blank && p->out->len > p->start)
			tacit_buf_addc(p->out, ' ');
		p->owes_blank = false;
		p->owes_break = false;
		tacit_buf_addc(p->out, *s);
	}
}

/* Code keeps its lines, for a line moved in it is a change. */
static void say_code(struct plain *p, const char *s)
{
	struct tacit_str rest = tacit_str_of(s);
	struct tacit_str line;

	while (tacit_str_line(&rest, &line)) {
		p->owes_break = true;
		for (size_t i = 0; i < line.len; i++) {
			char one[2] = { line.data[i], 0 };

			say(p, one);
		}
	}
	p->owes_break = true;
}

static void walk_plain(struct plain *p, const struct tacit_md_node *node)
{
	const struct tacit_md_node *child;
	bool is_line = !tacit_markdown_is_inline(node->kind) &&
		node->kind != TACIT_MD_CELL;

	if (is_line)
		p->owes_break = true;
	if (node->kind == TACIT_MD_CODE_BLOCK)
		say_code(p, node->text);
	else if (node->kind == TACIT_MD_TEXT || node->kind == TACIT_MD_CODE)
		say(p, node->text);
	else if (node->kind == TACIT_MD_SOFTBREAK ||
		node->kind == TACIT_MD_LINEBREAK)
		p->owes_blank = true;
	for (child = node->first; child; child = child->next) {
		walk_plain(p, child);
		if (child->kind == TACIT_MD_CELL && child->next)
			say(p, " | ");
	}
	if (is_line)
		p->owes_break = true;
}

void tacit_markdown_plain_to(
	struct tacit_buf *out, const struct tacit_md_node *node)
{
	struct plain p = { .out = out, .start = out->len };

	p.owes_break = out->len > 0;
	walk_plain(&p, node);
}

const char *tacit_markdown_plain(
	struct tacit_arena *arena, const struct tacit_md_node *node)
{
	struct tacit_buf out = { 0 };

	tacit_markdown_plain_to(&out, node);
	return tacit_buf_keep(&out, arena).data;
}
