// Charts with all that belongs to them: a name in words, where they come from, and how to take them away. Each has an address of its own below /embed/.

import { addressOf, get, versionOf } from "./api.js";
import { course, draw, pictureOf, ranking, series } from "./charts.js";
import { h } from "./dom.js";
import { number, periodName, quantity } from "./format.js";
import { text } from "./text.js";

/** How each chart is asked for, drawn and named. */
const kinds = {
  course: {
    question: ({ region, indicator, period }) => [`progress/${region}/${indicator}/${period}/trajectory`, {}],
    title: (data, lang) => `${data.regionLabel} · ${data.indicatorLabel} · ${text("courseTitle", lang)(periodName(data.period, lang))}`,
    options: (data, lang) => course({ points: data.points, threshold: data.threshold, unit: data.unitLabel }, {
      format: (value) => number(value, lang), nameOf: (period) => periodName(period, lang),
      names: { ...text("courseNames", lang), month: (month) => text("monthHead", lang)(Number(month.slice(5))) },
    }),
    label: (data, lang) => data.points.filter((point) => point.value !== null).map((point) => `${periodName(point.month, lang)} ${number(point.value, lang)}`).join(", "),
  },
  series: {
    question: ({ region, indicator, frequency }) => [`series/${region}/${indicator}`, { frequency }],
    title: (data, lang) => `${data.regionLabel} · ${data.indicatorLabel} · ${text("overTime", lang)}`,
    options: (data, lang) => series(data.shown ?? plain(data), data.targets.filter((line) => line.threshold !== null), {
      unit: data.unitLabel, format: (value) => number(value, lang), targetName: text("target", lang), nameOf: (period) => periodName(period, lang),
    }),
    label: (data, lang) => [
      (data.shown ?? plain(data)).map((point) => `${periodName(point.period, lang)} ${number(point.value, lang)}`).join(", "),
      data.targets.filter((line) => line.threshold !== null).map((line) => `${text("target", lang)} ${periodName(line.period, lang)} ${number(line.threshold, lang)}`).join(", "),
    ].join("; "),
  },
  comparison: {
    question: ({ parent, indicator, period, by, through }) => [`comparisons/${indicator}/${period}`, { parent, by, through, limit: "30" }],
    title: (data, lang) => `${data.parentLabel ?? ""} · ${data.indicatorLabel} · ${periodName(data.period, lang)} · ${text("comparedBy", lang)[data.by]}`,
    options: (data, lang) => ranking(data.items.filter((item) => item.number !== null), {
      own: data.own, median: data.median, names: { own: data.parentLabel ?? "", median: text("ranking", lang).median }, format: (value) => shortly(data, value, lang),
    }),
    label: (data, lang) => data.items.filter((item) => item.number !== null).map((item) => `${item.place} ${item.regionLabel} ${shortly(data, item.number, lang)}`).join(", "),
    rows: (data) => data.items.filter((item) => item.number !== null).length,
  },
};

/** The kinds of charts that there are. */
export const names = Object.keys(kinds);

const plain = (data) => data.points.filter((point) => point.value !== null).map((point) => ({ period: point.period, value: point.value, hollow: point.derived }));

const shortly = ({ by, unit }, value, lang) => (by === "value" ? quantity(value, unit, lang) : by === "lead" ? number(value, lang, { decimals: 1 }) : `${number(value, lang, { decimals: 1 })} %`);

/** Reads what a chart shows. */
export function read(kind, key, lang, signal) {
  const [path, parameters] = kinds[kind].question(key);
  return get(path, { ...parameters, lang }, signal);
}

/** A chart with its name, its citation and its downloads; it is drawn when it has come onto the page. */
export function chart(kind, key, data, lang, { source = null, embedded = false } = {}) {
  const { title, options, label, question, rows } = kinds[kind];
  const box = h("div", { class: `series ${kind}`, role: "img", "aria-label": `${title(data, lang)}: ${label(data, lang)}` });
  if (rows) box.style.height = `${60 + rows(data) * 26}px`;
  draw(box, options(data, lang));
  const [path, parameters] = question(key);
  const own = new URL(`../embed/${kind}?${new URLSearchParams(Object.entries({ ...key, lang }).filter(([, value]) => value))}`, import.meta.url);
  const citation = [
    text("cited", lang)(source ?? text("reported", lang)), text("recordVersion", lang)(versionOf(data)), text("readOn", lang)(new Date().toLocaleDateString(lang === "zh" ? "zh-CN" : "en-GB", { timeZone: "Asia/Shanghai" })),
  ].filter(Boolean).join(lang === "zh" ? "；" : "; ");
  const save = (format) => h("button", { type: "button", class: "link", onclick: () => download(options(data, lang), format, { title: title(data, lang), citation: `${citation} · ${own}`, name: `${kind}-${Object.values(key).filter(Boolean).join("-")}` }) }, format.toUpperCase());
  return h(
    "figure", { class: "chart" }, embedded && h("h1", {}, title(data, lang)), box,
    h("figcaption", { class: "soft" }, `${citation} · `, h("a", { href: embedded ? whole(kind, key, lang) : own, target: "_blank", rel: "noopener" }, text(embedded ? "wholePage" : "ownAddress", lang)), " · ", text("take", lang), save("svg"), " ", save("png"), " ",
      h("a", { href: addressOf(path, { ...parameters, limit: null, lang, format: "csv", bom: "true" }), download: "" }, "CSV")),
  );
}

/** Where the page shows the same with all that belongs to it. */
function whole(kind, { region, parent, indicator, period }, lang) {
  const view = kind === "comparison" ? { room: "compare", region: parent, indicator, period } : { region, period, target: indicator };
  return new URL(`../?${new URLSearchParams(Object.entries({ ...view, lang }).filter(([, value]) => value))}`, import.meta.url);
}

async function download(options, format, { title, citation, name }) {
  const picture = await pictureOf(options, format, { title, citation });
  const address = format === "svg" ? URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" })) : picture;
  h("a", { href: address, download: `${name}.${format}` }).click();
  if (format === "svg") setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
