using System.Data.Common;
using IndicatorsApi.Record.Storage.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorsApi.Record.Storage;

/// <summary>Statements of our own, for what is done so often that Entity Framework would cost more than it.</summary>
internal static class Statements
{
    /// <summary>A statement on the connection of a context, in the transaction that it is in; it stays prepared after it is disposed of.</summary>
    /// <param name="db">The context, whose connection is open.</param>
    /// <param name="sql">The statement; all values are parameters.</param>
    public static DbCommand Statement(this IndicatorsContext db, string sql)
    {
        var command = KeptStatements.Of((SqliteConnection)db.Database.GetDbConnection(), sql);
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>Adds a parameter.</summary>
    public static DbCommand With(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }
}
