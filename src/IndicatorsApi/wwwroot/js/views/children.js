// The child regions side by side: a table of regions and targets, and the targets that need attention.

import { get } from "../api.js";
import { h } from "../dom.js";
import { observation, periodName, rule } from "../format.js";
import { link, linkToRegion } from "../links.js";
import { text } from "../messages.js";
import { needsAttention, scheduleCounts, scheduleHeaders, scheduleIcon, scheduleText, schedules, shortLead } from "../schedule.js";
import { headers, table, tableBody } from "../tables.js";
import { responsibleName } from "./target.js";

/** The maximum number of region columns. Above it, the view shows counts instead of the table. */
const maxColumns = 20;

/** The number of rows that a long table shows at first. */
const initialRows = 15;

/** The maximum number of targets that need attention. */
const maxUrgent = 8;

/** Reads the counts of the child regions, the targets that need attention, and, for few regions, all targets. */
export async function readChildren(parent, period, lang, signal) {
  const counts = await get("scorecards/counts", { parent, period, lang }, signal);
  const withTargets = counts.regions.filter((one) => one.targets.total > 0);
  if (withTargets.length === 0) return { counts, withTargets, matrix: null, attention: [] };
  const urgent = (schedule) => get("progress", { parent, period, schedule, sort: "leadPercentagePoints", limit: String(maxUrgent), lang }, signal);
  const [matrix, ...lists] = await Promise.all([
    withTargets.length > maxColumns ? null
      : get(`matrix/${period}`, { region: withTargets.map((one) => one.region).join(","), measure: "schedule,leadPercentagePoints", shape: "wide", lang }, signal),
    ...needsAttention.filter((schedule) => counts.targets.bySchedule[schedule] > 0).map(urgent),
  ]);
  return { counts, withTargets, matrix, attention: lists.flatMap((page) => page.items).slice(0, maxUrgent) };
}

/** Creates the section of the child regions. Empty if none of them has a target. */
export function childrenSection({ language }, childData) {
  if (!childData || childData.withTargets.length === 0) return [];
  const { counts, withTargets, matrix, attention } = childData;
  const without = counts.regions.filter((one) => one.targets.total === 0);
  return [
    h("h2", { id: "children-title" }, text("children", language)),
    h("div", { class: "sum" }, h("p", {}, text("targetCount", language)(withTargets.length, counts.targets.total)), scheduleCounts(counts.targets.bySchedule, language), link(text("reportingStatus", language), { view: "reporting" })),
    ...attentionSection(attention, counts.targets.bySchedule, language),
    h("h3", {}, text("targetsByRegion", language)),
    ...(matrix ? [grid(withTargets, matrix, language)] : [
      countTable(withTargets.map((one) => [one.targets, linkToRegion(one.regionLabel, one.region)]), text("region", language), language),
      countTable(counts.indicators.map((one) => [one.targets, link(one.indicatorLabel, { view: "compare", indicator: one.indicator })]), text("indicator", language), language),
    ]),
    without.length > 0 && without.length <= maxColumns && h("p", { class: "soft" }, `${text("withoutTargets", language)}${without.map((one) => one.regionLabel).join(language === "zh" ? "、" : ", ")}`),
  ].filter(Boolean);
}

const shareInNeed = (statuses) => statuses.filter((schedule) => needsAttention.includes(schedule)).length / statuses.length;

/** Creates the table of indicators and regions. The indicators that need most attention come first. */
export function grid(withTargets, matrix, language) {
  const cells = new Map(matrix.rows.map((row) => [row.region, row.cells]));
  const rows = matrix.indicators
    .map((indicator) => ({ ...indicator, cells: withTargets.map((one) => [one, cells.get(one.region)?.[indicator.indicator]]) }))
    .map((row) => ({ ...row, statuses: row.cells.map(([, cell]) => cell?.schedule).filter(Boolean) }))
    .filter((row) => row.statuses.length > 0)
    .sort((a, b) => shareInNeed(b.statuses) - shareInNeed(a.statuses));
  return table(text("targetsByRegion", language), [[text("indicator", language)], ...withTargets.map((one) => [linkToRegion(one.regionLabel, one.region)])], tableBody(rows.map((row) => h(
    "tr", {}, h("th", { scope: "row" }, link(row.indicatorLabel, { view: "compare", indicator: row.indicator })),
    row.cells.map(([one, cell]) => (cell?.schedule ? h("td", {}, statusCell(cell, one, row, language)) : h("td", { class: "soft" }, "–"))),
  ))), { kind: "side grid" });
}

/** Creates a cell: the icon and the lead in points. The accessible name is the full description. */
function statusCell(cell, { region, regionLabel }, { indicator, indicatorLabel }, language) {
  const description = scheduleText(cell, language);
  return linkToRegion([scheduleIcon(cell.schedule), ` ${shortLead(cell, language)}`], region, { view: "", target: indicator }, {
    class: `cell ${cell.schedule}`, title: description, "aria-label": `${regionLabel}${language === "zh" ? "" : " "}${indicatorLabel}: ${description}`,
  });
}

/** Creates a table of counts by schedule status. */
export function countTable(rows, head, language) {
  const present = Object.keys(schedules).filter((schedule) => rows.some(([counts]) => counts.bySchedule[schedule] > 0));
  const line = ([counts, name]) => h(
    "tr", {}, h("th", { scope: "row" }, name), h("td", { class: "number" }, String(counts.total)),
    present.map((schedule) => h("td", { class: "number" }, counts.bySchedule[schedule] > 0 ? String(counts.bySchedule[schedule]) : "–")),
  );
  const body = tableBody(rows.slice(0, initialRows).map(line));
  const more = rows.length > initialRows && h("button", { type: "button", class: "more", onclick: () => { body.append(...rows.slice(initialRows).map(line)); more.remove(); } }, text("showAll", language)(rows.length));
  return h("div", {}, table(head, [[head], [text("targetHead", language), "number"], ...scheduleHeaders(present, language)], body, { kind: "side counts" }), more);
}

/** Creates the table of the targets that need attention. */
function attentionSection(attention, bySchedule, language) {
  const all = needsAttention.reduce((sum, schedule) => sum + (bySchedule[schedule] ?? 0), 0);
  if (attention.length === 0) return [h("p", {}, text("nothingUrgent", language))];
  const columns = [["region"], ["indicator"], ["targetHead"], ["actualHead", "number"], ["through"], ["scheduleHead"], ["responsible"]];
  return [
    h("h3", {}, text("attention", language), all > attention.length && h("span", { class: "soft" }, ` ${text("firstOf", language)(attention.length, all)}`)),
    table(text("attention", language), headers(columns, language), tableBody(attention.map((target) => h(
      "tr", {},
      h("td", {}, target.regionLabel),
      h("th", { scope: "row" }, linkToRegion(target.indicatorLabel, target.region, { target: target.indicator })),
      h("td", {}, rule(target, language)),
      h("td", { class: "number" }, target.latest?.inTargetPeriod && target.latest.value != null ? observation(target.latest, target.unit, language) : "–"),
      h("td", {}, target.latest?.inTargetPeriod ? periodName(target.latest.period, language) : "–"),
      h("td", { class: target.schedule }, scheduleIcon(target.schedule), ` ${scheduleText(target, language)}`),
      h("td", { class: "wrap" }, target.responsible ? responsibleName(target.responsible, language) : "–"),
    ))), { kind: "side attention" }),
  ];
}
