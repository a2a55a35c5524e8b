using IndicatorsApi.Measures.Time;
using NodaTime;
using NodaTime.Testing;

namespace IndicatorsApi.Measures.Tests.Time;

/// <summary>The forms of a requested state of the dataset.</summary>
public sealed class AsOfTests
{
    /// <summary>15 July 2025, noon in Shanghai.</summary>
    private static readonly FakeClock Noon = new(Instant.FromUtc(2025, 7, 15, 4, 0));

    [Fact]
    public void A_version_can_no_longer_change() => Assert.Equal((null, 1207L, true), Moment("v1207"));

    [Theory]
    [InlineData("2025-07-14", "2025-07-14T15:59:59.999999Z", true)] // the end of the day in Shanghai
    [InlineData("2025-07-15", "2025-07-15T04:00:00Z", false)] // the current instant
    public void A_day_means_its_end_and_is_over_the_day_after(string day, string instant, bool isOver) =>
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
    public void A_future_instant_is_rejected(string text, bool isMoment = true)
    {
        var parsed = AsOf.Parse(text, Noon);

        Assert.Equal(isMoment, parsed is not null);
        Assert.True(parsed?.IsOver ?? true);
    }

    [Fact]
    public void Timestamps_are_truncated_to_microseconds() =>
        Assert.Equal(Instant.FromUnixTimeTicks(12_345_670), Instant.FromUnixTimeTicks(12_345_678).TruncateToMicroseconds());

    private static (Instant?, long?, bool) Moment(string text) =>
        AsOf.Parse(text, Noon) is { } parsed ? (parsed.At, parsed.Version, parsed.IsOver) : default;
}
