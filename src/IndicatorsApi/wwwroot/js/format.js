// Formats numbers, periods and rules for readers.

import { text } from "./messages.js";

const numberFormats = new Map();

/** Formats a number, by default with at most four decimals. */
export function number(value, lang, { sign = false, decimals = 4, minDecimals = 0 } = {}) {
  const key = `${lang} ${sign} ${decimals} ${minDecimals}`;
  if (!numberFormats.has(key)) {
    numberFormats.set(key, new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: decimals, minimumFractionDigits: minDecimals, signDisplay: sign ? "exceptZero" : "auto" }));
  }
  return numberFormats.get(key).format(value).replace("-", "−");
}

/** Formats a percentage with at most two decimals. */
export const percent = (value, lang, options) => `${number(value, lang, { decimals: 2, ...options })} %`;

const compactFormat = new Intl.NumberFormat("en-GB", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 4 });

let units = new Map();

/** Sets the units that `quantity` uses. */
export function useUnits(list) {
  units = new Map(list.map((unit) => [unit.code, unit]));
}

/** Formats a computed value with its unit, rounded to one decimal, or to two below 10. */
export const computed = (value, unit, lang) => quantity(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)), unit, lang);

/** Formats a value with its unit: 78.76亿元. English has no word for 亿, so the value becomes 7.876 billion yuan. */
export function quantity(value, unit, lang) {
  const { measure, multiplier, label } = units.get(unit) ?? { measure: unit, multiplier: 0, label: unit };
  if (measure === "RANK") return text("rank", lang)(value);
  const baseUnit = [...units.values()].find((other) => other.measure === measure && other.multiplier === 0);
  if (isConverted(unit, lang) && baseUnit) {
    return `${compactFormat.format(value * 10 ** multiplier)} ${baseUnit.label}`;
  }
  return `${number(value, lang)}${lang === "zh" && label !== "%" ? "" : " "}${label}`;
}

/** `true` if `quantity` converts values of a unit to its base unit. English has no words for 万 and 亿. */
export function isConverted(unit, lang) {
  const multiplier = units.get(unit)?.multiplier ?? 0;
  return lang === "en" && multiplier > 0 && multiplier % 4 === 0;
}

/** Formats an observation with its qualifier. A value with `parts` is aggregated and therefore rounded. */
export function observation({ value, qualifier, parts }, unit, lang) {
  const prefix = text("qualifiers", lang)[qualifier];
  return `${prefix ?? ""}${(parts?.length > 0 ? computed : quantity)(value, unit, lang)}`;
}

/** Returns the requested language of a text that has the form `中文 / English`. Any other text is returned unchanged. */
export function inLanguage(bilingual, lang) {
  const [zh, en] = /^([^/]*[\u4e00-\u9fff][^/]*) \/ ([^\u4e00-\u9fff]+)$/.exec(bilingual ?? "")?.slice(1) ?? [bilingual, bilingual];
  return lang === "zh" ? zh : en;
}

/** Formats a period: 2025-06-YTD is Jan–Jun 2025. */
export function periodName(period, lang) {
  const forms = text("periods", lang);
  const [, year, half, quarter, month, toDate, last] = /^(\d{4})(?:-H(\d)|-Q(\d)|-(\d\d)(-YTD)?|\.\.(\d{4}))?$/.exec(period) ?? [];
  if (half) return forms.half(year, half);
  if (quarter) return forms.quarter(year, quarter);
  if (month) return forms[toDate ? "yearToDate" : "month"](year, Number(month));
  if (last) return forms.plan(year, last);
  return year ? forms.year(year) : period;
}

/** Formats the rule of a target. */
export function rule(target, lang) {
  const { kind, ...parameters } = target.rule;
  const format = text("rules", lang)[kind];
  if (format === undefined) return [kind, ...Object.values(parameters)].join(" ");
  return format(parameters, (value) => quantity(value, target.unit, lang), (value) => percent(value, lang));
}
