namespace CamTay.Evidence.Statements;

/// <summary>xAPI verb IRIs: those of ADL where one exists, else our own URN.</summary>
internal static class VerbIris
{
    private static readonly Dictionary<Verb, string> Iris = Enum.GetValues<Verb>().ToDictionary(v => v, v => v switch
    {
        Verb.Completed => "http://adlnet.gov/expapi/verbs/completed",
        Verb.Attended => "http://adlnet.gov/expapi/verbs/attended",
        Verb.Responded => "http://adlnet.gov/expapi/verbs/responded",
        Verb.Voided => "http://adlnet.gov/expapi/verbs/voided",
        _ => "urn:camtay:verbs:" + v.ToString().ToLowerInvariant(),
    });

    private static readonly Dictionary<string, Verb> Verbs = Iris.ToDictionary(p => p.Value, p => p.Key);

    public static string Of(Verb verb) => Iris[verb];

    public static Verb Read(string iri) =>
        Verbs.TryGetValue(iri, out var verb) ? verb : throw new FormatException($"Unknown verb {iri}");
}
