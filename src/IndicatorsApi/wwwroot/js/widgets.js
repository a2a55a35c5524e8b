// Chart widgets: a chart with its accessible name, its citation, its downloads and its address below /embed/.

import { apiUrl, datasetVersionOf, get } from "./api.js";
import { queueChart, rankingOptions, renderImage, seriesOptions, trajectoryOptions } from "./charts.js";
import { h } from "./dom.js";
import { number, periodName, quantity } from "./format.js";
import { text } from "./messages.js";

/** The kinds of charts: their request, title, options and description. */
const kinds = {
  trajectory: {
    request: ({ region, indicator, period }) => [`progress/${region}/${indicator}/${period}/trajectory`, {}],
    title: (data, lang) => `${data.regionLabel} · ${data.indicatorLabel} · ${text("trajectoryTitle", lang)(periodName(data.period, lang))}`,
    options: (data, lang) => trajectoryOptions({ points: data.points, threshold: data.threshold, unit: data.unitLabel }, {
      format: (value) => number(value, lang), nameOf: (period) => periodName(period, lang),
      names: { ...text("trajectorySeries", lang), month: (month) => text("monthHead", lang)(Number(month.slice(5))) },
    }),
    description: (data, lang) => data.points.filter((point) => point.value !== null).map((point) => `${periodName(point.month, lang)} ${number(point.value, lang)}`).join(", "),
  },
  series: {
    request: ({ region, indicator, frequency }) => [`series/${region}/${indicator}`, { frequency }],
    title: (data, lang) => `${data.regionLabel} · ${data.indicatorLabel} · ${text("overTime", lang)}`,
    options: (data, lang) => seriesOptions(data.shown ?? pointsOf(data), data.targets.filter((target) => target.threshold !== null), {
      unit: data.unitLabel, format: (value) => number(value, lang), targetName: text("target", lang), nameOf: (period) => periodName(period, lang),
    }),
    description: (data, lang) => [
      (data.shown ?? pointsOf(data)).map((point) => `${periodName(point.period, lang)} ${number(point.value, lang)}`).join(", "),
      data.targets.filter((target) => target.threshold !== null).map((target) => `${text("target", lang)} ${periodName(target.period, lang)} ${number(target.threshold, lang)}`).join(", "),
    ].join("; "),
  },
  comparison: {
    request: ({ parent, indicator, period, by, through }) => [`comparisons/${indicator}/${period}`, { parent, by, through, limit: "30" }],
    title: (data, lang) => `${data.parentLabel ?? ""} · ${data.indicatorLabel} · ${periodName(data.period, lang)} · ${text("comparedBy", lang)[data.by]}`,
    options: (data, lang) => rankingOptions(rankedItems(data), {
      own: data.own, median: data.median, names: { own: data.parentLabel ?? "", median: text("ranking", lang).median }, format: (value) => comparedNumber(data, value, lang),
    }),
    description: (data, lang) => rankedItems(data).map((item) => `${item.rank} ${item.regionLabel} ${comparedNumber(data, item.number, lang)}`).join(", "),
    rowCount: (data) => rankedItems(data).length,
  },
};

/** The names of the kinds, which are also their paths below /embed/. */
export const chartKinds = Object.keys(kinds);

const pointsOf = (series) => series.points.filter((point) => point.value !== null).map((point) => ({ period: point.period, value: point.value, hollow: point.derived }));

const rankedItems = (comparison) => comparison.items.filter((item) => item.number !== null);

const comparedNumber = ({ by, unit }, value, lang) => (by === "value" ? quantity(value, unit, lang) : by === "lead" ? number(value, lang, { decimals: 1 }) : `${number(value, lang, { decimals: 1 })} %`);

/** Reads the data of a chart. */
export function readChart(kind, key, lang, signal) {
  const [path, parameters] = kinds[kind].request(key);
  return get(path, { ...parameters, lang }, signal);
}

/** Creates the widget of a chart and queues the chart for drawing. */
export function chartWidget(kind, key, data, lang, { source = null, embedded = false } = {}) {
  const { title, options, description, request, rowCount } = kinds[kind];
  const box = h("div", { class: `series ${kind}`, role: "img", "aria-label": `${title(data, lang)}: ${description(data, lang)}` });
  if (rowCount) box.style.height = `${60 + rowCount(data) * 26}px`;
  queueChart(box, options(data, lang));
  const [path, parameters] = request(key);
  const embedUrl = new URL(`../embed/${kind}?${queryOf({ ...key, lang })}`, import.meta.url);
  const citation = [
    text("citation", lang)(source ?? text("reportedByRegions", lang)), text("datasetVersion", lang)(datasetVersionOf(data)), text("retrievedOn", lang)(new Date().toLocaleDateString(lang === "zh" ? "zh-CN" : "en-GB", { timeZone: "Asia/Shanghai" })),
  ].filter(Boolean).join(lang === "zh" ? "；" : "; ");
  const imageButton = (format) => h("button", { type: "button", class: "link", onclick: () => downloadImage(options(data, lang), format, { title: title(data, lang), citation: `${citation} · ${embedUrl}`, name: `${kind}-${Object.values(key).filter(Boolean).join("-")}` }) }, format.toUpperCase());
  return h(
    "figure", { class: "chart" }, embedded && h("h1", {}, title(data, lang)), box,
    h("figcaption", { class: "soft" }, `${citation} · `, h("a", { href: embedded ? viewUrl(kind, key, lang) : embedUrl, target: "_blank", rel: "noopener" }, text(embedded ? "openView" : "openChart", lang)), " · ", text("download", lang), imageButton("svg"), " ", imageButton("png"), " ",
      h("a", { href: apiUrl(path, { ...parameters, limit: null, lang, format: "csv", bom: "true" }), download: "" }, "CSV")),
  );
}

const queryOf = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value));

/** Returns the address of the view that contains a chart. */
function viewUrl(kind, { region, parent, indicator, period }, lang) {
  const values = kind === "comparison" ? { view: "compare", region: parent, indicator, period } : { region, period, target: indicator };
  return new URL(`../?${queryOf({ ...values, lang })}`, import.meta.url);
}

async function downloadImage(options, format, { title, citation, name }) {
  const image = await renderImage(options, format, { title, citation });
  const url = format === "svg" ? URL.createObjectURL(new Blob([image], { type: "image/svg+xml" })) : image;
  h("a", { href: url, download: `${name}.${format}` }).click();
  if (format === "svg") setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
