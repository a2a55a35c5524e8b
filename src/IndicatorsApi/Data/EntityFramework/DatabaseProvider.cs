namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The supported database systems.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite: one file, which processes of one machine use.</summary>
    Sqlite,

    /// <summary>PostgreSQL: a server, which several service instances share.</summary>
    Postgres,
}
