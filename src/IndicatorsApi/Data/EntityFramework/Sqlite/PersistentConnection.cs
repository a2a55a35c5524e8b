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
/// Stays open when Entity Framework would close it, so that a context that is used again finds its connection ready, with its functions, its
/// pages and its statements. A context that is not used again disposes of it.
/// </summary>
#pragma warning disable EF1001 // There is no public way to keep the connection of a pooled context open.
internal sealed class PersistentConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder rawSqlCommandBuilder, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    private DatabaseFileMonitor? _file;

    /// <inheritdoc />
    protected override void OpenDbConnection(bool errorsExpected)
    {
        base.OpenDbConnection(errorsExpected);
        Begin((SqliteConnection)DbConnection);
    }

    /// <inheritdoc />
    protected override async Task OpenDbConnectionAsync(bool errorsExpected, CancellationToken cancellationToken)
    {
        await base.OpenDbConnectionAsync(errorsExpected, cancellationToken);
        Begin((SqliteConnection)DbConnection);
    }

    /// <inheritdoc />
    protected override void CloseDbConnection()
    {
    }

    /// <inheritdoc />
    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    /// <summary>Closes the connection of a context that does nothing yet where its file is gone or replaced; opening it anew tells what is wrong.</summary>
    public static void LeaveLostFile(IndicatorsContext db)
    {
        if (db.GetService<IRelationalConnection>() is PersistentConnection { DbConnection: { State: ConnectionState.Open } connection, _file.Holds: false })
            DatabaseFileMonitor.Leave((SqliteConnection)connection);
    }

    private void Begin(SqliteConnection connection)
    {
        _file = new DatabaseFileMonitor(connection);

        // A plan that looks at the values of its parameters is made anew for each of them: no statement would be kept, and one may be planned for a page of a hundred as if all were read.
        _ = raw.sqlite3_db_config(connection.Handle!, QueryPlannerStability, 1, out _);
        _ = raw.sqlite3_exec(connection.Handle!, SqliteDialect.Instance.DefaultSettings);
    }

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG.</summary>
    private const int QueryPlannerStability = 1007;
}
