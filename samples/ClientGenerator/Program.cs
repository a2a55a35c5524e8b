using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

// Makes a C# client from a description: ClientGenerator openapi.json Client.cs
var description = await OpenApiDocument.FromFileAsync(args[0]);
var settings = new CSharpClientGeneratorSettings
{
    ClassName = "IndicatorsClient",
    UseBaseUrl = false,
    WrapResponses = true, // headers, too: an entity tag is needed to write without losing what others wrote
    GenerateOptionalParameters = true,
    OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
    CSharpGeneratorSettings =
    {
        Namespace = "GeneratedClient",
        JsonLibrary = CSharpJsonLibrary.SystemTextJson,
        JsonLibraryVersion = 10, // from 9 on, System.Text.Json has an attribute for the words of an enumeration
        GenerateNullableReferenceTypes = true,
        GenerateOptionalPropertiesAsNullable = true,
    },
};
await File.WriteAllTextAsync(args[1], new CSharpClientGenerator(description, settings).GenerateFile());
