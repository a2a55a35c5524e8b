// Changes: what is new since a day, what turned, what was revised, and what was said about it.

import { addressOf, get } from "../api.js";
import { h } from "../dom.js";
import { figure, periodName, rule } from "../format.js";
import { link, linkToRegion } from "../links.js";
import { mark, saying, scheduleHeads, schedules } from "../schedule.js";
import { state } from "../state.js";
import { headsOf, lines, table } from "../tables.js";
import { text } from "../text.js";

/** What has to be read again where it changes in the address. */
export const reads = ["since"];

/** The controls of the room. */
export const controls = () => ["since"];

/** How many lines a list has. */
const mostLines = 30;

/** The first day that is told of where the address names none: a month ago. */
export function since() {
  if (state.since) return state.since;
  const day = new Date(Date.now() - 30 * 86_400_000);
  return day.toISOString().slice(0, 10);
}

/** Reads what changed in a region and its parts. */
export async function read({ region, language: lang }, signal) {
  return { digest: region ? await get("digest", { region: region.code, since: since(), limit: String(mostLines), lang }, signal) : null };
}

/** Whether something else is shown than before. */
export const fingerprint = ({ digest }) => digest && JSON.stringify({ ...digest, through: null });

/** What stands in the choices of the room. */
export const choices = () => ({ chosen: { since: since() } });

/** The room. */
export function show({ language }, { digest }) {
  if (!digest) return [];
  return [
    h("section", { "aria-labelledby": "changes-title" },
      h("h2", { id: "changes-title" }, text("changesTitle", language)(digest.regionLabel, since())),
      h("p", { class: "soft" }, text("briefs", language), ["docx", "html", "md"].map((format) => [h("a", { href: addressOf("digest", { region: digest.region, since: since(), format, lang: language }), download: format === "html" ? null : "" }, text("briefForms", language)[format]), " "]).flat()),
      counts(digest, language)),
    list("statusChanged", digest.turned, digest.turnedCount, language, ["region", "indicator", "targetHead", "before", "now"], (target) => [
      target.regionLabel, linkToRegion(target.indicatorLabel, target.region, { room: "", period: target.period, target: target.indicator }), rule(target, language),
      target.scheduleBefore ? [mark(target.scheduleBefore), ` ${text("schedules", language)[target.scheduleBefore]}`] : "–", [mark(target.schedule), ` ${saying(target, language)}`],
    ]),
    list("figuresTitle", digest.figures.items.filter((item) => item.action !== "created"), digest.figures.revised + digest.figures.withdrawn, language, ["region", "indicator", "periodHead", "before", "now", "why"], (item) => [
      item.regionLabel, item.indicatorLabel, periodName(item.period, language),
      item.valueBefore === null ? "–" : figure({ value: item.valueBefore }, item.unit, language), item.action === "withdrawn" ? text("withdrawn", language) : item.value === null ? "–" : figure(item, item.unit, language), item.reason ?? "",
    ]),
    list("remarksTitle", digest.remarks, digest.remarks.length, language, ["region", "indicator", "day", "cause", "measureTaken", "dueOnHead"], (remark) => [
      remark.regionLabel, linkToRegion(remark.indicatorLabel, remark.region, { room: "", period: remark.period, target: remark.indicator }), remark.on, remark.cause ?? "", remark.measure ?? "", remark.dueOn ?? "",
    ]),
    missing(digest, language),
  ].filter(Boolean);
}

/** How many lines there are; where not all are shown, how many are. */
const amount = (shown, all, language) => h("span", { class: "soft" }, ` ${all > shown ? text("firstOf", language)(shown, all) : all}`);

/** What is missing, a line for each region and month. */
function missing({ missing, missingCount, region }, language) {
  const groups = [...Map.groupBy(missing, (item) => `${item.region} ${item.period}`).values()];
  const heads = [["region"], ["periodHead"], ["indicator"]];
  if (groups.length === 0) return null;
  return h("section", { "aria-labelledby": "list-missing" },
    h("h3", { id: "list-missing" }, text("missingNow", language), amount(missing.length, missingCount, language), " ", link(text("whoReported", language), { room: "reporting", region })),
    table(text("missingNow", language), headsOf(heads, language), lines(groups.map((items) => h(
      "tr", {}, h("th", { scope: "row" }, items[0].regionLabel), h("td", {}, periodName(items[0].period, language)), h("td", { class: "wrap" }, items.map((item) => item.indicatorLabel).join(language === "zh" ? "、" : ", ")),
    )))));
}

/** How many targets stood how, and stand how. */
function counts({ targets, targetsBefore, figures }, language) {
  const present = Object.keys(schedules).filter((schedule) => targets.bySchedule[schedule] > 0 || targetsBefore.bySchedule[schedule] > 0);
  return [
    table(text("countsThenNow", language), [[text("countsThenNow", language)], ...scheduleHeads(present, language)], lines([["before", targetsBefore], ["now", targets]].map(([name, { bySchedule }]) => h(
      "tr", {}, h("th", { scope: "row" }, text(name, language)), present.map((schedule) => h("td", { class: "number" }, String(bySchedule[schedule]))),
    ))), { kind: "side narrow" }),
    h("p", {}, text("figuresSince", language)(figures.created, figures.revised, figures.withdrawn)),
  ];
}

function list(title, items, all, language, heads, cells) {
  if (items.length === 0) return null;
  const shown = items.slice(0, mostLines);
  return h("section", { "aria-labelledby": `list-${title}` },
    h("h3", { id: `list-${title}` }, text(title, language), amount(shown.length, all, language)),
    table(text(title, language), headsOf(heads.map((name) => [name]), language), lines(shown.map((item) => h(
      "tr", {}, cells(item).map((content, i) => (i === 1 ? h("th", { scope: "row" }, content) : h("td", { class: "wrap" }, content))),
    )))));
}
