using System.Text.Json.Nodes;
using IndicatorsApi.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Examples that work with the seed data: path parameters and bodies. A test sends all of them.</summary>
internal sealed class OperationExamples : IOperationFilter
{
    /// <summary>The path parameters of operations that differ from the common ones.</summary>
    private static readonly Dictionary<string, (string Name, string Value)[]> Paths = new(StringComparer.Ordinal)
    {
        ["getProgress"] = [("period", "2025")],
        ["getTrajectory"] = [("period", "2025")],
        ["getTarget"] = [("period", "2025")],
        ["listTargetHistory"] = [("period", "2025")],
        ["getAllocation"] = [("period", "2025")],
        ["putAllocation"] = [("period", "2025")],
        ["listRemarks"] = [("period", "2025")],
        ["putTarget"] = [("region", "330503106"), ("period", "2025")],
        ["deleteTarget"] = [("region", "330503106"), ("period", "2025")],
        ["putObservation"] = [("region", "330503106"), ("period", "2025-06-YTD")],
        ["deleteObservation"] = [("region", "330503106"), ("period", "2025-06-YTD")],
        ["putTopic"] = [("code", "tourism")],
        ["deleteTopic"] = [("code", "tourism")],
        ["putUnit"] = [("code", "CNY-1E6")],
        ["deleteUnit"] = [("code", "CNY-1E6")],
        ["putRegion"] = [("code", "330503109")],
        ["deleteRegion"] = [("code", "330503109")],
        ["putSource"] = [("code", "hefu-work-report-2025")],
        ["deleteSource"] = [("code", "hefu-work-report-2025")],
        ["putIndicator"] = [("code", "retail-sales")],
        ["deleteIndicator"] = [("code", "retail-sales")],
    };

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["putTopic"] = """{"position": 10, "name": {"zh": "旅游", "en": "Tourism"}}""",
        ["putUnit"] = """{"measure": "CNY", "multiplier": 6, "name": {"zh": "百万元", "en": "million yuan"}}""",
        ["putRegion"] = """{"level": "town", "parent": "330503", "name": {"zh": "新镇", "en": "New Town"}}""",
        ["putSource"] =
            """{"title": {"zh": "和孚镇2025年政府工作报告", "en": "Work report of Hefu Town, 2025"}, "issuer": {"zh": "和孚镇人民政府", "en": "Government of Hefu Town"}, "publishedOn": "2025-02-20"}""",
        ["putIndicator"] =
            """{"topic": "economy", "unit": "CNY-1E8", "measure": "flow", "overTime": "sum", "polarity": "higherIsBetter", "rollup": "sum", "name": {"zh": "社会消费品零售总额", "en": "Retail sales"}, "definition": {"zh": "一年内的社会消费品零售总额。", "en": "Retail sales of consumer goods in a year."}}""",
        ["putRequirement"] =
            """{"name": {"zh": "经济月报", "en": "Monthly economy report"}, "region": "330503", "level": "town", "indicators": ["industrial-output", "tax-revenue"], "frequency": "monthly", "form": "yearToDate", "skippedMonths": [1], "dueDays": 15, "from": "2025-01-01"}""",
        ["putObservation"] =
            """{"value": 20.6, "unit": "CNY-1E8", "status": "preliminary", "reportedGrowthPercent": 4.1, "source": "linghu-work-report-2025"}""",
        ["putTarget"] =
            """{"rule": {"kind": "atLeast", "value": 42}, "commitment": "expected", "source": "linghu-work-report-2025", "responsible": {"unitZh": "经济发展办公室", "unitEn": "Office for economic development"}}""",
        ["putAllocation"] =
            """{"parts": [{"period": "2025-H1", "value": 48}, {"period": "2025-H2", "value": 53}], "source": "linghu-work-report-2025"}""",
        ["putRemark"] = """{"cause": "两家企业停产检修", "measure": "每周调度，8月底前复产", "dueOn": "2025-08-31", "by": "经济发展办公室主任"}""",
        ["createApiKey"] = """{"name": "hefu-clerk", "role": "reporter", "region": "330503106", "expires": "2099-12-31"}""",
        ["createWebhook"] =
            """{"url": "https://reports.example.org/hooks/indicators", "regions": "330503", "events": "target.statusChanged"}""",
    };

    private const string CsvFile =
        "region,indicator,period,value,unit,status,source\n330503107,industrial-output,2024,28.4,CNY-1E8,final,linghu-work-report-2025\n";
    private const string JsonFile =
        """[{"region": "330503107", "indicator": "tax-revenue", "period": "2024", "value": 2.1, "status": "final", "source": "linghu-work-report-2025"}]""";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (name, value) in Paths.GetValueOrDefault(operation.OperationId!, []))
            ((OpenApiParameter)operation.Parameters!.Single(parameter => parameter.Name == name)).Example = value;
        if (operation.RequestBody?.Content is not { } content)
            return;
        if (Bodies.TryGetValue(operation.OperationId!, out var body))
            content["application/json"].Example = JsonNode.Parse(body);
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AcceptsFileMetadata>().Any())
            return;
        content["text/csv"].Example = CsvFile;
        content["application/json"].Example = JsonFile;
    }
}
