// The parts of a region side by side: regions by targets, and what needs attention, the worst first.

import { h } from "./dom.js";
import { figure, number, periodName, rule } from "./format.js";
import { text } from "./text.js";

/** How targets stand against the calendar, the worst first, each with a shape of its own, because colour alone tells nothing. */
const schedules = { missed: "✕", overdue: "!", behind: "▼", notReported: "○", onTime: "●", ahead: "▲", done: "✓", notAssessable: "?" };
const bad = ["missed", "overdue", "behind"];

/** Above so many regions a column for each would be read by nobody: what is shown then are their counts. */
const mostColumns = 20;

/** The parts of a region; nothing where none of them has a target. */
export function parts({ language, matrix, attention }, { onRegion, onTarget }) {
  const regions = (matrix?.rows ?? [])
    .map((row) => ({ code: row.region, label: matrix.regions.find((one) => one.region === row.region).regionLabel, cells: row.cells }))
    .map((region) => ({ ...region, standing: Object.values(region.cells).map((cell) => cell.schedule).filter(Boolean) }))
    .filter((region) => region.standing.length > 0)
    .sort((a, b) => share(b.standing) - share(a.standing));
  if (regions.length === 0) return [];
  const without = matrix.regions.filter((one) => !regions.some((region) => region.code === one.region));
  return [
    h("h2", { id: "parts-title" }, text("parts", language)),
    summary(regions.flatMap((region) => region.standing), regions.length, language),
    regions.length > mostColumns ? counts(regions, language, onRegion) : grid(regions, matrix.indicators, language, onRegion, onTarget),
    without.length > 0 && h("p", { class: "soft" }, `${text("withoutTargets", language)}${without.map((one) => one.regionLabel).join(language === "zh" ? "、" : ", ")}`),
    ...urgent(attention, language, onTarget),
  ].filter(Boolean);
}

const share = (standing) => standing.filter((schedule) => bad.includes(schedule)).length / standing.length;

/** How many targets stand how; it is the key to the shapes, too. */
function summary(standing, regions, language) {
  const counted = Object.keys(schedules).map((schedule) => [schedule, standing.filter((one) => one === schedule).length]).filter(([, count]) => count > 0);
  return h(
    "div", { class: "sum" },
    h("p", {}, text("sum", language)(regions, standing.length)),
    h("ul", { class: "key" }, counted.map(([schedule, count]) => h("li", { class: schedule }, mark(schedule), ` ${text("schedules", language)[schedule]} `, h("strong", {}, String(count))))),
  );
}

const mark = (schedule) => h("span", { class: "shape", "aria-hidden": "true" }, schedules[schedule]);

function grid(regions, indicators, language, onRegion, onTarget) {
  const rows = indicators
    .map((indicator) => ({ ...indicator, cells: regions.map((region) => [region, region.cells[indicator.indicator]]) }))
    .map((row) => ({ ...row, standing: row.cells.map(([, cell]) => cell?.schedule).filter(Boolean) }))
    .filter((row) => row.standing.length > 0)
    .sort((a, b) => share(b.standing) - share(a.standing));
  return table(text("sideBySide", language), [
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, text("indicator", language)), regions.map((region) => h("th", { scope: "col" }, link(region.label, () => onRegion(region.code)))))),
    h("tbody", {}, rows.map((row) => h(
      "tr", {}, h("th", { scope: "row" }, row.indicatorLabel),
      row.cells.map(([region, cell]) => (cell?.schedule ? h("td", {}, standing(cell, `${region.label}${language === "zh" ? "" : " "}${row.indicatorLabel}`, language, () => onTarget(region.code, row.indicator))) : h("td", { class: "soft" }, "–"))),
    ))),
  ]);
}

/** A cell: the shape, and by how many points it is behind or ahead; the whole of it in words for who does not see it. */
function standing({ schedule, leadPercentagePoints: lead }, subject, language, onOpen) {
  const words = saying(schedule, lead, language);
  return h(
    "button", { type: "button", class: `cell ${schedule}`, title: words, "aria-label": `${subject}: ${words}`, onclick: onOpen },
    mark(schedule), ["behind", "ahead"].includes(schedule) && lead != null ? ` ${points(lead, language)}` : "",
  );
}

const points = (lead, language) => number(Math.abs(lead), language, { decimals: 1, atLeast: 1 });

function saying(schedule, lead, language) {
  const name = text("schedules", language)[schedule];
  if (!["behind", "ahead", "missed"].includes(schedule) || lead == null) return name;
  const lag = text("lag", language)(points(lead, language), lead < 0);
  return language === "en" && schedule !== "missed" ? lag : `${name}${language === "zh" ? "，" : ", "}${lag}`;
}

function counts(regions, language, onRegion) {
  const present = Object.keys(schedules).filter((schedule) => regions.some((region) => region.standing.includes(schedule)));
  return table(text("sideBySide", language), [
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, text("region", language)), h("th", { scope: "col", class: "number" }, text("targetHead", language)), present.map((schedule) => h("th", { scope: "col", class: `number ${schedule}` }, mark(schedule), ` ${text("schedules", language)[schedule]}`)))),
    h("tbody", {}, regions.map((region) => h(
      "tr", {}, h("th", { scope: "row" }, link(region.label, () => onRegion(region.code))), h("td", { class: "number" }, String(region.standing.length)),
      present.map((schedule) => h("td", { class: "number" }, String(region.standing.filter((one) => one === schedule).length))),
    ))),
  ]);
}

/** What needs attention, a line each. */
function urgent(attention, language, onTarget) {
  if (attention.length === 0) return [h("p", {}, text("nothingUrgent", language))];
  const heads = [["region"], ["indicator"], ["targetHead"], ["soFarHead", "number"], ["through"], ["scheduleHead"], ["responsible"]];
  return [
    h("h3", {}, text("attention", language)),
    table(text("attention", language), [
      h("thead", {}, h("tr", {}, heads.map(([name, kind]) => h("th", { scope: "col", class: kind }, text(name, language))))),
      h("tbody", {}, attention.map((target) => h(
        "tr", {},
        h("td", { class: "wrap" }, target.regionLabel),
        h("th", { scope: "row" }, link(target.indicatorLabel, () => onTarget(target.region, target.indicator))),
        h("td", {}, rule(target, language)),
        h("td", { class: "number" }, target.latest?.inTargetPeriod && target.latest.value != null ? figure(target.latest, target.unit, language) : "–"),
        h("td", {}, target.latest?.inTargetPeriod ? periodName(target.latest.period, language) : "–"),
        h("td", { class: target.schedule }, mark(target.schedule), ` ${saying(target.schedule, target.leadPercentagePoints, language)}`),
        h("td", { class: "wrap" }, target.responsible ? (target.responsible[language === "zh" ? "unitZh" : "unitEn"] ?? target.responsible.unitZh ?? target.responsible.unitEn) : "–"),
      ))),
    ]),
  ];
}

const link = (name, onOpen) => h("button", { type: "button", class: "link", onclick: onOpen }, name);

const table = (name, content) => h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": name }, h("table", { class: "side" }, content));
