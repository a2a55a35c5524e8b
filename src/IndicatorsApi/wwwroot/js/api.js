// HTTP client of the API. The browser revalidates cached responses by their ETag.

const requestTimeoutMilliseconds = 30_000;

/** The root of the API, relative to this module, so that the page works below any path. */
const root = new URL("../api/v1/", import.meta.url);

const versions = new WeakMap();

/** Returns the dataset version of a response body, or `null`. */
export const datasetVersionOf = (body) => versions.get(body) ?? null;

/** A failed request. The message is the problem detail of the service, if it sent one. */
export class RequestError extends Error {
  constructor(message, { unavailable = false } = {}) {
    super(message);
    this.unavailable = unavailable;
  }
}

/** Returns the URL of an API resource. Empty parameters are omitted. */
export function apiUrl(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return `${new URL(path, root)}${query.size > 0 ? `?${query}` : ""}`;
}

/** Sends a GET request and returns the body. */
export async function get(path, parameters, signal) {
  const signals = [AbortSignal.timeout(requestTimeoutMilliseconds), ...(signal ? [signal] : [])];
  let response;
  try {
    response = await fetch(apiUrl(path, parameters), { headers: { Accept: "application/json" }, signal: AbortSignal.any(signals) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestError(error.message, { unavailable: true });
  }
  if (response.ok) {
    const body = await response.json();
    versions.set(body, response.headers.get("Record-Version"));
    return body;
  }
  const problem = await response.json().catch(() => ({}));
  throw new RequestError(problem.detail ?? `${response.status} ${response.statusText}`, { unavailable: response.status >= 500 });
}

/** Returns all items of a list and follows its cursors. */
export async function getAll(path, parameters, signal) {
  const items = [];
  for (let cursor = ""; cursor !== null;) {
    const page = await get(path, { limit: "1000", ...parameters, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
