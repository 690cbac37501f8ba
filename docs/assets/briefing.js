/* What the pages gain from a script; without it everything is readable all the same.
   1. A link to marked words lights up all pieces of the mark, not only the first; so does a note in the margin.
   2. Lists of facts get filters by kind, by actor and by article.
   3. Resting on a link, with the pointer or the keyboard, shows what it leads to.
   4. The search box, once closed, opens again at a slash; what answers it is fetched when it opens. Its list, which on a
      large site comes twice, the leading actors first and then everything, keeps the focus.
   5. A result of the search that names a page and no place on it leads to where the words stand. */
(function () {
  "use strict";

  function marksOf(id, root) {
    return /^[a-z]-[0-9a-f]+(-\d+)?$/.test(id) ? Array.from((root || document).querySelectorAll('.mark[data-of="' + id + '"]')) : [];
  }

  function light() {
    document.querySelectorAll(".mark.lit").forEach(function (mark) { mark.classList.remove("lit"); });
    marksOf(location.hash.slice(1)).forEach(function (mark) { mark.classList.add("lit"); });
  }

  /* 2. filters */

  /* what a fact fills: its entry, its line of a list */
  function place(fact) { return fact.closest(".entry, li"); }

  function values(facts, name) {
    var found = new Map();
    facts.forEach(function (fact) {
      (fact.dataset[name] || "").split(" · ").forEach(function (value) { if (value) found.set(value, (found.get(value) || 0) + 1); });
    });
    return found;
  }

  function choice(facts, name, all, changed) {
    var counts = values(facts, name), names = Array.from(counts.keys()).sort(function (a, b) { return a.localeCompare(b); });
    if (names.length < 2) return null;
    var label = document.createElement("label"), select = document.createElement("select");
    label.className = "filter";
    select.add(new Option(all, ""));
    names.forEach(function (value) { select.add(new Option(value + " (" + counts.get(value) + ")", value)); });
    select.dataset.name = name;
    select.setAttribute("aria-label", "Filter: " + all.toLowerCase());
    select.addEventListener("change", changed);
    label.append(select);
    return label;
  }

  function filters() {
    var facts = Array.from(document.querySelectorAll(".md-content [data-kind]"));
    var before = document.querySelector(".md-content h2.filtered") || document.querySelector(".md-content .lede + *");
    if (facts.length < 4 || !before || document.querySelector(".filters")) return;
    var bar = document.createElement("div"), said = document.createElement("span"), all = document.createElement("button");
    bar.className = "filters";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Filters");
    said.setAttribute("role", "status");
    all.type = "button";
    all.textContent = "Show all";
    function apply() {
      var wanted = Array.from(bar.querySelectorAll("select")), shown = 0;
      wanted.forEach(function (select) { select.classList.toggle("set", !!select.value); });
      facts.forEach(function (fact) {
        var fits = wanted.every(function (select) {
          return !select.value || (fact.dataset[select.dataset.name] || "").split(" · ").includes(select.value);
        });
        place(fact).hidden = !fits;
        shown += fits;
      });
      document.querySelectorAll(".md-content h2:not(.fact)").forEach(function (heading) {
        var next = heading.nextElementSibling, mine = [];
        while (next && next.tagName !== "H2") {
          mine = mine.concat(Array.from(next.querySelectorAll("[data-kind]")));
          next = next.nextElementSibling;
        }
        heading.hidden = mine.length > 0 && mine.every(function (fact) { return place(fact).hidden; });
      });
      said.textContent = shown === facts.length ? "" : shown + " of " + facts.length + " shown";
      all.hidden = shown === facts.length;
    }
    [["kind", "All kinds"], ["who", "All actors"], ["in", "All articles"]].forEach(function (one) {
      var made = choice(facts, one[0], one[1], apply);
      if (made) bar.append(made);
    });
    if (!bar.children.length) return;
    all.hidden = true;
    all.addEventListener("click", function () {
      bar.querySelectorAll("select").forEach(function (select) { select.value = ""; });
      apply();
      bar.querySelector("select").focus();
    });
    bar.append(said, all);
    if (before.matches("h2.filtered") && facts.every(function (fact) { return before.contains(fact) || before.compareDocumentPosition(fact) & 4; }) && before.id === "all") before.after(bar);
    else before.before(bar);
  }

  /* 3. previews */

  var known = new Map(), shown = null, timer = 0, DELAY = 250, LINES = 3;

  function fetched(address) {
    if (!known.has(address)) {
      known.set(address, fetch(address, { credentials: "same-origin" }).then(function (answer) {
        return answer.ok && /html/.test(answer.headers.get("content-type") || "") ? answer.text() : null;
      }).then(function (text) { return text && new DOMParser().parseFromString(text, "text/html"); }).catch(function () { return null; }));
    }
    return known.get(address);
  }

  /* what a reader wants to see of a page, or of the place on it that a link names */
  function glance(page, id) {
    var article = page.querySelector("article.md-content__inner"), box = document.createElement("div");
    if (!article) return null;
    var target = id && page.getElementById(id);
    box.className = "md-typeset";
    function take(element) { if (element) box.append(document.importNode(element, true)); }
    if (target && target.closest(".para")) {
      marksOf(id, page).forEach(function (mark) { mark.classList.add("lit"); });
      var title = document.createElement("h3");
      title.textContent = (page.querySelector("h1") || {}).textContent.replace(/¶$/, "");
      box.append(title);
      take(target.closest(".para"));
    } else if (target && target.closest(".entry")) {
      take(target.closest(".entry"));
    } else {
      var start = target && /^H[23]$/.test(target.tagName) ? target : page.querySelector("article h1");
      var heading = document.createElement("h3"), next = start && start.nextElementSibling, left = LINES;
      if (!start) return null;
      heading.textContent = start.textContent.replace(/¶$/, "");
      box.append(heading);
      while (next && !/^H1$/.test(next.tagName) && !(start !== page.querySelector("article h1") && /^H2$/.test(next.tagName)) && left > 0) {
        if (next.matches(".lede, .descriptor, .minor, .standfirst")) take(next);
        else if (next.matches("p:not(.more)")) { take(next); left = 0; }
        else if (next.matches(".entry")) { take(next); left = 0; }
        else if (next.matches(".row")) { take(next.querySelector(".para")); left = 0; }
        else if (next.matches("ul")) {
          var list = document.createElement("ul");
          Array.from(next.children).slice(0, left).forEach(function (item) { list.append(document.importNode(item, true)); });
          left -= list.children.length;
          box.append(list);
        }
        next = next.nextElementSibling;
      }
    }
    box.querySelectorAll("details").forEach(function (one) { one.remove(); });
    box.querySelectorAll("[id], [data-kind]").forEach(function (one) { one.removeAttribute("id"); one.removeAttribute("data-kind"); });
    return box.textContent.trim() ? box : null;
  }

  function absolute(box, base) {
    box.querySelectorAll("a[href]").forEach(function (link) { link.setAttribute("href", new URL(link.getAttribute("href"), base).href); });
  }

  function hide() {
    clearTimeout(timer);
    if (shown) { shown.box.remove(); shown.link.removeAttribute("aria-describedby"); shown = null; }
  }

  function show(link, content) {
    hide();
    var box = document.createElement("div"), at = link.getClientRects()[0] || link.getBoundingClientRect();
    box.className = "md-tooltip2 peek";
    box.id = "peek";
    box.setAttribute("role", "tooltip");
    box.append(content);
    document.body.append(box);
    var width = document.documentElement.clientWidth, left = Math.max(8, Math.min(at.left, width - box.offsetWidth - 8));
    var fits = at.bottom + 8 + box.offsetHeight < window.innerHeight || at.top < box.offsetHeight + 8;
    box.style.left = left + window.scrollX + "px";
    box.style.top = window.scrollY + (fits ? at.bottom + 6 : at.top - box.offsetHeight - 6) + "px";
    link.setAttribute("aria-describedby", "peek");
    shown = { box: box, link: link };
  }

  function address(link) { return new URL(link.getAttribute("href"), document.baseURI); }

  function leads(link) {
    var to = address(link);
    return to.origin === location.origin && /^https?:$/.test(to.protocol) && !/\.(json|csv|xml|atom|bib|sqlite|db|zip|txt)$/.test(to.pathname) && (to.pathname !== location.pathname || to.hash.length > 1);
  }

  function rest(link) {
    clearTimeout(timer);
    timer = setTimeout(function () {
      var to = address(link), id = decodeURIComponent(to.hash.slice(1));
      var page = to.pathname === location.pathname ? Promise.resolve(document) : fetched(to.origin + to.pathname);
      page.then(function (found) {
        if (!found || !(link.matches(":hover") || link === document.activeElement)) return;
        var content = glance(found, id);
        if (!content) return;
        absolute(content, to);
        show(link, content);
      });
    }, DELAY);
  }

  function linkAt(event) {
    var link = event.target.closest && event.target.closest(".md-content a[href]");
    return link && !link.matches(".headerlink") && leads(link) ? link : null;
  }

  function near(event, on) {
    var note = event.target.closest && event.target.closest(".notes a[href]");
    if (note) marksOf(address(note).hash.slice(1)).forEach(function (mark) { mark.classList.toggle("near", on); });
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") return;
    near(event, true);
    var link = linkAt(event);
    if (shown && (link === shown.link || shown.box.contains(event.target))) { clearTimeout(timer); return; }
    if (link) rest(link);
    else { clearTimeout(timer); if (shown) timer = setTimeout(hide, DELAY); }
  });
  document.addEventListener("pointerout", function (event) { near(event, false); });
  document.addEventListener("focusin", function (event) {
    var link = linkAt(event);
    if (link && link.matches(":focus-visible")) rest(link);
    else if (shown && !shown.box.contains(event.target)) hide();
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("click", hide, true);

  /* a ring that is wider than the screen is seen from its middle */
  function centre() {
    document.querySelectorAll(".picture .scroll").forEach(function (box) {
      if (box.querySelector("svg.network")) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
    });
  }

  /* 5. the theme marks the words once it has its index, which may take a while: a reader who moves on meanwhile is left alone */
  function found() {
    if (!new URLSearchParams(location.search).get("h") || location.hash) return;
    var page = location.href, content = document.querySelector(".md-content");
    function there() {
      var best = null, most = 0, words = new Map();
      content.querySelectorAll("mark[data-md-highlight]").forEach(function (mark) {
        var block = mark.closest("p, li, td, h1, h2, h3, figure") || mark;
        var here = words.get(block) || words.set(block, new Set()).get(block);
        here.add(mark.textContent.toLowerCase());
        if (here.size > most) { most = here.size; best = block; }
      });
      if (!best) return;
      end();
      var at = best.getBoundingClientRect();
      if (at.top < 0 || at.bottom > window.innerHeight) best.scrollIntoView({ block: "center" });
    }
    function end() {
      watch.disconnect();
      ["wheel", "touchmove", "keydown", "pointerdown"].forEach(function (kind) { removeEventListener(kind, end); });
    }
    var watch = new MutationObserver(function () { if (location.href === page) there(); else end(); });
    watch.observe(content, { childList: true, subtree: true });
    ["wheel", "touchmove", "keydown", "pointerdown"].forEach(function (kind) { addEventListener(kind, end, { passive: true }); });
    there();
  }

  function start() { hide(); filters(); light(); centre(); found(); }

  /* 4. the theme leaves the cursor in the box that it closes: another slash would be typed into it, not open it; where
     Pagefind answers, search.js fetches what it needs while the first word is being typed */
  var box = document.getElementById("__search");
  if (box) box.addEventListener("change", function () {
    if (box.checked) new BroadcastChannel(__md_scope.pathname + ".search").postMessage("opened");
    if (!box.checked && document.activeElement.closest(".md-search")) document.activeElement.blur();
  });
  var list = document.querySelector(".md-search-result__list"), focused = "";
  if (list) {
    list.addEventListener("focusin", function (event) { focused = event.target.href; });
    list.addEventListener("focusout", function (event) { if (event.relatedTarget) focused = ""; });
    new MutationObserver(function () {
      if (!focused || !box.checked || document.activeElement !== document.body) return;
      var again = Array.from(list.querySelectorAll("a")).find(function (link) { return link.href === focused; });
      if (again) again.focus();
    }).observe(list, { childList: true });
  }

  window.addEventListener("hashchange", light);
  if (window.document$) window.document$.subscribe(start);
  /* without the theme's notices, and from a folder, where they end before the first */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
