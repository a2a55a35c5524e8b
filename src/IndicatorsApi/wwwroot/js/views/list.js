// The list layout: one line per target, the worst first. Wall displays and prints use it.

import { h } from "../dom.js";
import { observation, periodName, rule } from "../format.js";
import { sparkline } from "../icons.js";
import { link } from "../links.js";
import { text } from "../messages.js";
import { scheduleIcon, scheduleText, schedules } from "../schedule.js";
import { headers, table } from "../tables.js";
import { chartPoints, decidingGrowth, noteTexts, responsibleName, targetBar } from "./target.js";

const columns = [["indicator"], ["targetHead"], ["valueHead", "number"], ["through"], ["barHead", "bars"], ["scheduleHead"], ["trendHead", "sparks"], ["responsible"], ["remarkHead"]];

/** The number of lines that one task of the browser renders. */
const batchSize = 30;

/** Creates the table of targets by group. */
export function list(grouped, common, data) {
  const { language } = common;
  const hasResponsible = grouped.some(([, targets]) => targets.some((target) => target.responsible));
  const shown = columns.filter(([name]) => hasResponsible || name !== "responsible");
  const remarks = new Map((data.card?.remarks ?? []).map((remark) => [remark.indicator, remark]));
  const bodies = grouped.map(([group, targets]) => h("tbody", { class: `group ${group}` }, h("tr", { class: "group-head" }, h("th", { scope: "rowgroup", colspan: shown.length }, groupHeading(group, targets, language)))));
  fill(grouped.flatMap(([, targets], i) => targets.map((target) => [bodies[i], () => line(target, remarks.get(target.indicator), hasResponsible, common, data)])));
  return table(text("asList", language), headers(shown, language), bodies, { kind: "side list", caption: legend(language), wrapper: "scroll lines" });
}

/** Renders the lines in batches, so that the page stays responsive to input. */
function fill(lines, from = 0) {
  for (const [body, createLine] of lines.slice(from, from + batchSize)) body.append(createLine());
  if (from + batchSize < lines.length) setTimeout(() => fill(lines, from + batchSize));
}

/** Returns the name of a group. The schedule status precedes the name of a starting position. */
export function groupName(group, targets, language) {
  const [name, { schedule }] = [text("groups", language)[group][0], targets[0]];
  return group in schedules ? name : `${text("groups", language)[schedule][0]} · ${name}`;
}

/** Creates the heading of a group: its name, count and meaning. */
export function groupHeading(group, targets, language) {
  const meaning = text("groups", language)[group][1];
  return [scheduleIcon(targets[0].schedule), ` ${groupName(group, targets, language)} `, h("span", { class: "amount" }, String(targets.length)), meaning && h("span", { class: "meaning" }, ` ${meaning}`)].filter(Boolean);
}

function line(target, remark, hasResponsible, common, data) {
  const { language } = common;
  const { latest } = target;
  const inPeriod = latest?.inTargetPeriod;
  return h(
    "tr", { "data-indicator": target.indicator },
    h("th", { scope: "row" }, link(target.indicatorLabel, { target: target.indicator })),
    h("td", {}, rule(target, language)),
    h("td", { class: inPeriod ? "number" : "number soft" }, value(target, language)),
    h("td", { class: inPeriod ? null : "soft" }, latest && latest.comparable !== false ? periodName(latest.period, language) : "–"),
    h("td", { class: `bars ${target.schedule}` }, targetBar(target, language)),
    h("td", { class: target.schedule }, scheduleIcon(target.schedule), ` ${scheduleText(target, language)}`),
    h("td", { class: `sparks ${inPeriod ? target.schedule : "notReported"}` }, trend(target, common, data)),
    hasResponsible && h("td", { class: "wrap" }, target.responsible ? responsibleName(target.responsible, language) : ""),
    h("td", { class: "wrap" }, comment(remark, target, common, data)),
  );
}

/** Creates the newest remark on a target, or its most important note. The title holds the full text. */
function comment(remark, target, common, data) {
  const content = remark ? [remark.cause, remark.measure].filter(Boolean).join(common.language === "zh" ? "；" : "; ") : (noteTexts(target, common, data)[0] ?? "");
  return h("span", { class: remark ? null : "soft", title: content || null }, content);
}

/** Formats the latest value, or the growth if only growth was published. */
function value(target, language) {
  const { latest } = target;
  if (latest?.value != null) return latest.comparable === false ? "–" : observation(latest, target.unit, language);
  return decidingGrowth(target, language) ?? "–";
}

/** Creates the sparkline: the months against the even path, or the years until the second month. */
function trend(target, { language, indicators }, data) {
  const { months, years, evenPath } = chartPoints(target, indicators, data);
  const shown = months.length > 1 ? months : years;
  if (shown.length < 2) return null;
  const label = shown.map((point) => `${periodName(point.period, language)} ${observation({ value: point.value }, target.unit, language)}`).join(language === "zh" ? "，" : ", ");
  return sparkline(shown, label, { expected: shown === months ? evenPath : [] });
}

/** Creates the legend of the bars. */
export function legend(language) {
  const entry = (shape, name) => h("span", {}, h("span", { class: `mark ${shape}`, "aria-hidden": "true" }), ` ${text(name, language)}`);
  return h("span", { class: "legend" }, entry("bar", "value"), entry("line", "target"), entry("ring", "baseline"), entry("triangle", "expectedByNow"));
}
