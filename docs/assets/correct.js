/* For the editor: under each fact's entry, and on an actor's page, what to write into the editor's file to correct it. */
(function () {
  "use strict";

  var KEYS = {
    q: ["speaker: Full Name     # who said it; null where nobody can tell"],
    e: ["date: 2022-02-13       # null where nobody can tell", "status: occurred       # ongoing, planned or hypothetical"],
    i: ["holder: Full Name      # whose interest it is", "kind: goal             # demand, concern, stake, opposition or support",
        "theme: security", "label: words that stand together in the sentence"]
  };
  var FACT = ["reject: true           # alone: it is wrong, and left out", "pin: true              # shown on the home page"];
  var ACTOR = ["kind: person           # organization, country or group", "aliases: [Other Name]  # other names that mean it",
    "merge: [Other Actor]   # actors of this site that are this one", "hide: true             # it is no actor",
    "descriptor: who it is, in your own words"];

  function snippet(part, name, keys) {
    return [part + ":", "  " + name + ":"].concat(keys.map(function (key) { return "    # " + key; })).join("\n") + "\n";
  }

  function copied(button, code) {
    function done(word) {
      button.textContent = word;
      setTimeout(function () { button.textContent = "Copy"; }, 2000);
    }
    function select() {
      getSelection().selectAllChildren(code);
      done("Selected");
    }
    if (navigator.clipboard) navigator.clipboard.writeText(code.textContent).then(function () { done("Copied"); }, select);
    else select();
  }

  function offer(text) {
    var box = document.createElement("details"), summary = document.createElement("summary");
    var hint = document.createElement("p"), block = document.createElement("pre"), code = document.createElement("code");
    var button = document.createElement("button");
    box.className = "correct";
    summary.textContent = "Correct this";
    hint.textContent = "Into seeds/briefing.yml; take the # off the lines that you need. The first line stands once in the file.";
    button.type = "button";
    button.className = "md-button";
    button.textContent = "Copy";
    code.textContent = text;
    block.tabIndex = 0;
    button.addEventListener("click", function () { copied(button, code); });
    block.append(code);
    box.append(summary, hint, block, button);
    return box;
  }

  function start() {
    if (document.querySelector("details.correct")) return;
    document.querySelectorAll(".md-content .entry .fact[id]").forEach(function (fact) {
      if (/^[qei]-[0-9a-f]{10}(-\d+)?$/.test(fact.id)) {
        fact.closest(".entry").append(offer(snippet("facts", fact.id, KEYS[fact.id[0]].concat(FACT))));
      }
    });
    var who = document.querySelector(".md-content p.descriptor"), name = who && who.dataset.name;
    if (name) who.after(offer(snippet("actors", JSON.stringify(name), ACTOR)));
  }

  if (window.document$) window.document$.subscribe(start);
  /* from a folder the theme's notices end before the first */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
