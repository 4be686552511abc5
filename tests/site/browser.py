"""Opens pages of a published folder in a browser, on a desk and on a telephone:
of each kind the largest, in each language. Asked of each: nothing is written to
the console, nothing is fetched from outside the folder, no page is wider than
the screen, it says its language, the keyboard reaches what can be followed and
shows where it is, the words are there without scripts; and, where axe-core is
given, that it finds no fault. Prints faults, or how many pages there are.

    browser.py FOLDER CHROMIUM CHROMEDRIVER [AXE.js]
"""
import json
import os
import re
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

SCREENS = {"desk": (1280, 900, False), "telephone": (390, 844, True)}
AXE = """const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then(
    r => done(r.violations.map(v => v.id + ': ' + v.nodes.length + ' of '
        + v.nodes[0].html.slice(0, 120))), e => done(['axe: ' + e]));"""
FOCUS = """const e = document.activeElement, s = getComputedStyle(e);
return [e.tagName, s.outlineStyle, parseFloat(s.outlineWidth)];"""


def kind_of(path):
    """What pages of one kind have alike: folder, depth, the word at the end."""
    end = re.search(r"\.([a-z]+)(?:\.[0-9.-]+)?\.html$", path.name)
    return (path.parts[1], len(path.parts), end.group(1) if end else "",
            path.name if len(path.parts) == 2 else "")


def choose(folder):
    """The largest page of each kind."""
    first = folder / "index.html"
    chosen = {("en",): (0, first)} if first.exists() else {}
    for language in sorted(p for p in folder.iterdir() if p.is_dir()):
        for page in sorted(language.rglob("*.html")):
            relative = page.relative_to(folder)
            key = (language.name, *kind_of(relative))
            size = page.stat().st_size
            if size > chosen.get(key, (0, None))[0]:
                chosen[key] = (size, page)
    return [(key[0], page) for key, (_, page) in sorted(chosen.items())]


def start(chromium, driver):
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu",
                     "--disable-dev-shm-usage", "--allow-file-access-from-files",
                     "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs",
                           {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(service=Service(driver), options=options)
    browser.set_page_load_timeout(60)
    browser.set_script_timeout(60)
    return browser


def show_on(browser, screen):
    width, height, is_mobile = SCREENS[screen]
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1,
        "mobile": is_mobile})


def asked_for(browser):
    """The addresses that the page had fetched since this was last asked."""
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]


def keyboard_faults(browser):
    body = browser.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    for step in range(3):
        tag, style, width = browser.execute_script(FOCUS)
        if tag == "BODY": # past the last that there is
            if not step:
                yield "the keyboard reaches nothing"
            return
        if style == "none" or width < 1:
            yield f"it is not shown where the keyboard is ({tag})"
            return
        browser.switch_to.active_element.send_keys(Keys.TAB)


def page_faults(browser, page, language, root, axe):
    list(asked_for(browser))
    browser.get(page.as_uri())
    for entry in browser.get_log("browser"):
        yield "console: " + entry["message"]
    for url in asked_for(browser):
        if not url.startswith((root.as_uri(), "data:")):
            yield "fetches " + url
    wide, screen = browser.execute_script(
        "return [document.documentElement.scrollWidth, innerWidth];")
    if wide > screen:
        yield f"is {wide} pixels wide on {screen}"
    said = browser.execute_script("return document.documentElement.lang;")
    if said != language:
        yield f"says that it is in '{said}'"
    yield from keyboard_faults(browser)
    if axe:
        browser.execute_script(axe)
        yield from browser.execute_async_script(AXE)


def search_faults(browser, page, word):
    """A word that is on a page is found by typing it."""
    browser.get(page.as_uri())
    browser.find_element(By.CSS_SELECTOR, "input[type=search]").send_keys(
        word, Keys.ENTER)
    try:
        WebDriverWait(browser, 10).until(lambda b: b.find_elements(
            By.CSS_SELECTOR, "#found a, output a, [role=status] ~ * a, main ol a"))
    except Exception:
        yield f"nothing is found for '{word}'"
    for entry in browser.get_log("browser"):
        yield "console: " + entry["message"]


def words_of(browser, page):
    browser.get(page.as_uri())
    return browser.find_element(By.TAG_NAME, "main").text


def main(folder, chromium, driver, axe_path=None):
    root = Path(folder).resolve()
    axe = Path(axe_path).read_text(encoding="utf-8") if axe_path else None
    pages = choose(root)
    faults = 0

    def say(page, screen, fault):
        nonlocal faults
        faults += 1
        print(f"{page.relative_to(root)} ({screen}): {fault}")

    browser = start(chromium, driver)
    try:
        with_scripts = {}
        for screen in SCREENS:
            show_on(browser, screen)
            for language, page in pages:
                for fault in page_faults(browser, page, language, root, axe):
                    say(page, screen, fault)
                if screen == "desk":
                    with_scripts[page] = words_of(browser, page)
        show_on(browser, "desk")
        for language, word in (("en", "navigation"), ("ru", "железным")):
            page = root / language / "search.html"
            if page.exists():
                for fault in search_faults(browser, page, word):
                    say(page, "desk", fault)
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled",
                                {"value": True})
        for _, page in pages:
            if page.name != "search.html" and \
                    words_of(browser, page) != with_scripts[page]:
                say(page, "desk", "says something else without scripts")
    finally:
        browser.quit()
    if not faults:
        print(f"{len(pages)} pages on {len(SCREENS)} screens")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
