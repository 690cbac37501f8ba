/* Shows a page in the palette that the reader chose before, before any of it is drawn. Stands where the theme has an
   inline script for it, right behind the switch. */
(function () {
  "use strict";
  var chosen = __md_get("__palette"), color = chosen && chosen.color;
  if (!color) return;
  if (color.media === "(prefers-color-scheme)") {
    var light = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    var input = document.querySelector("[data-md-color-media='(prefers-color-scheme: " + light + ")']");
    ["media", "scheme", "primary", "accent"].forEach(function (name) {
      if (input) color[name] = input.getAttribute("data-md-color-" + name);
    });
  }
  Object.keys(color).forEach(function (name) { document.body.setAttribute("data-md-color-" + name, color[name]); });
})();
