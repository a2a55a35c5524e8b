using IndicatorsApi.Tests.Support;

namespace IndicatorsApi.Tests.Host.Commands;

/// <summary>Import and export on the command line of the program itself.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => await SeedDatabase.CopyToAsync(_folder.File("indicators.db"));

    [Theory]
    [InlineData("observations")]
    [InlineData("targets")]
    public async Task What_is_exported_can_be_imported_and_says_nothing_new(string kind)
    {
        var (_, exported, _) = await RunAsync("export", kind);
        await File.WriteAllTextAsync(_folder.File("export.csv"), exported, TestContext.Current.CancellationToken);
        var (exitCode, output, _) = await RunAsync("import", _folder.File("export.csv"));

        Assert.Equal(0, exitCode);
        Assert.Contains("0 created, 0 revised", output, StringComparison.Ordinal);
        Assert.Contains(kind == "targets" ? "27 unchanged" : "78 unchanged", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_told_on_the_error_stream_and_its_row_kept()
    {
        await File.WriteAllTextAsync(
            _folder.File("bad.csv"),
            "region,indicator,period,value,status,source\n330503101,pm25,2024,many,final,linghu-work-report-2025\n",
            TestContext.Current.CancellationToken);
        var (exitCode, output, errors) = await RunAsync("import", _folder.File("bad.csv"));

        Assert.Equal(1, exitCode);
        Assert.Contains("line 2, column value: 'many' is not allowed.", errors, StringComparison.Ordinal);
        Assert.Contains("rejected: 1 rows read, 0 created", output, StringComparison.Ordinal);
        Assert.Contains(
            "many", await File.ReadAllTextAsync(_folder.File("bad.rejected.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_with_towns_across_the_top_is_read_as_over_HTTP_and_says_how()
    {
        await File.WriteAllTextAsync(
            _folder.File("wide.csv"), "2025年1-6月主要指标\n指标,双林镇,练市镇,合计\n规上工业产值（亿元）,50,60,110\n", TestContext.Current.CancellationToken);
        var (exitCode, output, _) = await RunAsync("import", _folder.File("wide.csv"), "--source", "linghu-work-report-2025");

        Assert.Equal(0, exitCode);
        Assert.Contains(
            "Read as regionsAsColumns, header in line 2; period 2025-06-YTD, status preliminary", output, StringComparison.Ordinal);
        Assert.Contains("B  双林镇 → 330503101", output, StringComparison.Ordinal);
        Assert.Contains("skipped: column D, 合计", output, StringComparison.Ordinal);
        Assert.Contains("2 rows read, 2 created", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unusual_row_is_taken_in_and_told_on_the_error_stream()
    {
        await File.WriteAllTextAsync(
            _folder.File("odd.csv"),
            "region,indicator,period,value,status,source\n330503101,good-air-days,2024,101,final,linghu-work-report-2025\n",
            TestContext.Current.CancellationToken);
        var (exitCode, output, errors) = await RunAsync("import", _folder.File("odd.csv"));

        Assert.Equal(0, exitCode);
        Assert.Contains("1 created, 0 revised, 0 unchanged, 0 rejected, 1 with warnings", output, StringComparison.Ordinal);
        Assert.Contains(
            "line 2, warning: 330503101, good-air-days, 2024: The value is a share above 100 %. 比重超过100%。", errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var (exitCode, _, errors) = await RunAsync("import", _folder.File("nothing.csv"));

        Assert.Equal(1, exitCode);
        Assert.Contains("nothing.csv is not there", errors, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        RunningProgram.RunAsync(_folder.Path, _folder.File("indicators.db"), arguments);
}
