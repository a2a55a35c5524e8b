// One target in full: its course through the year, the years, the sums, what was said of it, the revisions, the source.

import { all, get } from "./api.js";
import { drawWaiting } from "./charts.js";
import { byId, h } from "./dom.js";
import { chart, read } from "./figures.js";
import { computed, figure, number, percent, periodName, readable, rule } from "./format.js";
import { inWords, notes, promise, say } from "./rooms/target.js";
import { mark, saying } from "./schedule.js";
import { headsOf, lines, table } from "./tables.js";
import { text } from "./text.js";

let reading = null;

/** Shows a target; what cannot be read is said in its place. */
export async function show(target, common, data) {
  const { language: lang } = common;
  reading?.abort();
  reading = new AbortController();
  const { signal } = reading;
  const body = h("div", { class: "body" }, h("p", {}, text("loading", lang)));
  const dialog = byId("detail");
  dialog.lang = lang;
  dialog.replaceChildren(...[
    h(
      "div", { class: "head" },
      h("h2", { id: "detail-title" }, target.indicatorLabel),
      h("button", { type: "button", class: "close", onclick: () => dialog.close(), "aria-label": text("close", lang) }, "✕"),
    ),
    h("p", { class: `promise ${target.schedule}` }, `${periodName(target.period, lang)}${lang === "zh" ? "：" : ": "}${promise(target, lang)} · ${text("commitments", lang)[target.commitment]} · `, mark(target.schedule), ` ${saying(target, lang)}`),
    target.responsible && h("p", { class: "soft" }, `${text("responsible", lang)}${lang === "zh" ? "：" : ": "}${say(target.responsible, lang)}`),
    body,
  ].filter(Boolean));
  if (!dialog.open) dialog.showModal();
  try {
    body.replaceChildren(...(await sections(target, common, data, signal)));
    await drawWaiting();
  } catch (error) {
    if (!signal.aborted) body.replaceChildren(failure(error, lang));
  }
}

const failure = (error, lang) => h("p", { role: "alert", class: "problem" }, `${text("failed", lang)}${error.message}`);

/** Closes what is open. */
export function hide() {
  reading?.abort();
  if (byId("detail").open) byId("detail").close();
}

async function sections(target, common, data, signal) {
  const lang = common.language;
  const key = `${target.region}/${target.indicator}/${target.period}`;
  const at = target.latest && `${target.region}/${target.latest.indicator}/${target.latest.period}`;
  const own = { region: target.region, indicator: target.indicator };
  const [explained, course, first, remarks, ofTarget, ofFigure, source] = await Promise.all([
    get(`progress/${key}`, { lang, explain: "true" }, signal),
    read("course", { ...own, period: target.period }, lang, signal),
    read("series", own, lang, signal),
    all(`targets/${key}/remarks`, { lang, limit: null }, signal),
    all(`targets/${key}/history`, { lang }, signal),
    at && target.latest.parts.length === 0 ? all(`observations/${at}/history`, { lang }, signal) : [],
    get(`sources/${target.source}`, { lang }, signal),
  ]);
  return [
    courseSection(target, course, source, lang),
    overTime(target, first, source, common, data, signal),
    measures(explained, target, lang),
    remarkSection(remarks, lang),
    noteSection(target, explained, common, data),
    revisions(ofTarget, ofFigure, target, lang),
    sourceSection(source, target, lang),
  ].filter(Boolean);
}

/** The year month by month; nothing where no month of it, nor of the one before, was reported. */
function courseSection(target, course, source, lang) {
  if (!course.points.some((point) => point.value !== null || (point.yearBefore !== null && point.month.endsWith("-06")))) return false;
  const heads = [["month"], ["valueHead", "number"], ["calendarHead", "number"], ["lastYearHead", "number"], ["attainmentHead", "number"], ["scheduleHead"]];
  const value = (number) => (number === null ? "–" : computed(number, target.unit, lang));
  return h("section", {}, h("h3", {}, text("courseTitle", lang)(periodName(target.period, lang))),
    chart("course", { region: target.region, indicator: target.indicator, period: target.period }, course, lang, { source: source.label }),
    table(text("courseTitle", lang)(periodName(target.period, lang)), headsOf(heads, lang), lines(course.points.map((point) => h(
      "tr", {},
      h("th", { scope: "row" }, periodName(point.month, lang)),
      h("td", { class: "number" }, point.value === null ? "–" : figure(point, target.unit, lang)),
      h("td", { class: "number" }, value(point.expectedByNow)),
      h("td", { class: "number" }, point.yearBefore === null ? "–" : figure({ value: point.yearBefore }, target.unit, lang)),
      h("td", { class: "number" }, point.attainmentPercent === null ? "–" : percent(point.attainmentPercent, lang, { decimals: 1 })),
      h("td", { class: point.schedule ?? "notReported" }, point.schedule ? [mark(point.schedule), ` ${saying(point, lang)}`] : text("notReportedYet", lang)),
    )))));
}

function overTime(target, first, source, common, data, signal) {
  const lang = common.language;
  const frequencies = Object.keys(first.recorded).filter((name) => first.recorded[name] > 0);
  const box = h("div", {});
  const legend = h("p", { class: "soft" }, text("hollow", lang));
  const values = h("div", {});
  const fill = (series) => {
    series.shown = pointsOf(series, data.growth.get(target.indicator) ?? []);
    values.replaceChildren(seriesTable(series, lang));
    legend.hidden = !series.shown.some((point) => point.hollow);
    box.replaceChildren(series.shown.length === 0 ? h("p", {}, text("noSeries", lang)) : chart("series", { region: target.region, indicator: target.indicator, frequency: series.frequency }, series, lang, { source: source.label }));
    return drawWaiting();
  };
  const change = async (frequency) => {
    try {
      await fill(await read("series", { region: target.region, indicator: target.indicator, frequency }, lang, signal));
    } catch (error) {
      if (!signal.aborted) values.replaceChildren(failure(error, lang));
    }
  };
  fill(first);
  const choice = frequencies.length > 1 && h(
    "label", {}, h("span", {}, text("frequency", lang)),
    h(
      "select", { onchange: (event) => change(event.target.value) },
      frequencies.map((name) => h("option", { value: name, selected: name === first.frequency }, text("frequencies", lang)[name])),
    ),
  );
  return h("section", {}, h("h3", {}, text("overTime", lang)), choice, box, legend, values);
}

/** The values of a series, and before the first of them what its growth implies. */
function pointsOf(series, growth) {
  const points = series.points.filter((point) => point.value !== null).map((point) => ({ period: point.period, value: point.value, hollow: point.derived }));
  const previous = growth.find((item) => item.period === points[0]?.period)?.previous;
  return previous && previous.origin !== "observed" ? [{ period: previous.period, value: previous.value, hollow: true }, ...points] : points;
}

function seriesTable(series, lang) {
  const heads = [text("period", lang), `${text("valueHead", lang)} (${series.unitLabel})`, text("changeHead", lang), text("growthHead", lang)];
  return table(text("overTime", lang), heads.map((head) => [head]), lines(series.points.map((point) => h(
    "tr", {},
    h("th", { scope: "row" }, periodName(point.period, lang)),
    h("td", {}, point.value === null ? "–" : `${text("qualifiers", lang)[point.qualifier] ?? ""}${number(point.value, lang)} (${text("statusOf", lang)[point.status]})`),
    h("td", {}, shown(point.change ?? point.changePercentagePoints, lang)),
    h("td", {}, shown(point.growthPercent, lang)),
  ))), { kind: "" });
}

const shown = (value, lang) => (value === null ? "–" : number(value, lang, { sign: true }));

/** Which measures are numbers in the unit of the target; the others are percentages, but for points. */
const inUnit = ["threshold", "baseline", "gap", "expectedByNow", "projected", "neededPerMonth"];

/** The result of a measure with its unit, computed ones to two decimals. */
function result({ measure, result: value }, unit, lang) {
  if (value === null) return "–";
  if (measure === "leadPercentagePoints") return text("lag", lang)(number(Math.abs(value), lang, { decimals: 2 }), value < 0);
  if (measure === "requiredChangePercentagePoints") return `${number(value, lang, { decimals: 2, sign: true })} ${text("points", lang)}`;
  return inUnit.includes(measure) ? computed(value, unit, lang) : percent(value, lang);
}

/** A formula with its longer symbols, which are English words, as what they mean. */
function formula(step) {
  const meanings = new Map(step.inputs.map((input) => [input.symbol, input.meaning]));
  return step.text.replace(/[A-Za-z]{3,}[A-Za-z0-9]*/g, (word) => meanings.get(word) ?? word);
}

/** How a measure came about: the formula, and on demand the sum and what its symbols mean. */
const working = (step, lang) => h(
  "details", {}, h("summary", {}, formula(step)), h("code", {}, step.sum),
  h("div", { class: "meaning" }, step.inputs.filter((input) => !/^[A-Za-z]{3,}/.test(input.symbol)).map((input) => `${input.symbol}: ${input.meaning}`).join(lang === "zh" ? "；" : "; ")),
);

function measures(explained, { unit }, lang) {
  const because = new Map(explained.notes.map((note) => [note.code, inWords(note.message, lang)]));
  return h(
    "section", {}, h("h3", {}, text("measures", lang)),
    table(text("measures", lang), headsOf([["measure"], ["result"], ["how"]], lang), lines(explained.explanation.map((step) => h(
      "tr", {},
      h("th", { scope: "row" }, text("measureNames", lang)[step.measure] ?? step.measure),
      h("td", { class: "number" }, result(step, unit, lang)),
      h("td", {}, step.sum ? working(step, lang) : (because.get(step.because) ?? (step.result === null ? text("because", lang) : ""))),
    ))), { kind: "" }),
  );
}

/** What was said of the target, the newest day first. */
function remarkSection(remarks, lang) {
  if (remarks.length === 0) return false;
  return h("section", {}, h("h3", {}, text("remarksTitle", lang)), h("ul", {}, remarks.map((remark) => h("li", {}, h("strong", {}, remark.on), ` ${[remark.cause, remark.measure, remark.dueOn && text("dueOn", lang)(remark.dueOn), remark.by].filter(Boolean).join(lang === "zh" ? "；" : "; ")}`))));
}

function noteSection(target, explained, common, data) {
  const lang = common.language;
  const words = [...notes(target, common, data), ...explained.notes.map((note) => inWords(note.message, lang))];
  if (words.length === 0 && !target.note) return false;
  return h("section", {}, h("h3", {}, text("notes", lang)), h("ul", {}, [...new Set(words)].map((word) => h("li", {}, word)), target.note && h("li", { lang: /[\u4e00-\u9fff]/.test(readable(target.note, lang)) ? "zh" : "en" }, readable(target.note, lang))));
}

function revisions(ofTarget, ofFigure, target, lang) {
  const list = (title, items, describe) => items.length > 0 && [h("h4", {}, title), h("ol", { class: "revisions", reversed: true }, items.map((item) => h(
    "li", {},
    h("time", { datetime: item.recordedAt }, new Date(item.recordedAt).toLocaleString(lang === "zh" ? "zh-CN" : "en-GB", { timeZone: "Asia/Shanghai" })),
    ` · ${item.recordedBy} · `,
    item.withdrawn ? text("withdrawn", lang) : describe(item.state),
    item.reason ? ` · ${item.reason}` : "",
  )))];
  return h(
    "section", {}, h("h3", {}, text("revisions", lang)),
    list(text("revisionsOfTarget", lang), ofTarget, (state) => rule(state, lang)),
    list(`${text("revisionsOfFigure", lang)} ${periodName(target.latest?.period ?? "", lang)}`, ofFigure, (state) => (state.value === null ? "–" : `${figure(state, state.unit, lang)} (${text("statusOf", lang)[state.status]})`)),
  );
}

function sourceSection(source, target, lang) {
  const facts = [source.issuer[lang], source.publishedOn, source.indexNumber, readable(target.locator, lang)].filter(Boolean);
  return h("section", {}, h("h3", {}, text("source", lang)), h("p", {}, h("strong", {}, source.label)), h("p", { class: "soft" }, facts.join(" · ")));
}
