using NodaTime;
using Npgsql;

namespace IndicatorsApi.Data.Versioning;

/// <summary>The gate of a database that several programs share: the row that each of their turns holds from its beginning until its commit.</summary>
/// <param name="source">The database.</param>
internal sealed class RowCommitLock(NpgsqlDataSource source) : CommitLock
{
    private static readonly IDisposable Entered = new Pass();

    /// <summary>Whoever writes has the row already.</summary>
    public override Task<IDisposable> EnterAsync(CancellationToken cancellationToken) => Task.FromResult(Entered);

    /// <inheritdoc />
    public override async Task PassAsync(Instant asked, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("UPDATE \"Head\" SET \"Asked\" = GREATEST(\"Asked\", $1)");
        command.Parameters.Add(new() { Value = asked });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Pass : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
