using System.Globalization;
using System.Security.Cryptography;
using CamTay.Platform;
using Microsoft.AspNetCore.Http;

namespace CamTay.Classes.Holding;

/// <summary>What a person typed about a class, as the form sends it.</summary>
internal sealed record ClassForm(string Code, string Unit, string Kind, string Title, string Serves, string Skills, string Lessons, string Before, string After,
    string Place, bool Remote, string Capacity, string Trainers, string Guests, string Partner, string Agreement, string AgreedOn, IReadOnlyList<(string Day, string From, string To)> Sessions)
{
    public const int MostSessions = 10;
    private const int LongestTitle = 200, MostSeats = 2000, LongestHours = 24;

    public static ClassForm Of(IFormCollection form) => new(One(form, "ma"), One(form, "don-vi"), One(form, "loai"), One(form, "ten"), One(form, "phuc-vu"),
        Many(form, "ky-nang"), Many(form, "bai"), Many(form, "truoc"), Many(form, "sau"), One(form, "dia-diem"), One(form, "tu-xa").Length > 0, One(form, "cho"),
        One(form, "giang-vien"), One(form, "khach"), One(form, "truong"), One(form, "thoa-thuan"), One(form, "ngay-thoa-thuan"),
        [.. Enumerable.Range(1, MostSessions).Select(n => (One(form, $"ngay-{n}"), One(form, $"tu-{n}"), One(form, $"den-{n}"))).Where(s => s.Item1.Length > 0)]);

    public string CheckedTitle => Title.Length is > 0 and <= LongestTitle ? Title : throw new RefusedException(ClassesRefusals.TitleMissing.With(LongestTitle));

    public int Seats => int.TryParse(Capacity, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is > 0 and <= MostSeats ? seats
        : throw new RefusedException(ClassesRefusals.BadCapacity.With(MostSeats));

    public DateOnly? Agreed => AgreedOn.Length == 0 ? null : Day(AgreedOn);

    /// <summary>Sessions in Vietnamese time, in order, not overlapping.</summary>
    public IReadOnlyList<Session> Times(Guid id)
    {
        var made = Sessions.Select(s => (From: At(s.Day, s.From), To: At(s.Day, s.To))).OrderBy(s => s.From)
            .Select(s => new Session { ClassId = id, StartsAt = s.From, EndsAt = s.To, Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) }).ToList();
        if (made.Any(s => s.EndsAt <= s.StartsAt || s.EndsAt - s.StartsAt > TimeSpan.FromHours(LongestHours)) || made.Zip(made.Skip(1)).Any(p => p.Second.StartsAt < p.First.EndsAt))
            throw new RefusedException(ClassesRefusals.BadTimes);
        return made.Count > 0 ? made : throw new RefusedException(ClassesRefusals.SessionMissing);
    }

    private static DateTimeOffset At(string day, string hour) => TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? LocalDays.StartOf(Day(day)) + time.ToTimeSpan() : throw new RefusedException(ClassesRefusals.BadTimes);

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RefusedException(PlatformRefusals.BadDate.With(text));

    private static string One(IFormCollection form, string name) => form[name].FirstOrDefault()?.Normalize().Trim() ?? "";

    private static string Many(IFormCollection form, string name) => string.Join(' ', form[name].Where(v => !string.IsNullOrWhiteSpace(v)).Distinct());
}
