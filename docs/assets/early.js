/* Runs before the theme's script, in the place of the theme's inline ones, which the content security policy refuses.
   1. What the theme remembers of a reader (the palette, say) lies under the address of this site, and these read it.
   2. The theme's instant navigation reads and writes the address of every link as text. In SVG it is an object that
      cannot be written, and one such link would stop the theme's script; this makes it text.
   3. It also writes each address out in full. A style sheet whose address is written is taken in again, and all of the
      page gets its styles anew; so theirs are written out here, where there is nothing to be styled yet. */
var __md_scope = new URL("..", document.currentScript.src);

function __md_hash(text) {
  return Array.from(text).reduce(function (sum, character) { return (sum << 5) - sum + character.charCodeAt(0); }, 0);
}

function __md_get(name, storage, scope) {
  try { return JSON.parse((storage || localStorage).getItem((scope || __md_scope).pathname + "." + name)); }
  catch (error) { return null; }
}

function __md_set(name, value, storage, scope) {
  try { (storage || localStorage).setItem((scope || __md_scope).pathname + "." + name, JSON.stringify(value)); }
  catch (error) { /* no storage, or none left: nothing is remembered */ }
}

document.documentElement.setAttribute("data-platform", navigator.platform);

Object.defineProperty(SVGAElement.prototype, "href", {
  configurable: true,
  get: function () { return new URL(this.getAttribute("href") || "", this.ownerDocument.baseURI).href; },
  set: function (value) { this.setAttribute("href", value); }
});

document.querySelectorAll("link[rel=stylesheet]").forEach(function (link) { link.href = link.href; });
