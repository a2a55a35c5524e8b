namespace IndicatorsApi.Data.CodeLists;

/// <summary>A database context with the code lists of the version that it reads.</summary>
/// <remarks>Entities depend on this interface because their module must not depend on <c>Data/EntityFramework</c>.</remarks>
internal interface ICodeListContext
{
    /// <summary>The code lists of the version that the transaction reads; <see langword="null"/> outside of a transaction.</summary>
    CodeListSet? CodeLists { get; }
}
