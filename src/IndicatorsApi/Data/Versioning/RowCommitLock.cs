using NodaTime;
using Npgsql;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The commit lock of a PostgreSQL database that several instances share.</summary>
/// <remarks>It is the row of the table <c>Head</c>, which every write transaction locks from its start until its commit.</remarks>
/// <param name="source">The data source.</param>
internal sealed class RowCommitLock(NpgsqlDataSource source) : CommitLock
{
    private static readonly IDisposable NoLease = new EmptyLease();

    /// <summary>Returns immediately, because a write transaction holds the row lock already.</summary>
    public override Task<IDisposable> AcquireAsync(CancellationToken cancellationToken) => Task.FromResult(NoLease);

    /// <inheritdoc />
    public override async Task WaitForCommitsAsync(Instant requested, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("UPDATE \"Head\" SET \"Asked\" = GREATEST(\"Asked\", $1)");
        command.Parameters.Add(new() { Value = requested });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class EmptyLease : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
