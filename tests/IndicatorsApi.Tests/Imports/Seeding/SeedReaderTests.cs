using System.Text;
using IndicatorsApi.Imports.Seeding;
using IndicatorsApi.Measures.Rules;
using IndicatorsApi.Tests.Support;
using NodaTime;

namespace IndicatorsApi.Tests.Imports.Seeding;

public class SeedReaderTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 7, 15, 4, 0);

    /// <summary>A file, a text in it, its replacement, and the expected error.</summary>
    public static TheoryData<string, string, string, string> Breakages => new()
    {
        {
            "regions.csv", "3305,city,33,", "3305,county,33,",
            "seed-data/regions.csv, line 3, column level: 'county' is not allowed. Allowed: province, city, district, town, village."
        },
        { "regions.csv", "3305,city,33,", "3305,city,34,", "seed-data/regions.csv, line 3, column parent: '34' is unknown. Known: 33." },
        {
            "regions.csv", "3305,city,33,", "3305,province,33,",
            "seed-data/regions.csv, line 3, column level: a Province cannot belong to the Province 33"
        },
        { "regions.csv", "3305,city,33,", "Huzhou,city,33,", "seed-data/regions.csv, line 3, column code: 'Huzhou' is not a code." },
        {
            "regions.csv", "code,level,", "code,rank,",
            "seed-data/regions.csv, line 1, column level: the column is missing. The columns are: "
            + "code,level,parent,nameZh,nameEn,validFrom,validTo,successors."
        },
        { "regions.csv", "code,level,", "code,rank,", "seed-data/regions.csv, line 1, column rank: the column is unknown." },
        {
            "units.csv", "CNY-1E8,CNY,8,", "CNY-1E8,CNY,eight,",
            "seed-data/units.csv, line 4, column multiplier: 'eight' is not allowed. Allowed: a whole number from -9 to 12."
        },
        { "units.csv", ",亿元,", ",元,", "seed-data/units.csv, line 4, column nameZh: '元' is already the name of CNY." },
        { "topics.csv", "economy,综合经济,", "economy,,", "seed-data/topics.csv, line 2, column nameZh: is empty." },
        { "topics.csv", "fiscal-debt,", "economy,", "seed-data/topics.csv, line 3, column code: 'economy' occurs twice in this file." },
        {
            "indicators.csv", "industrial-output,economy,CNY-1E8,flow,", "industrial-output,economy,CNY-1E8,stream,",
            "seed-data/indicators.csv, line 2, column measure: 'stream' is not allowed. Allowed: flow, stock, ratio, rank."
        },
        {
            "indicators.csv",
            "industrial-output,economy,CNY-1E8,flow,sum,false,,,higherIsBetter,sum,months,true",
            "industrial-output,economy,CNY-1E8,flow,sum,false,,,higherIsBetter,sum,months,yes",
            "seed-data/indicators.csv, line 2, column headline: 'yes' is not allowed. Allowed: true, false."
        },
        {
            "sources.csv", "2025-01-15", "15.1.2025",
            "seed-data/sources.csv, line 2, column deliveredOn: '15.1.2025' is not a date from 1900 to 2100 such as 2025-07-15."
        },
        {
            "observations.csv", "industrial-output,2024,78.76", "industrial-output,2024,7x",
            "seed-data/observations.csv, line 3, column value: '7x' is not allowed. Allowed: a number between"
        },
        { "observations.csv", "industrial-output,2024,78.76", "industrial-output,2024,\"7,87\"", "column value: '7,87' is not allowed." },
        {
            "observations.csv", "industrial-output,2024,78.76", "industrial-output,2024,123456789012345678901234567890",
            "column value: '123456789012345678901234567890' is not allowed."
        },
        {
            "observations.csv", "industrial-output,2024,78.76", "industrial-output,2024,0.12345678901",
            "column value: '0.12345678901' is not allowed."
        },
        {
            "observations.csv", "industrial-output,2024,78.76", "industrial-output,2024-13,78.76",
            "seed-data/observations.csv, line 3, column period: '2024-13' is not a period. Write one of: 2024 ("
        },
        {
            "observations.csv", "industrial-output,2024,78.76,CNY-1E8", "industrial-output,2024,78.76,MU",
            "seed-data/observations.csv, line 3, column unit: 'MU' does not measure industrial-output. Allowed: CNY, CNY-1E4, CNY-1E8."
        },
        {
            "observations.csv",
            "industrial-output,2024,78.76,CNY-1E8,exact,estimated,3.2",
            "industrial-output,2024,,CNY-1E8,exact,estimated,",
            "seed-data/observations.csv, line 3, column value: is empty, and so are reportedGrowthPercent and reportedChange."
        },
        {
            "observations.csv", "330503105,industrial-output", "330503105,tax-revenue",
            "seed-data/observations.csv, line 3, column period: '330503105/tax-revenue/2024' occurs twice in this file."
        },
        {
            "observations.csv", "330503105,industrial-output,2024,78.76", "330503105,industrial-output,78.76",
            "seed-data/observations.csv, line 3: has too few or too many cells. Each line has 12"
        },
        { "targets.csv", "moreThan,100", "moreThan,", "seed-data/targets.csv, line 3, column value: 'moreThan' requires this parameter." },
        {
            "targets.csv", "moreThan,100,", "moreThan,100,5",
            "seed-data/targets.csv, line 3, column lower: 'moreThan' does not take this parameter. Allowed: value."
        },
        {
            "targets.csv", "industrial-output,2025,moreThan,100,,", "industrial-output,2025,within,,20,10",
            "seed-data/targets.csv, line 3, column lower: The lower bound (20) exceeds the upper bound"
        },
        {
            "targets.csv", "tax-revenue,2024,false", "tax-revenue,2024,maybe",
            "seed-data/targets.csv, line 2, column baselineComparable: 'maybe' is not allowed."
        },
        {
            "targets.csv", "tax-revenue,2024,false", "pm25,2024,false",
            "seed-data/targets.csv, line 2, column baselineIndicator: 'pm25' is measured in UG-M3, which is incompatible with total-fiscal-revenue"
        },
        {
            "targets.csv", "330503105,industrial-output", "330503999,industrial-output",
            "seed-data/targets.csv, line 3, column region: '330503999' is unknown. Did you mean "
        },
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public void Invalid_cell_is_reported_with_file_line_column_and_allowed_values(
        string file, string original, string broken, string expected)
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        var path = Path.Combine(seed, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(original, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{original}' is missing in {file}.");
        File.WriteAllText(path, text.Remove(at, original.Length).Insert(at, broken));

        var exception = Assert.Throws<SeedException>(() => SeedReader.Read(seed, Now));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unclosed_quote_is_reported_with_its_line()
    {
        var exception = ReadWith("topics.csv", "code,nameZh,nameEn\neconomy,综合经济,\"Economy\nrural,乡村,Rural\n");

        Assert.Contains("seed-data/topics.csv, line 2: opens a quote that is never closed.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_not_UTF_8_is_reported()
    {
        var exception = ReadWith("topics.csv", [.. "code,nameZh,nameEn\neconomy,"u8, 0xBE, 0xAD, .. ",Economy\n"u8]);

        Assert.Contains("seed-data/topics.csv: is not UTF-8.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_file_is_reported_with_its_missing_columns()
    {
        var exception = ReadWith("topics.csv", "");

        Assert.Contains("seed-data/topics.csv, line 1, column code: the column is missing.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_file_is_reported()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        File.Delete(Path.Combine(seed, "units.csv"));

        var exception = Assert.Throws<SeedException>(() => SeedReader.Read(seed, Now));

        Assert.Contains("seed-data/units.csv: is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_numbers_count_the_lines_within_quotes()
    {
        var exception = ReadWith("topics.csv", "code,nameZh,nameEn\neconomy,综合经济,\"Econ\nomy\"\nNOT A CODE,乡村,Rural\n");

        Assert.Contains("seed-data/topics.csv, line 4, column code", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Byte_order_mark_and_CRLF_are_accepted()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        foreach (var file in Directory.GetFiles(seed))
        {
            var text = File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        Assert.Equal(78, SeedReader.Read(seed, Now).Observations.Count);
    }

    [Fact]
    public void Value_in_a_compatible_unit_is_converted_to_the_unit_of_the_indicator()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        Replace(seed, "observations.csv", "industrial-output,2024,78.76,CNY-1E8", "industrial-output,2024,7876000000,CNY");
        Replace(seed, "targets.csv", "moreThan,100,,,,,,CNY-1E8", "moreThan,1000000,,,,,,CNY-1E4");

        var data = SeedReader.Read(seed, Now);

        Assert.Equal(78.76m, data.Observations["330503105/industrial-output/2024"].Value);
        Assert.Equal(new MoreThan(100), data.Targets["330503105/industrial-output/2025"].Rule);
    }

    private static SeedException ReadWith(string file, string content) => ReadWith(file, Encoding.UTF8.GetBytes(content));

    private static SeedException ReadWith(string file, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var seed = folder.CopySeedData();
        File.WriteAllBytes(Path.Combine(seed, file), content);
        return Assert.Throws<SeedException>(() => SeedReader.Read(seed, Now));
    }

    private static void Replace(string folder, string file, string original, string replacement)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(original, replacement, StringComparison.Ordinal));
    }
}
