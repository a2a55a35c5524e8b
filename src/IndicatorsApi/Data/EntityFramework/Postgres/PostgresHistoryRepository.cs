using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>The table of applied migrations, without the lock on it that not every compatible system knows; <see cref="PostgresMigrations"/> does without.</summary>
#pragma warning disable EF1001 // There is no public way to leave the lock out.
internal sealed class PostgresHistoryRepository(HistoryRepositoryDependencies dependencies) : NpgsqlHistoryRepository(dependencies)
{
    /// <inheritdoc />
    public override IMigrationsDatabaseLock AcquireDatabaseLock() => new NoLock(this);

    /// <inheritdoc />
    public override Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IMigrationsDatabaseLock>(new NoLock(this));

    private sealed class NoLock(IHistoryRepository history) : IMigrationsDatabaseLock
    {
        public IHistoryRepository HistoryRepository => history;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
