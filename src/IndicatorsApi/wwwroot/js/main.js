// The page: reads what the address asks for, shows it, and keeps it fresh. Each of its rooms reads and shows what is its own.

import { addressOf } from "./api.js";
import { drawWaiting, redraw, sweep } from "./charts.js";
import { readCommon } from "./common.js";
import { hide, show } from "./detail.js";
import { byId, h } from "./dom.js";
import { periodName, useUnits } from "./format.js";
import { link } from "./links.js";
import { choose } from "./regions.js";
import * as changes from "./rooms/changes.js";
import * as compare from "./rooms/compare.js";
import * as reporting from "./rooms/reporting.js";
import * as year from "./rooms/year.js";
import { change, onChange, state } from "./state.js";
import { text } from "./text.js";

/** The rooms by their names in the address; the first is the one of an address without any. */
const rooms = { "": year, compare, reporting, changes };

/** How often a page that is left open looks for news, in milliseconds. */
const freshness = 60_000;

/** How long to wait before trying again, in seconds, the first time and at most. */
const [firstWait, longestWait] = [2, 30];

const dark = matchMedia("(prefers-color-scheme: dark)");
const lang = () => (["zh", "en"].includes(state.lang) ? state.lang : navigator.language.startsWith("zh") ? "zh" : "en");
const isDark = () => (state.theme ? state.theme === "dark" : dark.matches);
const room = () => rooms[state.room] ?? year;

/** What is shown: what all rooms share, and what is the room's own. */
let loaded = null;
let reading = null;
let wait = firstWait;
let timer = 0;

/** Reads and shows; where the service does not answer, says so, keeps what was there, and tries again. */
async function refresh({ quietly = false } = {}) {
  reading?.abort();
  clearTimeout(timer);
  const { signal } = (reading = new AbortController());
  byId("progress").hidden = quietly;
  if (!loaded) byId("room").replaceChildren(h("p", {}, text("loading", lang())));
  byId("room").setAttribute("aria-busy", String(!quietly));
  try {
    const shown = room();
    const common = await readCommon({ region: state.region, period: state.period, language: lang() }, signal);
    const next = { room: shown, common, data: await shown.read(common, signal) };
    const same = loaded && fingerprint(loaded) === fingerprint(next);
    loaded = next;
    wait = firstWait;
    showProblem(null);
    if (!quietly || !same) render();
    timer = setTimeout(() => refresh({ quietly: true }), freshness);
  } catch (error) {
    if (signal.aborted) return;
    showProblem(error);
    if (error.unreachable !== false) countDown(wait);
    wait = Math.min(wait * 2, longestWait);
  } finally {
    if (!signal.aborted) {
      byId("progress").hidden = true;
      byId("room").setAttribute("aria-busy", "false");
    }
  }
}

const fingerprint = ({ room: one, common, data }) => JSON.stringify([Object.values(rooms).indexOf(one), common.language, common.region, common.period, common.periods, one.fingerprint(data)]);

function showProblem(error) {
  const box = byId("problem");
  box.hidden = error === null;
  document.body.classList.toggle("stale", error !== null && loaded !== null);
  if (error === null) return box.replaceChildren();
  const language = lang();
  if (!loaded) byId("room").replaceChildren();
  box.replaceChildren(...[
    h("p", {}, error.unreachable === false ? `${text("failed", language)}${error.message}` : text("unreachable", language)),
    error.unreachable !== false && loaded && h("p", {}, text("shownSince", language)(loaded.common.at.toLocaleTimeString(language))),
    h("p", { id: "count-down", "aria-live": "off" }),
    h("button", { type: "button", onclick: () => refresh() }, text("retry", language)),
    error.unreachable === false && h("button", { type: "button", onclick: () => change({ room: "", region: "", period: "", topic: "", status: "", q: "", indicator: "", by: "", through: "", month: "", since: "", target: "" }) }, text("startOver", language)),
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
  renderRoom();
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
  byId("rooms").setAttribute("aria-label", text("rooms", language));
  byId("rooms").replaceChildren(...Object.keys(rooms).map((name) => link(text("roomNames", language)[name || "year"], { room: name, target: "", month: "" }, { "aria-current": rooms[name] === room() ? "page" : null })));
}

function renderControls() {
  const { language, region, period, periods } = loaded.common;
  const choices = loaded.room.choices(loaded.common, loaded.data);
  const chosen = { topic: state.topic, status: state.status, ...choices.chosen };
  document.querySelectorAll("[data-control]").forEach((label) => (label.hidden = !loaded.room.controls(loaded.data).includes(label.dataset.control)));
  for (const name of ["topic", "status", "indicator", "by", "through"].filter((name) => choices[name])) fill(name, choices[name], chosen[name]);
  fill("period", (periods.includes(period) || !period ? periods : [period, ...periods]).map((one) => [one, periodName(one, language)]), period);
  byId("region").textContent = region?.label ?? "";
  if (document.activeElement !== byId("q")) byId("q").value = state.q;
  if (choices.chosen?.since) byId("since").value = choices.chosen.since;
  const title = text("titles", language)[state.room in rooms ? state.room || "year" : "year"](region?.label ?? "", periodName(period, language));
  byId("title").textContent = title;
  document.title = title;
}

function fill(id, options, value) {
  byId(id).replaceChildren(...options.map(([code, label]) => h("option", { value: code, selected: code === value }, label)));
}

/** Shows the room anew; what had the focus keeps it. */
function renderRoom() {
  const focused = document.activeElement?.dataset.status;
  byId("room").replaceChildren(...loaded.room.show(loaded.common, loaded.data));
  if (focused) byId("room").querySelector(`[data-status="${focused}"]`)?.focus();
  sweep();
  drawWaiting();
}

function renderFooter() {
  const { language, region, period } = loaded.common;
  const file = (format, name, more = {}) => h("a", { href: addressOf("progress", { region: region?.code, period, topic: state.topic, lang: language, format, ...more }), download: "" }, name);
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
    show(target, loaded.common, loaded.data);
  } else {
    hide();
  }
}

/** The link that a detail was opened by is the one to go on from. */
function focusOpener() {
  byId("room").querySelector(`.as-cards [data-indicator="${opener}"] .open, .as-list tr[data-indicator="${opener}"] a`)?.focus();
  opener = null;
}

onChange((names) => {
  if (names.some((name) => ["room", "region", "period", "lang", ...room().reads].includes(name))) return refresh();
  renderTexts();
  if (names.includes("theme")) redraw();
  if (!loaded) return undefined;
  if (names.some((name) => ["topic", "status", "q", "view"].includes(name))) {
    renderControls();
    renderRoom();
  }
  if (names.includes("target")) renderDetail();
  return undefined;
});

for (const name of ["period", "topic", "status", "indicator", "by", "through", "since"]) {
  byId(name).addEventListener("change", (event) => event.target.validity.valid && change({ [name]: event.target.value, ...(name === "period" ? { month: "" } : {}) }));
}
byId("region").addEventListener("click", () => loaded && choose(loaded.common).catch((error) => { byId("regions").close(); showProblem(error); }));
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
