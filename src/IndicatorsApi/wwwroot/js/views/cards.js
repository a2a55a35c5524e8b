// The cards layout: one card per target with its rule, its progress, its charts and its notes.

import { h } from "../dom.js";
import { computed, isConverted, number, observation, percent, periodName, quantity } from "../format.js";
import { sparkline } from "../icons.js";
import { link } from "../links.js";
import { text } from "../messages.js";
import { scheduleIcon, scheduleText } from "../schedule.js";
import { groupHeading, legend } from "./list.js";
import { chartPoints, decidingGrowth, latestGrowthText, noteTexts, requiredGrowth, ruleText, targetBar } from "./target.js";

/** Creates the groups of cards. */
export function cards(grouped, common, data) {
  return h("div", { class: "cards-view" }, h("p", { class: "soft" }, legend(common.language)), h("div", { class: "card-groups" }, grouped.map(([group, targets]) => cardGroup(group, targets, common, data))));
}

function cardGroup(group, targets, common, data) {
  const section = h(
    "section", { class: `group ${group}`, "aria-labelledby": `group-${group}` },
    h("h2", { id: `group-${group}` }, groupHeading(group, targets, common.language)),
    h("div", { class: "cards" }, targets.map((target) => card(target, common, data))),
  );
  section.style.setProperty("--cards", targets.length);
  return section;
}

function card(target, common, data) {
  const { language: lang, topics } = common;
  const isComparable = !["notComparable", "noObservation"].includes(target.startingPosition);
  return h(
    "article", { class: `card ${target.schedule}`, "data-indicator": target.indicator },
    h("h3", {}, link(target.indicatorLabel, { target: target.indicator }, { class: "open" })),
    h(
      "p", { class: "tags" },
      h("span", { class: `tag state ${target.schedule}` }, scheduleIcon(target.schedule), ` ${scheduleText(target, lang)}`),
      h("span", { class: "tag" }, text("commitments", lang)[target.commitment]),
      h("span", { class: "tag" }, topics.get(target.topic) ?? target.topic),
    ),
    h("p", { class: "rule" }, ruleText(target, lang)),
    isComparable && h("p", { class: "position" }, progressText(target, common)),
    charts(target, common, data),
    facts(target, common, data),
    noteList(target, common, data),
  );
}

function noteList(target, common, data) {
  const texts = noteTexts(target, common, data);
  return texts.length > 0 && h("ul", { class: "notes" }, texts.map((note) => h("li", {}, note)));
}

/** Describes the progress in a sentence: by growth, by the share of the target for sums, or by the expected value. */
function progressText(target, { language: lang, indicators }) {
  const { latest } = target;
  const growth = decidingGrowth(target, lang);
  if (growth !== null) {
    const value = latest.value == null ? null : observation(latest, target.unit, lang);
    return text("growthToDate", lang)(value, periodName(latest.period, lang), growth, percent(requiredGrowth(target.rule), lang, { sign: true }));
  }
  if (latest?.value == null) return "";
  const value = observation(latest, target.unit, lang);
  if (latest.inTargetPeriod && target.attainmentPercent !== null) {
    const [period, share] = [periodName(latest.period, lang), percent(target.attainmentPercent, lang)];
    if (target.elapsedPercent === 100) return text("atEnd", lang)(value, period, share);
    return indicators.get(target.indicator)?.overTime === "sum"
      ? text("toDate", lang)(value, period, share, percent(target.elapsedPercent, lang))
      : text("levelToDate", lang)(value, period, target.expectedByNow === null ? null : computed(target.expectedByNow, target.unit, lang));
  }
  const position = target.gap === 0 ? text("reached", lang)(value, periodName(latest.period, lang)) : text("baselineValue", lang)(value, periodName(latest.period, lang));
  if (!(target.gap > 0)) return position;
  const required = target.requiredGrowthPercent !== null ? percent(target.requiredGrowthPercent, lang, { sign: true }) : null;
  return [position, lang === "zh" ? "，" : "; ", text("gap", lang)(quantity(target.gap, target.unit, lang), required)].join("");
}

/** Creates the facts below the progress: the attainment, the numbers in their recorded unit if the text converts them, and the growth. */
function facts(target, { language: lang }, { growth }) {
  const hasAttainment = target.attainmentPercent !== null && target.startingPosition !== "notComparable";
  const latestGrowth = latestGrowthText(target, lang, growth);
  const items = [
    hasAttainment && !target.latest.inTargetPeriod && text("attainment", lang)(percent(target.attainmentPercent, lang)),
    hasAttainment && target.threshold !== null && isConverted(target.unit, lang)
      && text("ofTarget", lang)(number(target.latest.value, lang), number(target.threshold, lang), target.unitLabel),
    latestGrowth && [`${text("growth", lang)(periodName(latestGrowth.period, lang))} `, h("strong", {}, h("span", { "aria-hidden": "true" }, `${latestGrowth.amount > 0 ? "▲" : latestGrowth.amount < 0 ? "▼" : "■"} `), latestGrowth.change)],
  ].filter(Boolean);
  return items.length > 0 && h("ul", { class: "facts" }, items.map((fact) => h("li", {}, ...[fact].flat())));
}

function charts(target, { language: lang, indicators }, data) {
  const bar = targetBar(target, lang);
  const { years } = chartPoints(target, indicators, data);
  if (!bar && years.length < 2) return null;
  const label = years.map((point) => `${point.period} ${number(point.value, lang)}${point.implied ? ` (${text("implied", lang)})` : ""}`).join(lang === "zh" ? "，" : ", ");
  return h("div", { class: "charts" }, bar, years.length > 1 && sparkline(years, label));
}
