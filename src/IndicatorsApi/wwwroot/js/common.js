// Reads what every room shows: the region with its parts, its periods, and the vocabulary.

import { all, get } from "./api.js";

/** What is common to all rooms of a region and period. */
export async function readCommon({ region: wanted, period: asked, language }, signal) {
  const lang = language;
  const code = wanted || (await meetingPoint(signal));
  const [units, topics, indicators, region, parts] = await Promise.all([
    all("units", { lang }, signal), all("topics", { lang }, signal), all("indicators", { lang }, signal),
    code ? get(`regions/${code}`, { lang }, signal) : null,
    code ? all("regions", { parent: code, lang }, signal) : [],
  ]);
  const periods = code ? await periodsOf(code, parts.length > 0, signal) : [];
  return {
    language, region, parts, units, periods,
    // Whose parts are looked at side by side: the region's own, or of one without parts it and those beside it.
    parent: parts.length > 0 ? code : region?.parent, period: asked || begun(periods) || "",
    topics: new Map(topics.map((topic) => [topic.code, topic.label])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    at: new Date(),
  };
}

/** The smallest region that holds all targets on record: of one town that town, of several their district. */
async function meetingPoint(signal) {
  const ends = await Promise.all(["region", "-region"].map((sort) => get("targets", { limit: "1", sort }, signal)));
  const [first, last] = ends.map((page) => page.items[0]?.region);
  if (first === last) return first ?? (await get("regions", { limit: "1" }, signal)).items[0]?.code;
  const [up, other] = await Promise.all([first, last].map((region) => upwards(region, signal)));
  return up.find((region) => other.includes(region)) ?? first;
}

async function upwards(code, signal) {
  const way = [];
  for (let next = code; next; next = (await get(`regions/${next}`, {}, signal)).parent) way.push(next);
  return way;
}

/** The periods that a region has targets for, or of one without any, the years from the first to the last that its parts have some for; the newest first. */
async function periodsOf(region, hasParts, signal) {
  const own = [...new Set((await all("targets", { region, sort: "-period" }, signal)).map((target) => target.period))];
  if (own.length > 0 || !hasParts) return own;
  const ends = await Promise.all(["period", "-period"].map((sort) => get("targets", { parent: region, limit: "1", sort }, signal)));
  const [first, last] = ends.map((page) => page.items[0]?.period);
  if (!first) return [];
  const [from, to] = [yearOf(first), yearOf(last)];
  return [...new Set([last, ...Array.from({ length: to - from + 1 }, (_, i) => String(to - i)), first])];
}

/** The last year of a period. */
export const yearOf = (period) => Number(period.match(/\d{4}/g)?.at(-1));

/** The newest period that has begun; where none has, the one that begins first. */
const begun = (periods) => periods.find((period) => Number(period.slice(0, 4)) <= new Date().getFullYear()) ?? periods.at(-1);
