// How targets stand against the calendar, and in which order a reader who has to act sees them: the worst first, what is finished apart.

import { h } from "./dom.js";
import { number } from "./format.js";
import { text } from "./text.js";

/** The places in the calendar, the worst first, each with a shape of its own, because colour alone tells nothing. */
export const schedules = { missed: "✕", overdue: "!", behind: "▼", notAssessable: "?", notReported: "○", onTime: "●", ahead: "▲", done: "✓" };

/** What somebody has to do something about. */
export const inNeed = ["missed", "overdue", "behind"];

/** The groups of a region's targets, the worst first: by the calendar where figures of the period are in, else by how far the start is from the target. */
export const groups = [
  "missed", "overdue", "behind", "far", "near", "notComparable", "noObservation", "directionOnly", "notAssessable", "withinReach", "notReported", "onTime", "ahead", "done",
];

/** The group of a target. */
export const groupOf = (target) => target.startingPosition ?? target.schedule;

/** The shape of a place in the calendar, which goes with its word. */
export const mark = (schedule) => h("span", { class: `shape ${schedule}`, "aria-hidden": "true" }, schedules[schedule]);

/** More points than the whole way has are told in words only: where the way is short, they say nothing at a glance. */
const mostPoints = 100;

const points = (lead, language) => number(Math.abs(lead), language, { decimals: 1, atLeast: 1 });

/** The points alone of what is behind or ahead, for a narrow cell. */
export const shortly = ({ schedule, leadPercentagePoints: lead }, language) => (["behind", "ahead"].includes(schedule) && lead != null && Math.abs(lead) < mostPoints ? points(lead, language) : "");

/** How a target stands, in words: by how many points, or for how many months it has been awaited. */
export function saying({ schedule, leadPercentagePoints: lead, monthsOverdue }, language) {
  const name = text("schedules", language)[schedule];
  if (schedule === "overdue" && monthsOverdue > 0) return text("overdueFor", language)(monthsOverdue);
  if (!["behind", "ahead", "missed"].includes(schedule) || lead == null) return name;
  const lag = text("lag", language)(points(lead, language), lead < 0);
  return schedule === "missed" ? `${name}${language === "zh" ? "，" : ", "}${lag}` : lag;
}

/** How many targets stand how: the shapes with their words and numbers; it is the key to the shapes, too. */
export function counted(bySchedule, language) {
  const present = Object.keys(schedules).filter((schedule) => bySchedule[schedule] > 0);
  return h("ul", { class: "key" }, present.map((schedule) => h("li", { class: schedule }, mark(schedule), ` ${text("schedules", language)[schedule]} `, h("strong", {}, String(bySchedule[schedule])))));
}

/** The heads of a table that counts targets: a shape and a word for each place in the calendar. */
export const scheduleHeads = (present, language) => present.map((schedule) => [[mark(schedule), ` ${text("schedules", language)[schedule]}`], "number"]);

/** Compares two targets, the one first that needs attention more: by its place in the calendar, then by its lag. */
export function worstFirst(a, b) {
  const order = Object.keys(schedules);
  return order.indexOf(a.schedule) - order.indexOf(b.schedule)
    || (a.leadPercentagePoints ?? Infinity) - (b.leadPercentagePoints ?? Infinity) || (a.attainmentPercent ?? Infinity) - (b.attainmentPercent ?? Infinity) || 0;
}
