// Choosing a region: a tree that opens where one is, and a search over all names.

import { all } from "./api.js";
import { byId, h } from "./dom.js";
import { linkToRegion } from "./links.js";
import { text } from "./text.js";

/** How many hits are listed. */
const mostHits = 50;

/** Opens the choice; the regions are read when it is first asked for. */
export async function choose({ language, region }) {
  const dialog = byId("regions");
  const tree = h("div", { class: "tree" }, h("p", {}, text("loading", language)));
  const box = h("input", { type: "search", id: "region-search", autocomplete: "off", maxlength: "100", "aria-label": text("searchRegion", language), placeholder: text("searchRegion", language) });
  dialog.replaceChildren(
    h("div", { class: "head" }, h("h2", { id: "regions-title" }, text("chooseRegion", language)), h("button", { type: "button", class: "close", onclick: () => dialog.close(), "aria-label": text("close", language) }, "✕")),
    box, tree,
  );
  dialog.showModal();
  box.focus();
  const regions = await all("regions", { lang: language });
  const below = Map.groupBy(regions, (one) => one.parent ?? "");
  const open = new Set(wayTo(region?.code, regions));
  const draw = () => {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    tree.replaceChildren(words.length > 0 ? hits(regions, words, language) : branch(below.get("") ?? [], below, open, region?.code));
  };
  box.addEventListener("input", draw);
  draw();
}

function wayTo(code, regions) {
  const known = new Map(regions.map((one) => [one.code, one]));
  const way = [];
  for (let next = known.get(code); next; next = known.get(next.parent)) way.push(next.code);
  return way;
}

function branch(regions, below, open, current) {
  return h("ul", {}, regions.map((one) => {
    const parts = below.get(one.code) ?? [];
    const name = linkTo(one, current);
    if (parts.length === 0) return h("li", {}, name);
    const box = h("div", {});
    const fill = () => box.children.length === 0 && box.append(branch(parts, below, open, current));
    if (open.has(one.code)) fill();
    return h("li", {}, h("details", { open: open.has(one.code), ontoggle: fill }, h("summary", {}, name, h("span", { class: "soft" }, ` ${parts.length}`)), box));
  }));
}

function hits(regions, words, language) {
  const found = regions.filter((one) => words.every((word) => [one.code, one.name.zh, one.name.en].join(" ").toLowerCase().includes(word)));
  if (found.length === 0) return h("p", {}, text("noRegion", language));
  const names = new Map(regions.map((one) => [one.code, one.label]));
  return h("ul", {}, found.slice(0, mostHits).map((one) => h("li", {}, linkTo(one), h("span", { class: "soft" }, ` ${names.get(one.parent) ?? ""}`))));
}

const linkTo = (one, current) => linkToRegion(one.label, one.code, { period: "" }, { "aria-current": one.code === current ? "true" : null });
