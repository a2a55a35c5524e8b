// Charts by Apache ECharts, on canvas and without HTML of its own, which the page's security policy would refuse.

/* global echarts */

const drawn = new Map();
const waiting = [];

/**
 * Draws into an element, now and again whenever its size or the colours change. A chart needs the size of its element: one that is
 * not on the page yet is drawn by `drawWaiting`.
 */
export function draw(element, options) {
  if (!element.isConnected) {
    waiting.push([element, options]);
    return;
  }

  forget(element);
  const chart = echarts.init(element, null, { renderer: "canvas" });
  const render = () => chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...options() }, true);
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(element);
  drawn.set(element, { chart, render, sizes });
  render();
}

/** Draws what has come onto the page. */
export function drawWaiting() {
  waiting.splice(0).filter(([element]) => element.isConnected).forEach(([element, options]) => draw(element, options));
}

/** Draws everything anew that is still on the page, after the colours changed. */
export function redraw() {
  sweep();
  drawn.forEach(({ render }) => render());
}

/** Lets go of the charts of elements that are no longer on the page. */
export function sweep() {
  [...drawn.keys()].filter((element) => !element.isConnected).forEach(forget);
}

function forget(element) {
  const known = drawn.get(element);
  known?.sizes.disconnect();
  known?.chart.dispose();
  drawn.delete(element);
}

/** A colour of the style sheet, as it is in the theme that is shown. */
export function colour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** A bar for the value, hollow where it measures something else; marks for target, baseline and calendar tell themselves apart by shape. */
export function bullet({ value, target, range, baseline, expected, tone, proxy }) {
  return () => {
    const shown = [value, target, baseline, expected, ...(range ?? [])].filter((number) => number !== null && number !== undefined);
    const mark = (at, symbol, size, style) => ({
      type: "scatter", silent: true, z: 5, symbol, symbolSize: size, itemStyle: style, data: at === null || at === undefined ? [] : [[at, 0]],
    });
    return {
      grid: { left: 2, right: 10, top: 4, bottom: 4 },
      xAxis: { type: "value", show: false, min: Math.min(0, ...shown), max: Math.max(...shown, 0) * 1.06 || 1 },
      yAxis: { type: "category", show: false, data: [""] },
      series: [
        {
          type: "bar", silent: true, barWidth: 14, data: value === null ? [] : [value],
          itemStyle: proxy ? { color: "transparent", borderColor: colour(tone), borderWidth: 1.5, borderType: "dashed" } : { color: colour(tone), borderRadius: 2 },
          showBackground: true, backgroundStyle: { color: colour("track"), borderRadius: 2 },
          markArea: range ? { silent: true, itemStyle: { color: colour("track-strong") }, data: [[{ xAxis: range[0] }, { xAxis: range[1] }]] } : undefined,
        },
        mark(target, "rect", [4, 26], { color: colour("ink") }),
        mark(baseline, "circle", 10, { color: colour("card"), borderColor: colour("ink"), borderWidth: 2 }),
        mark(expected, "triangle", [12, 10], { color: colour("ink"), borderColor: colour("card"), borderWidth: 1 }),
      ],
    };
  };
}

/** A line without axes; what is not on record but implied is drawn hollow. */
export function sparkline(points, tone) {
  const periods = withoutGaps(points.map((point) => point.period));
  return () => ({
    grid: { left: 6, right: 6, top: 6, bottom: 6 },
    xAxis: { type: "category", show: false, data: periods, boundaryGap: false },
    yAxis: { type: "value", show: false, scale: true },
    series: [{
      type: "line", silent: true, symbolSize: 7, connectNulls: true, lineStyle: { color: colour(tone), width: 2 },
      data: periods.map((period) => {
        const point = points.find((one) => one.period === period);
        return {
          value: point?.value ?? null, symbol: "circle",
          itemStyle: { color: point?.implied ? colour("card") : colour(tone), borderColor: colour(tone), borderWidth: 2 },
        };
      }),
    }],
  });
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
