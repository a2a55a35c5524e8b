// How a target stands, for a reader: its status, and where no figure of its period is in yet, how far last year's level is from it.

/** What needs more than this share of its target is far off: 90 means that 10 % and more are missing. */
const farBelow = 90;

/** All standings, in the order in which they are read. */
export const standings = [
  "met", "onTrack", "withinReach", "near", "atRisk", "offTrack", "worsening", "missed", "far", "notAssessable", "notComparable", "directionOnly", "noFigure",
];

/** The standing of one target. */
export function standingOf(target) {
  const waits = target.status === "awaitingData" || (target.status === "notAssessable" && !target.latest?.inTargetPeriod);
  if (!waits) return target.status;
  if (has(target, "baselineNotComparable") || has(target, "growthOnly")) return "notComparable";
  if (target.gap === 0) return "withinReach";
  if (target.gap > 0) return target.attainmentPercent !== null && target.attainmentPercent < farBelow ? "far" : "near";
  return target.latest?.value == null ? "noFigure" : "directionOnly";
}

/** Whether the service says something about a target. */
export const has = (target, code) => target.notes.some((note) => note.code === code);

/** The notes that matter, the most important first; what every target of the year says is not among them. */
export function notesThatMatter(target) {
  const order = [
    "baselineNotComparable", "growthOnly", "targetBelowBaseline", "targetAboveBaseline", "baselineQualified", "valueQualified",
    "ceilingPassed", "gapInPeriod", "cumulativeFell", "samePointMissing", "baselineImplied", "rangeOvershot", "neutralPolarity", "lastYearMissing",
  ];
  const said = order.filter((code) => has(target, code));

  // Against another indicator's figure, above and below mean nothing.
  return said[0] === "baselineNotComparable" ? said.slice(0, 1) : said;
}
