// What a dashboard builder writes first: a typed client made from openapi.json, and one question.
import createClient from "openapi-fetch";
import type { components, paths } from "./build/api.js";

type Progress = components["schemas"]["Progress"];

const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: process.argv[2] ?? "http://localhost:5080" });

const targets: Progress[] = [];
let cursor: string | undefined;
do {
  const { data, error } = await client.GET("/api/v1/progress", {
    params: { query: { region: ["330503105"], period: ["2025"], lang: "en", limit: 10, ...(cursor === undefined ? {} : { cursor }) } },
  });
  if (error !== undefined) throw new Error(`${error.code}: ${error.detail}`);
  targets.push(...data.items);
  cursor = data.next ?? undefined;
} while (cursor !== undefined);

const one = await client.GET("/api/v1/series/{region}/{indicator}", {
  params: { path: { region: "330503105", indicator: "industrial-output" }, query: { lang: "en" } },
});
const refused = await client.GET("/api/v1/progress", { params: { query: { period: ["2025-13"] } } });

console.log(JSON.stringify({
  targets: targets.map((target) => ({ indicator: target.indicator, rule: target.rule.kind, gap: target.gap, note: target.notes[0]?.code ?? null })),
  points: one.data?.points.map((point) => point.value) ?? [],
  refusal: refused.error?.errors?.["period"]?.[0] ?? null,
}));
