using IndicatorsApi.Measures.Time;
using NodaTime;
using NodaTime.Testing;

namespace IndicatorsApi.Measures.Tests.Time;

/// <summary>The moments that the record can be asked for.</summary>
public sealed class AsOfTests
{
    /// <summary>15 July 2025, noon in Shanghai.</summary>
    private static readonly FakeClock Noon = new(Instant.FromUtc(2025, 7, 15, 4, 0));

    [Fact]
    public void A_version_is_the_same_for_ever() => Assert.Equal((null, 1207L, true), Moment("v1207"));

    [Theory]
    [InlineData("2025-07-14", "2025-07-14T15:59:59.999999Z", true)] // its end in Shanghai
    [InlineData("2025-07-15", "2025-07-15T04:00:00Z", false)] // as far as it has come
    public void A_day_is_its_end_and_is_over_the_day_after(string day, string instant, bool isOver) =>
        Assert.Equal((NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value, null, isOver), Moment(day));

    [Theory]
    [InlineData("2025-07-15T12:00:00+08:00")]
    [InlineData("2025-07-15T04:00:00Z")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2100-01-01T00:00:00Z", false)]
    [InlineData("2025-07-15T12:00:00.000001+08:00", false)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("2025-07-16", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("vx", false)]
    [InlineData("1207", false)]
    public void An_instant_is_one_that_has_been(string text, bool isMoment = true)
    {
        var asked = AsOf.Parse(text, Noon);

        Assert.Equal(isMoment, asked is not null);
        Assert.True(asked?.IsOver ?? true);
    }

    [Fact]
    public void Times_are_kept_in_microseconds() => Assert.Equal(Instant.FromUnixTimeTicks(12_345_670), Instant.FromUnixTimeTicks(12_345_678).ToRecordTime());

    private static (Instant?, long?, bool) Moment(string text) => AsOf.Parse(text, Noon) is { } asked ? (asked.At, asked.Version, asked.IsOver) : default;
}
