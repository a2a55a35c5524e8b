using Npgsql;

namespace IndicatorsApi.Record.Storage.Postgres;

/// <summary>Where connections to PostgreSQL come from.</summary>
internal static class PostgresSource
{
    // The questions of the service are some hundred texts; prepared, each is parsed once for each connection.
    private const int MostStatements = 200;

    /// <summary>The database that is configured; what a connection string says is left as it is.</summary>
    /// <exception cref="UnusableDatabaseException">None is configured, or what is configured is no connection string.</exception>
    public static NpgsqlDataSource Of(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString(Database.ConnectionName);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnusableDatabaseException($"ConnectionStrings__{Database.ConnectionName} is missing: say where PostgreSQL is, such as Host=localhost;Database=indicators;Username=indicators.");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (!connection.ContainsKey("Max Auto Prepare"))
                connection.MaxAutoPrepare = MostStatements;
            var source = new NpgsqlDataSourceBuilder(connection.ConnectionString);
            source.UseNodaTime();
            return source.Build();
        }
        catch (ArgumentException exception)
        {
            throw new UnusableDatabaseException($"ConnectionStrings__{Database.ConnectionName}: {exception.Message}", exception);
        }
    }
}
