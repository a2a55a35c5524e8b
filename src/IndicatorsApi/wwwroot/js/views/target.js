// Parts of a target that several views show: its rule, bar, chart points, growth and relevant notes.

import { computed, number, observation, percent, periodName, quantity, rule } from "../format.js";
import { bulletGraph } from "../icons.js";
import { text } from "../messages.js";

/** `true` if a target has a note. */
const hasNote = (target, code) => target.notes.some((note) => note.code === code);

/** Returns the responsible unit and post in the requested language, or in the other one. */
export function responsibleName({ unitZh, unitEn, postZh, postEn }, language) {
  const [unit, post] = language === "zh" ? [unitZh ?? unitEn, postZh ?? postEn] : [unitEn ?? unitZh, postEn ?? postZh];
  return [unit, post].filter(Boolean).join(language === "zh" ? " " : ", ");
}

/** Formats the rule of a target. A relative rule is followed by its threshold. */
export function ruleText(target, language) {
  const relative = ["increase", "decrease", "growAtLeast"].includes(target.rule.kind) && target.threshold !== null;
  return relative ? `${rule(target, language)}${text("toReach", language)(computed(target.threshold, target.unit, language))}` : rule(target, language);
}

/** Creates the bullet graph of a target. `null` without a value or a threshold. */
export function targetBar(target, language) {
  const range = target.rule.kind === "within" ? [target.rule.lower, target.rule.upper] : null;
  if (target.latest?.value == null || (target.threshold === null && !range)) return null;
  const baseline = target.latest.inTargetPeriod ? target.baseline?.value : null;
  const numbers = { value: target.latest.value, target: target.threshold, range, baseline, expected: target.elapsedPercent < 100 ? target.expectedByNow : null, proxy: target.latest.comparable === false, before: !target.latest.inTargetPeriod };
  return bulletGraph(numbers, barLabel(target, range, language));
}

/** Returns the accessible name of the bar. */
function barLabel(target, range, language) {
  const entry = (name, value, format = quantity) => (value == null ? null : `${text(name, language)} ${format(value, target.unit, language)}`);
  const goal = range ? `${text("target", language)} ${range.map((end) => quantity(end, target.unit, language)).join(" – ")}` : entry("target", target.threshold);
  return [entry("value", target.latest.value), goal, entry("baseline", target.baseline?.value), entry("expectedByNow", target.expectedByNow, computed)].filter(Boolean).join(language === "zh" ? "，" : ", ");
}

/** Formats the growth that decides the progress of a target. `null` if growth does not decide. */
export function decidingGrowth(target, language) {
  if (!hasNote(target, "paceByPublishedGrowth") && !hasNote(target, "paceBySamePoint")) return null;
  const required = requiredGrowth(target.rule);
  return percent(target.rule.kind === "decrease" ? required - target.leadPercentagePoints : required + target.leadPercentagePoints, language, { sign: true });
}

/** Returns the required growth in percent, negative for a decrease. */
export const requiredGrowth = ({ kind, percent: required }) => (kind === "decrease" ? -required : required);

/**
 * Returns the points of a target's sparkline. Months are year-to-date values if the indicator is a sum; the even path leads to the target. The years
 * start with the value that the growth of the first one implies.
 */
export function chartPoints(target, indicators, { growth, monthly }) {
  const isSum = indicators.get(target.indicator)?.overTime === "sum";
  const form = isSum ? /-\d\d-YTD$/ : /-\d\d$/;
  const months = (monthly.get(target.indicator) ?? []).filter((item) => item.value !== null && item.unit === target.unit && form.test(item.period))
    .map((item) => ({ period: item.period, value: item.value, at: Number(item.period.slice(5, 7)) / 12 }));
  const known = (growth.get(target.indicator) ?? []).filter((item) => item.value !== null && /^\d{4}$/.test(item.period));
  const first = known[0]?.previous;
  const years = [...(first ? [{ period: first.period, value: first.value, implied: first.origin !== "observed" }] : []), ...known.map((item) => ({ period: item.period, value: item.value }))];
  const [from, to] = [Number(years[0]?.period), Number(years.at(-1)?.period)];
  return {
    months,
    years: years.map((point) => ({ ...point, at: to === from ? 0 : (Number(point.period) - from) / (to - from) })),
    evenPath: isSum && target.threshold !== null ? [{ at: 0, value: 0 }, { at: 1, value: target.threshold }] : [],
  };
}

/** Returns the growth of the latest observation. */
function latestGrowth(target, growth) {
  const items = growth.get(target.indicator) ?? [];
  return items.find((item) => item.period === target.latest?.period) ?? items.at(-1);
}

/** Formats the growth of the latest observation. `null` if it is unknown. */
export function latestGrowthText(target, language, growth) {
  const item = latestGrowth(target, growth);
  if (!item || target.latest?.comparable === false) return null;
  const formatted = growthText(item, language);
  return formatted && { period: item.period, ...formatted };
}

/** Formats growth in percent, or in percentage points for a percentage. `null` if it is unknown. */
export function growthText({ growthPercent, changePercentagePoints }, language, options) {
  const amount = growthPercent ?? changePercentagePoints;
  if (amount === null) return null;
  return { amount, change: growthPercent !== null ? percent(amount, language, { sign: true, ...options }) : `${number(amount, language, { sign: true, ...options })} ${text("points", language)}` };
}

/** Replaces the period codes in a note by their names. */
export const withPeriodNames = (message, language) => message.replace(/\d{4}-(\d\d(-YTD)?|Q\d|H\d)/g, (code) => periodName(code, language));

/** Returns the texts of the two most important notes. */
export function noteTexts(target, { language, indicators }, { growth }) {
  const { baseline, latest } = target;
  return relevantNotes(target).slice(0, 2).map((code) => {
    if (code === "baselineNotComparable" && baseline?.value != null) {
      return text("proxy", language)(indicators.get(baseline.indicator)?.label ?? baseline.indicator, periodName(baseline.period, language), observation(baseline, target.unit, language));
    }
    if (code === "growthOnly" && latest?.inTargetPeriod && latest.value != null) return baseline ? text("baseOnlyGrowth", language)(periodName(baseline.period, language)) : null;
    if (code === "growthOnly") {
      const published = latestGrowth(target, growth)?.publishedGrowthPercent;
      return text("onlyGrowth", language)(periodName(latest?.period ?? baseline?.period ?? "", language), published == null ? null : percent(published, language, { sign: true }));
    }
    if (code === "targetBelowBaseline" && target.rule.kind !== "reach" && !latest.inTargetPeriod) return text("below", language);
    return withPeriodNames(target.notes.find((note) => note.code === code).message, language);
  }).filter(Boolean);
}

/** Returns the codes of the relevant notes, the most important first. Notes that apply to every target of the year are left out. */
function relevantNotes(target) {
  const order = [
    "baselineNotComparable", "growthOnly", "targetBelowBaseline", "targetAboveBaseline", "baselineQualified", "valueQualified",
    "ceilingExceeded", "growthContradicts", "sumsDisagree", "gapInPeriod", "cumulativeFell", "newerUndecided", "wholeByParts", "meanOfParts", "samePointMissing", "paceByCalendar",
    "paceByLastYearShare", "baselineImplied", "rangeOvershot", "projectionCapped", "neutralPolarity", "lastYearMissing", "lastYearContradicts",
  ];
  const relevant = order.filter((code) => hasNote(target, code) && !(hasNote(target, "paceByPublishedGrowth") && code === "growthOnly"));

  // The other notes compare with the baseline, which is meaningless for a proxy.
  return relevant[0] === "baselineNotComparable" ? relevant.slice(0, 1) : relevant;
}
