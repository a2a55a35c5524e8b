using IndicatorsApi.Api.Growth;
using IndicatorsApi.Api.Observations;
using IndicatorsApi.Api.Progress;
using IndicatorsApi.Api.Series;
using IndicatorsApi.Api.Targets;
using IndicatorsApi.Api.Warnings;
using IndicatorsApi.Imports.Rows;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tables.Columns;

namespace IndicatorsApi.Tests.Tables;

public class ColumnListTests
{
    private static readonly Column[][] Written =
        [[.. ObservationTable.Shape.Columns], [.. TargetTable.Shape.Columns], [.. GrowthTable.Shape.Columns],
            [.. ProgressTable.Shape.Columns], [.. SeriesTable.Shape.Columns], [.. WarningTable.Shape.Columns]];

    [Fact]
    public void Every_column_of_every_file_has_its_Chinese_header_on_the_list() =>
        Assert.All(
            Written.SelectMany(columns => columns)
                .Concat(ObservationCsv.Columns.Concat(TargetCsv.Columns).Concat(TargetRule.ParameterNames).Select(ColumnList.Of)),
            column => Assert.True(column.Chinese.Any(letter => letter > 127), $"{column.Name} has no Chinese header in ColumnList."));

    [Fact]
    public void No_two_columns_of_a_file_have_the_same_header() =>
        Assert.All(Written, columns =>
        {
            Assert.Equal(columns.Length, columns.Select(column => column.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(columns.Length, columns.Select(column => column.Chinese).Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void A_header_that_an_import_reads_means_one_column() =>
        Assert.All(new[] { ObservationCsv.Columns, TargetCsv.Columns }, read =>
        {
            var headers = read.Select(ColumnList.Of).SelectMany(column => (string[])[column.Name, column.Chinese, .. column.Aliases])
                .ToList();
            Assert.Equal(headers.Count, headers.Distinct(StringComparer.Ordinal).Count());
        });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("＋增加", "'＋增加")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void What_looks_like_a_formula_is_guarded_and_comes_back(string text, string written)
    {
        Assert.Equal(written, CsvInjectionGuard.Put(text));
        Assert.Equal(text, CsvInjectionGuard.Take(written));
    }
}
