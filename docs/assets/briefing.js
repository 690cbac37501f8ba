/* What the pages gain from a script; without it everything is readable all the same.
   1. A link to marked words lights up all pieces of the mark, not only the first.
   2. Lists of facts get filters by kind, by actor and by article.
   3. The search box, once closed, opens again at a slash. */
(function () {
  "use strict";

  function light() {
    document.querySelectorAll(".mark.lit").forEach(function (mark) { mark.classList.remove("lit"); });
    var id = location.hash.slice(1);
    if (!/^[a-z]-[0-9a-f]+$/.test(id)) return;
    document.querySelectorAll('.mark[data-of="' + id + '"]').forEach(function (mark) { mark.classList.add("lit"); });
  }

  /* a fact is its heading and what stands below it, up to the next heading */
  function parts(heading) {
    var found = [heading], next = heading.nextElementSibling;
    while (next && !/^(H[1-6]|SCRIPT)$/.test(next.tagName)) { found.push(next); next = next.nextElementSibling; }
    return found;
  }

  function values(facts, name) {
    var found = {};
    facts.forEach(function (fact) {
      (fact.dataset[name] || "").split(" · ").forEach(function (value) { if (value) found[value] = (found[value] || 0) + 1; });
    });
    return found;
  }

  function choice(facts, name, all, changed) {
    var counts = values(facts, name), names = Object.keys(counts).sort();
    if (names.length < 2) return null;
    var label = document.createElement("label"), select = document.createElement("select");
    label.className = "filter";
    select.add(new Option(all, ""));
    names.forEach(function (value) { select.add(new Option(value + " (" + counts[value] + ")", value)); });
    select.dataset.name = name;
    select.setAttribute("aria-label", "Filter: " + all.toLowerCase());
    select.addEventListener("change", changed);
    label.append(select);
    return label;
  }

  function filters() {
    var facts = Array.from(document.querySelectorAll(".md-content .fact"));
    var lede = document.querySelector(".md-content .lede");
    if (facts.length < 4 || !lede || document.querySelector(".filters")) return;
    var bar = document.createElement("div"), said = document.createElement("span");
    bar.className = "filters";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Filters");
    said.setAttribute("role", "status");
    function apply() {
      var wanted = Array.from(bar.querySelectorAll("select")), shown = 0;
      facts.forEach(function (fact) {
        var fits = wanted.every(function (select) {
          return !select.value || (fact.dataset[select.dataset.name] || "").split(" · ").includes(select.value);
        });
        parts(fact).forEach(function (part) { part.hidden = !fits; });
        shown += fits;
      });
      document.querySelectorAll(".md-content h2:not(.fact)").forEach(function (heading) {
        var next = heading.nextElementSibling, any = false, none = true;
        while (next && next.tagName !== "H2") {
          if (next.classList.contains("fact")) { none = false; any = any || !next.hidden; }
          next = next.nextElementSibling;
        }
        heading.hidden = !none && !any;
      });
      said.textContent = shown === facts.length ? "" : shown + " of " + facts.length + " shown";
    }
    [["kind", "All kinds"], ["who", "All actors"], ["in", "All articles"]].forEach(function (one) {
      var made = choice(facts, one[0], one[1], apply);
      if (made) bar.append(made);
    });
    if (!bar.children.length) return;
    bar.append(said);
    lede.after(bar);
  }

  function start() { filters(); light(); }

  /* the theme leaves the cursor in the box that it closes: another slash would be typed into it, not open it */
  var box = document.getElementById("__search");
  if (box) box.addEventListener("change", function () {
    if (!box.checked && document.activeElement.closest(".md-search")) document.activeElement.blur();
  });

  window.addEventListener("hashchange", light);
  if (window.document$) window.document$.subscribe(start);
  /* without the theme's notices, and from a folder, where they end before the first */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
