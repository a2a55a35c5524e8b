// Asks the service. Answers are revalidated by their entity tag, which the browser does by itself.

const patience = 30_000;

/** Where the service answers, wherever the page that asks stands. */
const root = new URL("../api/v1/", import.meta.url);

const versions = new WeakMap();

/** The version of the record that an answer was computed from. */
export const versionOf = (answer) => versions.get(answer) ?? null;

/** Why a question was not answered, in the service's own words where it gave some. */
export class Failure extends Error {
  constructor(message, { unreachable = false } = {}) {
    super(message);
    this.unreachable = unreachable;
  }
}

/** The address of a question. */
export function addressOf(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  return `${new URL(path, root)}${query.size > 0 ? `?${query}` : ""}`;
}

/** One answer. */
export async function get(path, parameters, signal) {
  const signals = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])];
  let response;
  try {
    response = await fetch(addressOf(path, parameters), { headers: { Accept: "application/json" }, signal: AbortSignal.any(signals) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Failure(error.message, { unreachable: true });
  }
  if (response.ok) {
    const answer = await response.json();
    versions.set(answer, response.headers.get("Record-Version"));
    return answer;
  }
  const problem = await response.json().catch(() => ({}));
  throw new Failure(problem.detail ?? `${response.status} ${response.statusText}`, { unreachable: response.status >= 500 });
}

/** All items of a list, page by page. */
export async function all(path, parameters, signal) {
  const items = [];
  for (let cursor = ""; cursor !== null;) {
    const page = await get(path, { limit: "1000", ...parameters, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
