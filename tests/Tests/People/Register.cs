using CamTay.Evidence;
using CamTay.People;
using CamTay.Tests.Harness;

namespace CamTay.Tests.People;

/// <summary>Short forms for tests of the register: a department with two stations, one person to a row.</summary>
internal static class Register
{
    public static readonly Source File = new("khth", Import: Guid.CreateVersion7(), FileSha256: "ab", Row: 2);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static UnitRow Unit(string code, string? parent, string from, string? to = null, string name = "Trạm", string kind = "tram-y-te") =>
        new(code, name, kind, parent, null, null, Day(from), to is null ? null : Day(to));

    public static EmploymentRow Work(string code, string unit, string from, string? to = null, string name = "Nguyễn Thị An", string group = "dieu-duong",
        string? id = null, string? phone = null, DateOnly? birth = null, string? sex = null) =>
        new(code, id, name, birth, sex, group, null, unit, Day(from), to is null ? null : Day(to), phone, null);

    public static Task<IReadOnlyList<RowAnswer>> Units(this ModuleHost host, params UnitRow[] rows) =>
        host.In((IRegistry r) => r.RegisterUnits(rows, [.. rows.Select(_ => File)]));

    public static Task<IReadOnlyList<RowAnswer>> Staff(this ModuleHost host, params EmploymentRow[] rows) =>
        host.In((IRegistry r) => r.RegisterStaff(rows, [.. rows.Select(_ => File)]));

    public static async Task<ModuleHost> Department()
    {
        var host = await ModuleHost.Start();
        var answers = await host.Units(Unit("SYT", null, "2020-01-01", kind: "so", name: "Sở Y tế"), Unit("TYT-A", "SYT", "2020-01-01", name: "Trạm A"),
            Unit("TYT-B", "SYT", "2020-01-01", name: "Trạm B"));
        answers.ShouldAllBe(a => a.State == RowState.Accepted);
        return host;
    }

    /// <summary>Entries of a subject that were not voided, in order.</summary>
    public static async Task<List<Entry>> Standing(this ModuleHost host, string subject) =>
        [.. (await host.In((ILedgerReader r) => r.OfSubjects([subject]))).Where(e => e.VoidedBy is null)];

    public static async Task<string> Subject(this ModuleHost host, string code) =>
        (await host.In((IStaff s) => s.Match([new(code, null, null)])))[0].Certain!.Subject;
}
