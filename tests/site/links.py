"""Reads every page below a folder: each link leads to a page and a place that
are there, nothing leads outside, and no name is given twice on a page. Prints
faults, or how many pages and links there are."""
import os
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.names, self.twice, self.lang = [], set(), [], None

    def handle_starttag(self, tag, attributes):
        for key, value in attributes:
            if key == "id":
                if value in self.names:
                    self.twice.append(value)
                self.names.add(value)
            elif key in ("href", "src"):
                self.links.append(value)
            elif tag == "html" and key == "lang":
                self.lang = value


def read(folder):
    pages = {}
    for base, _, files in os.walk(folder):
        for name in files:
            if name.endswith(".html"):
                path = os.path.normpath(os.path.join(base, name))
                pages[path] = Page()
                with open(path, encoding="utf-8") as file:
                    pages[path].feed(file.read())
    return pages


def main(folder):
    pages = read(folder)
    faults = count = 0
    for path, page in sorted(pages.items()):
        told = ["twice: " + name for name in page.twice]
        if not page.lang:
            told.append("no language")
        for link in page.links:
            count += 1
            to, place = urldefrag(link)
            at = os.path.normpath(os.path.join(os.path.dirname(path), unquote(to))) if to else path
            if ":" in to or to.startswith("/"):
                told.append("outside: " + link)
            elif not os.path.exists(at):
                told.append("not there: " + link)
            elif place and at in pages and unquote(place) not in pages[at].names:
                told.append("no such place: " + link)
        for fault in told:
            print(f"{path}: {fault}")
        faults += len(told)
    if not faults:
        print(f"{len(pages)} pages, {count} links")
    return 1 if faults or not pages else 0


sys.exit(main(sys.argv[1]))
