using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Unicode;
using FluentValidation;
using IndicatorsApi.Data.EntityFramework;
using IndicatorsApi.Http.Problems;
using IndicatorsApi.Measures.Localization;
using Microsoft.AspNetCore.Mvc;

namespace IndicatorsApi.Http.QueryParameters;

/// <summary>Rejects queries with unknown or invalid parameters.</summary>
internal static class QueryValidationFilter
{
    /// <summary>Rejects parameters that the endpoint does not know, because a misspelt filter would widen the result.</summary>
    public static EndpointFilterDelegate RejectUnknownParameters(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var known = factory.MethodInfo.GetParameters()
            .Where(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            .SelectMany(parameter => parameter.ParameterType.GetProperties())
            .Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name)
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToList();

        return context =>
        {
            var unknown = context.HttpContext.Request.Query.Keys.Where(key => !known.Contains(key, StringComparer.Ordinal)).ToList();
            if (unknown.Count == 0)
                return next(context);

            var allowed = string.Join(", ", known);
            var names = string.Join(", ", unknown.Select(name => $"'{name}'"));
            var errors = unknown.ToDictionary(
                name => name, _ => new[] { Localizer.Format($"This parameter is unknown. Known: {allowed}.") }, StringComparer.Ordinal);
            return ValueTask.FromResult<object?>(
                new Problem(ProblemType.InvalidParameter, Localizer.Format($"Unknown parameters: {names}. Known: {allowed}."), errors));
        };
    }

    /// <summary>Rejects values with control characters or with bytes that are not UTF-8.</summary>
    /// <remarks>The framework would pass on or replace such bytes, and a stored reason would differ from the text of the client.</remarks>
    public static ValueTask<object?> RejectInvalidText(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var pairs = context.HttpContext.Request.QueryString.Value?.TrimStart('?').Split('&') ?? [];
        if (Array.Find(pairs, pair => pair.Contains('%', StringComparison.Ordinal) && !IsText(pair)) is not { } broken)
            return next(context);

        var name = broken.Split('=')[0];
        return ValueTask.FromResult<object?>(Problem.OfParameter(ProblemType.InvalidParameter, name, Localizer.Format(
            $"'{broken}' contains control characters or is not percent-encoded UTF-8. Write 湖州 as %E6%B9%96%E5%B7%9E.")));
    }

    private static bool IsText(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded);
        bytes = WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length);
        return Utf8.IsValid(bytes) && TextValidation.IsPlain(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Validates the query of an endpoint before the handler runs.</summary>
    /// <typeparam name="TValidator">
    /// The validator. One instance is created on first use, from singleton services. Each validation has its own database context.
    /// </typeparam>
    public static RouteHandlerBuilder ValidatedBy<TValidator>(this RouteHandlerBuilder endpoint)
        where TValidator : IValidator
    {
        endpoint.AddEndpointFilterFactory((factory, next) =>
        {
            var instance = new Lazy<TValidator>(() => ActivatorUtilities.CreateInstance<TValidator>(factory.ApplicationServices));
            return async context =>
            {
                var validator = instance.Value;
                var query = context.Arguments.OfType<object>().First(argument => validator.CanValidateInstancesOfType(argument.GetType()));
                var http = context.HttpContext;
                var validation = new ValidationContext<object>(query)
                    .WithDatabase(http.RequestServices.GetRequiredService<IndicatorsContext>());
                var result = await validator.ValidateAsync(validation, http.RequestAborted);
                return result.IsValid
                    ? await next(context)
                    : new Problem(
                        ProblemType.InvalidParameter,
                        string.Join(' ', result.Errors.Select(error => $"{error.PropertyName}: {error.ErrorMessage}")),
                        result.ToDictionary().AsReadOnly());
            };
        });
        return endpoint;
    }
}
