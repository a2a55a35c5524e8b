// The embedded chart: /embed/trajectory?region=…&indicator=…&period=…, /embed/series?… and /embed/comparison?parent=…&indicator=…&period=…&by=….

import { get, getAll } from "./api.js";
import { drawQueued, redraw } from "./charts.js";
import { byId, h } from "./dom.js";
import { useUnits } from "./format.js";
import { text } from "./messages.js";
import { chartKinds, chartWidget, readChart } from "./widgets.js";

const query = Object.fromEntries(new URLSearchParams(location.search));
const kind = chartKinds.find((name) => location.pathname.endsWith(`/${name}`));
const lang = ["zh", "en"].includes(query.lang) ? query.lang : navigator.language.startsWith("zh") ? "zh" : "en";
document.documentElement.lang = lang;
if (["light", "dark"].includes(query.theme)) document.documentElement.dataset.theme = query.theme;
const { lang: _, theme: __, ...key } = query;

try {
  const [data, units] = await Promise.all([readChart(kind, key, lang), getAll("units", { lang })]);
  useUnits(units);
  const source = data.source ? (await get(`sources/${data.source}`, { lang })).label : null;
  byId("embed").replaceChildren(chartWidget(kind, key, data, lang, { source, embedded: true }));
  document.title = byId("embed").querySelector("h1").textContent;
  await drawQueued();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
} catch (error) {
  byId("embed").replaceChildren(h("p", { role: "alert", class: "problem" }, `${text("failed", lang)}${error.message}`));
}
