using IndicatorsApi.Measures.Comparisons;

namespace IndicatorsApi.Measures.Tests.Comparisons;

/// <summary>Ranks and quantiles, compared with published numbers and with a recount.</summary>
public sealed class RankingTests
{
    [Fact]
    public void Ties_share_a_rank_and_the_following_ranks_are_skipped()
    {
        decimal[] numbers = [40, 20, 20, 10];

        Assert.Equal([1, 2, 2, 4], numbers.Select(new Ranking(numbers, ascending: false).RankOf));
        Assert.Equal([4, 2, 2, 1], numbers.Select(new Ranking(numbers, ascending: true).RankOf));
    }

    /// <summary>The quartiles of 1 to 4 and of 1 to 11 match type 7 of R's <c>quantile</c>.</summary>
    [Theory]
    [InlineData(4, 1.75, 2.5, 3.25)]
    [InlineData(11, 3.5, 6, 8.5)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1.25, 1.5, 1.75)]
    public void Quartiles_follow_definition_7_of_Hyndman_and_Fan(int count, double lower, double median, double upper)
    {
        var ranking = new Ranking(Enumerable.Range(1, count).Reverse().Select(number => (decimal)number), ascending: false);

        Assert.Equal(
            ((decimal?)lower, (decimal?)median, (decimal?)upper),
            (ranking.LowerQuartile?.Value, ranking.Median?.Value, ranking.UpperQuartile?.Value));
    }

    [Fact]
    public void A_ranking_without_numbers_has_no_statistics()
    {
        var ranking = new Ranking([], ascending: false);

        Assert.Equal((0, null, null, null), (ranking.Count, ranking.Best, ranking.Mean, ranking.Median));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ranks_follow_the_sort_order(int seed)
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
            Assert.True(
                ranking.LowerQuartile!.Value.Value <= ranking.Median!.Value.Value
                    && ranking.Median.Value.Value <= ranking.UpperQuartile!.Value.Value);
        }
    }
}
