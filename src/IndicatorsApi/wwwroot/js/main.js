// The page: reads what the address asks for, shows it, and keeps it fresh.

import { card } from "./cards.js";
import { drawWaiting, redraw, sweep } from "./charts.js";
import { hide, show } from "./detail.js";
import { byId, h } from "./dom.js";
import { periodName, useUnits } from "./format.js";
import { parts } from "./parts.js";
import { read } from "./read.js";
import { scorecard } from "./scorecard.js";
import { standings } from "./standing.js";
import { change, onChange, state } from "./state.js";
import { text } from "./text.js";

/** How often a page that is left open looks for news, in milliseconds. */
const freshness = 60_000;

/** How long to wait before trying again, in seconds, the first time and at most. */
const [firstWait, longestWait] = [2, 30];

const dark = matchMedia("(prefers-color-scheme: dark)");
const lang = () => (["zh", "en"].includes(state.lang) ? state.lang : navigator.language.startsWith("zh") ? "zh" : "en");
const isDark = () => (state.theme ? state.theme === "dark" : dark.matches);

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
  if (!loaded) byId("count").textContent = text("loading", lang());
  byId("targets").setAttribute("aria-busy", String(!quietly));
  try {
    const next = await read({ region: state.region, period: state.period, language: lang() }, signal);
    const same = loaded && JSON.stringify([next.targets, next.matrix, next.attention]) === JSON.stringify([loaded.targets, loaded.matrix, loaded.attention]) && next.language === loaded.language && next.region === loaded.region && next.period === loaded.period;
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
      byId("targets").setAttribute("aria-busy", "false");
    }
  }
}

function showProblem(error) {
  const box = byId("problem");
  box.hidden = error === null;
  document.body.classList.toggle("stale", error !== null && loaded !== null);
  if (error === null) return box.replaceChildren();
  const language = lang();
  if (!loaded) byId("count").textContent = "";
  box.replaceChildren(...[
    h("p", {}, error.unreachable === false ? `${text("failed", language)}${error.message}` : text("unreachable", language)),
    error.unreachable !== false && loaded && h("p", {}, text("shownSince", language)(loaded.at.toLocaleTimeString(language))),
    h("p", { id: "count-down", "aria-live": "off" }),
    h("button", { type: "button", onclick: () => refresh() }, text("retry", language)),
    error.unreachable === false && h("button", { type: "button", onclick: () => change({ region: "", period: "", topic: "", standing: "", q: "", target: "" }) }, text("startOver", language)),
  ].filter(Boolean));
}

function countDown(seconds) {
  const line = byId("count-down");
  if (line) line.textContent = text("retryIn", lang())(seconds);
  timer = setTimeout(() => (seconds > 1 ? countDown(seconds - 1) : refresh()), 1000);
}

function render() {
  if (!loaded) return renderTexts();
  useUnits(loaded.units);
  renderTexts();
  renderFilters();
  renderParts();
  renderScorecard();
  renderTargets();
  renderDetail();
}

/** The parts of the region; who opens one of their targets goes to the part. */
function renderParts() {
  const box = byId("parts");
  const goTo = (region, target = "") => change({ region, target, topic: "", standing: "", q: "" });
  box.replaceChildren(...parts(loaded, { onRegion: goTo, onTarget: goTo }));
  box.hidden = box.children.length === 0;
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
}

function placeLabel() {
  return loaded.regions.find((region) => region.code === loaded.region)?.label ?? loaded.region;
}

function renderFilters() {
  const { language, region, regions, period, periods, topics, targets } = loaded;
  const used = new Set(targets.map((target) => target.topic));
  const present = new Set(targets.map((target) => target.standing));
  const everything = ["", text("all", language)];
  fill("region", regions.map((one) => [one.code, one.label]), region);
  fill("period", (periods.includes(period) ? periods : [period, ...periods]).map((one) => [one, periodName(one, language)]), period);
  fill("topic", [everything, ...[...topics].filter(([code]) => used.has(code))], state.topic);
  fill("standing", [everything, ...standings.filter((one) => present.has(one)).map((one) => [one, text("standings", language)[one][0]])], state.standing);
  if (document.activeElement !== byId("q")) byId("q").value = state.q;
  const title = text("title", language)(placeLabel(), periodName(period, language));
  byId("title").textContent = title;
  document.title = title;
}

function fill(id, options, value) {
  byId(id).replaceChildren(...options.map(([code, label]) => h("option", { value: code, selected: code === value }, label)));
}

function renderScorecard() {
  const focused = document.activeElement?.dataset.standing;
  const box = byId("scorecard");
  box.hidden = loaded.targets.length === 0;
  box.replaceChildren(...scorecard(loaded, state.standing, (standing) => change({ standing })));
  if (focused) box.querySelector(`[data-standing="${focused}"]`)?.focus();
}

/** Whether a target is asked for, by topic, status and words in either language. */
function matches(target) {
  const words = state.q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const searched = [target.indicator, ...(loaded.names.get(target.indicator) ?? [target.indicatorLabel])].join(" ").toLowerCase();
  return (!state.topic || target.topic === state.topic)
    && (!state.standing || target.standing === state.standing)
    && words.every((word) => searched.includes(word));
}

function renderTargets() {
  const { language, targets, topics, indicators, sums, growth } = loaded;
  const shown = targets.filter(matches);
  const order = (target) => -(target.attainmentPercent ?? -1);
  const context = { lang: language, topics, indicators, sums, growth, onOpen: (indicator) => change({ target: indicator }) };
  const groups = standings
    .map((standing) => [standing, shown.filter((target) => target.standing === standing).sort((a, b) => order(a) - order(b))])
    .filter(([, list]) => list.length > 0);
  byId("count").textContent = targets.length === 0 ? "" : text("count", language)(shown.length, targets.length);
  byId("targets").replaceChildren(...(groups.length > 0 ? groups.map(([standing, list]) => group(standing, list, context)) : byId("parts").hidden || targets.length > 0 ? [empty()] : []));
  drawWaiting();
  sweep();
  renderFooter();
}

function group(standing, list, context) {
  const [name, meaning] = text("standings", context.lang)[standing];
  const section = h(
    "section", { class: `group ${standing}`, "aria-labelledby": `group-${standing}` },
    h("h2", { id: `group-${standing}` }, `${name} `, h("span", { class: "amount" }, String(list.length)), meaning && h("span", { class: "meaning" }, meaning)),
    h("div", { class: "cards" }, list.map((target) => card(target, context))),
  );
  section.style.setProperty("--cards", list.length);
  return section;
}

/** Nothing is not zero: says what there is instead. */
function empty() {
  const { language, targets, periods, period } = loaded;
  if (targets.length > 0) {
    return h("div", { class: "empty" }, h("p", {}, text("nothingMatches", language)), h("button", { type: "button", onclick: () => change({ topic: "", standing: "", q: "" }) }, text("clear", language)));
  }
  if (periods.length === 0) return h("div", { class: "empty" }, h("p", {}, text("emptyRegion", language)(placeLabel())));
  return h(
    "div", { class: "empty" }, h("p", {}, text("emptyPeriod", language)(placeLabel(), periodName(period, language))),
    h("p", {}, `${text("onRecord", language)} `, periods.map((one) => h("button", { type: "button", onclick: () => change({ period: one }) }, periodName(one, language)))),
  );
}

function renderFooter() {
  const { language, region, period } = loaded;
  const query = new URLSearchParams({ region, period, ...(state.topic ? { topic: state.topic } : {}), lang: language });
  const file = (format, name, extra = "") => h("a", { href: `api/v1/progress?${query}&format=${format}${extra}`, download: "" }, name);
  byId("footer").replaceChildren(
    h("p", {}, text("asTable", language), file("csv", "CSV", "&bom=true"), " ", file("xlsx", "Excel"), " ", file("json-stat", "JSON-stat"), " ", file("parquet", "Parquet")),
    h("p", {}, h("a", { href: "swagger" }, text("api", language))),
  );
}

function renderDetail() {
  const target = loaded.targets.find((one) => one.indicator === state.target);
  if (target) show(target, { lang: loaded.language, indicators: loaded.indicators, growth: loaded.growth });
  else hide();
}

onChange((names) => {
  if (names.some((name) => ["region", "period", "lang"].includes(name))) return refresh();
  renderTexts();
  if (names.includes("theme")) redraw();
  if (!loaded) return undefined;
  if (names.some((name) => ["topic", "standing", "q"].includes(name))) {
    renderFilters();
    renderScorecard();
    renderTargets();
  }
  if (names.includes("target")) renderDetail();
  return undefined;
});

for (const name of ["region", "period", "topic", "standing"]) {
  byId(name).addEventListener("change", (event) => change(name === "region" ? { region: event.target.value, period: "", topic: "", standing: "" } : { [name]: event.target.value }));
}
byId("q").addEventListener("input", (event) => change({ q: event.target.value }, { replace: true }));
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("language").addEventListener("click", () => change({ lang: lang() === "zh" ? "en" : "zh" }));
byId("theme").addEventListener("click", () => change({ theme: isDark() ? "light" : "dark" }));
byId("detail").addEventListener("close", () => state.target && change({ target: "" }));
byId("detail").addEventListener("click", (event) => event.target === byId("detail") && byId("detail").close());
dark.addEventListener("change", () => { renderTexts(); redraw(); });
window.addEventListener("online", () => refresh());
document.addEventListener("visibilitychange", () => !document.hidden && loaded && refresh({ quietly: true }));
window.addEventListener("beforeprint", () => { document.documentElement.dataset.theme = "light"; redraw(); });
window.addEventListener("afterprint", () => { renderTexts(); redraw(); });

renderTexts();
refresh();
