namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The database systems that a record can lie in.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, for one machine.</summary>
    Sqlite,

    /// <summary>PostgreSQL, for several programs on one record.</summary>
    Postgres,
}
