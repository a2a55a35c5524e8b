// Tables. A table that is wider than the page scrolls within its own region, which is focusable for keyboard users.

import { h } from "./dom.js";
import { text } from "./messages.js";

/** Returns column headers from pairs of a message name and a class. */
export const headers = (columns, language) => columns.map(([name, kind]) => [text(name, language), kind]);

/** Creates a table from its name, its headers (pairs of content and class) and its `tbody` elements. */
export const table = (name, columns, bodies, { kind = "side", caption = null, wrapper = "scroll" } = {}) => h(
  "div", { class: wrapper, role: "region", tabindex: "0", "aria-label": name },
  h(
    "table", { class: kind || null },
    caption && h("caption", { class: "soft" }, caption),
    h("thead", {}, h("tr", {}, columns.map(([content, of]) => h("th", { scope: "col", class: of }, content)))),
    bodies,
  ),
);

/** Creates the `tbody` of rows. */
export const tableBody = (rows) => h("tbody", {}, rows);
