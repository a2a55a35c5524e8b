using System.Text;

// The story of the README with a client that NSwag made from openapi.json: GeneratedClient http://localhost:5080 KEY
using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Add("X-API-Key", args[1]);
var client = new IndicatorsClient(http);
const string Town = "330503105", Indicator = "industrial-output", Period = "2025-03-YTD";

// Read: how far the target of 2025 is, and what kind of rule it is.
var progress = (await client.GetProgressAsync(Town, Indicator, "2025", lang: Language.En)).Result;
Console.WriteLine(
    $"{progress.IndicatorLabel}: {(progress.Rule as MoreThan)?.Value} {progress.UnitLabel}, {progress.Gap} to go, {progress.Schedule}");

// Write an observation, and update it only if it has not changed since.
var observation = new ObservationRequest { Value = 21.5m, Status = ObservationStatus.Preliminary, Source = "linghu-work-report-2025" };
var written = await client.PutObservationAsync(Town, Indicator, Period, observation);
var read = written.Headers["ETag"].Single();
observation.Value = 21.7m;
await client.PutObservationAsync(Town, Indicator, Period, observation, if_Match: read);
try
{
    observation.Value = 21.9m;
    await client.PutObservationAsync(Town, Indicator, Period, observation, if_Match: read);
}
catch (ApiException<Problem> lost)
{
    Console.WriteLine($"lost race: {lost.StatusCode} {lost.Result.Code}");
}

// Try a file without writing it, take a table and the workbook to fill in, and read what was refused.
var rows = new MemoryStream(
    Encoding.UTF8.GetBytes(
        $"region,indicator,period,value,status,source\n{Town},{Indicator},2025-04-YTD,28.9,preliminary,linghu-work-report-2025\n"));
var tried = (await client.CreateImportAsync(new FileParameter(rows, "april.csv", "text/csv"), dryRun: true)).Result;
Console.WriteLine($"dry run: {tried.State}, {tried.Report!.Created} would be new");
var template = await client.GetImportTemplateAsync(Town, Period);
Console.WriteLine($"template: {template.Headers["Content-Type"].Single()}");
try
{
    await client.ListProgressAsync(period: ["2025-13"], lang: Language.En);
}
catch (ApiException<Problem> refused)
{
    Console.WriteLine($"refused: {refused.Result.Errors!["period"].First()}");
}

// Follow the feed: what came after the first page.
var feed = (await client.ListChangesAsync(limit: 1000)).Result;
Console.WriteLine($"feed: {feed.Items.Count(change => change.Observation?.Period == Period)} changes of {Period}");
