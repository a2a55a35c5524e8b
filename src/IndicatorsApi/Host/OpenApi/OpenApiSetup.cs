using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorsApi.Access;
using IndicatorsApi.Http.Pagination;
using IndicatorsApi.Measures.Rules;
using Microsoft.OpenApi;
using NodaTime;
using Swashbuckle.AspNetCore.Swagger;

namespace IndicatorsApi.Host.OpenApi;

/// <summary>Generates the OpenAPI 3.1 description and serves it with Swagger UI under <c>/swagger</c>.</summary>
public static partial class OpenApiSetup
{
    /// <summary>The security schemes: two ways to send an API key.</summary>
    public static readonly IReadOnlyList<string> Schemes = ["Bearer", "ApiKey"];

    /// <summary>The assemblies that contain the types of requests and responses.</summary>
    internal static readonly IReadOnlyList<Assembly> Assemblies = [typeof(OpenApiSetup).Assembly, typeof(TargetRule).Assembly];

    private const string DocumentName = "v1";

    /// <summary>Registers the generator of the description.</summary>
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(DocumentName, new OpenApiInfo
            {
                Title = "IndicatorsApi",
                Version = DocumentName,
                Description =
                    "Observations and targets of governments, with growth and progress toward each target. Reading requires no key.",
                Contact = new OpenApiContact { Name = "The IndicatorsApi project" },
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            });
            swagger.AddServer(new OpenApiServer { Url = "/", Description = "The service that serves this description." });
            swagger.AddSecurityDefinition(
                Schemes[0],
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An API key of this service, or a token of the configured OpenID Connect authority."
                });
            swagger.AddSecurityDefinition(
                Schemes[1],
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = ApiKeyAuthenticationHandler.HeaderName,
                    Description = "An API key of this service."
                });
            foreach (var documentation in XmlDocumentation.Of(Assemblies))
                swagger.IncludeXmlComments(() => documentation);
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.MapType<Period>(
                () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = ParameterFilter.PeriodPattern, Examples = ["2025"] });
            swagger.MapType<LocalDate>(
                () => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Examples = ["2025-01-15"] });
            swagger.MapType<Instant>(
                () => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Examples = ["2025-02-20T08:00:00Z"] });
            swagger.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
            swagger.MapType<JsonElement>(() => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true });
            swagger.CustomSchemaIds(SchemaName);
            swagger.SchemaFilter<NullabilitySchemaFilter>();
            swagger.SchemaFilter<TargetRuleSchemaFilter>();
            swagger.ParameterFilter<ParameterFilter>();
            swagger.OperationFilter<OperationFilter>();
            swagger.OperationFilter<OperationExamples>();
            swagger.DocumentFilter<TagDescriptions>();
            swagger.DocumentFilter<ComponentsDocumentFilter>();
        });
    }

    /// <summary>Serves the description and Swagger UI.</summary>
    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(page => page.SwaggerEndpoint($"/swagger/{DocumentName}/swagger.json", "IndicatorsApi"));
    }

    /// <summary>Returns the description as JSON, as in <c>openapi.json</c>.</summary>
    public static async Task<string> DescribeAsync(IServiceProvider services)
    {
        var document = services.GetRequiredService<ISwaggerProvider>().GetSwagger(DocumentName);
        return Reference().Replace(
            await document.SerializeAsync(OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Json), "{ ${reference} }") + "\n";
    }

    /// <summary>A Reference Object, which fits on one line.</summary>
    [GeneratedRegex("""\{\s+(?<reference>"\$ref": "[^"]+")\s+\}""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    /// <summary>The name of the schema of a type that has no type arguments.</summary>
    internal static string SchemaName(string typeName)
    {
        const string Response = "Response";
        return typeName.EndsWith(Response, StringComparison.Ordinal) ? typeName[..^Response.Length] : typeName;
    }

    /// <summary>Names a schema after its resource: <c>Region</c>, <c>RegionList</c>.</summary>
    private static string SchemaName(Type type) => type.IsGenericType
        ? SchemaName(type.GetGenericArguments()[0]) + (type.GetGenericTypeDefinition() == typeof(ListResponse<>) ? "List" : "Revision")
        : SchemaName(type.Name);
}
