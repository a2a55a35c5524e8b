// One target in full: the series with its target lines, the sums, the revisions, the source.

import { all, get } from "./api.js";
import { draw, drawWaiting, series as seriesChart } from "./charts.js";
import { byId, h } from "./dom.js";
import { figure, number, periodName, rule } from "./format.js";
import { inWords, notes } from "./cards.js";
import { text } from "./text.js";

let reading = null;

/** Shows a target; what cannot be read is said in its place. */
export async function show(target, context) {
  const { lang } = context;
  reading?.abort();
  reading = new AbortController();
  const { signal } = reading;
  const body = h("div", { class: "body" }, h("p", {}, text("loading", lang)));
  const dialog = byId("detail");
  dialog.lang = lang;
  dialog.replaceChildren(
    h(
      "div", { class: "head" },
      h("h2", { id: "detail-title" }, target.indicatorLabel),
      h("button", { type: "button", class: "close", onclick: () => dialog.close(), "aria-label": text("close", lang) }, "✕"),
    ),
    h("p", { class: "promise" }, `${periodName(target.period, lang)}${lang === "zh" ? "：" : ": "}${rule(target, lang)} · ${text("commitments", lang)[target.commitment]} · ${text("standings", lang)[target.standing][0]}`),
    body,
  );
  if (!dialog.open) dialog.showModal();
  try {
    body.replaceChildren(...(await sections(target, context, signal)));
    drawWaiting();
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

async function sections(target, context, signal) {
  const { lang } = context;
  const key = `${target.region}/${target.indicator}/${target.period}`;
  const at = target.latest && `${target.region}/${target.latest.indicator}/${target.latest.period}`;
  const [explained, first, ofTarget, ofFigure, source] = await Promise.all([
    get(`progress/${key}`, { lang, explain: "true" }, signal),
    get(`series/${target.region}/${target.indicator}`, { lang }, signal),
    all(`targets/${key}/history`, { lang }, signal),
    at && target.latest.parts.length === 0 ? all(`observations/${at}/history`, { lang }, signal) : [],
    get(`sources/${target.source}`, { lang }, signal),
  ]);
  return [
    overTime(target, first, context, signal),
    measures(explained, lang),
    noteSection(target, explained, context),
    revisions(ofTarget, ofFigure, target, lang),
    sourceSection(source, target, lang),
  ].filter(Boolean);
}

function overTime(target, first, context, signal) {
  const { lang } = context;
  const frequencies = Object.keys(first.recorded).filter((name) => first.recorded[name] > 0);
  const box = h("div", { class: "series", role: "img" });
  const legend = h("p", { class: "soft" }, text("hollow", lang));
  const table = h("div", { class: "scroll", role: "region", tabindex: "0" });
  const fill = (series) => {
    const points = pointsOf(series, context.growth.get(target.indicator) ?? []);
    const lines = series.targets.filter((line) => line.threshold !== null);
    box.setAttribute("aria-label", points.length + lines.length === 0 ? text("noSeries", lang) : `${text("overTime", lang)}: ${points.map((point) => `${periodName(point.period, lang)} ${number(point.value, lang)}`).join(", ")}; ${lines.map((line) => `${text("target", lang)} ${periodName(line.period, lang)} ${number(line.threshold, lang)}`).join(", ")}`);
    table.replaceChildren(seriesTable(series, lang));
    table.setAttribute("aria-label", text("overTime", lang));
    legend.hidden = !points.some((point) => point.hollow);
    box.hidden = points.length + lines.length === 0;
    if (!box.hidden) draw(box, seriesChart(points, lines, { unit: series.unitLabel, format: (value) => number(value, lang), targetName: text("target", lang), nameOf: (period) => periodName(period, lang) }));
  };
  const change = async (frequency) => {
    try {
      fill(await get(`series/${target.region}/${target.indicator}`, { lang, frequency }, signal));
    } catch (error) {
      if (!signal.aborted) table.replaceChildren(failure(error, lang));
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
  return h("section", {}, h("h3", {}, text("overTime", lang)), choice, box, legend, table);
}

/** The values of a series, and before the first of them what its growth implies. */
function pointsOf(series, growth) {
  const points = series.points.filter((point) => point.value !== null).map((point) => ({ period: point.period, value: point.value, hollow: point.derived }));
  const previous = growth.find((item) => item.period === points[0]?.period)?.previous;
  return previous && previous.origin !== "observed" ? [{ period: previous.period, value: previous.value, hollow: true }, ...points] : points;
}

function seriesTable(series, lang) {
  return h(
    "table", {},
    h("thead", {}, h("tr", {}, [text("period", lang), `${text("value", lang)} (${series.unitLabel})`, text("changeHead", lang), text("growthHead", lang)].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, series.points.map((point) => h(
      "tr", {},
      h("th", { scope: "row" }, periodName(point.period, lang)),
      h("td", {}, point.value === null ? "–" : `${text("qualifiers", lang)[point.qualifier] ?? ""}${number(point.value, lang)} (${text("statusOf", lang)[point.status]})`),
      h("td", {}, shown(point.change ?? point.changePercentagePoints, lang)),
      h("td", {}, shown(point.growthPercent, lang)),
    ))),
  );
}

const shown = (value, lang) => (value === null ? "–" : number(value, lang, { sign: true }));

function measures(explained, lang) {
  const say = new Map(explained.notes.map((note) => [note.code, inWords(note.message, lang)]));
  return h(
    "section", {}, h("h3", {}, text("measures", lang)),
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": text("measures", lang) }, h(
      "table", {},
      h("thead", {}, h("tr", {}, [text("measure", lang), text("result", lang), text("how", lang)].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, explained.explanation.map((step) => h(
        "tr", {},
        h("th", { scope: "row" }, text("measureNames", lang)[step.measure] ?? step.measure),
        h("td", { class: "number" }, step.result === null ? "–" : step.measure === "leadPercentagePoints" ? text("lag", lang)(number(Math.abs(step.result), lang, { decimals: 2 }), step.result < 0) : number(step.result, lang)),
        h("td", {}, step.sum ? [h("code", {}, step.sum), h("div", { class: "meaning" }, `${step.text} · ${step.inputs.map((input) => `${input.symbol}: ${input.meaning}`).join("; ")}`)] : (say.get(step.because) ?? (step.result === null ? text("because", lang) : ""))),
      ))),
    )),
  );
}

function noteSection(target, explained, { lang, indicators, growth }) {
  const words = [...notes(target, lang, indicators, growth), ...explained.notes.map((note) => inWords(note.message, lang))];
  if (words.length === 0 && !target.note) return false;
  return h("section", {}, h("h3", {}, text("notes", lang)), h("ul", {}, [...new Set(words)].map((word) => h("li", {}, word)), target.note && h("li", { lang: /[\u4e00-\u9fff]/.test(target.note) ? "zh" : "en" }, target.note)));
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
  const facts = [source.issuer[lang], source.publishedOn, source.indexNumber, target.locator].filter(Boolean);
  return h("section", {}, h("h3", {}, text("source", lang)), h("p", {}, h("strong", {}, source.label)), h("p", { class: "soft" }, facts.join(" · ")));
}
