using Npgsql;

namespace IndicatorsApi.Data.EntityFramework.Postgres;

/// <summary>Where connections to PostgreSQL come from.</summary>
internal static class PostgresDataSourceFactory
{
    // The questions of the service are some hundred texts; prepared, each is parsed once for each connection.
    private const int MaxStatements = 200;

    // Of several hosts, how soon it is noticed that they have changed their parts; and how long one may be silent.
    private const int Seconds = 2;

    /// <summary>The database that is configured; of several hosts, the one that is written.</summary>
    /// <exception cref="DatabaseUnusableException">None is configured, or what is configured is no connection string.</exception>
    public static NpgsqlDataSource Of(IConfiguration configuration) => configuration.GetConnectionString(DatabaseSetup.ConnectionName) is { Length: > 0 } text
        ? Of(text, DatabaseSetup.ConnectionName, TargetSessionAttributes.Primary)
        : throw new DatabaseUnusableException($"ConnectionStrings__{DatabaseSetup.ConnectionName} is missing: say where PostgreSQL is, such as Host=localhost;Database=indicators;Username=indicators.");

    /// <summary>A database; what its connection string says is left as it is.</summary>
    /// <param name="text">The connection string.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="wanted">Which of several hosts is wanted.</param>
    /// <exception cref="DatabaseUnusableException">It is no connection string.</exception>
    public static NpgsqlDataSource Of(string text, string name, TargetSessionAttributes wanted)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (!connection.ContainsKey("Max Auto Prepare"))
                connection.MaxAutoPrepare = MaxStatements;
            if (!connection.ContainsKey("Timeout"))
                connection.Timeout = Seconds;
            if (!connection.ContainsKey("Host Recheck Seconds"))
                connection.HostRecheckSeconds = Seconds;
            var source = new NpgsqlDataSourceBuilder(connection.ConnectionString);
            source.UseNodaTime();
            return connection.Host?.Contains(',', StringComparison.Ordinal) == true ? source.BuildMultiHost().WithTargetSession(wanted) : source.Build();
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseUnusableException($"ConnectionStrings__{name}: {exception.Message}", exception);
        }
    }
}
