using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace IndicatorsApi.Data.EntityFramework.Sqlite;

/// <summary>Stores an instant as ISO 8601 text in UTC. The fixed number of digits makes the order of texts that of time.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, string>(
    instant => Pattern.Format(instant),
    text => Pattern.Parse(text).Value)
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'ffffff'Z'");
}
