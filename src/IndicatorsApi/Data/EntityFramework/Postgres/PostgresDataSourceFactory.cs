using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Creates the sources of connections to PostgreSQL.</summary>
internal static class PostgresDataSourceFactory
{
    // The service has some hundred statements. A connection parses each of them once.
    private const int MaxPreparedStatements = 200;

    // The connect timeout, and the interval at which the roles of several hosts are checked.
    private const int HostTimeoutSeconds = 2;

    /// <summary>Creates the source for the configured database, and for its primary if there are several hosts.</summary>
    /// <exception cref="DatabaseUnusableException">The connection string is missing or invalid.</exception>
    public static NpgsqlDataSource Of(IConfiguration configuration) =>
        configuration.GetConnectionString(DatabaseSetup.ConnectionName) is { Length: > 0 } text
            ? Of(text, DatabaseSetup.ConnectionName, TargetSessionAttributes.Primary)
            : throw new DatabaseUnusableException(
                $"ConnectionStrings__{DatabaseSetup.ConnectionName} is missing. Set it to the PostgreSQL database, such as "
                + "Host=localhost;Database=indicators;Username=indicators.");

    /// <summary>Creates the source for a database. Settings of its connection string take precedence over the defaults.</summary>
    /// <param name="text">The connection string.</param>
    /// <param name="name">The name of the connection string.</param>
    /// <param name="wanted">The role of the host to connect to, if there are several hosts.</param>
    /// <exception cref="DatabaseUnusableException">The connection string is invalid.</exception>
    public static NpgsqlDataSource Of(string text, string name, TargetSessionAttributes wanted)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (!connection.ContainsKey("Max Auto Prepare"))
                connection.MaxAutoPrepare = MaxPreparedStatements;
            if (!connection.ContainsKey("Timeout"))
                connection.Timeout = HostTimeoutSeconds;
            if (!connection.ContainsKey("Host Recheck Seconds"))
                connection.HostRecheckSeconds = HostTimeoutSeconds;
            var source = new NpgsqlDataSourceBuilder(connection.ConnectionString);
            source.UseNodaTime();
            var hasSeveralHosts = connection.Host?.Contains(',', StringComparison.Ordinal) == true;
            return hasSeveralHosts ? source.BuildMultiHost().WithTargetSession(wanted) : source.Build();
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseUnusableException($"ConnectionStrings__{name}: {exception.Message}", exception);
        }
    }
}
