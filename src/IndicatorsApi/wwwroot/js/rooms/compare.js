// Comparing: the regions of one parent by one indicator, with the parent's own line, and all of their targets as a table.

import { get } from "../api.js";
import { h } from "../dom.js";
import { figure, number, periodName } from "../format.js";
import { chart } from "../figures.js";
import { linkToRegion } from "../links.js";
import { state } from "../state.js";
import { headsOf, lines, table } from "../tables.js";
import { text } from "../text.js";
import { countTable, grid, readParts } from "./parts.js";

/** What has to be read again where it changes in the address. */
export const reads = ["indicator", "by", "through"];

/** The controls of the room. */
export const controls = () => ["period", "indicator", "by", "through"];

/** By which numbers regions are compared here. */
const measures = ["value", "attainment", "pace", "lead", "growth"];

/** How many regions a chart shows. */
const mostBars = 30;

/** Reads how regions of one parent compare. */
export async function read({ parent, period, indicators, language: lang }, signal) {
  if (!parent || !period) return { parent: null };
  const [sides, whole] = await Promise.all([readParts(parent, period, lang, signal), get(`regions/${parent}`, { lang }, signal)]);
  const having = sides.counts.indicators.map((one) => one.indicator);
  const indicator = state.indicator || [...indicators.values()].find((one) => one.headline && having.includes(one.code))?.code || having[0];
  const [by, through] = [state.by || "attainment", state.through || "latest"];
  const comparison = indicator ? await get(`comparisons/${indicator}/${period}`, { parent, by, through, limit: String(mostBars), lang }, signal) : null;
  return { parent: whole, sides, indicator, by, through, comparison };
}

/** Whether something else is shown than before. */
export const fingerprint = ({ sides, comparison }) => JSON.stringify([sides, comparison]);

/** What stands in the choices of the room. */
export const choices = ({ indicators, language }, { sides, indicator, by, through }) => ({
  indicator: named(indicators, sides?.counts.indicators.map((one) => one.indicator) ?? [], indicator),
  by: measures.map((one) => [one, text("comparedBy", language)[one]]),
  through: ["latest", "common"].map((one) => [one, text("comparedAt", language)[one]]),
  chosen: { indicator, by, through },
});

function named(indicators, codes, chosen) {
  const shown = [...indicators.values()].filter((one) => codes.includes(one.code) || one.code === chosen);
  return (shown.length > 0 ? shown : [...indicators.values()]).map((one) => [one.code, one.label]);
}

/** The room. */
export function show(common, { parent, sides, through, comparison }) {
  const { language } = common;
  if (!parent || !comparison) return [h("div", { class: "empty" }, h("p", {}, text(parent ? "nothingToCompare" : "noParent", language)(common.region?.label ?? "")))];
  return [
    h("section", { "aria-labelledby": "ranking-title" }, h("h2", { id: "ranking-title" }, `${comparison.indicatorLabel}${language === "zh" ? "：" : ": "}${text("comparedBy", language)[comparison.by]}`),
      summary(comparison, common), notes(comparison, language),
      chart("comparison", { parent: parent.code, indicator: comparison.indicator, period: comparison.period, by: comparison.by, through }, comparison, language),
      ranking(comparison, common)),
    sides.having.length > 0 && h("section", {}, h("h2", {}, text("sideBySide", language)),
      sides.matrix ? grid(sides.having, sides.matrix, language) : countTable(sides.having.map((one) => [one.targets, linkToRegion(one.regionLabel, one.region, { room: "" })]), text("region", language), language)),
  ].filter(Boolean);
}

function summary(comparison, { language, units }) {
  const say = sayer(comparison, units, language);
  const facts = [["own", comparison.own, comparison.parentLabel], ["combined", comparison.combined], ["best", comparison.best], ["median", comparison.median], ["mean", comparison.mean]].filter(([, value]) => value !== null);
  return h("dl", { class: "headlines" }, facts.map(([name, value, label]) => h("div", {}, h("dt", {}, label ?? text("ranking", language)[name]), h("dd", {}, h("strong", {}, say(value))))));
}

/** What to know before reading the places; that the points differ is said by the choice beside. */
const notes = (comparison, language) => comparison.notes.length > 0
  && h("ul", { class: "notes" }, comparison.notes.map((note) => h("li", {}, note.code === "comparedAtDifferentPoints" ? text("mixedPoints", language) : note.message)));

/** Says a number of a comparison: values in their unit, shares in percent, leads in points. */
function sayer(comparison, units, language) {
  if (comparison.by === "value") return (value, qualifier) => figure({ value, qualifier }, comparison.unit, language);
  const unit = comparison.by === "lead" ? text("points", language) : "%";
  return (value) => `${number(value, language, { decimals: 1, atLeast: 1 })} ${unit}`;
}

function ranking(comparison, { language, region, units }) {
  const say = sayer(comparison, units, language);
  const heads = [["placeHead", "number"], ["region"], ["valueHead", "number"], ["through"], ["fromMedian", "number"], ["rankChange", "number"], ["remarkHead"]];
  const more = comparison.next && h("p", { class: "soft" }, text("firstOf", language)(comparison.items.length, comparison.placed));
  return h("div", {}, table(comparison.indicatorLabel, headsOf(heads, language), lines(comparison.items.map((item) => h(
    "tr", { class: item.region === region.code ? "own" : null },
    h("td", { class: "number" }, item.place === null ? "–" : String(item.place)),
    h("th", { scope: "row" }, linkToRegion(item.regionLabel, item.region, { room: "", target: comparison.indicator })),
    h("td", { class: "number" }, item.number === null ? "–" : say(item.number, item.qualifier)),
    h("td", {}, item.through ? periodName(item.through, language) : "–"),
    h("td", { class: "number" }, item.fromMedian === null ? "–" : number(item.fromMedian, language, { decimals: 1, atLeast: 1, sign: true })),
    h("td", { class: "number" }, item.placesUp === null ? "–" : item.placesUp === 0 ? "0" : `${item.placesUp > 0 ? "↑" : "↓"} ${Math.abs(item.placesUp)}`),
    h("td", { class: "wrap soft" }, item.notes.map((note) => note.message).join(" ")),
  ))), { kind: "side ranking" }), more);
}
