using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>
/// The table of applied migrations, without <c>LOCK TABLE</c>, which some compatible
/// systems lack. <see cref="PostgresMigrations"/> needs no lock.
/// </summary>
#pragma warning disable EF1001 // No public API omits the lock.
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
