// Inline SVG charts: bullet graphs and sparklines. The style sheet colours them, so that they follow the theme and print.

const namespace = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Creates an image with an accessible name. */
const image = (kind, label, attributes, ...children) => svg("svg", { class: kind, role: "img", "aria-label": label, ...attributes }, ...children);

/**
 * Creates a bullet graph. The bar of a proxy is dashed; the bar of a value from before the target period is grey. Target, baseline and expected value
 * have marks of different shapes.
 */
export function bulletGraph({ value, target, range, baseline, expected, proxy, before }, label) {
  const shown = [value, target, baseline, expected, ...(range ?? [])].filter((one) => one !== null && one !== undefined);
  const [min, max] = [Math.min(0, ...shown), Math.max(0, ...shown) * 1.05 || 1];
  const at = (one) => `${(((one - min) / (max - min)) * 100).toFixed(2)}%`;
  const [from, to] = [Math.min(0, value), Math.max(0, value)];
  return image(
    "bullet", label, { height: 22 },
    svg("rect", { class: "track", x: 0, y: 5, width: "100%", height: 12, rx: 2 }),
    ...(range ? [svg("rect", { class: "range", x: at(range[0]), y: 5, width: `${((range[1] - range[0]) / (max - min)) * 100}%`, height: 12 })] : []),
    svg("rect", { class: ["bar", proxy && "proxy", before && "before"].filter(Boolean).join(" "), x: at(from), y: 5, width: `${((to - from) / (max - min)) * 100}%`, height: 12, rx: 2 }),
    ...(target != null ? [svg("rect", { class: "target", x: at(target), y: 0, width: 3, height: 22 })] : []),
    ...(baseline != null ? [svg("circle", { class: "baseline", cx: at(baseline), cy: 11, r: 4 })] : []),
    ...(expected != null ? [svg("svg", { x: at(expected), y: 0, overflow: "visible" }, svg("path", { class: "expected", d: "M0 3 L5 12 L-5 12 Z" }))] : []),
  );
}

const [width, height, edge] = [96, 24, 4];

/** Creates a sparkline of points whose `at` is between 0 and 1. Implied values are hollow. The dashed line shows the expected values. */
export function sparkline(points, label, { expected = [] } = {}) {
  const values = [...points, ...expected].map((point) => point.value);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const x = (point) => edge + point.at * (width - 2 * edge);
  const y = (point) => (max === min ? height / 2 : height - edge - ((point.value - min) / (max - min)) * (height - 2 * edge));
  const line = (list) => list.map((point) => `${x(point).toFixed(1)},${y(point).toFixed(1)}`).join(" ");
  return image(
    "spark", label, { width, height, viewBox: `0 0 ${width} ${height}` },
    ...(expected.length > 1 ? [svg("polyline", { class: "path", points: line(expected) })] : []),
    svg("polyline", { class: "line", points: line(points) }),
    ...points.filter((point, i) => i === points.length - 1 || point.implied).map((point) => svg("circle", { class: point.implied ? "implied" : "end", cx: x(point).toFixed(1), cy: y(point).toFixed(1), r: 2.5 })),
  );
}
