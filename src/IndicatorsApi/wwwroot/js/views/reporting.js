// The reporting view: the missing and late reports by region and month.

import { get } from "../api.js";
import { yearOf } from "../common.js";
import { h } from "../dom.js";
import { periodName } from "../format.js";
import { link } from "../links.js";
import { text } from "../messages.js";
import { state } from "../state.js";
import { table, tableBody } from "../tables.js";

/** The parameters whose change requires new data. */
export const requestParameters = ["month"];

/** The controls of the view. */
export const controls = () => ["period"];

/** The maximum number of regions. */
const maxRows = 50;

/** Reads the numbers of expected and reported observations, and the missing ones of the selected month. */
export async function read({ parent, period, language: lang }, signal) {
  const year = String(yearOf(period) || new Date().getFullYear());
  if (!parent) return { parent: null };
  const [page, missing] = await Promise.all([
    get("submissions/months", { region: parent, year, limit: String(maxRows), lang }, signal),
    state.month ? readMissing(parent, state.month, lang, signal) : null,
  ]);
  return { parent, year, ...page, missing };
}

/** Reads the missing monthly and year-to-date observations of one region. */
async function readMissing(parent, selection, lang, signal) {
  const [period, child] = selection.split("@");
  const forms = /^\d{4}-\d\d$/.test(period) ? [period, `${period}-YTD`] : [period];
  const responses = await Promise.all(forms.map((form) => get("submissions", { region: parent, period: form, child, lang }, signal)));
  return { period, items: responses.flatMap((response) => response.items.flatMap((item) => item.missing.map((missing) => ({ ...missing, period: response.period, regionLabel: item.regionLabel })))) };
}

/** Returns a text that changes whenever the view has to be rendered again. */
export const fingerprint = ({ items, missing }) => JSON.stringify([items, missing]);

/** The options of the controls. */
export const choices = () => ({});

/** Renders the view. */
export function show({ language, region }, { parent, year, items, next, missing }) {
  if (!parent || items.length === 0) return [h("div", { class: "empty" }, h("p", {}, text("noChildren", language)(region?.label ?? "")))];
  const missingCount = (item) => [...item.months, item.year].reduce((sum, month) => sum + month.due, 0);
  const rows = [...items].sort((a, b) => missingCount(b) - missingCount(a));
  return [
    h("section", {},
      h("h2", {}, text("reportingTitle", language)(year)),
      h("ul", { class: "key" }, ["complete", "incomplete", "none", "notDue"].map((name) => h("li", { class: `report ${name}` }, icon(name), ` ${text("reports", language)[name]}`))),
      table(text("reportingTitle", language)(year), [
        [text("region", language)], ...Array.from({ length: 12 }, (_, i) => [text("monthHead", language)(i + 1), "number"]), [text("wholeYear", language), "number"], [text("missingHead", language), "number"],
      ], tableBody(rows.map((item) => h(
        "tr", { class: item.region === region.code ? "own" : null },
        h("th", { scope: "row" }, item.regionLabel),
        [...item.months, item.year].map((month) => h("td", { class: "number" }, cell(item, month, language))),
        h("td", { class: "number" }, h("strong", {}, String(missingCount(item)))),
      ))), { kind: "side reporting" }),
      next && h("p", { class: "soft" }, text("firstRegions", language)(items.length)),
      missing && missingList(missing, language)),
  ];
}

/** Returns the completeness of a month. */
function completeness({ hasEnded, expected, reported }) {
  if (expected === 0) return "notExpected";
  if (reported === expected) return "complete";
  return !hasEnded ? "notDue" : reported > 0 ? "incomplete" : "none";
}

const icons = { complete: "✓", incomplete: "◐", none: "○", notDue: "·", notExpected: "–" };

const icon = (name) => h("span", { class: "shape", "aria-hidden": "true" }, icons[name]);

function cell({ region, regionLabel }, month, language) {
  const name = completeness(month);
  const subject = `${regionLabel} ${periodName(month.period, language)}${language === "zh" ? "：" : ": "}`;
  const description = `${subject}${text("reportedOf", language)(month.reported, month.expected)}`;
  if (["notExpected", "notDue", "complete"].includes(name)) {
    const label = name === "complete" ? description : `${subject}${text("reports", language)[name]}`;
    return h("span", { class: `report ${name}`, role: "img", "aria-label": label, title: description }, icon(name));
  }
  const visible = `${month.reported}/${month.expected}`;
  // The accessible name has to contain the visible text (WCAG 2.5.3).
  return link([icon(name), ` ${visible}`], { month: `${month.period}@${region}` },
    { class: `report ${name}`, "aria-label": `${visible}, ${description}`, title: description });
}

function missingList({ period, items }, language) {
  return h("section", { id: "missing", "aria-labelledby": "missing-title" },
    h("h3", { id: "missing-title" }, text("missingTitle", language)(items[0]?.regionLabel ?? "", periodName(period, language), items.length)),
    h("ul", { class: "plain" }, items.map((item) => h("li", {}, `${item.indicatorLabel} `, h("span", { class: "soft" }, [periodName(item.period, language), item.dueOn && text("dueOn", language)(item.dueOn), item.daysLate !== null && text("daysLate", language)(item.daysLate)].filter(Boolean).join(" · "))))),
    link(text("close", language), { month: "" }));
}
