// The compare view: the ranked child regions of a parent by one indicator, and all their targets as a table.

import { get } from "../api.js";
import { h } from "../dom.js";
import { number, observation, periodName } from "../format.js";
import { linkToRegion } from "../links.js";
import { text } from "../messages.js";
import { state } from "../state.js";
import { headers, table, tableBody } from "../tables.js";
import { chartWidget } from "../widgets.js";
import { countTable, grid, readChildren } from "./children.js";

/** The parameters whose change requires new data. */
export const requestParameters = ["indicator", "by", "through"];

/** The controls of the view. */
export const controls = () => ["period", "indicator", "by", "through"];

/** The measures of a comparison. */
const measures = ["value", "attainment", "pace", "lead", "growth"];

/** The maximum number of regions in the chart. */
const maxBars = 30;

/** Reads the comparison and the targets of the child regions. */
export async function read({ parent, period, indicators, language: lang }, signal) {
  if (!parent || !period) return { parent: null };
  const [childData, parentRegion] = await Promise.all([readChildren(parent, period, lang, signal), get(`regions/${parent}`, { lang }, signal)]);
  const available = childData.counts.indicators.map((one) => one.indicator);
  const indicator = state.indicator || [...indicators.values()].find((one) => one.headline && available.includes(one.code))?.code || available[0];
  const [by, through] = [state.by || "attainment", state.through || "latest"];
  const comparison = indicator ? await get(`comparisons/${indicator}/${period}`, { parent, by, through, limit: String(maxBars), lang }, signal) : null;
  return { parent: parentRegion, childData, indicator, by, through, comparison };
}

/** Returns a text that changes whenever the view has to be rendered again. */
export const fingerprint = ({ childData, comparison }) => JSON.stringify([childData, comparison]);

/** The options of the controls. */
export const choices = ({ indicators, language }, { childData, indicator, by, through }) => ({
  indicator: indicatorOptions(indicators, childData?.counts.indicators.map((one) => one.indicator) ?? [], indicator),
  by: measures.map((one) => [one, text("comparedBy", language)[one]]),
  through: ["latest", "common"].map((one) => [one, text("comparedAt", language)[one]]),
  chosen: { indicator, by, through },
});

function indicatorOptions(indicators, codes, chosen) {
  const shown = [...indicators.values()].filter((one) => codes.includes(one.code) || one.code === chosen);
  return (shown.length > 0 ? shown : [...indicators.values()]).map((one) => [one.code, one.label]);
}

/** Renders the view. */
export function show(common, { parent, childData, through, comparison }) {
  const { language } = common;
  if (!parent || !comparison) return [h("div", { class: "empty" }, h("p", {}, text(parent ? "nothingToCompare" : "noParent", language)(common.region?.label ?? "")))];
  return [
    h("section", { "aria-labelledby": "ranking-title" }, h("h2", { id: "ranking-title" }, `${comparison.indicatorLabel}${language === "zh" ? "：" : ": "}${text("comparedBy", language)[comparison.by]}`),
      summary(comparison, common), notes(comparison, language),
      chartWidget("comparison", { parent: parent.code, indicator: comparison.indicator, period: comparison.period, by: comparison.by, through }, comparison, language),
      ranking(comparison, common)),
    childData.withTargets.length > 0 && h("section", {}, h("h2", {}, text("targetsByRegion", language)),
      childData.matrix ? grid(childData.withTargets, childData.matrix, language) : countTable(childData.withTargets.map((one) => [one.targets, linkToRegion(one.regionLabel, one.region, { view: "" })]), text("region", language), language)),
  ].filter(Boolean);
}

function summary(comparison, { language, units }) {
  const format = formatter(comparison, units, language);
  const facts = [["own", comparison.own, comparison.parentLabel], ["combined", comparison.combined], ["best", comparison.best], ["median", comparison.median], ["mean", comparison.mean]].filter(([, value]) => value !== null);
  return h("dl", { class: "headlines" }, facts.map(([name, value, label]) => h("div", {}, h("dt", {}, label ?? text("ranking", language)[name]), h("dd", {}, h("strong", {}, format(value))))));
}

/** Creates the notes of the comparison. The page has a control for the point, so its text replaces the hint at `through=common`. */
const notes = (comparison, language) => comparison.notes.length > 0
  && h("ul", { class: "notes" }, comparison.notes.map((note) => h("li", {}, note.code === "comparedAtDifferentPoints" ? text("differentPoints", language) : note.message)));

/** Returns the formatter of the compared numbers: values with their unit, leads in points, all others in percent. */
function formatter(comparison, units, language) {
  if (comparison.by === "value") return (value, qualifier) => observation({ value, qualifier }, comparison.unit, language);
  const unit = comparison.by === "lead" ? text("points", language) : "%";
  return (value) => `${number(value, language, { decimals: 1, minDecimals: 1 })} ${unit}`;
}

function ranking(comparison, { language, region, units }) {
  const format = formatter(comparison, units, language);
  const columns = [["rankHead", "number"], ["region"], ["valueHead", "number"], ["through"], ["fromMedian", "number"], ["rankChange", "number"], ["remarkHead"]];
  const more = comparison.next && h("p", { class: "soft" }, text("firstOf", language)(comparison.items.length, comparison.ranked));
  return h("div", {}, table(comparison.indicatorLabel, headers(columns, language), tableBody(comparison.items.map((item) => h(
    "tr", { class: item.region === region.code ? "own" : null },
    h("td", { class: "number" }, item.rank === null ? "–" : String(item.rank)),
    h("th", { scope: "row" }, linkToRegion(item.regionLabel, item.region, { view: "", target: comparison.indicator })),
    h("td", { class: "number" }, item.number === null ? "–" : format(item.number, item.qualifier)),
    h("td", {}, item.through ? periodName(item.through, language) : "–"),
    h("td", { class: "number" }, item.fromMedian === null ? "–" : number(item.fromMedian, language, { decimals: 1, minDecimals: 1, sign: true })),
    h("td", { class: "number" }, item.rankChange === null ? "–" : item.rankChange === 0 ? "0" : `${item.rankChange > 0 ? "↑" : "↓"} ${Math.abs(item.rankChange)}`),
    h("td", { class: "wrap soft" }, item.notes.map((note) => note.message).join(" ")),
  ))), { kind: "side ranking" }), more);
}
