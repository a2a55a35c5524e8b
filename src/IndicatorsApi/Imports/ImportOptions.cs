namespace IndicatorsApi.Imports;

/// <summary>The limits of imports, configured under <c>Imports</c>.</summary>
public sealed record ImportOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Imports";

    /// <summary>The maximum file size, in bytes. The default is 1,000,000,000.</summary>
    public long MaxFileBytes { get; init; } = 1_000_000_000;

    /// <summary>
    /// The maximum size of a file that is imported within its request, in bytes. The default is 2,000,000. Larger files run in the
    /// background.
    /// </summary>
    public long MaxSynchronousBytes { get; init; } = 2_000_000;

    /// <summary>
    /// The maximum size of a file that is written in one transaction, in bytes. The default is 1,000,000. Larger files are staged.
    /// </summary>
    public long MaxSingleTransactionBytes { get; init; } = 1_000_000;

    /// <summary>The maximum time for which a staged import holds the write lock, in milliseconds. The default is 150.</summary>
    public int MaxLockMilliseconds { get; init; } = 150;

    /// <summary>
    /// The number of rows that are read and looked up together. An import checks for cancellation and yields the write lock between
    /// batches.
    /// </summary>
    public int BatchSize { get; init; } = 200;

    /// <inheritdoc cref="MaxLockMilliseconds" />
    public TimeSpan MaxLockDuration => TimeSpan.FromMilliseconds(MaxLockMilliseconds);
}
