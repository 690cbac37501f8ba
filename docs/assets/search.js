/* Answers the search box where Pagefind does (`search` in the editor's file). The theme starts this file as its search
   worker and talks to it as to its own: the box, its keys, suggestions, marks and links stay the theme's.

   Pagefind and its list of pages are fetched when a reader opens the search box, and of the index no more than the words
   asked for need. Pagefind says which pages hold them. Which entries of a page do, and which page goes first, is found
   here: an actor by its name, then the words in a row, then all of them in one entry, then all on one page.

   Of a large site the leading actors have an index of their own, which is small: those that the words name are shown at
   once, and stay first when all else that holds the words has been found. */
"use strict";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;

const PAGES = 20; /* looked into and listed, a file of some kilobytes each */
const ACTORS = 5; /* of these, shown at once where leading actors have an index of their own */
const OPEN = 3; /* entries of a page that are listed at once; the others are folded away */
const EXCERPT = 36, BEFORE = 8; /* words of an entry that are shown, of these before the first that was asked for */
const PAUSE = 100; /* milliseconds without a letter before a search, which nothing can stop: of a common word it takes a second */
const LEDE = 60; /* words of an actor's page that name it: its name, other names, roles */

/* Words that lead nowhere by themselves: not looked for beside others. */
const EMPTY = new Set(("a an and are as at be been but by for from had has have he her his in is it its not of on or " +
  "she that the their they this to was we were which who will with would").split(" "));

/* Pagefind takes a question apart by what readers see as letters, for which the browser reads its rules of all scripts,
   a twentieth of a second. By code points, which it falls back to, it asks for the same words. */
Intl.Segmenter = undefined;

/* What Pagefind fetches is packed, and it takes it as well unpacked. It would unpack it in a script of its own, which
   took half of the processor's time to the first result of 10,000 articles. The browser has it done at once. Each index
   asks for the program, which lies in the first alone. Where a part of an index cannot be had Pagefind goes on without
   it and finds nothing: that is noted here. */
const fetched = self.fetch;
let program = null, missing = null;
self.fetch = async function (address) {
  try {
    if (!/\/wasm\.[^/]*\.pagefind$/.test(address)) return await unpacked(address);
    program = program || unpacked(address).then(function (answer) { return answer.arrayBuffer(); });
    return new Response(await program);
  } catch (error) {
    if (/\.pf_(meta|index)$/.test(address)) missing = error;
    throw error;
  }
};

async function unpacked(address) {
  const answer = await fetched(address);
  if (!answer.ok) throw new Error(address + ": " + answer.status);
  if (!self.DecompressionStream || !/\.(pf_\w+|pagefind)$/.test(address)) return answer;
  const bytes = await answer.blob(), magic = new Uint8Array(await bytes.slice(0, 2).arrayBuffer());
  return new Response(magic[0] === 0x1f && magic[1] === 0x8b ? bytes.stream().pipeThrough(new DecompressionStream("gzip")) : bytes);
}

/* The indexes in the order in which they are asked, each joined from the parts in some folders: one of everything, or
   one of the leading actors and one of all else. */
let groups = [["."]], indexes = [];
const base = new URL("../pagefind/", self.location);

function index(number) {
  if (!indexes[number]) {
    const before = number ? index(number - 1) : Promise.resolve(); /* two must not start the program at a time */
    indexes[number] = before.then(function () { return opened(groups[number]); });
    indexes[number].catch(forget); /* said of the question that follows */
  }
  return indexes[number];
}

/* Whoever asks next has everything fetched anew. */
function forget() {
  indexes = [];
  program = missing = null;
}

async function opened(parts) {
  const pagefind = await import(new URL("pagefind.js", base));
  const [first, ...more] = parts.map(function (part) { return new URL(part + "/", base).href; });
  const found = pagefind.createInstance({ basePath: first, noWorker: true });
  await found.init();
  await Promise.all(more.map(function (part) { return found.mergeIndex(part); }));
  await found.filters(); /* said once all is there that it needs */
  if (missing) throw missing;
  return found;
}

/* How words are compared: small letters and digits without accents. */
function plain(text) {
  return text.normalize("NFKD").replace(/[\p{M}'‘’ʼ]/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function asked(query) {
  const words = query.trim().split(/\s+/).filter(plain);
  const telling = words.filter(function (word) { return !EMPTY.has(plain(word)); });
  const kept = telling.length ? telling : words;
  const exact = /^\s*["“„].+["”“]\s*$/.test(query), phrase = plain(query);
  return {
    text: query,
    words: kept,
    terms: Array.from(new Set(kept.flatMap(function (word) { return plain(word).split(" "); }))),
    phrase: phrase,
    together: exact ? '"' + phrase + '"' : kept.join(" "),
    last: query.split(/[\s-]+/).pop(),
  };
}

/* Where no page holds all the words: those that hold most, best first, with the places of the words on them. */
async function partly(query) {
  const best = new Map();
  for (const word of query.words) {
    for (const number of groups.keys()) {
      for (const one of (await (await index(number)).search(word)).results) {
        const before = best.get(one.id) || { ...one, score: 0, words: [], hits: 0 };
        best.set(one.id, { ...before, score: before.score + one.score, words: before.words.concat(one.words), hits: before.hits + 1 });
      }
    }
  }
  return Array.from(best.values()).sort(function (a, b) { return b.hits - a.hits || b.score - a.score; });
}

/* The page's entries: from a heading or a numbered paragraph to the next, in places of words. */
function entries(page, words) {
  const anchors = page.anchors.filter(function (anchor) {
    return /^h[2-6]$/.test(anchor.element) || /^p\d+$/.test(anchor.id);
  }).sort(function (a, b) { return a.location - b.location; });
  const starts = [{ id: "", element: "h1", text: page.meta.title || "", location: 0 }].concat(anchors);
  return starts.map(function (anchor, number) {
    const heading = anchor.element !== "p";
    const until = number + 1 < starts.length ? starts[number + 1].location : words.length;
    return {
      id: anchor.id,
      title: heading ? anchor.text : "Paragraph " + anchor.id.slice(1),
      titled: heading,
      from: anchor.location,
      below: Math.min(until, anchor.location + (heading ? anchor.text.split(/\s+/).filter(Boolean).length : 0)),
      until: until,
    };
  });
}

/* The terms that a word is made of or is a form of ("fears" of "feared"): Pagefind has found it, only not said for which. */
function termsOf(word, terms) {
  const parts = plain(word).split(" ");
  const whole = terms.filter(function (term) { return parts.some(function (part) { return part.startsWith(term); }); });
  if (whole.length) return whole;
  return terms.filter(function (term) {
    const stem = term.slice(0, Math.max(3, term.length - 3));
    return parts.some(function (part) { return part.startsWith(stem); });
  });
}

/* What an entry holds of the query: the places of its words, its terms, and 1 for all of them, 2 for all in a row. */
function match(entry, words, places, query) {
  const at = new Set(), terms = new Set();
  for (const place of places) {
    if (place < entry.from || place >= entry.until) continue;
    const here = termsOf(words[place], query.terms);
    here.forEach(function (term) { terms.add(term); });
    if (here.length || !EMPTY.has(plain(words[place]))) at.add(place);
  }
  const inARow = query.terms.length > 1 && at.size > 1 &&
    (" " + plain(words.slice(entry.from, entry.until).join(" "))).includes(" " + query.phrase);
  return { at: at, terms: terms, score: (at.size ? 0.1 : 0) + 0.9 * terms.size / query.terms.length + (inARow ? 1 : 0) };
}

function marked(words, from, until, at) {
  const shown = [];
  for (let place = from; place < until; place++) {
    shown.push(at.has(place) ? "<mark>" + escaped(words[place]) + "</mark>" : escaped(words[place]));
  }
  return shown.join(" ").replace(/<\/mark> <mark>/g, " ");
}

function excerpt(entry, words, at) {
  const first = Math.min(...Array.from(at).filter(function (place) { return place >= entry.below; }));
  const from = Math.max(entry.below, (isFinite(first) ? first : entry.below) - BEFORE);
  const until = Math.min(entry.until, from + EXCERPT);
  return (from > entry.below ? "… " : "") + marked(words, from, until, at) + (until < entry.until ? " …" : "");
}

function title(entry, words, at) {
  if (!entry.titled || entry.below === entry.from) return escaped(entry.title);
  const own = entry.title.split(/\s+/).filter(Boolean);
  return marked(own, 0, own.length, new Set(Array.from(at, function (place) { return place - entry.from; })));
}

/* The words as they stand on the page, for the theme to mark there. */
function stands(words, at) {
  return Array.from(at, function (place) {
    return words[place].toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  });
}

/* One page for the theme's list: the entries that hold the words, and the page itself. */
async function listed(result, query) {
  const page = await result.data();
  const location = page.raw_url.replace(/^\//, "");
  const words = page.content.split(/\s+/);
  const all = entries(page, words).map(function (entry) { return { entry: entry, found: match(entry, words, result.words, query) }; });
  const shown = all.filter(function (one) { return one.found.at.size || !one.entry.id; })
    .sort(function (a, b) { return b.found.score - a.found.score || a.entry.from - b.entry.from; });
  const best = shown[0].found.score;
  const lede = " " + plain(words.slice(0, Math.min(LEDE, all[0].entry.until)).join(" "));
  const named = location.startsWith("actors/") && query.terms.every(function (term) { return lede.includes(" " + term); });
  const items = shown.map(function (one, number) {
    const terms = {};
    stands(words, one.entry.id ? one.found.at : result.words).forEach(function (word) { if (word) terms[word] = true; });
    query.terms.forEach(function (term) { if (!one.found.terms.has(term) && one.found.at.size) terms[term] = false; });
    return {
      location: location + (one.entry.id ? "#" + one.entry.id : ""),
      title: title(one.entry, words, one.found.at),
      text: excerpt(one.entry, words, one.found.at),
      score: one.found.score - (number < OPEN ? 0 : 0.01),
      terms: terms,
    };
  });
  const name = page.meta.title || "";
  return { id: result.id, items: items, name: name, rank: [named + (named && plain(name) === query.phrase), Math.floor(best), result.score] };
}

function ranked(a, b) {
  for (let number = 0; number < a.rank.length; number++) {
    if (a.rank[number] !== b.rank[number]) return b.rank[number] - a.rank[number];
  }
  return 0;
}

/* The word that is being typed, to its end: of a title found, an actor's name to its own end. */
function suggestion(lists, query) {
  const begun = plain(query.last);
  if (!begun) return [];
  for (const list of lists) {
    const words = list.name.split(/\s+/);
    const number = words.findIndex(function (word) { return plain(word).startsWith(begun) && plain(word) !== begun; });
    if (number >= 0) {
      const rest = (list.rank[0] ? words.slice(number) : [words[number]]).join(" ");
      return [query.last + rest.slice(query.last.length)];
    }
  }
  return [];
}

/* Whether more is typed, once nothing has been for a moment and all that has come is read. Pagefind is then not kept
   busy with words that are not yet whole. */
async function typing() {
  await new Promise(function (done) { setTimeout(done, typed + PAUSE - performance.now()); });
  return waiting !== null;
}

/* The pages of an index that hold the words, best first; null if more is typed meanwhile. */
async function holding(number, words) {
  const found = await index(number);
  if (await typing()) return null;
  await found.preload(words);
  if (await typing()) return null;
  const results = (await found.search(words)).results;
  if (missing) throw missing;
  return results;
}

async function looked(results, query) {
  const lists = await Promise.all(results.map(function (result) { return listed(result, query); }));
  return lists.sort(ranked);
}

/* Listed where the index cannot be fetched, for then nobody knows what holds the words. */
const FAILED = ["The search could not be loaded", "Check the connection and type on, or load the page again."];

/* What the theme is to list for a question: of a large site first the leading actors that the words name, then
   everything, they before all else. Nothing more once more is typed. What cannot be fetched is asked for once more, as a
   new version of the site may have taken the place of the index; `before` is then the actors that were listed already. */
async function* answers(text, before) {
  const query = asked(text);
  if (!query.words.length) return yield { items: [] };
  let named = before || [];
  try {
    let results = await holding(0, query.together);
    if (results && groups.length > 1) {
      const looking = looked(results.slice(0, ACTORS), query);
      index(1).then(function (others) { return others.preload(query.together); }).catch(function () {}); /* meanwhile */
      named = (await looking).filter(function (list) { return list.rank[0]; });
      if (named.length) yield shown(named, query, "Still searching …", "");
      const others = await holding(1, query.together);
      results = others && results.concat(others).sort(function (a, b) { return b.score - a.score; });
    }
    if (results && !results.length && query.words.length > 1) results = await partly(query);
    if (!results || await typing()) return;
    const there = new Set(named.map(function (list) { return list.id; }));
    const rest = results.filter(function (result) { return !there.has(result.id); });
    const lists = named.concat(await looked(rest.slice(0, PAGES - named.length), query));
    const left = results.length - lists.length;
    yield shown(lists, query, left && left + " more pages", "Add a word to find fewer.");
  } catch (error) {
    console.warn("search: " + error);
    forget();
    if (before) yield shown(named, query, ...FAILED);
    else yield* answers(text, named);
  }
}

function shown(lists, query, title, text) {
  const items = lists.map(function (list) { return list.items; });
  if (title) items.push([{ location: "?q=" + encodeURIComponent(query.text), title: title, text: text, score: 0, terms: {} }]);
  return { items: items, suggest: suggestion(lists, query) };
}

/* One question at a time, the last that was typed; a single letter only brings Pagefind here. */
let waiting = null, busy = false, typed = 0;

async function answer() {
  if (busy) return;
  busy = true;
  while (waiting !== null) {
    const text = waiting;
    waiting = null;
    if (/^\s*[a-z0-9]\s*$/i.test(text)) {
      await index(0).catch(function () {});
      continue;
    }
    for await (const data of answers(text)) {
      if (await typing()) break;
      postMessage({ type: RESULT, data: data });
    }
  }
  busy = false;
}

/* briefing.js says when the box is opened; the theme only says what is typed into it. */
new BroadcastChannel(new URL("..", self.location).pathname + ".search").addEventListener("message", function () {
  index(0).then(function () { return index(groups.length - 1); }).catch(function () {});
});

addEventListener("message", function (event) {
  const message = event.data;
  if (message.type === SETUP) {
    groups = message.data.config.parts || groups;
    postMessage({ type: READY });
  }
  if (message.type === QUERY) {
    waiting = message.data;
    typed = performance.now();
    answer();
  }
});
