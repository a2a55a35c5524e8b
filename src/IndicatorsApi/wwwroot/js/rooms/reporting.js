// Reporting: who has not sent what, region by month.

import { get } from "../api.js";
import { h } from "../dom.js";
import { periodName } from "../format.js";
import { link } from "../links.js";
import { state } from "../state.js";
import { lines, table } from "../tables.js";
import { text } from "../text.js";
import { yearOf } from "../common.js";

/** What has to be read again where it changes in the address. */
export const reads = ["month"];

/** The controls of the room, beside the region. */
export const controls = () => ["period"];

/** How many regions are shown at once. */
const mostRows = 50;

/** Reads how much of what is expected of the regions of one parent is in, and what is missing of one month. */
export async function read({ parent, period, language: lang }, signal) {
  const year = String(yearOf(period) || new Date().getFullYear());
  if (!parent) return { parent: null };
  const [page, missing] = await Promise.all([
    get("submissions/months", { region: parent, year, limit: String(mostRows), lang }, signal),
    state.month ? readMissing(parent, state.month, lang, signal) : null,
  ]);
  return { parent, year, ...page, missing };
}

/** What is missing of a month, of itself and from January to it, of one region. */
async function readMissing(parent, chosen, lang, signal) {
  const [period, child] = chosen.split("@");
  const forms = /^\d{4}-\d\d$/.test(period) ? [period, `${period}-YTD`] : [period];
  const answers = await Promise.all(forms.map((form) => get("submissions", { region: parent, period: form, child, lang }, signal)));
  return { period, items: answers.flatMap((answer) => answer.items.flatMap((item) => item.missing.map((missing) => ({ ...missing, period: answer.period, regionLabel: item.regionLabel })))) };
}

/** Whether something else is shown than before. */
export const fingerprint = ({ items, missing }) => JSON.stringify([items, missing]);

/** What stands in the choices of the room. */
export const choices = () => ({});

/** The room. */
export function show({ language, region }, { parent, year, items, next, missing }) {
  if (!parent || items.length === 0) return [h("div", { class: "empty" }, h("p", {}, text("noParts", language)(region?.label ?? "")))];
  const late = (item) => [...item.months, item.year].reduce((sum, month) => sum + month.due, 0);
  const rows = [...items].sort((a, b) => late(b) - late(a));
  return [
    h("section", {},
      h("h2", {}, text("reportingTitle", language)(year)),
      h("ul", { class: "key" }, ["complete", "incomplete", "none", "toCome"].map((state) => h("li", { class: `sent ${state}` }, shape(state), ` ${text("sent", language)[state]}`))),
      table(text("reportingTitle", language)(year), [
        [text("region", language)], ...Array.from({ length: 12 }, (_, i) => [text("monthHead", language)(i + 1), "number"]), [text("wholeYear", language), "number"], [text("dueHead", language), "number"],
      ], lines(rows.map((item) => h(
        "tr", { class: item.region === region.code ? "own" : null },
        h("th", { scope: "row" }, item.regionLabel),
        [...item.months, item.year].map((month) => h("td", { class: "number" }, cell(item, month, language))),
        h("td", { class: "number" }, h("strong", {}, String(late(item)))),
      ))), { kind: "side reporting" }),
      next && h("p", { class: "soft" }, text("firstRegions", language)(items.length)),
      missing && missingList(missing, language)),
  ];
}

/** How much of a month is in: complete, in part, nothing, or not yet to be expected. */
function stateOf({ over, expected, reported }) {
  if (expected === 0) return "nothing";
  if (reported === expected) return "complete";
  return !over ? "toCome" : reported > 0 ? "incomplete" : "none";
}

const shapes = { complete: "✓", incomplete: "◐", none: "○", toCome: "·", nothing: "–" };

const shape = (state) => h("span", { class: "shape", "aria-hidden": "true" }, shapes[state]);

function cell({ region, regionLabel }, month, language) {
  const state = stateOf(month);
  const words = `${regionLabel} ${periodName(month.period, language)}${language === "zh" ? "：" : ": "}${text("sentOf", language)(month.reported, month.expected)}`;
  if (["nothing", "toCome", "complete"].includes(state)) return h("span", { class: `sent ${state}`, role: "img", "aria-label": state === "complete" ? words : `${regionLabel} ${periodName(month.period, language)}${language === "zh" ? "：" : ": "}${text("sent", language)[state]}`, title: words }, shape(state));
  return link([shape(state), ` ${month.reported}/${month.expected}`], { month: `${month.period}@${region}` }, { class: `sent ${state}`, "aria-label": words, title: words });
}

function missingList({ period, items }, language) {
  return h("section", { id: "missing", "aria-labelledby": "missing-title" },
    h("h3", { id: "missing-title" }, text("missingTitle", language)(items[0]?.regionLabel ?? "", periodName(period, language), items.length)),
    h("ul", { class: "plain" }, items.map((item) => h("li", {}, `${item.indicatorLabel} `, h("span", { class: "soft" }, [periodName(item.period, language), item.dueOn && text("dueOn", language)(item.dueOn), item.daysLate !== null && text("daysLate", language)(item.daysLate)].filter(Boolean).join(" · "))))),
    link(text("close", language), { month: "" }));
}
