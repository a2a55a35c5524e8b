// How targets stand, and which of their notes matter to a reader.

/** All standings, in the order in which they are read. */
export const standings = [
  "met", "onTrack", "withinReach", "near", "atRisk", "offTrack", "worsening", "missed", "far", "notAssessable", "notComparable", "directionOnly", "noFigure",
];

/** Whether the service says something about a target. */
export const has = (target, code) => target.notes.some((note) => note.code === code);

/** The notes that matter, the most important first; what every target of the year says is not among them. */
export function notesThatMatter(target) {
  const order = [
    "baselineNotComparable", "growthOnly", "targetBelowBaseline", "targetAboveBaseline", "baselineQualified", "valueQualified",
    "ceilingPassed", "growthContradicts", "sumsDisagree", "gapInPeriod", "cumulativeFell", "newerUndecided", "wholeByParts", "meanOfParts", "samePointMissing", "paceByCalendar",
    "paceByLastYearShare", "baselineImplied", "rangeOvershot", "projectionCut", "neutralPolarity", "lastYearMissing", "lastYearContradicts",
  ];
  const byGrowth = has(target, "paceByPublishedGrowth");
  const said = order.filter((code) => has(target, code) && !(byGrowth && code === "growthOnly"));

  // Against another indicator's figure, above and below mean nothing.
  return said[0] === "baselineNotComparable" ? said.slice(0, 1) : said;
}
