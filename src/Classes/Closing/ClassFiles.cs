using CamTay.Classes.Files;
using CamTay.Classes.Holding;
using CamTay.Classes.Lists;
using CamTay.Classes.Papers;
using CamTay.People;
using CamTay.Plan;
using CamTay.Platform;
using CamTay.Platform.Documents;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CamTay.Classes.Closing;

/// <summary>What leaves a class as a file: the list of classes, attendance, the list to sign, materials and photographs.</summary>
internal static class ClassFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var needs = new NeedsAttribute(Permission.Learn);
        routes.MapGet("/lop-hoc/xuat.{format}", Classes).RequireAuthorization(needs).ExcludeFromDescription();
        routes.MapGet("/lop-hoc/{id:guid}/diem-danh.{format}", Attendance).RequireAuthorization(needs).ExcludeFromDescription();
        routes.MapGet("/lop-hoc/{id:guid}/buoi/{session:guid}/danh-sach.{format}", Sheet).RequireAuthorization(needs).ExcludeFromDescription();
        routes.MapGet("/lop-hoc/{id:guid}/tep/{file:guid}.{ending}", (Guid id, Guid file, KeepFile files, CancellationToken ct) => files.Give(id, file, ct)).RequireAuthorization(needs).ExcludeFromDescription();
    }

    private static async Task<IResult> Classes(string format, ReadClasses read, TimeProvider clock, Language l, HttpRequest request, CancellationToken ct)
    {
        var columns = ClassColumns.Of(l);
        var asked = ClassFilter.From(request.Query).Of(await read.All(ct), clock.GetUtcNow());
        return TableFile.Answer(format, columns, TableQuery.From(request).Apply(columns, asked, l), l, "lop-hoc");
    }

    private static async Task<IResult> Attendance(Guid id, string format, ClassDesk desk, ReadPeople read, Language l, HttpRequest request, CancellationToken ct)
    {
        var open = await desk.Lead(id, ct);
        var columns = PersonWords.Columns(open.Sessions, l);
        return TableFile.Answer(format, columns, TableQuery.From(request).Apply(columns, await read.Of(open, ct), l), l, $"diem-danh-{open.Class.Code}");
    }

    private static async Task<IResult> Sheet(Guid id, Guid session, string format, ClassDesk desk, AppDb db, IStaff staff, IUnits units, IPlans plans, CommuneNames communes, SiteAddress site, HttpRequest request, CancellationToken ct)
    {
        var open = await desk.Lead(id, ct);
        var found = open.Session(session);
        var tree = await units.All(ct);
        var members = await staff.BySubjects([.. await Roster.Of(db, id, ct), .. open.Trainers], ct);
        var people = Roster.Order(members.Values.Where(m => !open.Trainers.Contains(m.Subject))).Select(m => (m, tree.GetValueOrDefault(m.HomeUnit)?.Name ?? m.HomeUnit)).ToList();
        var unit = tree.GetValueOrDefault(open.Class.Unit);
        var superior = unit?.Parent is { } parent ? tree.GetValueOrDefault(parent)?.Name ?? "" : "";
        var plan = (await plans.Current(ct)).FirstOrDefault(p => Above(tree, open.Class.Unit).Contains(p.RootUnit));
        var commune = plan is not null && unit is { Kind: "tram-y-te", Commune: { } code } ? communes.Of(plan.Province, code) : null;
        var place = plan is null ? superior : commune is null ? PlanPlace.Of(plan.PlaceAndDate, plan.Issuer) : PlanPlace.OfCommune(commune);
        var trainers = open.Trainers.Where(members.ContainsKey).Select(t => members[t].FullName).Concat(open.Class.Guests.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var document = SignInSheet.Of(open.Class, found, unit, superior, place, people, trainers, site.Of(request, ClassWords.Address(id, session, "ky-giay")));
        return DocumentFile.Answer(format, document, $"danh-sach-{open.Class.Code}");
    }

    private static IEnumerable<string> Above(IReadOnlyDictionary<string, Unit> tree, string unit)
    {
        for (string? at = unit; at is not null; at = tree.GetValueOrDefault(at)?.Parent) yield return at;
    }
}
