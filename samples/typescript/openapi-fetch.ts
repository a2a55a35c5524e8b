// The story of the README with types made by openapi-typescript and the client openapi-fetch: node openapi-fetch.js http://localhost:5080 KEY
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const [baseUrl = "http://localhost:5080", key = ""] = process.argv.slice(2);
// An answer may be a file, too: the second type says that this client reads JSON.
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl, headers: { "X-API-Key": key } });
const at = { region: "330503105", indicator: "industrial-output", period: "2025-03-YTD" };

// Read: how far the target of 2025 is, and what kind of rule it is.
const { data: progress } = await client.GET("/api/v1/progress/{region}/{indicator}/{period}", { params: { path: { ...at, period: "2025" }, query: { lang: "en" } } });
const rule = progress?.rule as components["schemas"]["MoreThan"];
console.log(`${progress?.indicatorLabel}: ${rule.kind} ${rule.value} ${progress?.unitLabel}, ${progress?.gap} to go, ${progress?.schedule}`);

// Write a figure, and change it only as long as nobody else has.
const figure = { value: 21.5, status: "preliminary", source: "linghu-work-report-2025" } as const;
const put = (value: number, match?: string) =>
  client.PUT("/api/v1/observations/{region}/{indicator}/{period}", { params: { path: at, ...(match ? { header: { "If-Match": match } } : {}) }, body: { ...figure, value } });
const read = (await put(21.5)).response.headers.get("ETag") ?? "";
await put(21.7, read);
const lost = await put(21.9, read);
console.log(`lost race: ${lost.error?.status} ${lost.error?.code}`);

// Try a file without writing it, take the workbook to fill in, and read what was refused.
const rows = `region,indicator,period,value,status,source\n${at.region},${at.indicator},2025-04-YTD,28.9,preliminary,linghu-work-report-2025\n`;
const tried = await client.POST("/api/v1/imports", { params: { query: { dryRun: true } }, body: rows as never, headers: { "Content-Type": "text/csv" }, bodySerializer: (body) => body as string });
console.log(`dry run: ${tried.data?.state}, ${tried.data?.report?.created} would be new`);
const template = await client.GET("/api/v1/imports/template", { params: { query: { region: at.region, period: at.period } }, parseAs: "blob" });
console.log(`template: ${template.response.headers.get("Content-Type")}`);
const refused = await client.GET("/api/v1/progress", { params: { query: { period: ["2025-13"], lang: "en" } } });
console.log(`refused: ${refused.error?.errors?.["period"]?.[0]}`);

// Follow the feed.
const { data: feed } = await client.GET("/api/v1/changes", { params: { query: { limit: 1000 } } });
console.log(`feed: ${feed?.items.filter((change) => change.observation?.period === at.period).length} changes of ${at.period}`);
