/* A former address: on to the new one at once, at the same place of the page. Without a script the page's own refresh
   leads there. */
(function () {
  "use strict";
  document.addEventListener("DOMContentLoaded", function () {
    var link = document.querySelector("main a");
    if (link) location.replace(link.href.split("#")[0] + location.hash);
  });
})();
