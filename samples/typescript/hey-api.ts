// The story of the README with a client made by @hey-api/openapi-ts: node hey-api.js http://localhost:5080 KEY
import { client } from "./client/client.gen.js";
import { getImportTemplate, getProgress, listChanges, listProgress, createImport, putObservation, type MoreThan } from "./client/index.js";

const [baseUrl = "http://localhost:5080", key = ""] = process.argv.slice(2);
client.setConfig({ baseUrl, headers: { "X-API-Key": key } });
const at = { region: "330503105", indicator: "industrial-output", period: "2025-03-YTD" };

// Read: how far the target of 2025 is, and what kind of rule it is.
const { data: progress } = await getProgress({ path: { ...at, period: "2025" }, query: { lang: "en" } });
const target = progress as Exclude<typeof progress, Blob | File>;
const rule = target?.rule as MoreThan;
console.log(`${target?.indicatorLabel}: ${rule.kind} ${rule.value} ${target?.unitLabel}, ${target?.gap} to go, ${target?.schedule}`);

// Write a figure, and change it only as long as nobody else has.
const put = (value: number, match?: string) =>
  putObservation({ path: at, body: { value, status: "preliminary", source: "linghu-work-report-2025" }, ...(match ? { headers: { "If-Match": match } } : {}) });
const read = (await put(21.5)).response?.headers.get("ETag") ?? "";
await put(21.7, read);
const lost = await put(21.9, read);
console.log(`lost race: ${lost.error?.status} ${lost.error?.code}`);

// Try a file without writing it, take the workbook to fill in, and read what was refused.
const rows = new Blob([`region,indicator,period,value,status,source\n${at.region},${at.indicator},2025-04-YTD,28.9,preliminary,linghu-work-report-2025\n`], { type: "text/csv" });
const tried = await createImport({ query: { dryRun: true }, body: rows, bodySerializer: null, headers: { "Content-Type": "text/csv" } });
console.log(`dry run: ${tried.data?.state}, ${tried.data?.report?.created} would be new`);
const template = await getImportTemplate({ query: { region: at.region, period: at.period }, parseAs: "blob" });
console.log(`template: ${template.response?.headers.get("Content-Type")}`);
const refused = await listProgress({ query: { period: ["2025-13"], lang: "en" } });
console.log(`refused: ${refused.error?.errors?.["period"]?.[0]}`);

// Follow the feed.
const { data: feed } = await listChanges({ query: { limit: 1000 } });
console.log(`feed: ${feed?.items.filter((change) => change.observation?.period === at.period).length} changes of ${at.period}`);
