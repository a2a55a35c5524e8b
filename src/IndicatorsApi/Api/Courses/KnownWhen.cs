namespace IndicatorsApi.Api.Courses;

/// <summary>By which knowledge the past is judged.</summary>
public enum KnownWhen
{
    /// <summary>By what the record says now, with all revisions since.</summary>
    Now,

    /// <summary>By what it said when a month was first reported.</summary>
    Then,
}
