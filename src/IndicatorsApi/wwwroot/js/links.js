// Links within the page. Each has an address that can be copied or opened in a new tab. A plain click changes the view without a reload.

import { h } from "./dom.js";
import { change, pageUrl } from "./state.js";

/** The filters that a link to another region resets. */
const resetFilters = { topic: "", status: "", q: "", target: "", month: "", indicator: "" };

/** Creates a link to the current view with some parameters changed. */
export function link(content, values, attributes = {}) {
  return h("a", { ...attributes, href: pageUrl(values), onclick: (event) => follow(event, values) }, content);
}

/** Creates a link to a region, without filters. */
export const linkToRegion = (content, region, values = {}, attributes = {}) => link(content, { ...resetFilters, region, ...values }, attributes);

function follow(event, values) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  change(values);
}
