namespace IndicatorsApi.Imports;

/// <summary>The limits of imports; configured under <c>Imports</c>.</summary>
public sealed record ImportOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "Imports";

    /// <summary>The largest file that is taken, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 1_000_000_000;

    /// <summary>Up to how many bytes the answer waits for the report; larger files run in the background.</summary>
    public long MaxSynchronousBytes { get; init; } = 2_000_000;

    /// <summary>Up to how many bytes a file is written in one go; larger ones are written in turns, between which others write.</summary>
    public long MaxSingleTransactionBytes { get; init; } = 1_000_000;

    /// <summary>How long such a turn lasts, in milliseconds: about so long a writer may have to wait for it.</summary>
    public int MaxLockMilliseconds { get; init; } = 150;

    /// <summary>How many rows are read and looked up together; as often others may write, and a cancelled import ends.</summary>
    public int RowsAtOnce { get; init; } = 200;

    /// <inheritdoc cref="MaxLockMilliseconds" />
    public TimeSpan Turn => TimeSpan.FromMilliseconds(MaxLockMilliseconds);
}
