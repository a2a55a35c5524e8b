using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Warnings;

public class WorkReportWarningTests(LinghuService service)
{
    [Fact]
    public async Task Work_report_of_Linghu_has_no_warnings()
    {
        var list = await service.GetAsync("warnings");

        Assert.Empty(list.Items());
        Assert.Null(list.Text("next"));
    }
}
