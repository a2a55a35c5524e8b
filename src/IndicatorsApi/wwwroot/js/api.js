// Asks the service. Answers are revalidated by their entity tag, which the browser does by itself.

const patience = 30_000;

/** Why a question was not answered, in the service's own words where it gave some. */
export class Failure extends Error {
  constructor(message, { unreachable = false } = {}) {
    super(message);
    this.unreachable = unreachable;
  }
}

/** One answer. */
export async function get(path, parameters, signal) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const signals = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])];
  let response;
  try {
    response = await fetch(`api/v1/${path}?${query}`, { headers: { Accept: "application/json" }, signal: AbortSignal.any(signals) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Failure(error.message, { unreachable: true });
  }
  if (response.ok) return response.json();
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
