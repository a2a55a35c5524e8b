using System.Data.Common;

namespace IndicatorsApi.Data.EntityFramework;

/// <summary>Plain SQL commands, for statements so frequent that Entity Framework would cost more than the statement.</summary>
internal static class RawSql
{
    /// <summary>Creates a command on the connection of a context, within its transaction.</summary>
    /// <param name="db">The context, whose connection is open.</param>
    /// <param name="sql">The text of the statement. All values have to be parameters.</param>
    public static DbCommand CreateCommand(this IndicatorsContext db, string sql) => db.Dialect.CreateCommand(db, sql);

    /// <summary>Adds a parameter to a command.</summary>
    public static DbCommand WithParameter(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }
}
