// A card for each target: what was promised, where it stands, and what to know before comparing.

import { h } from "../dom.js";
import { computed, figure, number, percent, periodName, quantity, readsOtherwise } from "../format.js";
import { spark } from "../glyphs.js";
import { link } from "../links.js";
import { mark, saying } from "../schedule.js";
import { text } from "../text.js";
import { heading, legend } from "./list.js";
import { bar, demanded, grown, growthSoFar, notes, points, promise } from "./target.js";

/** The targets as cards, grouped by how they stand. */
export function cards(grouped, common, data) {
  return h("div", { class: "cards-view" }, h("p", { class: "soft" }, legend(common.language)), h("div", { class: "card-groups" }, grouped.map(([group, targets]) => cardGroup(group, targets, common, data))));
}

function cardGroup(group, targets, common, data) {
  const section = h(
    "section", { class: `group ${group}`, "aria-labelledby": `group-${group}` },
    h("h2", { id: `group-${group}` }, heading(group, targets, common.language)),
    h("div", { class: "cards" }, targets.map((target) => card(target, common, data))),
  );
  section.style.setProperty("--cards", targets.length);
  return section;
}

function card(target, common, data) {
  const { language: lang, topics } = common;
  const judged = !["notComparable", "noObservation"].includes(target.startingPosition);
  return h(
    "article", { class: `card ${target.schedule}`, "data-indicator": target.indicator },
    h("h3", {}, link(target.indicatorLabel, { target: target.indicator }, { class: "open" })),
    h(
      "p", { class: "tags" },
      h("span", { class: `tag state ${target.schedule}` }, mark(target.schedule), ` ${saying(target, lang)}`),
      h("span", { class: "tag" }, text("commitments", lang)[target.commitment]),
      h("span", { class: "tag" }, topics.get(target.topic) ?? target.topic),
    ),
    h("p", { class: "promise" }, promise(target, lang)),
    judged && h("p", { class: "position" }, position(target, common)),
    pictures(target, common, data),
    factLine(target, common, data),
    notesOf(target, common, data),
  );
}

function notesOf(target, common, data) {
  const said = notes(target, common, data);
  return said.length > 0 && h("ul", { class: "notes" }, said.map((note) => h("li", {}, note)));
}

/** How far it is, in a sentence: growth by growth, what adds up by its share, and what does not by the way it takes. */
function position(target, { language: lang, indicators }) {
  const { latest } = target;
  const soFar = growthSoFar(target, lang);
  if (soFar !== null) {
    const value = latest.value == null ? null : figure(latest, target.unit, lang);
    return text("soFarGrowth", lang)(value, periodName(latest.period, lang), soFar, percent(demanded(target.rule), lang, { sign: true }));
  }
  if (latest?.value == null) return "";
  const value = figure(latest, target.unit, lang);
  if (latest.inTargetPeriod && target.attainmentPercent !== null) {
    const [period, share] = [periodName(latest.period, lang), percent(target.attainmentPercent, lang)];
    if (target.elapsedPercent === 100) return text("atEnd", lang)(value, period, share);
    return indicators.get(target.indicator)?.overTime === "sum"
      ? text("soFar", lang)(value, period, share, percent(target.elapsedPercent, lang))
      : text("soFarLevel", lang)(value, period, target.expectedByNow === null ? null : computed(target.expectedByNow, target.unit, lang));
  }
  const where = target.gap === 0 ? text("reached", lang)(value, periodName(latest.period, lang)) : text("from", lang)(value, periodName(latest.period, lang));
  if (!(target.gap > 0)) return where;
  const growth = target.requiredGrowthPercent !== null ? percent(target.requiredGrowthPercent, lang, { sign: true }) : null;
  return [where, lang === "zh" ? "，" : "; ", text("missing", lang)(quantity(target.gap, target.unit, lang), growth)].join("");
}

/** The share of the target, in English the numbers as they stand on record, and the growth. */
function factLine(target, { language: lang }, { growth }) {
  const counts = target.attainmentPercent !== null && target.startingPosition !== "notComparable";
  const growing = grown(target, lang, growth);
  const facts = [
    counts && !target.latest.inTargetPeriod && text("share", lang)(percent(target.attainmentPercent, lang)),
    counts && target.threshold !== null && readsOtherwise(target.unit, lang)
      && text("onRecordAs", lang)(number(target.latest.value, lang), number(target.threshold, lang), target.unitLabel),
    growing && [`${text("growth", lang)(periodName(growing.period, lang))} `, h("strong", {}, h("span", { "aria-hidden": "true" }, `${growing.amount > 0 ? "▲" : growing.amount < 0 ? "▼" : "■"} `), growing.change)],
  ].filter(Boolean);
  return facts.length > 0 && h("ul", { class: "facts" }, facts.map((fact) => h("li", {}, ...[fact].flat())));
}

function pictures(target, { language: lang, indicators }, data) {
  const bullet = bar(target, lang);
  const { years } = points(target, indicators, data);
  if (!bullet && years.length < 2) return null;
  const label = years.map((point) => `${point.period} ${number(point.value, lang)}${point.implied ? ` (${text("implied", lang)})` : ""}`).join(lang === "zh" ? "，" : ", ");
  return h("div", { class: "charts" }, bullet, years.length > 1 && spark(years, label));
}
