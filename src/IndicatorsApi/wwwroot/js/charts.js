// Charts by Apache ECharts, loaded with the first chart. They render to canvas with rich-text tooltips: the Content Security Policy forbids the
// inline styles of HTML tooltips.

const libraryUrl = new URL("../_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js", import.meta.url);
const charts = new Map();
const queue = [];
let libraryPromise = null;

/** Loads the library once. */
function loadLibrary() {
  libraryPromise ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = libraryUrl;
    script.addEventListener("load", () => resolve(window.echarts));
    script.addEventListener("error", () => { libraryPromise = null; reject(new Error(String(libraryUrl))); });
    document.head.append(script);
  });
  return libraryPromise;
}

/** Queues a chart. `drawQueued` draws it once its element is in the document. */
export function queueChart(element, options) {
  queue.push([element, options]);
}

/** Draws the queued charts whose elements are in the document. A chart follows the size of its element. */
export async function drawQueued() {
  const queued = queue.splice(0);
  const ready = queued.filter(([element]) => element.isConnected);
  queue.push(...queued.filter(([element]) => !element.isConnected));
  if (ready.length === 0) return;
  const library = await loadLibrary();
  for (const [element, options] of ready) {
    // One chart per task, so that the page stays responsive to input.
    await nextTask();
    if (!element.isConnected) continue;
    disposeChart(element);
    const chart = library.init(element, null, { renderer: "canvas" });
    const render = () => chart.setOption(withDefaults(options()), true);
    const sizes = new ResizeObserver(() => chart.resize());
    sizes.observe(element);
    charts.set(element, { chart, render, sizes });
    render();
  }
}

/** Resolves in the next task of the browser. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const withDefaults = (options) => ({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...options });

/** Renders a chart as an image with its title and citation: SVG as text, PNG as a data URL. */
export async function renderImage(options, format, { title, citation, width = 960, height = 480 }) {
  const library = await loadLibrary();
  const ink = { color: colour("ink"), fontSize: 16 };
  const image = {
    backgroundColor: colour("card"), ...withDefaults(options()),
    title: [{ text: title, left: 12, top: 8, textStyle: ink }, { text: citation, left: 12, bottom: 6, textStyle: { ...ink, fontSize: 11, fontWeight: "normal", width: width - 24, overflow: "truncate" } }],
  };
  image.grid = { ...image.grid, top: 76, bottom: 36 };
  if (image.legend) image.legend = { ...image.legend, top: 40 };
  const chart = format === "svg"
    ? library.init(null, null, { renderer: "svg", ssr: true, width, height })
    : library.init(document.createElement("canvas"), null, { renderer: "canvas", width, height, devicePixelRatio: 2 });
  try {
    chart.setOption(image);
    return format === "svg" ? chart.renderToSVGString() : chart.getDataURL({ type: "png", backgroundColor: image.backgroundColor });
  } finally {
    chart.dispose();
  }
}

/** Redraws the charts after the colours changed. */
export function redraw() {
  colourCache.clear();
  disposeDetached();
  charts.forEach(({ render }) => render());
}

/** Disposes of the charts whose elements have left the document. */
export function disposeDetached() {
  queue.splice(0, queue.length, ...queue.filter(([element]) => element.isConnected));
  [...charts.keys()].filter((element) => !element.isConnected).forEach(disposeChart);
}

function disposeChart(element) {
  const drawn = charts.get(element);
  drawn?.sizes.disconnect();
  drawn?.chart.dispose();
  charts.delete(element);
}

const colourCache = new Map();

/** Returns a colour of the style sheet in the current theme. */
function colour(name) {
  if (!colourCache.has(name)) colourCache.set(name, readColour(name));
  return colourCache.get(name);
}

function readColour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/**
 * Returns the sorted periods of an axis. Periods of one kind are completed, so that the slope of the line is right and missing values show as gaps.
 */
function axisPeriods(periods) {
  const known = [...new Set(periods)].sort();
  const [form, mark, inYear] = [[/^\d{4}$/, "", 1], [/^\d{4}-H\d$/, "-H", 2], [/^\d{4}-Q\d$/, "-Q", 4], [/^\d{4}-\d\d$/, "-", 12]].find(([pattern]) => known.every((period) => pattern.test(period))) ?? [];
  if (!form || known.length === 0) return known;
  const ordinal = (period) => Number(period.slice(0, 4)) * inYear + (inYear > 1 ? Number(period.slice(4 + mark.length)) - 1 : 0);
  const [first, last] = [ordinal(known[0]), ordinal(known.at(-1))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const [year, number] = [Math.floor((first + i) / inYear), ((first + i) % inYear) + 1];
    return inYear === 1 ? String(year) : `${year}${mark}${inYear === 12 ? String(number).padStart(2, "0") : number}`;
  });
}

/** Returns the options of a series with its targets as lines. Hollow points are implied or derived. */
export function seriesOptions(points, targets, { unit, format, targetName, nameOf }) {
  return () => {
    // Year-to-date values restart each January. A line from December to January would look like a fall.
    const years = points.every((point) => point.period.endsWith("-YTD")) ? [...new Set(points.map((point) => point.period.slice(0, 4)))] : [""];
    const ink = colour("ink-soft");
    const periods = axisPeriods([...points, ...targets].map((one) => one.period));
    return {
      grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colour("card"), borderColor: colour("line"), textStyle: { color: colour("ink") },
        formatter: (shown) => [nameOf(shown[0].axisValue), ...shown.filter((one) => one.value !== null && one.value !== undefined).map((one) => `${one.seriesName}: ${format(one.value)}`)].join("\n"),
      },
      xAxis: { type: "category", data: periods, axisLabel: { color: ink, formatter: nameOf }, axisLine: { lineStyle: { color: colour("line") } } },
      yAxis: { type: "value", name: unit, nameTextStyle: { color: ink, align: "left" }, axisLabel: { color: ink, formatter: format }, splitLine: { lineStyle: { color: colour("line") } } },
      series: [
        ...years.map((year) => ({
          name: unit, type: periods.length > 1 && points.length > 1 ? "line" : "bar", barMaxWidth: 48, symbolSize: 9, connectNulls: year === "" && /^\d{4}$/.test(periods[0] ?? ""), lineStyle: { color: colour("accent"), width: 2.5 },
          label: { show: points.length <= 12, position: "top", color: colour("ink"), formatter: ({ value }) => (value === null || value === undefined ? "" : format(value)) },
          data: periods.map((period) => {
            const point = period.startsWith(year) ? points.find((one) => one.period === period) : undefined;
            return {
              value: point?.value ?? null, symbol: "circle",
              itemStyle: { color: point?.hollow ? colour("card") : colour("accent"), borderColor: colour("accent"), borderWidth: 2 },
            };
          }),
        })),
        {
          name: targetName, type: "scatter", symbol: "rect", symbolSize: [46, 4], itemStyle: { color: colour("ink") },
          label: { show: true, position: "top", color: colour("ink"), formatter: ({ value }) => (value === null || value === undefined ? "" : `${targetName} ${format(value)}`) },
          data: periods.map((period) => targets.find((target) => target.period === period)?.threshold ?? null),
        },
      ],
    };
  };
}

const axis = () => ({ axisLabel: { color: colour("ink-soft") }, axisLine: { lineStyle: { color: colour("line") } }, splitLine: { lineStyle: { color: colour("line") } } });

const tooltip = (format, nameOf) => ({
  trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colour("card"), borderColor: colour("line"), textStyle: { color: colour("ink") },
  formatter: (shown) => [nameOf(shown[0].axisValue), ...shown.filter((one) => one.seriesName && one.value !== null && one.value !== undefined).map((one) => `${one.seriesName}: ${format(one.value)}`)].join("\n"),
});

/** Returns the options of a trajectory: actual, expected and previous-year values, the projection, and hatched months without a report. */
export function trajectoryOptions({ points, threshold, unit }, { format, nameOf, names }) {
  return () => {
    const months = points.map((point) => point.month);
    const last = points.findLastIndex((point) => point.value !== null);
    const end = points[last]?.projected ?? null;
    const ink = colour("ink-soft");
    const line = (name, of, style) => ({ name, type: "line", data: points.map(of), connectNulls: false, ...style });
    const projection = points.map((point, i) => (end === null || i < last ? null : i === last ? point.value : point.value ?? points[last].value + ((end - points[last].value) * (i - last)) / (points.length - 1 - last)));
    return {
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 22, textStyle: { color: colour("ink") }, data: [names.actual, names.expected, names.yearBefore, names.projected, names.target, names.notReported] },
      tooltip: tooltip(format, nameOf),
      xAxis: { type: "category", data: months, ...axis(), splitLine: { show: false }, axisLabel: { color: ink, formatter: names.month } },
      yAxis: [{ type: "value", name: unit, nameTextStyle: { color: ink, align: "left" }, ...axis(), axisLabel: { color: ink, formatter: format } }, { type: "value", show: false, min: 0, max: 1 }],
      series: [
        {
          name: names.notReported, type: "bar", yAxisIndex: 1, barWidth: "100%", silent: true, z: 0, tooltip: { show: false },
          itemStyle: { color: colour("track"), decal: { symbol: "rect", color: colour("track-strong"), dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 } },
          data: points.map((point) => (point.reported ? null : 1)),
        },
        line(names.yearBefore, (point) => point.yearBefore, { symbol: "circle", symbolSize: 5, lineStyle: { color: ink, width: 1.2 }, itemStyle: { color: colour("card"), borderColor: ink, borderWidth: 1.2 } }),
        line(names.expected, (point) => point.expectedByNow, { symbol: "triangle", symbolSize: 7, lineStyle: { color: colour("ink"), width: 1.2, type: "dashed" }, itemStyle: { color: colour("ink") } }),
        { name: names.projected, type: "line", symbol: "none", data: projection, lineStyle: { color: colour("accent"), width: 2, type: "dotted" }, itemStyle: { color: colour("accent") } },
        line(names.actual, (point) => point.value, { symbol: "circle", symbolSize: 8, lineStyle: { color: colour("accent"), width: 2.6 }, itemStyle: { color: colour("accent") }, z: 5 }),
        {
          name: names.target, type: "scatter", symbol: "rect", symbolSize: [26, 4], itemStyle: { color: colour("ink") }, data: months.map((_, i) => (i === months.length - 1 ? threshold : null)),
          label: { show: threshold !== null, position: "top", color: colour("ink"), formatter: ({ value }) => (value === null || value === undefined ? "" : format(value)) },
        },
      ],
    };
  };
}

/** Returns the options of a ranking of regions, with lines for the parent and the median. */
export function rankingOptions(items, { own, median, format, names }) {
  return () => {
    const ink = colour("ink-soft");
    const mark = (name, value, type, distance) => ({ name, xAxis: value, lineStyle: { color: colour("ink"), type, width: 1.4 }, label: { formatter: `${name} ${format(value)}`, color: colour("ink"), position: "start", distance } });
    return {
      grid: { left: 24, right: 76, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: "value", ...axis(), axisLabel: { color: ink, formatter: (value) => format(value) } },
      yAxis: { type: "category", inverse: true, data: items.map((item) => item.regionLabel), ...axis(), axisLabel: { color: colour("ink") }, splitLine: { show: false } },
      series: [{
        type: "bar", data: items.map((item) => item.number), barMaxWidth: 18, silent: true, itemStyle: { color: colour("accent") },
        label: { show: true, position: "right", color: colour("ink"), formatter: ({ value }) => (value === null || value === undefined ? "–" : format(value)) },
        markLine: { symbol: "none", silent: true, data: [...(own !== null ? [mark(names.own, own, "solid", 20)] : []), ...(median !== null ? [mark(names.median, median, "dashed", 4)] : [])] },
      }],
    };
  };
}
