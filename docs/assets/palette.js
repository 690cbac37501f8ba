/* Shows a page in the palette that the reader chose before, or in the system's, before any of it is drawn. Stands where
   the theme has an inline script for it, right behind the switch.
   Later the theme's own script sets the same again. For each change it takes all transitions from the page for a
   moment, so that no colour fades, and each time all of the page gets its styles anew: not for this one, which
   changes nothing. */
(function () {
  "use strict";
  var body = document.body, inputs = Array.from(document.querySelectorAll("[data-md-component=palette] input"));
  var fitting = inputs.filter(function (input) { return matchMedia(input.getAttribute("data-md-color-media")).matches; });
  var chosen = __md_get("__palette"), input = chosen ? inputs[chosen.index] : fitting[0];
  if (input && input.getAttribute("data-md-color-media") === "(prefers-color-scheme)") {
    input = fitting.find(function (other) { return other !== input; });
  }
  if (!input) return;
  ["scheme", "primary", "accent"].forEach(function (part) {
    body.setAttribute("data-md-color-" + part, input.getAttribute("data-md-color-" + part));
  });

  body.setAttribute = function (name, value) {
    if (name !== "data-md-color-switching") Element.prototype.setAttribute.call(body, name, value);
  };
  document.addEventListener("DOMContentLoaded", function () { delete body.setAttribute; });
})();
