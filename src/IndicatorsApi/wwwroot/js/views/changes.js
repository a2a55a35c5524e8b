// The changes view: status changes, revisions, remarks and missing observations since a day.

import { apiUrl, get } from "../api.js";
import { h } from "../dom.js";
import { observation, periodName, rule } from "../format.js";
import { link, linkToRegion } from "../links.js";
import { text } from "../messages.js";
import { scheduleHeaders, scheduleIcon, scheduleText, schedules } from "../schedule.js";
import { state } from "../state.js";
import { headers, table, tableBody } from "../tables.js";

/** The parameters whose change requires new data. */
export const requestParameters = ["since"];

/** The controls of the view. */
export const controls = () => ["since"];

/** The maximum number of lines in a list. */
const maxLines = 30;

/** Returns the start date: the `since` parameter, by default 30 days ago. */
export function since() {
  if (state.since) return state.since;
  const day = new Date(Date.now() - 30 * 86_400_000);
  return day.toISOString().slice(0, 10);
}

/** Reads the digest of a region and its child regions. */
export async function read({ region, language: lang }, signal) {
  return { digest: region ? await get("digest", { region: region.code, since: since(), limit: String(maxLines), lang }, signal) : null };
}

/** Returns a text that changes whenever the view has to be rendered again. */
export const fingerprint = ({ digest }) => digest && JSON.stringify({ ...digest, through: null });

/** The options of the controls. */
export const choices = () => ({ chosen: { since: since() } });

/** Renders the view. */
export function show({ language }, { digest }) {
  if (!digest) return [];
  return [
    h("section", { "aria-labelledby": "changes-title" },
      h("h2", { id: "changes-title" }, text("changesTitle", language)(digest.regionLabel, since())),
      h("p", { class: "soft" }, text("digest", language), ["docx", "html", "md"].map((format) => [h("a", { href: apiUrl("digest", { region: digest.region, since: since(), format, lang: language }), download: format === "html" ? null : "" }, text("digestFormats", language)[format]), " "]).flat()),
      counts(digest, language)),
    list("statusChanged", digest.statusChanged, digest.statusChangedCount, language, ["region", "indicator", "targetHead", "before", "now"], (target) => [
      target.regionLabel, linkToRegion(target.indicatorLabel, target.region, { view: "", period: target.period, target: target.indicator }), rule(target, language),
      target.scheduleBefore ? [scheduleIcon(target.scheduleBefore), ` ${text("schedules", language)[target.scheduleBefore]}`] : "–", [scheduleIcon(target.schedule), ` ${scheduleText(target, language)}`],
    ]),
    list("revisedObservations", digest.observations.items.filter((item) => item.action !== "created"), digest.observations.revised + digest.observations.withdrawn, language, ["region", "indicator", "periodHead", "before", "now", "reason"], (item) => [
      item.regionLabel, item.indicatorLabel, periodName(item.period, language),
      item.valueBefore === null ? "–" : observation({ value: item.valueBefore }, item.unit, language), item.action === "withdrawn" ? text("withdrawn", language) : item.value === null ? "–" : observation(item, item.unit, language), item.reason ?? "",
    ]),
    list("remarksTitle", digest.remarks, digest.remarks.length, language, ["region", "indicator", "date", "cause", "action", "dueOnHead"], (remark) => [
      remark.regionLabel, linkToRegion(remark.indicatorLabel, remark.region, { view: "", period: remark.period, target: remark.indicator }), remark.on, remark.cause ?? "", remark.measure ?? "", remark.dueOn ?? "",
    ]),
    missing(digest, language),
  ].filter(Boolean);
}

/** Creates the count of a list, with the number of shown lines if it is truncated. */
const count = (shown, total, language) => h("span", { class: "soft" }, ` ${total > shown ? text("firstOf", language)(shown, total) : total}`);

/** Creates the list of missing observations, with one line per region and period. */
function missing({ missing, missingCount, region }, language) {
  const groups = [...Map.groupBy(missing, (item) => `${item.region} ${item.period}`).values()];
  const columns = [["region"], ["periodHead"], ["indicator"]];
  if (groups.length === 0) return null;
  return h("section", { "aria-labelledby": "list-missing" },
    h("h3", { id: "list-missing" }, text("missingObservations", language), count(missing.length, missingCount, language), " ", link(text("reportingStatus", language), { view: "reporting", region })),
    table(text("missingObservations", language), headers(columns, language), tableBody(groups.map((items) => h(
      "tr", {}, h("th", { scope: "row" }, items[0].regionLabel), h("td", {}, periodName(items[0].period, language)), h("td", { class: "wrap" }, items.map((item) => item.indicatorLabel).join(language === "zh" ? "、" : ", ")),
    )))));
}

/** Creates the table of targets by schedule status, before and now. */
function counts({ targets, targetsBefore, observations }, language) {
  const present = Object.keys(schedules).filter((schedule) => targets.bySchedule[schedule] > 0 || targetsBefore.bySchedule[schedule] > 0);
  return [
    table(text("scheduleChange", language), [[text("scheduleChange", language)], ...scheduleHeaders(present, language)], tableBody([["before", targetsBefore], ["now", targets]].map(([name, { bySchedule }]) => h(
      "tr", {}, h("th", { scope: "row" }, text(name, language)), present.map((schedule) => h("td", { class: "number" }, String(bySchedule[schedule]))),
    ))), { kind: "side narrow" }),
    h("p", {}, text("observationsSince", language)(observations.created, observations.revised, observations.withdrawn)),
  ];
}

function list(title, items, total, language, columns, cells) {
  if (items.length === 0) return null;
  const shown = items.slice(0, maxLines);
  return h("section", { "aria-labelledby": `list-${title}` },
    h("h3", { id: `list-${title}` }, text(title, language), count(shown.length, total, language)),
    table(text(title, language), headers(columns.map((name) => [name]), language), tableBody(shown.map((item) => h(
      "tr", {}, cells(item).map((content, i) => (i === 1 ? h("th", { scope: "row" }, content) : h("td", { class: "wrap" }, content))),
    )))));
}
