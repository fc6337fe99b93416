using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CamTay.Certificates.Keys;
using CamTay.Platform;
using CamTay.Plan;

namespace CamTay.Certificates.Issuing;

/// <summary>
/// What is signed: an AchievementCredential (Open Badges 3.0) in the Verifiable Credentials Data Model 2.0, with the JWT claims that repeat it
/// (Open Badges 3.0 §8.2.5). No personal id, no staff code, no unit below the issuer.
/// </summary>
internal sealed class WriteCredential(IssuerAddress address, ISkills skills)
{
    private static readonly JsonSerializerOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="planTitle">Title of the plan whose target the certificate is for, or null.</param>
    public string Write(Certificate row, Earned earned, Holder holder, string? name, string issuerName, string? planTitle)
    {
        var (id, subject) = (address.Certificate(row.Id), $"urn:uuid:{holder.Pseudonym}");
        var status = address.StatusList(row.Issuer, row.StatusList);
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = row.Title,
            ["issuer"] = new JsonObject { ["id"] = address.Issuer(row.Issuer), ["type"] = new JsonArray("Profile"), ["name"] = issuerName },
            ["validFrom"] = Instant(row.ValidFrom),
            ["validUntil"] = Instant(row.ValidUntil),
            ["credentialSubject"] = Subject(subject, earned, name, row.Title, planTitle),
            ["evidence"] = new JsonArray(new JsonObject { ["type"] = new JsonArray("Evidence"), ["name"] = "Các lần tự làm đã được đo", ["narrative"] = Narrative(earned), ["genre"] = "performance" }),
            ["credentialStatus"] = new JsonObject
            {
                ["id"] = $"{status}#{row.StatusIndex}", ["type"] = "BitstringStatusListEntry", ["statusPurpose"] = "revocation",
                ["statusListIndex"] = row.StatusIndex.ToString(CultureInfo.InvariantCulture), ["statusListCredential"] = status,
            },
            ["iss"] = address.Issuer(row.Issuer), ["jti"] = id, ["sub"] = subject, ["nbf"] = row.ValidFrom.ToUnixTimeSeconds(), ["exp"] = row.ValidUntil.ToUnixTimeSeconds(),
        }.ToJsonString(Shape);
    }

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private JsonObject Subject(string id, Earned earned, string? name, string title, string? planTitle)
    {
        var subject = new JsonObject { ["id"] = id, ["type"] = new JsonArray("AchievementSubject") };
        if (name is not null)
            subject["identifier"] = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["hashed"] = false, ["identityHash"] = name, ["identityType"] = "name" });
        subject["activityStartDate"] = Instant(earned.Tries[0].At);
        subject["activityEndDate"] = Instant(earned.Tries[^1].At);
        subject["achievement"] = Achievement(earned, title, planTitle);
        subject["result"] = new JsonArray(new JsonObject { ["type"] = new JsonArray("Result"), ["resultDescription"] = Urn(earned) + ":level", ["value"] = earned.Level.ToString(CultureInfo.InvariantCulture) });
        return subject;
    }

    private JsonObject Achievement(Earned earned, string title, string? planTitle) => new()
    {
        ["id"] = Urn(earned), ["type"] = new JsonArray("Achievement"), ["achievementType"] = "Competency", ["inLanguage"] = "vi", ["humanCode"] = earned.Code,
        ["name"] = title, ["description"] = $"{earned.NameVi} ({earned.NameEn})",
        ["criteria"] = new JsonObject
        {
            ["narrative"] = "Mỗi kỹ năng: ít nhất 3 lần tự làm đạt, không gợi ý, không ai giúp, do máy chủ chấm; ở ít nhất 2 ngày cách nhau từ 7 ngày; một lần ngay sau một bài khác. Hai lần liền không đạt thì mức giảm.",
        },
        ["alignment"] = new JsonArray([.. Alignments(earned, planTitle)]),
        ["resultDescription"] = new JsonArray(new JsonObject
        {
            ["id"] = Urn(earned) + ":level", ["type"] = new JsonArray("ResultDescription"), ["name"] = "Mức", ["resultType"] = "PerformanceLevel",
            ["allowedValue"] = new JsonArray("1", "2", "3", "4"), ["requiredValue"] = earned.Level.ToString(CultureInfo.InvariantCulture),
        }),
    };

    private IEnumerable<JsonNode> Alignments(Earned earned, string? planTitle)
    {
        var framework = skills.Current;
        if (earned.Code.Split('/') is [var plan, var target])
            yield return Alignment($"Chỉ tiêu {target}: {earned.NameVi}", $"urn:camtay:plan:{plan}:{target}", target, planTitle ?? plan);
        foreach (var (code, level) in earned.Needed)
        {
            if (framework.Skills.FirstOrDefault(s => s.Code == code) is not { } skill) continue;
            yield return Alignment($"{skill.NameVi}, mức {level}", $"urn:camtay:skill:{code}:{level}", code, $"Khung kỹ năng Cầm Tay {framework.Version}");
            foreach (var (name, place) in skill.Crosswalk.Where(c => c.Value.Length > 0))
                yield return Alignment($"{Frameworks[name].Name} {place}", Frameworks[name].Address, place, Frameworks[name].Name);
        }
    }

    private static readonly Dictionary<string, (string Name, string Address)> Frameworks = new()
    {
        ["qd757"] = ("Quyết định 757/QĐ-BKHCN", "urn:camtay:framework:qd757"),
        ["digcomp"] = ("DigComp 2.2", "https://publications.jrc.ec.europa.eu/repository/handle/JRC128415"),
        ["unesco_dlgf"] = ("UNESCO DLGF 2018", "https://uis.unesco.org/sites/default/files/documents/ip51-global-framework-reference-digital-literacy-skills-2018-en.pdf"),
    };

    private static JsonObject Alignment(string name, string address, string code, string framework) =>
        new() { ["type"] = new JsonArray("Alignment"), ["targetName"] = name, ["targetUrl"] = address, ["targetCode"] = code, ["targetFramework"] = framework, ["targetType"] = "CFItem" };

    private static string Narrative(Earned earned)
    {
        var days = earned.Tries.Select(t => LocalDays.DayOf(t.At)).Distinct().Order().ToList();
        var witnessed = earned.Tries.Count(t => t.Witnessed);
        return string.Create(CultureInfo.InvariantCulture, $"{earned.Tries.Count} lần tự làm đạt trong {days.Count} ngày, từ {days[0]:dd/MM/yyyy} đến {days[^1]:dd/MM/yyyy}. Độ mạnh: {earned.Tries.Count - witnessed} lần hệ thống đo, {witnessed} lần có người kèm chứng kiến.");
    }

    private static string Urn(Earned earned) => $"urn:camtay:achievement:{earned.Code.Replace('/', ':')}:{earned.Level}";
}
