using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>
/// A connection that stays open until its context is disposed of. A pooled context
/// therefore reuses its functions, cached pages and prepared statements.
/// </summary>
#pragma warning disable EF1001 // No public API keeps the connection of a pooled context open.
internal sealed class PersistentConnection(
    RelationalConnectionDependencies dependencies,
    IRawSqlCommandBuilder rawSqlCommandBuilder,
    IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    private DatabaseFileMonitor? _file;

    /// <inheritdoc />
    protected override void OpenDbConnection(bool errorsExpected)
    {
        base.OpenDbConnection(errorsExpected);
        Configure((SqliteConnection)DbConnection);
    }

    /// <inheritdoc />
    protected override async Task OpenDbConnectionAsync(bool errorsExpected, CancellationToken cancellationToken)
    {
        await base.OpenDbConnectionAsync(errorsExpected, cancellationToken);
        Configure((SqliteConnection)DbConnection);
    }

    /// <inheritdoc />
    protected override void CloseDbConnection()
    {
    }

    /// <inheritdoc />
    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    /// <summary>
    /// Closes the connection of an idle context if its file was deleted or replaced. Opening it again reports the failure.
    /// </summary>
    public static void CloseIfFileReplaced(IndicatorsContext db)
    {
        if (db.GetService<IRelationalConnection>() is PersistentConnection
            {
                DbConnection: { State: ConnectionState.Open } connection, _file.IsInPlace: false,
            })
            DatabaseFileMonitor.CloseWithoutCheckpoint((SqliteConnection)connection);
    }

    private void Configure(SqliteConnection connection)
    {
        _file = new DatabaseFileMonitor(connection);

        // With this setting, plans do not depend on parameter values. Otherwise SQLite would prepare a statement again for other values.
        _ = raw.sqlite3_db_config(connection.Handle!, EnableStablePlans, 1, out _);
        _ = raw.sqlite3_exec(connection.Handle!, SqliteDialect.Instance.DefaultSettings);
    }

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG.</summary>
    private const int EnableStablePlans = 1007;
}
