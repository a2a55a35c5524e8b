// A card for each target: what was promised, where it stands, and what to know before comparing.

import { bullet, draw, sparkline } from "./charts.js";
import { h } from "./dom.js";
import { figure, number, percent, periodName, quantity, readsOtherwise, rule } from "./format.js";
import { has, notesThatMatter } from "./standing.js";
import { text } from "./text.js";

/** The card of a target. */
export function card(target, { lang, topics, indicators, sums, growth, onOpen }) {
  const standing = target.standing;
  const title = h("button", { type: "button", class: "open", "aria-haspopup": "dialog", onclick: () => onOpen(target.indicator) }, target.indicatorLabel);
  return h(
    "article", { class: `card ${standing}`, "data-indicator": target.indicator },
    h("h3", {}, title),
    h(
      "p", { class: "tags" },
      h("span", { class: "tag" }, text("commitments", lang)[target.commitment]),
      h("span", { class: "tag" }, topics.get(target.topic) ?? target.topic),
    ),
    h("p", { class: "promise" }, rule(target, lang)),
    !["notComparable", "noFigure"].includes(standing) && h("p", { class: "position" }, position(target, sums, lang)),
    charts(target, standing, lang, growth),
    factLine(target, standing, lang, growth),
    h("ul", { class: "notes" }, notes(target, lang, indicators, growth).map((note) => h("li", {}, note))),
  );
}

/** How far it is, in a sentence: growth by growth, what adds up by its share, and what does not by the way it takes. */
function position(target, sums, lang) {
  const { latest } = target;
  const grownBy = growthSoFar(target);
  if (grownBy !== null) {
    const value = latest.value == null ? null : figure(latest, target.unit, lang);
    return text("soFarGrowth", lang)(value, periodName(latest.period, lang), percent(grownBy, lang, { sign: true }), percent(demanded(target.rule), lang, { sign: true }));
  }
  if (latest?.value == null) return "";
  const value = figure(latest, target.unit, lang);
  if (latest.inTargetPeriod && target.attainmentPercent !== null) {
    const [period, share] = [periodName(latest.period, lang), percent(target.attainmentPercent, lang)];
    if (target.elapsedPercent === 100) return text("atEnd", lang)(value, period, share);
    return sums.has(target.indicator)
      ? text("soFar", lang)(value, period, share, percent(target.elapsedPercent, lang))
      : text("soFarLevel", lang)(value, period, target.expectedByNow === null ? null : quantity(target.expectedByNow, target.unit, lang));
  }
  const where = target.gap === 0 ? text("reached", lang)(value, periodName(latest.period, lang)) : text("from", lang)(value, periodName(latest.period, lang));
  if (!(target.gap > 0)) return where;
  const growth = target.requiredGrowthPercent !== null ? percent(target.requiredGrowthPercent, lang, { sign: true }) : null;
  return [where, lang === "zh" ? "，" : "; ", text("missing", lang)(quantity(target.gap, target.unit, lang), growth)].join("");
}

/** The growth that a target of growth is judged by while the period runs; nothing where it is judged otherwise. */
function growthSoFar(target) {
  if (!has(target, "paceByPublishedGrowth") && !has(target, "paceBySamePoint")) return null;
  const wanted = demanded(target.rule);
  return target.rule.kind === "decrease" ? wanted - target.leadPercentagePoints : wanted + target.leadPercentagePoints;
}

/** The growth that is demanded: a fall is a growth below zero. */
const demanded = (wanted) => (wanted.kind === "decrease" ? -wanted.percent : wanted.percent);

/** The share of the target, in English the numbers as they stand on record, and the growth. */
function factLine(target, standing, lang, growth) {
  const counts = target.attainmentPercent !== null && standing !== "notComparable";
  const facts = [
    counts && !target.latest.inTargetPeriod && text("share", lang)(percent(target.attainmentPercent, lang)),
    counts && target.threshold !== null && readsOtherwise(target.unit, lang)
      && text("onRecordAs", lang)(number(target.latest.value, lang), number(target.threshold, lang), target.unitLabel),
    grown(target, lang, growth),
  ].filter(Boolean);
  return facts.length > 0 && h("ul", { class: "facts" }, facts.map((fact) => h("li", {}, ...[fact].flat())));
}

function charts(target, standing, lang, growth) {
  const points = sparkPoints(target, growth);
  const range = target.rule.kind === "within" ? [target.rule.lower, target.rule.upper] : null;
  const hasBullet = target.latest?.value != null && (target.threshold !== null || range);
  if (!hasBullet && points.length < 2) return null;
  const box = h("div", { class: "charts" });
  if (hasBullet) {
    const baseline = target.latest.inTargetPeriod ? target.baseline?.value : null;
    const bar = h("div", { class: "bullet", role: "img", "aria-label": bulletText(target, range, lang) });
    box.append(bar);
    draw(bar, bullet({ value: target.latest.value, target: target.threshold, range, baseline, expected: target.expectedByNow, tone: standing, proxy: target.latest.comparable === false }));
  }
  if (points.length > 1) {
    const label = points.map((point) => `${point.period} ${number(point.value, lang)}${point.implied ? ` (${text("implied", lang)})` : ""}`).join(lang === "zh" ? "，" : ", ");
    const line = h("div", { class: "spark", role: "img", "aria-label": label });
    box.append(line);
    draw(line, sparkline(points, standing));
  }
  return box;
}

/** The bar in words, for those who hear the page. */
function bulletText(target, range, lang) {
  const say = (name, value) => (value == null ? null : `${text(name, lang)} ${quantity(value, target.unit, lang)}`);
  const goal = range ? `${text("target", lang)} ${range.map((end) => quantity(end, target.unit, lang)).join(" – ")}` : say("target", target.threshold);
  return [say("value", target.latest.value), goal, say("lastYear", target.baseline?.value), say("calendar", target.expectedByNow)].filter(Boolean).join(lang === "zh" ? "，" : ", ");
}

/** The values of the years, and before the first of them what its published growth implies; of the target's own indicator only. */
function sparkPoints(target, growth) {
  const years = (growth.get(target.indicator) ?? []).filter((item) => item.value !== null && /^\d{4}$/.test(item.period));
  const points = years.map((item) => ({ period: item.period, value: item.value }));
  const first = years[0]?.previous;
  return first ? [{ period: first.period, value: first.value, implied: first.origin !== "observed" }, ...points] : points;
}

function grown(target, lang, growth) {
  const item = latestGrowth(target, growth);
  if (!item || target.latest?.comparable === false) return null;
  const amount = item.growthPercent ?? item.changePercentagePoints;
  if (amount === null) return null;
  const change = item.growthPercent !== null ? percent(amount, lang, { sign: true }) : `${number(amount, lang, { sign: true })} ${text("points", lang)}`;
  const arrow = amount > 0 ? "▲" : amount < 0 ? "▼" : "■";
  return [`${text("growth", lang)(periodName(item.period, lang))} `, h("strong", {}, h("span", { "aria-hidden": "true" }, `${arrow} `), change)];
}

/** The growth of the newest figure. */
function latestGrowth(target, growth) {
  const items = growth.get(target.indicator) ?? [];
  return items.find((item) => item.period === target.latest?.period) ?? items.at(-1);
}

/** A note with its periods as people say them. */
export const inWords = (message, lang) => message.replace(/\d{4}-(\d\d(-YTD)?|Q\d|H\d)/g, (code) => periodName(code, lang));

/** The notes that matter, in words that need no other page. */
export function notes(target, lang, indicators, growth) {
  const { baseline } = target;
  return notesThatMatter(target).slice(0, 2).map((code) => {
    if (code === "baselineNotComparable" && baseline?.value != null) {
      return text("proxy", lang)(indicators.get(baseline.indicator) ?? baseline.indicator, periodName(baseline.period, lang), figure(baseline, target.unit, lang));
    }
    if (code === "growthOnly") {
      const published = latestGrowth(target, growth)?.publishedGrowthPercent;
      return text("onlyGrowth", lang)(periodName(target.latest?.period ?? baseline?.period ?? "", lang), published == null ? null : percent(published, lang, { sign: true }));
    }
    if (code === "targetBelowBaseline" && target.rule.kind !== "reach" && !target.latest.inTargetPeriod) return text("below", lang);
    return inWords(target.notes.find((note) => note.code === code).message, lang);
  });
}
