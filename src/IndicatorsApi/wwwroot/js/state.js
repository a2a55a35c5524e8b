// What is shown stands in the address, so that a view can be shared and the browser's buttons work.

const names = ["room", "region", "period", "view", "topic", "status", "q", "indicator", "by", "through", "month", "since", "target", "lang", "theme"];
const listeners = [];

export const state = read();

/** The address of a view: the one that is shown, but for some values. */
export function addressOf(values = {}) {
  const wanted = { ...state, ...values };
  const query = new URLSearchParams(names.filter((name) => wanted[name]).map((name) => [name, wanted[name]]));
  return `${location.pathname}${query.size > 0 ? `?${query}` : ""}`;
}

/** Changes what is shown. Typing does not fill the history: `replace` keeps one entry for it. */
export function change(values, { replace = false } = {}) {
  Object.assign(state, values);
  if (replace) history.replaceState(null, "", addressOf());
  else history.pushState(null, "", addressOf());
  listeners.forEach((listener) => listener(Object.keys(values)));
}

/** Calls a function with the names of what changed. */
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
