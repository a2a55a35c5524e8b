// The parts of a region side by side: regions by targets, and what needs attention, the worst first.

import { get } from "../api.js";
import { h } from "../dom.js";
import { figure, periodName, rule } from "../format.js";
import { link, linkToRegion } from "../links.js";
import { counted, inNeed, mark, saying, scheduleHeads, schedules, shortly } from "../schedule.js";
import { headsOf, lines, table } from "../tables.js";
import { text } from "../text.js";
import { say } from "./target.js";

/** Above so many regions a column for each would be read by nobody: what is shown then are their counts. */
const mostColumns = 20;

/** How many lines of a long table are shown at first. */
const firstLines = 15;

/** How many of the targets that need attention are named. */
const mostUrgent = 8;

/** Reads how the parts of a region stand; where they are few, each of their targets. */
export async function readParts(parent, period, lang, signal) {
  const counts = await get("scorecards/counts", { parent, period, lang }, signal);
  const having = counts.regions.filter((one) => one.targets.total > 0);
  if (having.length === 0) return { counts, having, matrix: null, attention: [] };
  const urgent = (schedule) => get("progress", { parent, period, schedule, sort: "leadPercentagePoints", limit: String(mostUrgent), lang }, signal);
  const [matrix, ...lists] = await Promise.all([
    having.length > mostColumns ? null
      : get(`matrix/${period}`, { region: having.map((one) => one.region).join(","), measure: "schedule,leadPercentagePoints", shape: "wide", lang }, signal),
    ...inNeed.filter((schedule) => counts.targets.bySchedule[schedule] > 0).map(urgent),
  ]);
  return { counts, having, matrix, attention: lists.flatMap((page) => page.items).slice(0, mostUrgent) };
}

/** The parts of a region; nothing where none of them has a target. */
export function parts({ language }, sides) {
  if (!sides || sides.having.length === 0) return [];
  const { counts, having, matrix, attention } = sides;
  const without = counts.regions.filter((one) => one.targets.total === 0);
  return [
    h("h2", { id: "parts-title" }, text("parts", language)),
    h("div", { class: "sum" }, h("p", {}, text("sum", language)(having.length, counts.targets.total)), counted(counts.targets.bySchedule, language), link(text("whoReported", language), { room: "reporting" })),
    ...urgent(attention, counts.targets.bySchedule, language),
    h("h3", {}, text("sideBySide", language)),
    ...(matrix ? [grid(having, matrix, language)] : [
      countTable(having.map((one) => [one.targets, linkToRegion(one.regionLabel, one.region)]), text("region", language), language),
      countTable(counts.indicators.map((one) => [one.targets, link(one.indicatorLabel, { room: "compare", indicator: one.indicator })]), text("indicator", language), language),
    ]),
    without.length > 0 && without.length <= mostColumns && h("p", { class: "soft" }, `${text("withoutTargets", language)}${without.map((one) => one.regionLabel).join(language === "zh" ? "、" : ", ")}`),
  ].filter(Boolean);
}

const share = (standing) => standing.filter((schedule) => inNeed.includes(schedule)).length / standing.length;

/** Regions by targets, those first where most needs attention. */
export function grid(having, matrix, language) {
  const cells = new Map(matrix.rows.map((row) => [row.region, row.cells]));
  const rows = matrix.indicators
    .map((indicator) => ({ ...indicator, cells: having.map((one) => [one, cells.get(one.region)?.[indicator.indicator]]) }))
    .map((row) => ({ ...row, standing: row.cells.map(([, cell]) => cell?.schedule).filter(Boolean) }))
    .filter((row) => row.standing.length > 0)
    .sort((a, b) => share(b.standing) - share(a.standing));
  return table(text("sideBySide", language), [[text("indicator", language)], ...having.map((one) => [linkToRegion(one.regionLabel, one.region)])], lines(rows.map((row) => h(
    "tr", {}, h("th", { scope: "row" }, link(row.indicatorLabel, { room: "compare", indicator: row.indicator })),
    row.cells.map(([one, cell]) => (cell?.schedule ? h("td", {}, standing(cell, one, row, language)) : h("td", { class: "soft" }, "–"))),
  ))), { kind: "side grid" });
}

/** A cell: the shape, and by how many points it is behind or ahead; the whole of it in words for who does not see it. */
function standing(cell, { region, regionLabel }, { indicator, indicatorLabel }, language) {
  const words = saying(cell, language);
  return linkToRegion([mark(cell.schedule), ` ${shortly(cell, language)}`], region, { room: "", target: indicator }, {
    class: `cell ${cell.schedule}`, title: words, "aria-label": `${regionLabel}${language === "zh" ? "" : " "}${indicatorLabel}: ${words}`,
  });
}

/** How many targets of each stand how. */
export function countTable(rows, head, language) {
  const present = Object.keys(schedules).filter((schedule) => rows.some(([counts]) => counts.bySchedule[schedule] > 0));
  const line = ([counts, name]) => h(
    "tr", {}, h("th", { scope: "row" }, name), h("td", { class: "number" }, String(counts.total)),
    present.map((schedule) => h("td", { class: "number" }, counts.bySchedule[schedule] > 0 ? String(counts.bySchedule[schedule]) : "–")),
  );
  const body = lines(rows.slice(0, firstLines).map(line));
  const more = rows.length > firstLines && h("button", { type: "button", class: "more", onclick: () => { body.append(...rows.slice(firstLines).map(line)); more.remove(); } }, text("showAll", language)(rows.length));
  return h("div", {}, table(head, [[head], [text("targetHead", language), "number"], ...scheduleHeads(present, language)], body, { kind: "side counts" }), more);
}

/** What needs attention, a line each. */
function urgent(attention, bySchedule, language) {
  const all = inNeed.reduce((sum, schedule) => sum + (bySchedule[schedule] ?? 0), 0);
  if (attention.length === 0) return [h("p", {}, text("nothingUrgent", language))];
  const heads = [["region"], ["indicator"], ["targetHead"], ["soFarHead", "number"], ["through"], ["scheduleHead"], ["responsible"]];
  return [
    h("h3", {}, text("attention", language), all > attention.length && h("span", { class: "soft" }, ` ${text("firstOf", language)(attention.length, all)}`)),
    table(text("attention", language), headsOf(heads, language), lines(attention.map((target) => h(
      "tr", {},
      h("td", {}, target.regionLabel),
      h("th", { scope: "row" }, linkToRegion(target.indicatorLabel, target.region, { target: target.indicator })),
      h("td", {}, rule(target, language)),
      h("td", { class: "number" }, target.latest?.inTargetPeriod && target.latest.value != null ? figure(target.latest, target.unit, language) : "–"),
      h("td", {}, target.latest?.inTargetPeriod ? periodName(target.latest.period, language) : "–"),
      h("td", { class: target.schedule }, mark(target.schedule), ` ${saying(target, language)}`),
      h("td", { class: "wrap" }, target.responsible ? say(target.responsible, language) : "–"),
    ))), { kind: "side attention" }),
  ];
}
