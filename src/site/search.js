/* Looks for words in the pages of this folder. Files of words and of pages are
 * scripts, so that a folder that no server hands out can be searched, too. */
"use strict";
(function () {
	const place = document.createElement("div");
	const words = new Map(), names = new Map(), waiting = new Map();
	let asked = 0;

	function load(list, kind, number) {
		if (!list.has(number))
			list.set(number, new Promise(function (resolve) {
				const script = document.createElement("script");
				waiting.set(kind + number, resolve);
				script.src = "search/" + kind + number + ".js";
				script.onerror = function () { resolve(null); };
				document.head.append(script);
			}));
		return list.get(number);
	}
	window.found = function (number, data) { waiting.get("w" + number)(data); };
	window.pages = function (number, data) { waiting.get("p" + number)(data); };

	/* as tacit_fold and tacit_site_word_file do it */
	const looks = { "\u00e6": "a", "\u00f0": "d", "\u00f8": "o", "\u00fe": "t",
		"\u0111": "d", "\u0127": "h", "\u0131": "i", "\u0138": "k",
		"\u0142": "l", "\u014b": "n", "\u0153": "o", "\u0167": "t",
		"\u00df": "ss", "\u03c2": "\u03c3" };
	function fold(text) {
		return Array.from(text.toLowerCase().normalize("NFKD")
			.replace(/[\u0300-\u036f]/g, ""),
			function (sign) { return looks[sign] || sign; }).join("");
	}
	function split(text) {
		return fold(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}\u200c\u200d]+/gu) || [];
	}
	function isSign(word) {
		return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
	}
	function fileOf(word) {
		let sum = 0;
		for (const sign of Array.from(word).slice(0, 2))
			sum = (sum * 31 + sign.codePointAt(0)) % 4294967296;
		return sum % said.files;
	}
	/* of a long word the beginning is enough: words are looked for by it */
	async function pagesOf(whole) {
		const word = Array.from(whole).slice(0, 30).join("");
		const data = await load(words, "w", fileOf(word)) || {};
		const all = new Set();
		for (const [known, list] of Object.entries(data))
			if (isSign(word) ? known === word : known.startsWith(word))
				list.forEach(function (page) { all.add(page); });
		return all;
	}
	async function show(text) {
		const turn = ++asked;
		const typed = split(text).filter(function (word) {
			return isSign(word) || Array.from(word).length > 1;
		});
		const sets = await Promise.all(typed.map(pagesOf));
		let pages = sets.length ? Array.from(sets[0]) : [];
		sets.slice(1).forEach(function (set) {
			pages = pages.filter(function (page) { return set.has(page); });
		});
		const rows = (await Promise.all(pages.map(async function (page) {
			const data = await load(names, "p", page % said.names);
			return data && data[page];
		}))).filter(Boolean).sort(function (a, b) {
			return a[0] < b[0] ? -1 : 1;
		}).slice(0, 50);
		if (turn !== asked)
			return;
		list.replaceChildren(...rows.map(function (row) {
			const item = document.createElement("li");
			const link = document.createElement("a");
			link.href = row[0];
			link.textContent = row[1];
			item.append(link);
			return item;
		}));
		count.textContent = typed.length ? said.found + ": " + pages.length : "";
	}

	const label = document.createElement("label");
	const input = document.createElement("input");
	const count = document.createElement("p");
	const list = document.createElement("ul");
	label.textContent = said.label + " ";
	input.type = "search";
	count.setAttribute("role", "status");
	input.addEventListener("input", function () { show(input.value); });
	label.append(input);
	place.append(label, count, list);
	document.querySelector("h1").after(place);
	/* search.html#words is a link to what is found */
	if (location.hash) {
		input.value = decodeURIComponent(location.hash.slice(1));
		show(input.value);
	}
})();
