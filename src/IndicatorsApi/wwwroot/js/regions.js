// The dialog that selects a region: a tree that is open at the current region, and a search over names and codes.

import { getAll } from "./api.js";
import { byId, h } from "./dom.js";
import { linkToRegion } from "./links.js";
import { text } from "./messages.js";

/** The maximum number of search results. */
const maxResults = 50;

/** Opens the dialog and reads the regions. */
export async function openRegions({ language, region }) {
  const dialog = byId("regions");
  const tree = h("div", { class: "tree" }, h("p", {}, text("loading", language)));
  const box = h("input", { type: "search", id: "region-search", autocomplete: "off", maxlength: "100", "aria-label": text("searchRegion", language), placeholder: text("searchRegion", language) });
  dialog.replaceChildren(
    h("div", { class: "head" }, h("h2", { id: "regions-title" }, text("chooseRegion", language)), h("button", { type: "button", class: "close", onclick: () => dialog.close(), "aria-label": text("close", language) }, "✕")),
    box, tree,
  );
  dialog.showModal();
  box.focus();
  const regions = await getAll("regions", { lang: language });
  const childrenByParent = Map.groupBy(regions, (one) => one.parent ?? "");
  const open = new Set(pathTo(region?.code, regions));
  const draw = () => {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    tree.replaceChildren(words.length > 0 ? results(regions, words, language) : branch(childrenByParent.get("") ?? [], childrenByParent, open, region?.code));
  };
  box.addEventListener("input", draw);
  draw();
}

function pathTo(code, regions) {
  const known = new Map(regions.map((one) => [one.code, one]));
  const path = [];
  for (let next = known.get(code); next; next = known.get(next.parent)) path.push(next.code);
  return path;
}

function branch(regions, childrenByParent, open, current) {
  return h("ul", {}, regions.map((one) => {
    const children = childrenByParent.get(one.code) ?? [];
    const name = linkTo(one, current);
    if (children.length === 0) return h("li", {}, name);
    const box = h("div", {});
    const fill = () => box.children.length === 0 && box.append(branch(children, childrenByParent, open, current));
    if (open.has(one.code)) fill();
    return h("li", {}, h("details", { open: open.has(one.code), ontoggle: fill }, h("summary", {}, name, h("span", { class: "soft" }, ` ${children.length}`)), box));
  }));
}

function results(regions, words, language) {
  const found = regions.filter((one) => words.every((word) => [one.code, one.name.zh, one.name.en].join(" ").toLowerCase().includes(word)));
  if (found.length === 0) return h("p", {}, text("noRegion", language));
  const names = new Map(regions.map((one) => [one.code, one.label]));
  return h("ul", {}, found.slice(0, maxResults).map((one) => h("li", {}, linkTo(one), h("span", { class: "soft" }, ` ${names.get(one.parent) ?? ""}`))));
}

const linkTo = (one, current) => linkToRegion(one.label, one.code, { period: "" }, { "aria-current": one.code === current ? "true" : null });
