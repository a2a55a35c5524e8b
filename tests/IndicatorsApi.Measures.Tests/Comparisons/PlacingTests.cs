using IndicatorsApi.Measures.Comparisons;

namespace IndicatorsApi.Measures.Tests.Comparisons;

/// <summary>Places and quantiles against numbers that others have published, and against a count of one's own.</summary>
public sealed class PlacingTests
{
    [Fact]
    public void Equal_numbers_share_a_place_and_the_places_after_them_are_left_out()
    {
        decimal[] numbers = [40, 20, 20, 10];

        Assert.Equal([1, 2, 2, 4], numbers.Select(new Ranking(numbers, ascending: false).RankOf));
        Assert.Equal([4, 2, 2, 1], numbers.Select(new Ranking(numbers, ascending: true).RankOf));
    }

    /// <summary>The quartiles of 1 to 4 and of 1 to 11 as R's <c>quantile</c> gives them, whose type 7 this is.</summary>
    [Theory]
    [InlineData(4, 1.75, 2.5, 3.25)]
    [InlineData(11, 3.5, 6, 8.5)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1.25, 1.5, 1.75)]
    public void Quartiles_are_those_of_the_seventh_definition_of_Hyndman_and_Fan(int count, double lower, double median, double upper)
    {
        var ranking = new Ranking(Enumerable.Range(1, count).Reverse().Select(number => (decimal)number), ascending: false);

        Assert.Equal(((decimal?)lower, (decimal?)median, (decimal?)upper), (ranking.LowerQuartile?.Value, ranking.Median?.Value, ranking.UpperQuartile?.Value));
    }

    [Fact]
    public void Without_numbers_there_is_nothing_to_say()
    {
        var ranking = new Ranking([], ascending: false);

        Assert.Equal((0, null, null, null), (ranking.Count, ranking.Best, ranking.Mean, ranking.Median));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whoever_is_sorted_before_another_has_no_later_place(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (decimal)random.Next(-10, 10)).ToList();
            var ascending = random.Next(2) == 0;
            var ranking = new Ranking(numbers, ascending);
            var sorted = (ascending ? numbers.Order() : numbers.OrderDescending()).ToList();

            Assert.Equal(sorted[0], ranking.Best);
            for (var i = 0; i < sorted.Count; i++)
                Assert.Equal(sorted.IndexOf(sorted[i]) + 1, ranking.RankOf(sorted[i]));
            Assert.True(ranking.LowerQuartile!.Value.Value <= ranking.Median!.Value.Value && ranking.Median.Value.Value <= ranking.UpperQuartile!.Value.Value);
        }
    }
}
