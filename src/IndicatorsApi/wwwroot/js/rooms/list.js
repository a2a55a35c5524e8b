// A line for each target, the worst first: what a wall shows, and what is printed.

import { h } from "../dom.js";
import { figure, periodName, rule } from "../format.js";
import { spark } from "../glyphs.js";
import { link } from "../links.js";
import { mark, saying, schedules } from "../schedule.js";
import { headsOf, table } from "../tables.js";
import { text } from "../text.js";
import { bar, growthSoFar, notes, points, say } from "./target.js";

const heads = [["indicator"], ["targetHead"], ["valueHead", "number"], ["through"], ["barHead", "bars"], ["scheduleHead"], ["courseHead", "sparks"], ["responsible"], ["remarkHead"]];

/** How many lines are made in one turn. */
const atOnce = 30;

/** The targets, grouped by how they stand. */
export function list(grouped, common, data) {
  const { language } = common;
  const answered = grouped.some(([, targets]) => targets.some((target) => target.responsible));
  const shown = heads.filter(([name]) => answered || name !== "responsible");
  const remarks = new Map((data.card?.remarks ?? []).map((remark) => [remark.indicator, remark]));
  const bodies = grouped.map(([group, targets]) => h("tbody", { class: `group ${group}` }, h("tr", { class: "group-head" }, h("th", { scope: "rowgroup", colspan: shown.length }, heading(group, targets, language)))));
  fill(grouped.flatMap(([, targets], i) => targets.map((target) => [bodies[i], () => line(target, remarks.get(target.indicator), answered, common, data)])));
  return table(text("asList", language), headsOf(shown, language), bodies, { kind: "side list", caption: legend(language), around: "scroll lines" });
}

/** Fills the lines of a long list in turns, so that the page answers to keys and clicks between them. */
function fill(lines, from = 0) {
  for (const [body, make] of lines.slice(from, from + atOnce)) body.append(make());
  if (from + atOnce < lines.length) setTimeout(() => fill(lines, from + atOnce));
}

/** The name of a group; of targets whose figures are awaited, that they are, first. */
export function nameOf(group, targets, language) {
  const [name, { schedule }] = [text("groups", language)[group][0], targets[0]];
  return group in schedules ? name : `${text("groups", language)[schedule][0]} · ${name}`;
}

/** The name of a group, how many are in it, and what it means. */
export function heading(group, targets, language) {
  const meaning = text("groups", language)[group][1];
  return [mark(targets[0].schedule), ` ${nameOf(group, targets, language)} `, h("span", { class: "amount" }, String(targets.length)), meaning && h("span", { class: "meaning" }, ` ${meaning}`)].filter(Boolean);
}

function line(target, remark, answered, common, data) {
  const { language } = common;
  const seen = target.latest;
  const own = seen?.inTargetPeriod;
  return h(
    "tr", { "data-indicator": target.indicator },
    h("th", { scope: "row" }, link(target.indicatorLabel, { target: target.indicator })),
    h("td", {}, rule(target, language)),
    h("td", { class: own ? "number" : "number soft" }, value(target, language)),
    h("td", { class: own ? null : "soft" }, seen && seen.comparable !== false ? periodName(seen.period, language) : "–"),
    h("td", { class: `bars ${target.schedule}` }, bar(target, language)),
    h("td", { class: target.schedule }, mark(target.schedule), ` ${saying(target, language)}`),
    h("td", { class: `sparks ${own ? target.schedule : "notReported"}` }, sparkOf(target, common, data)),
    answered && h("td", { class: "wrap" }, target.responsible ? say(target.responsible, language) : ""),
    h("td", { class: "wrap" }, comment(remark, target, common, data)),
  );
}

/** What was said last of a target, else the note that matters most; the whole of it where it is pointed at. */
function comment(remark, target, common, data) {
  const words = remark ? [remark.cause, remark.measure].filter(Boolean).join(common.language === "zh" ? "；" : "; ") : (notes(target, common, data)[0] ?? "");
  return h("span", { class: remark ? null : "soft", title: words || null }, words);
}

/** The newest figure; of growth that was published alone, the growth. */
function value(target, language) {
  const { latest } = target;
  if (latest?.value != null) return latest.comparable === false ? "–" : figure(latest, target.unit, language);
  return growthSoFar(target, language) ?? "–";
}

/** The months of the year so far against an even course; before any, the years. */
function sparkOf(target, { language, indicators }, data) {
  const { course, years, even } = points(target, indicators, data);
  const shown = course.length > 1 ? course : years;
  if (shown.length < 2) return null;
  const label = shown.map((point) => `${periodName(point.period, language)} ${figure({ value: point.value }, target.unit, language)}`).join(language === "zh" ? "，" : ", ");
  return spark(shown, label, { way: shown === course ? even : [] });
}

/** The key to the bars. */
export function legend(language) {
  const entry = (shape, name) => h("span", {}, h("span", { class: `mark ${shape}`, "aria-hidden": "true" }), ` ${text(name, language)}`);
  return h("span", { class: "legend" }, entry("bar", "value"), entry("line", "target"), entry("ring", "lastYear"), entry("triangle", "calendar"));
}
