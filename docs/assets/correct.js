/* For the editor: under each fact's entry, on an actor's and on an article's page, what to write into the editor's file to
   correct it. What is pasted holds the present values (data-now, as YAML); a sample stands where there is none. */
(function () {
  "use strict";

  var REJECT = ["reject", "true", "alone: it is wrong, and left out"], PIN = ["pin", "true", "shown on the home page"];
  var DATE = ["date", "2022-02-13", "or 2022-02, 2022, 2022-02-13~; null where nobody can tell"];
  var KEYS = {
    q: [["speaker", "Full Name", "who said it; null where nobody can tell"],
        ["merge", "q-0123456789", "another entry of the same words"], REJECT, PIN],
    e: [DATE, ["status", "occurred", "occurred, ongoing, planned or hypothetical"],
        ["merge", "e-0123456789", "another entry on the same"], REJECT, PIN],
    i: [["holder", "Full Name", "whose interest it is; several in brackets: [One, Another]"],
        ["kind", "goal", "goal, demand, concern, stake, opposition or support"],
        ["theme", "other", "a field by its id, as the guide lists them"],
        ["label", "words", "words that stand together in the sentence"],
        ["merge", "i-0123456789", "another entry of the same"], REJECT, PIN],
    actor: [["kind", "person", "person, organization, country or group"],
            ["descriptor", "who it is", "in a few words of your own"],
            ["aliases", "[Other Name]", "other names that mean it"],
            ["merge", "[Other Actor]", "actors of this site that are this one"],
            ["hide", "true", "alone: it is no actor"]],
    article: [["title", "The headline", ""], ["date", "2022-02-13", "or 2022-02, 2022, 2022-02-13~"],
              ["publisher", "The paper", ""], ["authors", "[Full Name]", ""],
              ["url", "https://example.org/page", ""], ["hide", "true", "the article is left out"]]
  };
  var HINT = "Into seeds/briefing.yml; take the # off the lines that you need, and change them. The first line stands once in the file.";
  var HEAD = " What stands at the head of the article’s own file counts before this.";

  function snippet(part, name, keys, now) {
    return [part + ":", "  " + name + ":"].concat(keys.map(function (key) {
      var line = key[0] + ": " + (key[0] in now ? now[key[0]] : key[1]);
      return "    # " + (key[2] ? line.padEnd(22) + " # " + key[2] : line);
    })).join("\n") + "\n";
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

  function offer(text, more) {
    var box = document.createElement("details"), summary = document.createElement("summary");
    var hint = document.createElement("p"), block = document.createElement("pre"), code = document.createElement("code");
    var button = document.createElement("button");
    box.className = "correct";
    summary.textContent = "Correct this";
    hint.textContent = HINT + (more || "");
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

  function now(element) {
    try { return JSON.parse(element.dataset.now || "{}"); } catch (error) { return {}; }
  }

  function start() {
    if (document.querySelector("details.correct")) return;
    document.querySelectorAll(".md-content .entry .fact[id]").forEach(function (fact) {
      if (/^[qei]-[0-9a-f]{10}(-\d+)?$/.test(fact.id)) {
        fact.closest(".entry").append(offer(snippet("facts", fact.id, KEYS[fact.id[0]], now(fact))));
      }
    });
    var who = document.querySelector(".md-content p.descriptor[data-name]");
    if (who) {
      var more = who.dataset.id && " Several actors bear this name: to hide this one alone, write " + who.dataset.id + " in its place.";
      who.after(offer(snippet("actors", JSON.stringify(who.dataset.name), KEYS.actor, now(who)), more));
    }
    var seed = document.querySelector(".md-content p[data-seed]");
    if (seed) seed.after(offer(snippet("articles", JSON.stringify(seed.dataset.seed), KEYS.article, now(seed)), HEAD));
  }

  if (window.document$) window.document$.subscribe(start);
  /* from a folder the theme's notices end before the first */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
