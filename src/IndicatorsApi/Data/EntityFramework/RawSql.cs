using System.Data.Common;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Statements of our own, for what is done so often that Entity Framework would cost more than it.</summary>
internal static class RawSql
{
    /// <summary>A statement on the connection of a context, in the transaction that it is in.</summary>
    /// <param name="db">The context, whose connection is open.</param>
    /// <param name="sql">The statement; all values are parameters.</param>
    public static DbCommand Statement(this IndicatorsContext db, string sql) => db.Engine.Statement(db, sql);

    /// <summary>Adds a parameter.</summary>
    public static DbCommand With(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }
}
