using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Api.Warnings;

public class ReportWarningTests(LinghuService service)
{
    [Fact]
    public async Task The_report_of_Linghu_gives_no_warning()
    {
        var list = await service.GetAsync("warnings");

        Assert.Empty(list.Items());
        Assert.Null(list.Text("next"));
    }
}
