using CsCheck;
using IndicatorsApi.Data.CodeLists;

namespace IndicatorsApi.Tests.Data.CodeLists;

public class UnitTests
{
    private static readonly Unit Yuan = UnitOf("CNY", 0);
    private static readonly Unit TenThousandYuan = UnitOf("CNY", 4);
    private static readonly Unit HundredMillionYuan = UnitOf("CNY", 8);

    [Fact]
    public void Four_point_three_five_yi_are_435_million_yuan() =>
        Assert.Equal(435_000_000m, 4.35m * HundredMillionYuan.FactorTo(Yuan));

    [Fact]
    public void Three_thousand_five_hundred_and_eleven_wan_are_0_3511_yi() =>
        Assert.Equal(0.3511m, 3511m * TenThousandYuan.FactorTo(HundredMillionYuan));

    [Fact]
    public void Different_measures_do_not_convert() =>
        Assert.Throws<ArgumentException>(() => Yuan.FactorTo(UnitOf("PERSON", 0)));

    [Fact]
    public void Converting_there_and_back_changes_nothing() =>
        Gen.Select(Gen.Int[-9, 12], Gen.Int[-9, 12], Gen.Decimal[-1_000_000, 1_000_000].Select(d => decimal.Round(d, 4)))
            .Sample((from, to, value) =>
            {
                var (a, b) = (UnitOf("M", from), UnitOf("M", to));
                return a.FactorTo(b) * b.FactorTo(a) == 1 && value * a.FactorTo(b) / a.FactorTo(b) == value;
            });

    private static Unit UnitOf(string measure, int multiplier) =>
        new() { Code = $"{measure}-{multiplier}", Measure = measure, Multiplier = multiplier, Name = new("元", "yuan") };
}
