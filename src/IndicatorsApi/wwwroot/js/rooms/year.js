// The year: how a region's targets stand, the worst first, as lines or as cards; of a region with parts, these side by side.

import { all, get } from "../api.js";
import { h } from "../dom.js";
import { figure, periodName } from "../format.js";
import { link, linkToRegion } from "../links.js";
import { groupOf, groups, mark, worstFirst } from "../schedule.js";
import { change, state } from "../state.js";
import { text } from "../text.js";
import { yearOf } from "../common.js";
import { cards } from "./cards.js";
import { list, nameOf } from "./list.js";
import { parts, readParts } from "./parts.js";
import { growthSaid } from "./target.js";

/** What has to be read again where it changes in the address. */
export const reads = [];

/** The controls of the room. */
export const controls = ({ targets }) => ["period", ...(targets.length > 0 ? ["topic", "status", "q"] : [])];

/** Reads the targets of a region in a period, what its card says, and how its parts stand. */
export async function read({ region, period, parts: below, language: lang }, signal) {
  if (!region || !period) return { targets: [], card: null, growth: new Map(), courses: new Map(), sides: null };
  const [targets, card, sides] = await Promise.all([
    all("progress", { region: region.code, period, lang }, signal),
    get(`scorecards/${region.code}/${period}`, { lang }, signal),
    below.length > 0 ? readParts(region.code, period, lang, signal) : null,
  ]);
  const [growth, courses] = await Promise.all([growthOf(targets, region.code, period, lang, signal), coursesOf(targets, region.code, period, signal)]);
  return { targets, card, growth, courses, sides };
}

/** The growth of the targets' indicators over the ten years up to the period, by indicator, in the order of time. */
async function growthOf(targets, region, period, lang, signal) {
  const last = yearOf(period);
  const periods = [...Array.from({ length: 10 }, (_, i) => String(last - 9 + i)), ...targets.map((target) => target.latest?.period)];
  return byIndicator(targets, (indicator) => all("growth", { region, indicator, period: [...new Set(periods.filter(Boolean))].join(","), lang, sort: "period" }, signal));
}

/** What the months of a year came to, counted from January on or by themselves, by indicator, in the order of time. */
async function coursesOf(targets, region, period, signal) {
  if (!/^\d{4}$/.test(period)) return new Map();
  const months = Array.from({ length: 12 }, (_, i) => `${period}-${String(i + 1).padStart(2, "0")}`);
  return byIndicator(targets, (indicator) => all("observations", { region, indicator, period: [...months, ...months.map((month) => `${month}-YTD`)].join(","), sort: "period" }, signal));
}

async function byIndicator(targets, read) {
  const codes = targets.map((target) => target.indicator);
  const found = new Map();
  for (let i = 0; i < codes.length; i += 100) {
    for (const item of await read(codes.slice(i, i + 100).join(","))) found.set(item.indicator, [...(found.get(item.indicator) ?? []), item]);
  }
  return found;
}

/** Whether something else is shown than before. */
export const fingerprint = ({ targets, card, sides }) => JSON.stringify([targets, card, sides]);

/** The room. */
export function show(common, data) {
  const shown = data.targets.filter((target) => matches(target, common));
  const grouped = groups.map((group) => [group, shown.filter((target) => groupOf(target) === group).sort(worstFirst)]).filter(([, targets]) => targets.length > 0);
  const side = parts(common, data.sides);
  return [
    side.length > 0 && h("section", { id: "parts", "aria-labelledby": "parts-title" }, side),
    data.targets.length > 0 && overview(common, data),
    data.targets.length > 0 && h("div", { class: "toolbar" }, h("p", { id: "count", role: "status" }, text("count", common.language)(shown.length, data.targets.length)), views(common.language)),
    grouped.length > 0 ? h("div", { id: "targets", class: `as-${state.view === "cards" ? "cards" : "list"}` }, list(grouped, common, data), state.view === "cards" && cards(grouped, common, data))
      : (side.length === 0 || data.targets.length > 0) && empty(common, data),
  ].filter(Boolean);
}

/** What stands in the choices of the room. */
export const choices = (common, { targets }) => ({
  topic: [["", text("all", common.language)], ...[...common.topics].filter(([code]) => targets.some((target) => target.topic === code))],
  status: [["", text("all", common.language)], ...groups.filter((group) => targets.some((target) => groupOf(target) === group)).map((group) => [group, text("groups", common.language)[group][0]])],
});

/** Whether a target is asked for, by topic, group and words in either language. */
function matches(target, { indicators }) {
  const words = state.q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const name = indicators.get(target.indicator)?.name;
  const searched = [target.indicator, target.indicatorLabel, name?.zh, name?.en].join(" ").toLowerCase();
  return (!state.topic || target.topic === state.topic) && (!state.status || groupOf(target) === state.status) && words.every((word) => searched.includes(word));
}

/** How many targets stand how, and the headline figures. */
function overview({ language, period }, { targets, card }) {
  const present = groups.map((group) => [group, targets.filter((target) => groupOf(target) === group)]).filter(([, list]) => list.length > 0);
  return h(
    "section", { id: "scorecard", "aria-labelledby": "scorecard-title" },
    h("h2", { id: "scorecard-title" }, text("scorecard", language)),
    hint(targets, period, language),
    h("ul", { class: "tiles" }, present.map(([group, list]) => h("li", {}, tile(group, list, language)))),
    headlines(card.headlines, language),
  );
}

/** Why nothing is judged yet, where no figure of the period is in. */
function hint(targets, period, language) {
  if (targets.some((target) => target.latest?.inTargetPeriod)) return null;
  const overdue = Math.max(0, ...targets.map((target) => target.monthsOverdue ?? 0));
  return h("p", { class: "hint" }, text("waiting", language)(periodName(period, language)), overdue > 0 && ` ${text("overdue", language)(overdue)}`);
}

function tile(group, targets, language) {
  const picked = state.status === group;
  return h(
    "button", { type: "button", class: `tile ${group}`, "data-status": group, "aria-pressed": String(picked), title: text("groups", language)[group][1], onclick: () => change({ status: picked ? "" : group }) },
    mark(targets[0].schedule), " ", h("span", { class: "figure" }, String(targets.length)), " ", h("span", { class: "name" }, nameOf(group, targets, language)),
  );
}

/** The newest figures of the headline indicators, each with its growth. */
function headlines(items, language) {
  if (items.length === 0) return null;
  return h("dl", { class: "headlines", "aria-label": text("headlines", language) }, items.map((item) => h(
    "div", {},
    h("dt", {}, item.indicatorLabel, h("span", { class: "soft" }, ` ${periodName(item.period, language)}`)),
    h("dd", {}, h("strong", {}, item.value === null ? "–" : figure(item, item.unit, language)), grown(item, language)),
  )));
}

function grown(item, language) {
  const growing = growthSaid(item, language, { decimals: 1 });
  return growing && h("span", { class: "soft" }, ` ${text("onTheYear", language)} ${growing.change}`);
}

const views = (language) => h(
  "nav", { class: "views", "aria-label": text("views", language) },
  [["", "asList"], ["cards", "asCards"]].map(([view, name]) => link(text(name, language), { view }, { "aria-current": (state.view === "cards") === (view === "cards") ? "true" : null })),
);

/** Nothing is not zero: says what there is instead. */
function empty({ language, region, period, periods, parts: below }, { targets }) {
  const place = region?.label ?? "";
  if (targets.length > 0) {
    return h("div", { class: "empty", id: "targets" }, h("p", {}, text("nothingMatches", language)), h("button", { type: "button", onclick: () => change({ topic: "", status: "", q: "" }) }, text("clear", language)));
  }
  return h(
    "div", { class: "empty", id: "targets" },
    h("p", {}, periods.length === 0 ? text("emptyRegion", language)(place) : text("emptyPeriod", language)(place, periodName(period, language))),
    periods.length > 0 && h("p", {}, `${text("onRecord", language)} `, periods.map((one) => [link(periodName(one, language), { period: one }), " "]).flat()),
    below.length > 0 && h("p", {}, `${text("itsParts", language)} `, below.slice(0, 40).map((one) => [linkToRegion(one.label, one.code), " "]).flat()),
  );
}
