// Charts by Apache ECharts, which is loaded when the first of them is wanted; on canvas and without HTML of its own, which the page's security policy would refuse.

const library = new URL("../_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js", import.meta.url);
const drawn = new Map();
const waiting = [];
let loading = null;

/** The library, loaded once. */
export function echarts() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = library;
    script.addEventListener("load", () => resolve(window.echarts));
    script.addEventListener("error", () => { loading = null; reject(new Error(String(library))); });
    document.head.append(script);
  });
  return loading;
}

/** Remembers what to draw into an element once it is on the page: see `drawWaiting`. */
export function draw(element, options) {
  waiting.push([element, options]);
}

/** Draws what has come onto the page, now and again whenever its size or the colours change. */
export async function drawWaiting() {
  const all = waiting.splice(0);
  const wanted = all.filter(([element]) => element.isConnected);
  waiting.push(...all.filter(([element]) => !element.isConnected));
  if (wanted.length === 0) return;
  const library = await echarts();
  for (const [element, options] of wanted) {
    // A chart at a time, so that the page answers to keys and clicks between them.
    await breath();
    if (!element.isConnected) continue;
    forget(element);
    const chart = library.init(element, null, { renderer: "canvas" });
    const render = () => chart.setOption(inFont(options()), true);
    const sizes = new ResizeObserver(() => chart.resize());
    sizes.observe(element);
    drawn.set(element, { chart, render, sizes });
    render();
  }
}

/** Lets the browser do what is waiting. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

const inFont = (options) => ({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...options });

/** A chart as a picture of its own: SVG as text, or PNG as a data URL; with its title above and where it comes from below. */
export async function pictureOf(options, format, { title, citation, width = 960, height = 480 }) {
  const library = await echarts();
  const ink = { color: colour("ink"), fontSize: 16 };
  const whole = {
    backgroundColor: colour("card"), ...inFont(options()),
    title: [{ text: title, left: 12, top: 8, textStyle: ink }, { text: citation, left: 12, bottom: 6, textStyle: { ...ink, fontSize: 11, fontWeight: "normal", width: width - 24, overflow: "truncate" } }],
  };
  whole.grid = { ...whole.grid, top: 76, bottom: 36 };
  if (whole.legend) whole.legend = { ...whole.legend, top: 40 };
  const chart = format === "svg"
    ? library.init(null, null, { renderer: "svg", ssr: true, width, height })
    : library.init(document.createElement("canvas"), null, { renderer: "canvas", width, height, devicePixelRatio: 2 });
  try {
    chart.setOption(whole);
    return format === "svg" ? chart.renderToSVGString() : chart.getDataURL({ type: "png", backgroundColor: whole.backgroundColor });
  } finally {
    chart.dispose();
  }
}

/** Draws everything anew that is still on the page, after the colours changed. */
export function redraw() {
  colours.clear();
  sweep();
  drawn.forEach(({ render }) => render());
}

/** Lets go of the charts of elements that are no longer on the page. */
export function sweep() {
  waiting.splice(0, waiting.length, ...waiting.filter(([element]) => element.isConnected));
  [...drawn.keys()].filter((element) => !element.isConnected).forEach(forget);
}

function forget(element) {
  const known = drawn.get(element);
  known?.sizes.disconnect();
  known?.chart.dispose();
  drawn.delete(element);
}

const colours = new Map();

/** A colour of the style sheet, as it is in the theme that is shown. */
function colour(name) {
  if (!colours.has(name)) colours.set(name, readColour(name));
  return colours.get(name);
}

function readColour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** Periods in their order; of years, half-years, quarters and months none is left out, so that the line is as steep as it was, and a missing one is seen. */
function withoutGaps(periods) {
  const known = [...new Set(periods)].sort();
  const [form, mark, inYear] = [[/^\d{4}$/, "", 1], [/^\d{4}-H\d$/, "-H", 2], [/^\d{4}-Q\d$/, "-Q", 4], [/^\d{4}-\d\d$/, "-", 12]].find(([pattern]) => known.every((period) => pattern.test(period))) ?? [];
  if (!form || known.length === 0) return known;
  const place = (period) => Number(period.slice(0, 4)) * inYear + (inYear > 1 ? Number(period.slice(4 + mark.length)) - 1 : 0);
  const [first, last] = [place(known[0]), place(known.at(-1))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const [year, number] = [Math.floor((first + i) / inYear), ((first + i) % inYear) + 1];
    return inYear === 1 ? String(year) : `${year}${mark}${inYear === 12 ? String(number).padStart(2, "0") : number}`;
  });
}

/** Values over time with the targets as lines; hollow points are implied or derived, not on record. */
export function series(points, targets, { unit, format, targetName, nameOf }) {
  return () => {
    // What is counted from January on begins anew each year: a line from December to the next January would say that it fell.
    const years = points.every((point) => point.period.endsWith("-YTD")) ? [...new Set(points.map((point) => point.period.slice(0, 4)))] : [""];
    const ink = colour("ink-soft");
    const periods = withoutGaps([...points, ...targets].map((one) => one.period));
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

/**
 * A target's year, month by month: what it came to, against the calendar's line and last year's; where it ends if it goes on so, and the months that are not reported,
 * hatched.
 */
export function course({ points, threshold, unit }, { format, nameOf, names }) {
  return () => {
    const months = points.map((point) => point.month);
    const last = points.findLastIndex((point) => point.value !== null);
    const end = points[last]?.projected ?? null;
    const ink = colour("ink-soft");
    const line = (name, of, look) => ({ name, type: "line", data: points.map(of), connectNulls: false, ...look });
    const projection = points.map((point, i) => (end === null || i < last ? null : i === last ? point.value : point.value ?? points[last].value + ((end - points[last].value) * (i - last)) / (points.length - 1 - last)));
    return {
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 22, textStyle: { color: colour("ink") }, data: [names.value, names.calendar, names.yearBefore, names.projected, names.target, names.notReported] },
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
        line(names.calendar, (point) => point.expectedByNow, { symbol: "triangle", symbolSize: 7, lineStyle: { color: colour("ink"), width: 1.2, type: "dashed" }, itemStyle: { color: colour("ink") } }),
        { name: names.projected, type: "line", symbol: "none", data: projection, lineStyle: { color: colour("accent"), width: 2, type: "dotted" }, itemStyle: { color: colour("accent") } },
        line(names.value, (point) => point.value, { symbol: "circle", symbolSize: 8, lineStyle: { color: colour("accent"), width: 2.6 }, itemStyle: { color: colour("accent") }, z: 5 }),
        {
          name: names.target, type: "scatter", symbol: "rect", symbolSize: [26, 4], itemStyle: { color: colour("ink") }, data: months.map((_, i) => (i === months.length - 1 ? threshold : null)),
          label: { show: threshold !== null, position: "top", color: colour("ink"), formatter: ({ value }) => (value === null || value === undefined ? "" : format(value)) },
        },
      ],
    };
  };
}

/** Regions in their order by one number, with the line of their parent and their median. */
export function ranking(items, { own, median, format, names }) {
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
