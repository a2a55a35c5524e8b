// The targets at a glance: how many stand how, and the key to the bars.

import { h } from "./dom.js";
import { periodName } from "./format.js";
import { standings } from "./standing.js";
import { text } from "./text.js";

/** The scorecard of all targets; a tile picks a standing, or lets go of it. */
export function scorecard({ language, targets, period }, picked, onPick) {
  const statuses = Object.entries(text("statuses", language))
    .map(([status, label]) => [label, targets.filter((target) => target.status === status).length])
    .filter(([, count]) => count > 0);
  const tiles = standings
    .map((standing) => [standing, targets.filter((target) => target.standing === standing).length])
    .filter(([, count]) => count > 0);
  return [
    h("h2", { id: "scorecard-title" }, text("scorecard", language)),
    h("p", { class: "statuses" }, `${text("byStatus", language)}: ${statuses.map(([label, count]) => `${label} ${count}`).join(" · ")}`),
    hint(targets, period, language),
    h("ul", { class: "tiles" }, tiles.map(([standing, count]) => h("li", {}, tile(standing, count, picked === standing, language, onPick)))),
    legend(language),
  ].filter(Boolean);
}

/** Why nothing is judged yet, where no figure of the period is in. */
function hint(targets, period, language) {
  if (targets.some((target) => target.latest?.inTargetPeriod)) return null;
  const overdue = Math.max(0, ...targets.map((target) => target.monthsOverdue ?? 0));
  return h("p", { class: "hint" }, text("waiting", language)(periodName(period, language)), overdue > 0 && ` ${text("overdue", language)(overdue)}`);
}

function tile(standing, count, isPicked, language, onPick) {
  const [name, meaning] = text("standings", language)[standing];
  return h(
    "button", { type: "button", class: `tile ${standing}`, "data-standing": standing, "aria-pressed": String(isPicked), onclick: () => onPick(isPicked ? "" : standing) },
    h("span", { class: "figure" }, String(count)), h("span", { class: "name" }, name), h("span", { class: "meaning" }, meaning),
  );
}

function legend(language) {
  const entry = (shape, name) => h("li", {}, h("span", { class: `mark ${shape}`, "aria-hidden": "true" }), text(name, language));
  return h("ul", { class: "legend", "aria-label": text("legend", language) }, entry("bar", "value"), entry("line", "target"), entry("ring", "lastYear"), entry("triangle", "calendar"));
}
