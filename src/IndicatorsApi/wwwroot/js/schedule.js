// The schedule statuses of targets, with their icons, names and order: the worst first.

import { h } from "./dom.js";
import { number } from "./format.js";
import { text } from "./messages.js";

/** The schedule statuses, the worst first. Each has a shape of its own, because colour alone is not accessible. */
export const schedules = { missed: "✕", overdue: "!", behind: "▼", notAssessable: "?", notReported: "○", onTime: "●", ahead: "▲", done: "✓" };

/** The statuses that need attention. */
export const needsAttention = ["missed", "overdue", "behind"];

/** The groups of targets, the worst first: the starting position while the period has no observation, then the schedule status. */
export const groups = [
  "missed", "overdue", "behind", "far", "near", "notComparable", "noObservation", "directionOnly", "notAssessable", "withinReach", "notReported", "onTime", "ahead", "done",
];

/** Returns the group of a target. */
export const groupOf = (target) => target.startingPosition ?? target.schedule;

/** Creates the icon of a schedule status, which accompanies its name. */
export const scheduleIcon = (schedule) => h("span", { class: `shape ${schedule}`, "aria-hidden": "true" }, schedules[schedule]);

/** The lead, in percentage points, from which narrow cells omit it. A lead that large comes from a very short distance and misleads at a glance. */
const maxShortLead = 100;

const points = (lead, language) => number(Math.abs(lead), language, { decimals: 1, minDecimals: 1 });

/** Formats the lead of a target for a narrow cell. */
export const shortLead = ({ schedule, leadPercentagePoints: lead }, language) => (["behind", "ahead"].includes(schedule) && lead != null && Math.abs(lead) < maxShortLead ? points(lead, language) : "");

/** Describes the schedule status of a target with its lead in points, or the months that it is overdue. */
export function scheduleText({ schedule, leadPercentagePoints: lead, monthsOverdue }, language) {
  const name = text("schedules", language)[schedule];
  if (schedule === "overdue" && monthsOverdue > 0) return text("overdueFor", language)(monthsOverdue);
  if (!["behind", "ahead", "missed"].includes(schedule) || lead == null) return name;
  const lag = text("lag", language)(points(lead, language), lead < 0);
  return schedule === "missed" ? `${name}${language === "zh" ? "，" : ", "}${lag}` : lag;
}

/** Creates the list of counts by schedule status, which is also the legend of the icons. */
export function scheduleCounts(bySchedule, language) {
  const present = Object.keys(schedules).filter((schedule) => bySchedule[schedule] > 0);
  return h("ul", { class: "key" }, present.map((schedule) => h("li", { class: schedule }, scheduleIcon(schedule), ` ${text("schedules", language)[schedule]} `, h("strong", {}, String(bySchedule[schedule])))));
}

/** Returns the column headers of a table of counts: one column for each status. */
export const scheduleHeaders = (present, language) => present.map((schedule) => [[scheduleIcon(schedule), ` ${text("schedules", language)[schedule]}`], "number"]);

/** Compares two targets by schedule status, then by lead and attainment, the worst first. */
export function worstFirst(a, b) {
  const order = Object.keys(schedules);
  return order.indexOf(a.schedule) - order.indexOf(b.schedule)
    || (a.leadPercentagePoints ?? Infinity) - (b.leadPercentagePoints ?? Infinity) || (a.attainmentPercent ?? Infinity) - (b.attainmentPercent ?? Infinity) || 0;
}
