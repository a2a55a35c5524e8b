// The dialog with one target in full: trajectory, series, calculation of the measures, remarks, notes, revisions and source.

import { get, getAll } from "./api.js";
import { drawQueued } from "./charts.js";
import { byId, h } from "./dom.js";
import { computed, inLanguage, number, observation, percent, periodName, rule } from "./format.js";
import { text } from "./messages.js";
import { scheduleIcon, scheduleText } from "./schedule.js";
import { headers, table, tableBody } from "./tables.js";
import { noteTexts, responsibleName, ruleText, withPeriodNames } from "./views/target.js";
import { chartWidget, readChart } from "./widgets.js";

let pending = null;

/** Shows a target. A failed request shows its error in the dialog. */
export async function showDetail(target, common, data) {
  const { language: lang } = common;
  pending?.abort();
  pending = new AbortController();
  const { signal } = pending;
  const body = h("div", { class: "body" }, h("p", {}, text("loading", lang)));
  const dialog = byId("detail");
  dialog.lang = lang;
  dialog.replaceChildren(...[
    h(
      "div", { class: "head" },
      h("h2", { id: "detail-title" }, target.indicatorLabel),
      h("button", { type: "button", class: "close", onclick: () => dialog.close(), "aria-label": text("close", lang) }, "✕"),
    ),
    h("p", { class: `rule ${target.schedule}` }, `${periodName(target.period, lang)}${lang === "zh" ? "：" : ": "}${ruleText(target, lang)} · ${text("commitments", lang)[target.commitment]} · `, scheduleIcon(target.schedule), ` ${scheduleText(target, lang)}`),
    target.responsible && h("p", { class: "soft" }, `${text("responsible", lang)}${lang === "zh" ? "：" : ": "}${responsibleName(target.responsible, lang)}`),
    body,
  ].filter(Boolean));
  if (!dialog.open) dialog.showModal();
  try {
    body.replaceChildren(...(await sections(target, common, data, signal)));
    await drawQueued();
  } catch (error) {
    if (!signal.aborted) body.replaceChildren(failure(error, lang));
  }
}

const failure = (error, lang) => h("p", { role: "alert", class: "problem" }, `${text("failed", lang)}${error.message}`);

/** Closes the dialog. */
export function hideDetail() {
  pending?.abort();
  if (byId("detail").open) byId("detail").close();
}

async function sections(target, common, data, signal) {
  const lang = common.language;
  const key = `${target.region}/${target.indicator}/${target.period}`;
  const latestKey = target.latest && `${target.region}/${target.latest.indicator}/${target.latest.period}`;
  const seriesKey = { region: target.region, indicator: target.indicator };
  const [explained, trajectory, series, remarks, targetHistory, observationHistory, source] = await Promise.all([
    get(`progress/${key}`, { lang, explain: "true" }, signal),
    readChart("trajectory", { ...seriesKey, period: target.period }, lang, signal),
    readChart("series", seriesKey, lang, signal),
    getAll(`targets/${key}/remarks`, { lang, limit: null }, signal),
    getAll(`targets/${key}/history`, { lang }, signal),
    latestKey && target.latest.parts.length === 0 ? getAll(`observations/${latestKey}/history`, { lang }, signal) : [],
    get(`sources/${target.source}`, { lang }, signal),
  ]);
  return [
    trajectorySection(target, trajectory, source, lang),
    seriesSection(target, series, source, common, data, signal),
    measureSection(explained, target, lang),
    remarkSection(remarks, lang),
    noteSection(target, explained, common, data),
    revisionSection(targetHistory, observationHistory, target, lang),
    sourceSection(source, target, lang),
  ].filter(Boolean);
}

/** Creates the trajectory month by month. `false` if neither the year nor the previous one has a report. */
function trajectorySection(target, trajectory, source, lang) {
  if (!trajectory.points.some((point) => point.value !== null || (point.yearBefore !== null && point.month.endsWith("-06")))) return false;
  const heads = [["month"], ["valueHead", "number"], ["expectedHead", "number"], ["yearBeforeHead", "number"], ["attainmentHead", "number"], ["scheduleHead"]];
  const value = (number) => (number === null ? "–" : computed(number, target.unit, lang));
  return h("section", {}, h("h3", {}, text("trajectoryTitle", lang)(periodName(target.period, lang))),
    chartWidget("trajectory", { region: target.region, indicator: target.indicator, period: target.period }, trajectory, lang, { source: source.label }),
    table(text("trajectoryTitle", lang)(periodName(target.period, lang)), headers(heads, lang), tableBody(trajectory.points.map((point) => h(
      "tr", {},
      h("th", { scope: "row" }, periodName(point.month, lang)),
      h("td", { class: "number" }, point.value === null ? "–" : observation(point, target.unit, lang)),
      h("td", { class: "number" }, value(point.expectedByNow)),
      h("td", { class: "number" }, point.yearBefore === null ? "–" : observation({ value: point.yearBefore }, target.unit, lang)),
      h("td", { class: "number" }, point.attainmentPercent === null ? "–" : percent(point.attainmentPercent, lang, { decimals: 1 })),
      h("td", { class: point.schedule ?? "notReported" }, point.schedule ? [scheduleIcon(point.schedule), ` ${scheduleText(point, lang)}`] : text("monthNotReported", lang)),
    )))));
}

function seriesSection(target, initial, source, common, data, signal) {
  const lang = common.language;
  const frequencies = Object.keys(initial.recorded).filter((name) => initial.recorded[name] > 0);
  const box = h("div", {});
  const legend = h("p", { class: "soft" }, text("hollow", lang));
  const values = h("div", {});
  const fill = (series) => {
    series.shown = pointsOf(series, data.growth.get(target.indicator) ?? []);
    values.replaceChildren(seriesTable(series, lang));
    legend.hidden = !series.shown.some((point) => point.hollow);
    box.replaceChildren(series.shown.length === 0 ? h("p", {}, text("noSeries", lang)) : chartWidget("series", { region: target.region, indicator: target.indicator, frequency: series.frequency }, series, lang, { source: source.label }));
    return drawQueued();
  };
  const change = async (frequency) => {
    try {
      await fill(await readChart("series", { region: target.region, indicator: target.indicator, frequency }, lang, signal));
    } catch (error) {
      if (!signal.aborted) values.replaceChildren(failure(error, lang));
    }
  };
  fill(initial);
  const choice = frequencies.length > 1 && h(
    "label", {}, h("span", {}, text("frequency", lang)),
    h(
      "select", { onchange: (event) => change(event.target.value) },
      frequencies.map((name) => h("option", { value: name, selected: name === initial.frequency }, text("frequencies", lang)[name])),
    ),
  );
  return h("section", {}, h("h3", {}, text("overTime", lang)), choice, box, legend, values);
}

/** Returns the values of a series, preceded by the value that the growth of the first one implies. */
function pointsOf(series, growth) {
  const points = series.points.filter((point) => point.value !== null).map((point) => ({ period: point.period, value: point.value, hollow: point.derived }));
  const previous = growth.find((item) => item.period === points[0]?.period)?.previous;
  return previous && previous.origin !== "observed" ? [{ period: previous.period, value: previous.value, hollow: true }, ...points] : points;
}

function seriesTable(series, lang) {
  const heads = [text("periodHead", lang), `${text("valueHead", lang)} (${series.unitLabel})`, text("changeHead", lang), text("growthHead", lang)];
  return table(text("overTime", lang), heads.map((head) => [head]), tableBody(series.points.map((point) => h(
    "tr", {},
    h("th", { scope: "row" }, periodName(point.period, lang)),
    h("td", {}, point.value === null ? "–" : `${text("qualifiers", lang)[point.qualifier] ?? ""}${number(point.value, lang)} (${text("statusOf", lang)[point.status]})`),
    h("td", {}, shown(point.change ?? point.changePercentagePoints, lang)),
    h("td", {}, shown(point.growthPercent, lang)),
  ))), { kind: "" });
}

const shown = (value, lang) => (value === null ? "–" : number(value, lang, { sign: true }));

/** The measures in the unit of the target. The others are percentages or percentage points. */
const measuresInUnit = ["threshold", "baseline", "gap", "expectedByNow", "projected", "neededPerMonth"];

/** Formats the result of a measure with its unit. */
function resultText({ measure, result: value }, unit, lang) {
  if (value === null) return "–";
  if (measure === "leadPercentagePoints") return text("lag", lang)(number(Math.abs(value), lang, { decimals: 2 }), value < 0);
  if (measure === "requiredChangePercentagePoints") return `${number(value, lang, { decimals: 2, sign: true })} ${text("points", lang)}`;
  return measuresInUnit.includes(measure) ? computed(value, unit, lang) : percent(value, lang);
}

/** Returns a formula in which the meanings replace the symbols that are English words. */
function formulaText(step) {
  const meanings = new Map(step.inputs.map((input) => [input.symbol, input.meaning]));
  return step.text.replace(/[A-Za-z]{3,}[A-Za-z0-9]*/g, (word) => meanings.get(word) ?? word);
}

/** Creates the calculation of a measure: the formula, with the numbers and the meanings of the symbols on demand. */
const calculation = (step, lang) => h(
  "details", {}, h("summary", {}, formulaText(step)), h("code", {}, step.sum),
  h("div", { class: "meaning" }, step.inputs.filter((input) => !/^[A-Za-z]{3,}/.test(input.symbol)).map((input) => `${input.symbol}: ${input.meaning}`).join(lang === "zh" ? "；" : "; ")),
);

function measureSection(explained, { unit }, lang) {
  const reasons = new Map(explained.notes.map((note) => [note.code, withPeriodNames(note.message, lang)]));
  return h(
    "section", {}, h("h3", {}, text("measures", lang)),
    table(text("measures", lang), headers([["measure"], ["result"], ["calculation"]], lang), tableBody(explained.explanation.map((step) => h(
      "tr", {},
      h("th", { scope: "row" }, text("measureNames", lang)[step.measure] ?? step.measure),
      h("td", { class: "number" }, resultText(step, unit, lang)),
      h("td", {}, step.sum ? calculation(step, lang) : (reasons.get(step.reasonCode) ?? (step.result === null ? text("notComputable", lang) : ""))),
    ))), { kind: "" }),
  );
}

/** Creates the remarks on the target, the newest first. */
function remarkSection(remarks, lang) {
  if (remarks.length === 0) return false;
  return h("section", {}, h("h3", {}, text("remarksTitle", lang)), h("ul", {}, remarks.map((remark) => h("li", {}, h("strong", {}, remark.on), ` ${[remark.cause, remark.measure, remark.dueOn && text("dueOn", lang)(remark.dueOn), remark.by].filter(Boolean).join(lang === "zh" ? "；" : "; ")}`))));
}

function noteSection(target, explained, common, data) {
  const lang = common.language;
  const shownNotes = [...noteTexts(target, common, data), ...explained.notes.map((note) => withPeriodNames(note.message, lang))];
  if (shownNotes.length === 0 && !target.note) return false;
  return h("section", {}, h("h3", {}, text("notes", lang)), h("ul", {}, [...new Set(shownNotes)].map((note) => h("li", {}, note)), target.note && h("li", { lang: /[\u4e00-\u9fff]/.test(inLanguage(target.note, lang)) ? "zh" : "en" }, inLanguage(target.note, lang))));
}

function revisionSection(targetHistory, observationHistory, target, lang) {
  const list = (title, items, describe) => items.length > 0 && [h("h4", {}, title), h("ol", { class: "revisions", reversed: true }, items.map((item) => h(
    "li", {},
    h("time", { datetime: item.recordedAt }, new Date(item.recordedAt).toLocaleString(lang === "zh" ? "zh-CN" : "en-GB", { timeZone: "Asia/Shanghai" })),
    ` · ${item.recordedBy} · `,
    item.withdrawn ? text("withdrawn", lang) : describe(item.state),
    item.reason ? ` · ${item.reason}` : "",
  )))];
  return h(
    "section", {}, h("h3", {}, text("revisions", lang)),
    list(text("revisionsOfTarget", lang), targetHistory, (state) => rule(state, lang)),
    list(`${text("revisionsOfObservation", lang)} ${periodName(target.latest?.period ?? "", lang)}`, observationHistory, (state) => (state.value === null ? "–" : `${observation(state, state.unit, lang)} (${text("statusOf", lang)[state.status]})`)),
  );
}

function sourceSection(source, target, lang) {
  const facts = [source.issuer[lang], source.publishedOn, source.indexNumber, inLanguage(target.locator, lang)].filter(Boolean);
  return h("section", {}, h("h3", {}, text("source", lang)), h("p", {}, h("strong", {}, source.label)), h("p", { class: "soft" }, facts.join(" · ")));
}
