// Creates elements without HTML strings, so that data from the service can never become markup.

/**
 * Creates an element. An attribute whose name starts with `on` is an event listener. Children are nodes or texts. `null`, `undefined` and `false`
 * are omitted.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Returns the element with an id. */
export const byId = (id) => document.getElementById(id);
