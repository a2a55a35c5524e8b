// Tables: one that is wider than the page scrolls by itself, and can be reached by keyboard to do so.

import { h } from "./dom.js";
import { text } from "./text.js";

/** Heads by the names of their texts, those of numbers with a class. */
export const headsOf = (names, language) => names.map(([name, kind]) => [text(name, language), kind]);

/** A table with its name, its heads as pairs of content and class, and its bodies, each a `tbody`. */
export const table = (name, heads, bodies, { kind = "side", caption = null, around = "scroll" } = {}) => h(
  "div", { class: around, role: "region", tabindex: "0", "aria-label": name },
  h(
    "table", { class: kind || null },
    caption && h("caption", { class: "soft" }, caption),
    h("thead", {}, h("tr", {}, heads.map(([content, of]) => h("th", { scope: "col", class: of }, content)))),
    bodies,
  ),
);

/** The lines of a table. */
export const lines = (rows) => h("tbody", {}, rows);
