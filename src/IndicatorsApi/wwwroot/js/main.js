// The page: reads the data of the current view, shows it and refreshes it. Each view module reads and shows its own data.

import { apiUrl } from "./api.js";
import { disposeDetached, drawQueued, redraw } from "./charts.js";
import { readCommon } from "./common.js";
import { hideDetail, showDetail } from "./detail.js";
import { byId, h } from "./dom.js";
import { periodName, useUnits } from "./format.js";
import { link } from "./links.js";
import { text } from "./messages.js";
import { openRegions } from "./regions.js";
import { change, onChange, state } from "./state.js";
import * as changes from "./views/changes.js";
import * as compare from "./views/compare.js";
import * as reporting from "./views/reporting.js";
import * as year from "./views/year.js";

/** The views by their `view` parameter. Without one, the address shows the year. */
const views = { "": year, compare, reporting, changes };

/** The interval of refreshes, in milliseconds. */
const refreshInterval = 60_000;

/** The first and the maximum delay before a retry, in seconds. The delay doubles with each failure. */
const [initialRetryDelay, maxRetryDelay] = [2, 30];

const dark = matchMedia("(prefers-color-scheme: dark)");
const lang = () => (["zh", "en"].includes(state.lang) ? state.lang : navigator.language.startsWith("zh") ? "zh" : "en");
const isDark = () => (state.theme ? state.theme === "dark" : dark.matches);
const currentView = () => views[state.view] ?? year;

/** The shown view with the common data and its own data. */
let loaded = null;
let pending = null;
let retryDelay = initialRetryDelay;
let timer = 0;

/** Reads the data and shows it. If the service is unavailable, the page shows the error with the previous content and retries. */
async function refresh({ quietly = false } = {}) {
  pending?.abort();
  clearTimeout(timer);
  const { signal } = (pending = new AbortController());
  byId("progress").hidden = quietly;
  if (!loaded) byId("view").replaceChildren(h("p", {}, text("loading", lang())));
  byId("view").setAttribute("aria-busy", String(!quietly));
  try {
    const view = currentView();
    const common = await readCommon({ region: state.region, period: state.period, language: lang() }, signal);
    const next = { view, common, data: await view.read(common, signal) };
    const same = loaded && fingerprint(loaded) === fingerprint(next);
    loaded = next;
    retryDelay = initialRetryDelay;
    showProblem(null);
    if (!quietly || !same) render();
    timer = setTimeout(() => refresh({ quietly: true }), refreshInterval);
  } catch (error) {
    if (signal.aborted) return;
    showProblem(error);
    if (error.unavailable !== false) countDown(retryDelay);
    retryDelay = Math.min(retryDelay * 2, maxRetryDelay);
  } finally {
    if (!signal.aborted) {
      byId("progress").hidden = true;
      byId("view").setAttribute("aria-busy", "false");
    }
  }
}

const fingerprint = ({ view, common, data }) => JSON.stringify([Object.values(views).indexOf(view), common.language, common.region, common.period, common.periods, view.fingerprint(data)]);

function showProblem(error) {
  const box = byId("problem");
  box.hidden = error === null;
  document.body.classList.toggle("stale", error !== null && loaded !== null);
  if (error === null) return box.replaceChildren();
  const language = lang();
  if (!loaded) byId("view").replaceChildren();
  box.replaceChildren(...[
    h("p", {}, error.unavailable === false ? `${text("failed", language)}${error.message}` : text("unavailable", language)),
    error.unavailable !== false && loaded && h("p", {}, text("shownSince", language)(loaded.common.readAt.toLocaleTimeString(language))),
    h("p", { id: "count-down", "aria-live": "off" }),
    h("button", { type: "button", onclick: () => refresh() }, text("retry", language)),
    error.unavailable === false && h("button", { type: "button", onclick: () => change({ view: "", region: "", period: "", topic: "", status: "", q: "", indicator: "", by: "", through: "", month: "", since: "", target: "" }) }, text("startOver", language)),
  ].filter(Boolean));
}

function countDown(seconds) {
  const line = byId("count-down");
  if (line) line.textContent = text("retryIn", lang())(seconds);
  timer = setTimeout(() => (seconds > 1 ? countDown(seconds - 1) : refresh()), 1000);
}

function render() {
  renderTexts();
  if (!loaded) return;
  useUnits(loaded.common.units);
  renderControls();
  renderView();
  renderFooter();
  renderDetail();
}

function renderTexts() {
  const language = lang();
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  document.querySelectorAll("[data-text]").forEach((element) => (element.textContent = text(element.dataset.text, language)));
  byId("progress").setAttribute("aria-label", text("loading", language));
  byId("language").textContent = text("otherLanguage", language);
  byId("language").lang = language === "zh" ? "en" : "zh";
  byId("theme").textContent = text(isDark() ? "toLight" : "toDark", language);
  byId("views").setAttribute("aria-label", text("views", language));
  byId("views").replaceChildren(...Object.keys(views).map((name) => link(text("viewNames", language)[name || "year"], { view: name, target: "", month: "" }, { "aria-current": views[name] === currentView() ? "page" : null })));
}

function renderControls() {
  const { language, region, period, periods } = loaded.common;
  const choices = loaded.view.choices(loaded.common, loaded.data);
  const chosen = { topic: state.topic, status: state.status, ...choices.chosen };
  document.querySelectorAll("[data-control]").forEach((label) => (label.hidden = !loaded.view.controls(loaded.data).includes(label.dataset.control)));
  for (const name of ["topic", "status", "indicator", "by", "through"].filter((name) => choices[name])) fill(name, choices[name], chosen[name]);
  fill("period", (periods.includes(period) || !period ? periods : [period, ...periods]).map((one) => [one, periodName(one, language)]), period);
  byId("region").textContent = region?.label ?? "";
  if (document.activeElement !== byId("q")) byId("q").value = state.q;
  if (choices.chosen?.since) byId("since").value = choices.chosen.since;
  const title = text("titles", language)[state.view in views ? state.view || "year" : "year"](region?.label ?? "", periodName(period, language));
  byId("title").textContent = title;
  document.title = title;
}

function fill(id, options, value) {
  byId(id).replaceChildren(...options.map(([code, label]) => h("option", { value: code, selected: code === value }, label)));
}

/** Shows the view and restores the focus. */
function renderView() {
  const focused = document.activeElement?.dataset.status;
  byId("view").replaceChildren(...loaded.view.show(loaded.common, loaded.data));
  if (focused) byId("view").querySelector(`[data-status="${focused}"]`)?.focus();
  disposeDetached();
  drawQueued();
}

function renderFooter() {
  const { language, region, period } = loaded.common;
  const file = (format, name, more = {}) => h("a", { href: apiUrl("progress", { region: region?.code, period, topic: state.topic, lang: language, format, ...more }), download: "" }, name);
  byId("footer").replaceChildren(
    h("p", {}, text("asTable", language), file("csv", "CSV", { bom: "true" }), " ", file("xlsx", "Excel"), " ", file("json-stat", "JSON-stat"), " ", file("parquet", "Parquet")),
    h("p", {}, h("a", { href: "swagger" }, text("api", language))),
  );
}

let opener = null;

function renderDetail() {
  const target = loaded.data.targets?.find((one) => one.indicator === state.target);
  if (target) {
    opener ??= state.target;
    showDetail(target, loaded.common, loaded.data);
  } else {
    hideDetail();
  }
}

/** Returns the focus to the link that opened the detail. */
function focusOpener() {
  byId("view").querySelector(`.as-cards [data-indicator="${opener}"] .open, .as-list tr[data-indicator="${opener}"] a`)?.focus();
  opener = null;
}

onChange((names) => {
  if (names.some((name) => ["view", "region", "period", "lang", ...currentView().requestParameters].includes(name))) return refresh();
  renderTexts();
  if (names.includes("theme")) redraw();
  if (!loaded) return undefined;
  if (names.some((name) => ["topic", "status", "q", "layout"].includes(name))) {
    renderControls();
    renderView();
  }
  if (names.includes("target")) renderDetail();
  return undefined;
});

for (const name of ["period", "topic", "status", "indicator", "by", "through", "since"]) {
  byId(name).addEventListener("change", (event) => event.target.validity.valid && change({ [name]: event.target.value, ...(name === "period" ? { month: "" } : {}) }));
}
byId("region").addEventListener("click", () => loaded && openRegions(loaded.common).catch((error) => { byId("regions").close(); showProblem(error); }));
byId("q").addEventListener("input", (event) => change({ q: event.target.value }, { replace: true }));
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("language").addEventListener("click", () => change({ lang: lang() === "zh" ? "en" : "zh" }));
byId("theme").addEventListener("click", () => change({ theme: isDark() ? "light" : "dark" }));
byId("detail").addEventListener("close", () => { if (state.target) change({ target: "" }); focusOpener(); });
for (const id of ["detail", "regions"]) byId(id).addEventListener("click", (event) => event.target === byId(id) && byId(id).close());
onChange((names) => names.includes("region") && byId("regions").open && byId("regions").close());
dark.addEventListener("change", () => { renderTexts(); redraw(); });
window.addEventListener("online", () => refresh());
document.addEventListener("visibilitychange", () => !document.hidden && loaded && refresh({ quietly: true }));
window.addEventListener("beforeprint", () => { document.documentElement.dataset.theme = "light"; redraw(); });
window.addEventListener("afterprint", () => { renderTexts(); redraw(); });

renderTexts();
refresh();
