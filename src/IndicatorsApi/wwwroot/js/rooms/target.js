// What is said of one target wherever it stands: its bar, its course, its growth, and which of its notes matter to a reader.

import { computed, figure, number, percent, periodName, quantity, rule } from "../format.js";
import { bullet } from "../glyphs.js";
import { text } from "../text.js";

/** Whether the service says something about a target. */
const has = (target, code) => target.notes.some((note) => note.code === code);

/** A unit and post in the language of the page, else in the other. */
export function say({ unitZh, unitEn, postZh, postEn }, language) {
  const [unit, post] = language === "zh" ? [unitZh ?? unitEn, postZh ?? postEn] : [unitEn ?? unitZh, postEn ?? postZh];
  return [unit, post].filter(Boolean).join(language === "zh" ? " " : ", ");
}

/** The rule, and of one that names a change the number that has to be reached. */
export function promise(target, language) {
  const relative = ["increase", "decrease", "growAtLeast"].includes(target.rule.kind) && target.threshold !== null;
  return relative ? `${rule(target, language)}${text("toReach", language)(computed(target.threshold, target.unit, language))}` : rule(target, language);
}

/** The bar of a target, where its numbers can be told; nothing else. */
export function bar(target, language) {
  const range = target.rule.kind === "within" ? [target.rule.lower, target.rule.upper] : null;
  if (target.latest?.value == null || (target.threshold === null && !range)) return null;
  const baseline = target.latest.inTargetPeriod ? target.baseline?.value : null;
  const numbers = { value: target.latest.value, target: target.threshold, range, baseline, expected: target.elapsedPercent < 100 ? target.expectedByNow : null, proxy: target.latest.comparable === false, before: !target.latest.inTargetPeriod };
  return bullet(numbers, barText(target, range, language));
}

/** The bar in words, for those who hear the page. */
function barText(target, range, language) {
  const one = (name, value, say = quantity) => (value == null ? null : `${text(name, language)} ${say(value, target.unit, language)}`);
  const goal = range ? `${text("target", language)} ${range.map((end) => quantity(end, target.unit, language)).join(" – ")}` : one("target", target.threshold);
  return [one("value", target.latest.value), goal, one("lastYear", target.baseline?.value), one("calendar", target.expectedByNow, computed)].filter(Boolean).join(language === "zh" ? "，" : ", ");
}

/** The growth that a target of growth is judged by while the period runs, in words; nothing where it is judged otherwise. */
export function growthSoFar(target, language) {
  if (!has(target, "paceByPublishedGrowth") && !has(target, "paceBySamePoint")) return null;
  const wanted = demanded(target.rule);
  return percent(target.rule.kind === "decrease" ? wanted - target.leadPercentagePoints : wanted + target.leadPercentagePoints, language, { sign: true });
}

/** The growth that is demanded: a fall is a growth below zero. */
export const demanded = (wanted) => (wanted.kind === "decrease" ? -wanted.percent : wanted.percent);

/**
 * The points of a target's pictures: the months of its year, counted from January on where the indicator adds up, with an even course to its target; and the years,
 * before the first of which stands what its published growth implies. Of the target's own indicator only.
 */
export function points(target, indicators, { growth, courses }) {
  const adds = indicators.get(target.indicator)?.overTime === "sum";
  const form = adds ? /-\d\d-YTD$/ : /-\d\d$/;
  const course = (courses.get(target.indicator) ?? []).filter((item) => item.value !== null && item.unit === target.unit && form.test(item.period))
    .map((item) => ({ period: item.period, value: item.value, at: Number(item.period.slice(5, 7)) / 12 }));
  const known = (growth.get(target.indicator) ?? []).filter((item) => item.value !== null && /^\d{4}$/.test(item.period));
  const first = known[0]?.previous;
  const years = [...(first ? [{ period: first.period, value: first.value, implied: first.origin !== "observed" }] : []), ...known.map((item) => ({ period: item.period, value: item.value }))];
  const [from, to] = [Number(years[0]?.period), Number(years.at(-1)?.period)];
  return {
    course,
    years: years.map((point) => ({ ...point, at: to === from ? 0 : (Number(point.period) - from) / (to - from) })),
    even: adds && target.threshold !== null ? [{ at: 0, value: 0 }, { at: 1, value: target.threshold }] : [],
  };
}

/** The growth of the newest figure. */
export function latestGrowth(target, growth) {
  const items = growth.get(target.indicator) ?? [];
  return items.find((item) => item.period === target.latest?.period) ?? items.at(-1);
}

/** How much the newest figure has grown, with its sign; nothing where that is not known. */
export function grown(target, language, growth) {
  const item = latestGrowth(target, growth);
  if (!item || target.latest?.comparable === false) return null;
  const growing = growthSaid(item, language);
  return growing && { period: item.period, ...growing };
}

/** By how much a figure has grown: in percent, or what is a percentage itself in points; nothing where that is not known. */
export function growthSaid({ growthPercent, changePercentagePoints }, language, options) {
  const amount = growthPercent ?? changePercentagePoints;
  if (amount === null) return null;
  return { amount, change: growthPercent !== null ? percent(amount, language, { sign: true, ...options }) : `${number(amount, language, { sign: true, ...options })} ${text("points", language)}` };
}

/** A note with its periods as people say them. */
export const inWords = (message, language) => message.replace(/\d{4}-(\d\d(-YTD)?|Q\d|H\d)/g, (code) => periodName(code, language));

/** The notes that matter, in words that need no other page, the most important first. */
export function notes(target, { language, indicators }, { growth }) {
  const { baseline, latest } = target;
  return notesThatMatter(target).slice(0, 2).map((code) => {
    if (code === "baselineNotComparable" && baseline?.value != null) {
      return text("proxy", language)(indicators.get(baseline.indicator)?.label ?? baseline.indicator, periodName(baseline.period, language), figure(baseline, target.unit, language));
    }
    if (code === "growthOnly" && latest?.inTargetPeriod && latest.value != null) return baseline ? text("baseOnlyGrowth", language)(periodName(baseline.period, language)) : null;
    if (code === "growthOnly") {
      const published = latestGrowth(target, growth)?.publishedGrowthPercent;
      return text("onlyGrowth", language)(periodName(latest?.period ?? baseline?.period ?? "", language), published == null ? null : percent(published, language, { sign: true }));
    }
    if (code === "targetBelowBaseline" && target.rule.kind !== "reach" && !latest.inTargetPeriod) return text("below", language);
    return inWords(target.notes.find((note) => note.code === code).message, language);
  }).filter(Boolean);
}

/** The notes that matter; what every target of the year says is not among them. */
function notesThatMatter(target) {
  const order = [
    "baselineNotComparable", "growthOnly", "targetBelowBaseline", "targetAboveBaseline", "baselineQualified", "valueQualified",
    "ceilingPassed", "growthContradicts", "sumsDisagree", "gapInPeriod", "cumulativeFell", "newerUndecided", "wholeByParts", "meanOfParts", "samePointMissing", "paceByCalendar",
    "paceByLastYearShare", "baselineImplied", "rangeOvershot", "projectionCut", "neutralPolarity", "lastYearMissing", "lastYearContradicts",
  ];
  const said = order.filter((code) => has(target, code) && !(has(target, "paceByPublishedGrowth") && code === "growthOnly"));

  // Against another indicator's figure, above and below mean nothing.
  return said[0] === "baselineNotComparable" ? said.slice(0, 1) : said;
}
