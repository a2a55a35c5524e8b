// Links within the page: each has an address that can be copied or opened in a tab of its own, and goes there without a reload.

import { h } from "./dom.js";
import { addressOf, change } from "./state.js";

/** What a link to another region or room leaves behind. */
const narrowed = { topic: "", status: "", q: "", target: "", month: "", indicator: "" };

/** A link to a view: the one that is shown, but for some values. */
export function link(content, values, attributes = {}) {
  return h("a", { ...attributes, href: addressOf(values), onclick: (event) => follow(event, values) }, content);
}

/** A link to a region, where nothing narrows the view yet. */
export const linkToRegion = (content, region, values = {}, attributes = {}) => link(content, { ...narrowed, region, ...values }, attributes);

function follow(event, values) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  change(values);
}
