// The year view: the targets of a region, the worst first, as a list or as cards, and the child regions side by side.

import { get, getAll } from "../api.js";
import { yearOf } from "../common.js";
import { h } from "../dom.js";
import { observation, periodName } from "../format.js";
import { link, linkToRegion } from "../links.js";
import { text } from "../messages.js";
import { groupOf, groups, scheduleIcon, worstFirst } from "../schedule.js";
import { change, state } from "../state.js";
import { cards } from "./cards.js";
import { childrenSection, readChildren } from "./children.js";
import { groupName, list } from "./list.js";
import { growthText } from "./target.js";

/** The parameters whose change requires new data. */
export const requestParameters = [];

/** The controls of the view. */
export const controls = ({ targets }) => ["period", ...(targets.length > 0 ? ["topic", "status", "q"] : [])];

/** Reads the targets of a region and a period, its scorecard, and its child regions. */
export async function read({ region, period, children, language: lang }, signal) {
  if (!region || !period) return { targets: [], card: null, growth: new Map(), monthly: new Map(), childData: null };
  const [targets, card, childData] = await Promise.all([
    getAll("progress", { region: region.code, period, lang }, signal),
    get(`scorecards/${region.code}/${period}`, { lang }, signal),
    children.length > 0 ? readChildren(region.code, period, lang, signal) : null,
  ]);
  const [growth, monthly] = await Promise.all([growthOf(targets, region.code, period, lang, signal), monthlyOf(targets, region.code, period, signal)]);
  return { targets, card, growth, monthly, childData };
}

/** Returns the growth of each indicator over the ten years up to the period, in chronological order. */
async function growthOf(targets, region, period, lang, signal) {
  const last = yearOf(period);
  const periods = [...Array.from({ length: 10 }, (_, i) => String(last - 9 + i)), ...targets.map((target) => target.latest?.period)];
  return byIndicator(targets, (indicator) => getAll("growth", { region, indicator, period: [...new Set(periods.filter(Boolean))].join(","), lang, sort: "period" }, signal));
}

/** Returns the monthly and year-to-date observations of each indicator, in chronological order. */
async function monthlyOf(targets, region, period, signal) {
  if (!/^\d{4}$/.test(period)) return new Map();
  const months = Array.from({ length: 12 }, (_, i) => `${period}-${String(i + 1).padStart(2, "0")}`);
  return byIndicator(targets, (indicator) => getAll("observations", { region, indicator, period: [...months, ...months.map((month) => `${month}-YTD`)].join(","), sort: "period" }, signal));
}

async function byIndicator(targets, read) {
  const codes = targets.map((target) => target.indicator);
  const found = new Map();
  for (let i = 0; i < codes.length; i += 100) {
    for (const item of await read(codes.slice(i, i + 100).join(","))) found.set(item.indicator, [...(found.get(item.indicator) ?? []), item]);
  }
  return found;
}

/** Returns a text that changes whenever the view has to be rendered again. */
export const fingerprint = ({ targets, card, childData }) => JSON.stringify([targets, card, childData]);

/** Renders the view. */
export function show(common, data) {
  const shown = data.targets.filter((target) => matches(target, common));
  const grouped = groups.map((group) => [group, shown.filter((target) => groupOf(target) === group).sort(worstFirst)]).filter(([, targets]) => targets.length > 0);
  const children = childrenSection(common, data.childData);
  return [
    children.length > 0 && h("section", { id: "children", "aria-labelledby": "children-title" }, children),
    data.targets.length > 0 && overview(common, data),
    data.targets.length > 0 && h("div", { class: "toolbar" }, h("p", { id: "count", role: "status" }, text("count", common.language)(shown.length, data.targets.length)), layouts(common.language)),
    grouped.length > 0 ? h("div", { id: "targets", class: `as-${state.layout === "cards" ? "cards" : "list"}` }, list(grouped, common, data), state.layout === "cards" && cards(grouped, common, data))
      : (children.length === 0 || data.targets.length > 0) && empty(common, data),
  ].filter(Boolean);
}

/** The options of the controls. */
export const choices = (common, { targets }) => ({
  topic: [["", text("all", common.language)], ...[...common.topics].filter(([code]) => targets.some((target) => target.topic === code))],
  status: [["", text("all", common.language)], ...groups.filter((group) => targets.some((target) => groupOf(target) === group)).map((group) => [group, text("groups", common.language)[group][0]])],
});

/** `true` if a target matches the topic, the group and all search words, in either language. */
function matches(target, { indicators }) {
  const words = state.q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const name = indicators.get(target.indicator)?.name;
  const searched = [target.indicator, target.indicatorLabel, name?.zh, name?.en].join(" ").toLowerCase();
  return (!state.topic || target.topic === state.topic) && (!state.status || groupOf(target) === state.status) && words.every((word) => searched.includes(word));
}

/** Creates the overview: the counts by group and the headline indicators. */
function overview({ language, period }, { targets, card }) {
  const present = groups.map((group) => [group, targets.filter((target) => groupOf(target) === group)]).filter(([, list]) => list.length > 0);
  return h(
    "section", { id: "scorecard", "aria-labelledby": "scorecard-title" },
    h("h2", { id: "scorecard-title" }, text("overview", language)),
    hint(targets, period, language),
    h("ul", { class: "tiles" }, present.map(([group, list]) => h("li", {}, tile(group, list, language)))),
    headlines(card.headlines, language),
  );
}

/** Creates the hint that no observation of the period has been reported yet. */
function hint(targets, period, language) {
  if (targets.some((target) => target.latest?.inTargetPeriod)) return null;
  const overdue = Math.max(0, ...targets.map((target) => target.monthsOverdue ?? 0));
  return h("p", { class: "hint" }, text("awaitingData", language)(periodName(period, language)), overdue > 0 && ` ${text("overdue", language)(overdue)}`);
}

function tile(group, targets, language) {
  const isSelected = state.status === group;
  return h(
    "button", { type: "button", class: `tile ${group}`, "data-status": group, "aria-pressed": String(isSelected), title: text("groups", language)[group][1], onclick: () => change({ status: isSelected ? "" : group }) },
    scheduleIcon(targets[0].schedule), " ", h("span", { class: "total" }, String(targets.length)), " ", h("span", { class: "name" }, groupName(group, targets, language)),
  );
}

/** Creates the latest observations of the headline indicators with their growth. */
function headlines(items, language) {
  if (items.length === 0) return null;
  return h("dl", { class: "headlines", "aria-label": text("headlines", language) }, items.map((item) => h(
    "div", {},
    h("dt", {}, item.indicatorLabel, h("span", { class: "soft" }, ` ${periodName(item.period, language)}`)),
    h("dd", {}, h("strong", {}, item.value === null ? "–" : observation(item, item.unit, language)), growthOfHeadline(item, language)),
  )));
}

function growthOfHeadline(item, language) {
  const growth = growthText(item, language, { decimals: 1 });
  return growth && h("span", { class: "soft" }, ` ${text("onTheYear", language)} ${growth.change}`);
}

const layouts = (language) => h(
  "nav", { class: "layouts", "aria-label": text("layouts", language) },
  [["", "asList"], ["cards", "asCards"]].map(([layout, name]) => link(text(name, language), { layout }, { "aria-current": (state.layout === "cards") === (layout === "cards") ? "true" : null })),
);

/** Explains an empty view and offers the available periods and regions. */
function empty({ language, region, period, periods, children }, { targets }) {
  const name = region?.label ?? "";
  if (targets.length > 0) {
    return h("div", { class: "empty", id: "targets" }, h("p", {}, text("nothingMatches", language)), h("button", { type: "button", onclick: () => change({ topic: "", status: "", q: "" }) }, text("clear", language)));
  }
  return h(
    "div", { class: "empty", id: "targets" },
    h("p", {}, periods.length === 0 ? text("emptyRegion", language)(name) : text("emptyPeriod", language)(name, periodName(period, language))),
    periods.length > 0 && h("p", {}, `${text("periodsWithTargets", language)} `, periods.map((one) => [link(periodName(one, language), { period: one }), " "]).flat()),
    children.length > 0 && h("p", {}, `${text("childRegions", language)} `, children.slice(0, 40).map((one) => [linkToRegion(one.label, one.code), " "]).flat()),
  );
}
