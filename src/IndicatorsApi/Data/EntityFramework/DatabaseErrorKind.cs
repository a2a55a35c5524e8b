namespace IndicatorsApi.Data.EntityFramework;

/// <summary>What can be wrong with a database.</summary>
internal enum DatabaseErrorKind
{
    /// <summary>A rule of the tables is broken by what somebody else wrote at the same time.</summary>
    Conflict,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>Somebody else holds it.</summary>
    Busy,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>The server is a copy that only reads.</summary>
    OnlyReads,

    /// <summary>The disk failed.</summary>
    InputOutput,

    /// <summary>It is damaged.</summary>
    Corrupt,

    /// <summary>It is something else.</summary>
    NotADatabase,

    /// <summary>It is not there, or may not be opened.</summary>
    CannotOpen,

    /// <summary>The server does not answer.</summary>
    Unreachable,

    /// <summary>The server undid a transaction for the sake of another.</summary>
    Overtaken,

    /// <summary>The server has no such database, or lets the user not in.</summary>
    NoSuchDatabase,
}
