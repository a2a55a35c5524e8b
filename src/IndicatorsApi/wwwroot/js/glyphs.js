// Small pictures in a line of text, as SVG: a bar against its target, and a course. They print, and follow the theme by their style sheet.

const namespace = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A picture with a name for those who do not see it. */
const picture = (kind, label, attributes, ...children) => svg("svg", { class: kind, role: "img", "aria-label": label, ...attributes }, ...children);

/** A bar for the value, dashed where it measures something else, without colour where it is from before; marks for target, baseline and calendar tell themselves apart by shape. */
export function bullet({ value, target, range, baseline, expected, proxy, before }, label) {
  const shown = [value, target, baseline, expected, ...(range ?? [])].filter((one) => one !== null && one !== undefined);
  const [least, most] = [Math.min(0, ...shown), Math.max(0, ...shown) * 1.05 || 1];
  const at = (one) => `${(((one - least) / (most - least)) * 100).toFixed(2)}%`;
  const [from, to] = [Math.min(0, value), Math.max(0, value)];
  return picture(
    "bullet", label, { height: 22 },
    svg("rect", { class: "track", x: 0, y: 5, width: "100%", height: 12, rx: 2 }),
    ...(range ? [svg("rect", { class: "range", x: at(range[0]), y: 5, width: `${((range[1] - range[0]) / (most - least)) * 100}%`, height: 12 })] : []),
    svg("rect", { class: ["bar", proxy && "proxy", before && "before"].filter(Boolean).join(" "), x: at(from), y: 5, width: `${((to - from) / (most - least)) * 100}%`, height: 12, rx: 2 }),
    ...(target != null ? [svg("rect", { class: "goal", x: at(target), y: 0, width: 3, height: 22 })] : []),
    ...(baseline != null ? [svg("circle", { class: "start", cx: at(baseline), cy: 11, r: 4 })] : []),
    ...(expected != null ? [svg("svg", { x: at(expected), y: 0, overflow: "visible" }, svg("path", { class: "calendar", d: "M0 3 L5 12 L-5 12 Z" }))] : []),
  );
}

const [width, height, edge] = [96, 24, 4];

/** A line without axes over places from 0 to 1; what is implied and not on record is hollow. A second line, dashed, is where it should be. */
export function spark(points, label, { way = [] } = {}) {
  const values = [...points, ...way].map((point) => point.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (point) => edge + point.at * (width - 2 * edge);
  const y = (point) => (most === least ? height / 2 : height - edge - ((point.value - least) / (most - least)) * (height - 2 * edge));
  const line = (list) => list.map((point) => `${x(point).toFixed(1)},${y(point).toFixed(1)}`).join(" ");
  return picture(
    "spark", label, { width, height, viewBox: `0 0 ${width} ${height}` },
    ...(way.length > 1 ? [svg("polyline", { class: "way", points: line(way) })] : []),
    svg("polyline", { class: "line", points: line(points) }),
    ...points.filter((point, i) => i === points.length - 1 || point.implied).map((point) => svg("circle", { class: point.implied ? "implied" : "end", cx: x(point).toFixed(1), cy: y(point).toFixed(1), r: 2.5 })),
  );
}
