// The state of the page. The query of the address holds all of it, so that every view can be shared as a link and the history works.

const names = ["view", "region", "period", "layout", "topic", "status", "q", "indicator", "by", "through", "month", "since", "target", "lang", "theme"];
const listeners = [];

export const state = read();

/** Returns the address of the current view with some parameters changed. */
export function pageUrl(values = {}) {
  const merged = { ...state, ...values };
  const query = new URLSearchParams(names.filter((name) => merged[name]).map((name) => [name, merged[name]]));
  return `${location.pathname}${query.size > 0 ? `?${query}` : ""}`;
}

/** Changes parameters. `replace` overwrites the current history entry, for example while the reader types. */
export function change(values, { replace = false } = {}) {
  Object.assign(state, values);
  if (replace) history.replaceState(null, "", pageUrl());
  else history.pushState(null, "", pageUrl());
  listeners.forEach((listener) => listener(Object.keys(values)));
}

/** Registers a listener, which receives the names of the changed parameters. */
export function onChange(listener) {
  listeners.push(listener);
}

window.addEventListener("popstate", () => {
  Object.assign(state, read());
  listeners.forEach((listener) => listener(names));
});

function read() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""]));
}
