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
    "ceilingPassed", "gapInPeriod", "cumulativeFell", "samePointMissing", "baselineImplied", "rangeOvershot", "neutralPolarity", "lastYearMissing",
  ];
  const said = order.filter((code) => has(target, code));

  // Against another indicator's figure, above and below mean nothing.
  return said[0] === "baselineNotComparable" ? said.slice(0, 1) : said;
}
