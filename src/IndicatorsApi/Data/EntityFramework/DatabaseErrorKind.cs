namespace IndicatorsApi.Data.EntityFramework;

/// <summary>The kinds of failures of a database that the service distinguishes.</summary>
internal enum DatabaseErrorKind
{
    /// <summary>A concurrent write makes this one violate a constraint.</summary>
    Conflict,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Another process holds the lock of the database.</summary>
    Busy,

    /// <summary>The file cannot be written.</summary>
    ReadOnly,

    /// <summary>The server is a read-only standby.</summary>
    ReadOnlyServer,

    /// <summary>The disk failed.</summary>
    InputOutput,

    /// <summary>The database is damaged.</summary>
    Corrupt,

    /// <summary>The file is no database.</summary>
    NotADatabase,

    /// <summary>The file does not exist, or may not be opened.</summary>
    CannotOpen,

    /// <summary>The server cannot be reached.</summary>
    Unreachable,

    /// <summary>The server aborted the transaction in favour of another, or the process lost its lock.</summary>
    Aborted,

    /// <summary>The server has no such database, or denies access to the user.</summary>
    AccessDenied,
}
