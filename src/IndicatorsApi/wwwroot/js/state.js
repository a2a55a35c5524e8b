// What is shown stands in the address, so that a view can be shared and the browser's buttons work.

const names = ["region", "period", "topic", "standing", "q", "target", "lang", "theme"];
const listeners = [];

export const state = read();

/** Changes what is shown. Typing does not fill the history: `replace` keeps one entry for it. */
export function change(values, { replace = false } = {}) {
  Object.assign(state, values);
  const query = new URLSearchParams(names.filter((name) => state[name]).map((name) => [name, state[name]]));
  const address = `${location.pathname}${query.size > 0 ? `?${query}` : ""}`;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
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
