"""public.py REGISTER SET: nothing of the documents that are for members only is
in a set for the public: no line of their texts and no value of their headers,
but what a public document says, too. Prints what is, or how much was sought."""
import html
import os
import re
import sys


def parts(path):
    """The lines of a document, and the values of its header."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    head, _, body = text[4:].partition("\n---\n") if text.startswith("---\n") else ("", "", text)
    values = [re.sub(r'^([a-z-]+:|\s*-)\s*', "", line).strip('" ') for line in head.splitlines()]
    words = [re.sub(r"[*_`#>|\\]|^\s*([0-9]+\.|-)\s", " ", line) for line in body.splitlines()]
    return [" ".join(one.split()) for one in values + words]


def main(register, site):
    public, private = [], []
    for base, folders, files in os.walk(register):
        folders[:] = [name for name in folders if name != ".git"]
        for name in files:
            path = os.path.join(base, name)
            if not name.endswith(".md") or name == "README.md":
                continue
            with open(path, encoding="utf-8") as file:
                is_public = re.search(r"^distribution: public$", file.read(), re.M)
            (public if is_public or name == "body.md" else private).extend(parts(path))
    said = " ".join(public)
    sought = sorted({one for one in private if len(one) > 14 and one not in said})
    faults = 0
    for base, _, files in os.walk(site):
        for name in files:
            path = os.path.join(base, name)
            with open(path, encoding="utf-8") as file:
                text = file.read()
            text = " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())
            for one in sought:
                if one in text:
                    print(f"{path}: {one}")
                    faults += 1
    if not faults:
        print(f"{len(sought)} texts were sought")
    return 1 if faults or not sought else 0


sys.exit(main(sys.argv[1], sys.argv[2]))
