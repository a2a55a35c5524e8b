// Reads the data that every view needs: the region with its child regions, its periods, and the code lists.

import { get, getAll } from "./api.js";

/** Reads the common data of a region and a period. */
export async function readCommon({ region: requestedRegion, period: requestedPeriod, language }, signal) {
  const lang = language;
  const code = requestedRegion || (await defaultRegion(signal));
  const [units, topics, indicators, region, children] = await Promise.all([
    getAll("units", { lang }, signal), getAll("topics", { lang }, signal), getAll("indicators", { lang }, signal),
    code ? get(`regions/${code}`, { lang }, signal) : null,
    code ? getAll("regions", { parent: code, lang }, signal) : [],
  ]);
  const periods = code ? await periodsOf(code, children.length > 0, signal) : [];
  return {
    language, region, children, units, periods,
    // The parent whose children are compared: the region itself, or its own parent if it has no children.
    parent: children.length > 0 ? code : region?.parent, period: requestedPeriod || newestBegun(periods) || "",
    topics: new Map(topics.map((topic) => [topic.code, topic.label])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    readAt: new Date(),
  };
}

/** Returns the smallest region that contains all targets. */
async function defaultRegion(signal) {
  const ends = await Promise.all(["region", "-region"].map((sort) => get("targets", { limit: "1", sort }, signal)));
  const [first, last] = ends.map((page) => page.items[0]?.region);
  if (first === last) return first ?? (await get("regions", { limit: "1" }, signal)).items[0]?.code;
  const [ancestors, others] = await Promise.all([first, last].map((region) => withAncestors(region, signal)));
  return ancestors.find((region) => others.includes(region)) ?? first;
}

async function withAncestors(code, signal) {
  const path = [];
  for (let next = code; next; next = (await get(`regions/${next}`, {}, signal)).parent) path.push(next);
  return path;
}

/**
 * Returns the periods that a region has targets for, the newest first. A region without targets has the years from the first to the last target of its
 * child regions.
 */
async function periodsOf(region, hasChildren, signal) {
  const own = [...new Set((await getAll("targets", { region, sort: "-period" }, signal)).map((target) => target.period))];
  if (own.length > 0 || !hasChildren) return own;
  const ends = await Promise.all(["period", "-period"].map((sort) => get("targets", { parent: region, limit: "1", sort }, signal)));
  const [first, last] = ends.map((page) => page.items[0]?.period);
  if (!first) return [];
  const [from, to] = [yearOf(first), yearOf(last)];
  return [...new Set([last, ...Array.from({ length: to - from + 1 }, (_, i) => String(to - i)), first])];
}

/** Returns the last year of a period. */
export const yearOf = (period) => Number(period.match(/\d{4}/g)?.at(-1));

/** Returns the newest period that has begun, or the earliest one if none has. */
const newestBegun = (periods) => periods.find((period) => Number(period.slice(0, 4)) <= new Date().getFullYear()) ?? periods.at(-1);
