// Reads everything that the page shows of a region and period.

import { all, get } from "./api.js";

/** Everything that the page shows of a region and period. */
export async function read({ region: wanted, period: asked, language }, signal) {
  const [units, regions, topics, indicators, first] = await Promise.all([
    all("units", { lang: language }, signal),
    all("regions", { lang: language }, signal),
    all("topics", { lang: language }, signal),
    all("indicators", { lang: language }, signal),
    wanted ? null : get("targets", { limit: "1", sort: "-period" }, signal),
  ]);
  const region = wanted || first.items[0]?.region || regions[0]?.code;
  const periods = [...new Set((await all("targets", { region, sort: "-period" }, signal)).map((target) => target.period))];
  const hasParts = regions.some((one) => one.parent === region);
  const newest = hasParts && periods.length === 0 ? await get("targets", { parent: region, limit: "1", sort: "-period" }, signal) : null;
  periods.push(...(newest?.items ?? []).map((target) => target.period));
  const period = asked || periods[0] || "";
  const [matrix, urgent] = hasParts && period ? await Promise.all([
    get(`matrix/${period}`, { parent: region, measure: "schedule,leadPercentagePoints", shape: "wide", lang: language }, signal),
    get("progress", { parent: region, period, schedule: "missed,overdue,behind", sort: "leadPercentagePoints", limit: "15", lang: language }, signal),
  ]) : [null, null];
  const targets = period ? await all("progress", { region, period, lang: language }, signal) : [];
  return {
    language, region, period, periods, units, regions, targets, matrix, attention: urgent?.items ?? [],
    topics: new Map(topics.map((topic) => [topic.code, topic.label])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator.label])),
    sums: new Set(indicators.filter((indicator) => indicator.overTime === "sum").map((indicator) => indicator.code)),
    names: new Map(indicators.map((indicator) => [indicator.code, [indicator.name.zh, indicator.name.en]])),
    growth: await growthOf(targets, region, period, language, signal),
    at: new Date(),
  };
}

/** The growth of the targets' indicators over the ten years up to the period, by indicator, in the order of time. */
async function growthOf(targets, region, period, language, signal) {
  const last = Number(period.match(/\d{4}/g)?.at(-1));
  const periods = [...Array.from({ length: 10 }, (_, i) => String(last - 9 + i)), ...targets.map((target) => target.latest?.period)];
  const codes = targets.map((target) => target.indicator);
  const growth = new Map();
  for (let i = 0; i < codes.length; i += 100) {
    const items = await all("growth", { region, indicator: codes.slice(i, i + 100).join(","), period: [...new Set(periods.filter(Boolean))].join(","), lang: language, sort: "period" }, signal);
    for (const item of items) growth.set(item.indicator, [...(growth.get(item.indicator) ?? []), item]);
  }
  return growth;
}
