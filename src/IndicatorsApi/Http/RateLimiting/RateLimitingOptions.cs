namespace IndicatorsApi.Http.RateLimiting;

/// <summary>How much one client may ask for; configured under <c>Limits</c>.</summary>
public sealed record RateLimitingOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "RateLimiting";

    /// <summary>How many requests a second whoever sends no key may send from one address, in the long run; 0 for as many as he likes. Without it 1000, as long as somebody else asks too.</summary>
    public int? PermitsPerSecondPerAddress { get; init; }

    /// <summary>How many requests a second may be sent with one key, in the long run; 0 for any number. Without it 1000, as long as somebody else asks too.</summary>
    public int? PermitsPerSecondPerKey { get; init; }

    /// <summary>How many requests a second all clients together may send beyond ten a second each, so that many greedy ones leave room for a modest one; 0 for any number.</summary>
    public int GlobalPermitsPerSecond { get; init; } = 3000;

    /// <summary>How many seconds' worth of requests may be sent at once by a client that was silent before.</summary>
    public int BurstSeconds { get; init; } = 10;

    /// <summary>How many answers are computed at a time, at least one. Without it two for each processor, and while several clients ask one for each processor but one; twice as many where a database server computes, too.</summary>
    public int? MaxConcurrentRequests { get; init; }

    /// <summary>How many dear answers are made at a time, such as workbooks, at least one. Without it one for each processor but one, which is left to others.</summary>
    public int? MaxConcurrentExpensiveRequests { get; init; }

    /// <summary>How many readers may wait for changes at a time.</summary>
    public int MaxLongPolls { get; init; } = 1000;

    /// <summary>How many of them may be one client.</summary>
    public int MaxLongPollsPerClient { get; init; } = 100;

    /// <summary>After how many seconds an answer that is still being computed is given up; 0 for never. Files, imports and waiting readers take their time.</summary>
    public int AnswerSeconds { get; init; } = 60;
}
