// Numbers and rules as people read them.

import { text } from "./text.js";

const numbers = new Map();

/** A number with the decimals it has, at most four, or so many as are asked for. */
export function number(value, lang, { sign = false, decimals = 4, atLeast = 0 } = {}) {
  const key = `${lang} ${sign} ${decimals} ${atLeast}`;
  if (!numbers.has(key)) {
    numbers.set(key, new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: decimals, minimumFractionDigits: atLeast, signDisplay: sign ? "exceptZero" : "auto" }));
  }
  return numbers.get(key).format(value).replace("-", "−");
}

/** A percentage, to two decimals. */
export const percent = (value, lang, options) => `${number(value, lang, { decimals: 2, ...options })} %`;

const inWords = new Intl.NumberFormat("en-GB", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 4 });

let units = new Map();

/** Makes the units known, for numbers in words. */
export function useUnits(list) {
  units = new Map(list.map((unit) => [unit.code, unit]));
}

/** A number that was computed, with its unit: so many decimals as can be read, and the rest on demand. */
export const computed = (value, unit, lang) => quantity(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)), unit, lang);

/** A number with its unit: 78.76亿元, and in English, which has no word for 亿, 7.876 billion yuan. */
export function quantity(value, unit, lang) {
  const { measure, multiplier, label } = units.get(unit) ?? { measure: unit, multiplier: 0, label: unit };
  if (measure === "RANK") return text("place", lang)(value);
  const whole = [...units.values()].find((other) => other.measure === measure && other.multiplier === 0);
  if (readsOtherwise(unit, lang) && whole) {
    return `${inWords.format(value * 10 ** multiplier)} ${whole.label}`;
  }
  return `${number(value, lang)}${lang === "zh" && label !== "%" ? "" : " "}${label}`;
}

/** Whether the numbers of a unit read otherwise in words than on record: 万 and 亿 count in powers that English has no words for. */
export function readsOtherwise(unit, lang) {
  const multiplier = units.get(unit)?.multiplier ?? 0;
  return lang === "en" && multiplier > 0 && multiplier % 4 === 0;
}

/** A figure with how exactly it is meant: as it was reported, or rounded where it was put together from several. */
export function figure({ value, qualifier, parts }, unit, lang) {
  const words = text("qualifiers", lang)[qualifier];
  return `${words ?? ""}${(parts?.length > 0 ? computed : quantity)(value, unit, lang)}`;
}

/** Of a text in both languages, which the record holds as 中文 / English, the one that is read; any other as it is. */
export function readable(words, lang) {
  const [zh, en] = /^([^/]*[\u4e00-\u9fff][^/]*) \/ ([^\u4e00-\u9fff]+)$/.exec(words ?? "")?.slice(1) ?? [words, words];
  return lang === "zh" ? zh : en;
}

/** A period as it stands in a sentence: 2025-06-YTD is Jan–Jun 2025. */
export function periodName(period, lang) {
  const forms = text("periods", lang);
  const [, year, half, quarter, month, toDate, last] = /^(\d{4})(?:-H(\d)|-Q(\d)|-(\d\d)(-YTD)?|\.\.(\d{4}))?$/.exec(period) ?? [];
  if (half) return forms.half(year, half);
  if (quarter) return forms.quarter(year, quarter);
  if (month) return forms[toDate ? "yearToDate" : "month"](year, Number(month));
  if (last) return forms.plan(year, last);
  return year ? forms.year(year) : period;
}

/** What a target asks for. */
export function rule(target, lang) {
  const { kind, ...parameters } = target.rule;
  const words = text("rules", lang)[kind];
  if (words === undefined) return [kind, ...Object.values(parameters)].join(" ");
  return words(parameters, (value) => quantity(value, target.unit, lang), (value) => percent(value, lang));
}
