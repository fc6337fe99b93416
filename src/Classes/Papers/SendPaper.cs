using System.Globalization;
using CamTay.Classes.Files;
using CamTay.Classes.Holding;
using CamTay.People;
using CamTay.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Classes.Papers;

/// <summary>Takes the photograph of a signed list and who stands on which of its rows. Nothing counts until somebody else has looked.</summary>
internal sealed class SendPaper(AppDb db, ClassDesk desk, KeepFile files, IStaff staff, TimeProvider clock)
{
    private const int MostRows = 500;

    public async Task Send(Guid id, Guid session, IFormFile? photo, string? rows, CancellationToken ct)
    {
        var open = await desk.Lead(id, ct);
        var found = open.Session(session);
        if (!open.Class.TakesAttendance) throw new RefusedException(ClassesRefusals.NoListNow);
        if (clock.GetUtcNow() < found.StartsAt) throw new RefusedException(ClassesRefusals.TooEarly);
        var signed = Rows(rows);
        var matched = await staff.Match([.. signed.Select(r => new PersonKeys(r.Code, null, null))], ct);
        if (signed.Zip(matched).Where(m => m.Second.Certain is null).Select(m => m.First.Code).Take(20).ToList() is { Count: > 0 } unknown) throw new RefusedException(ClassesRefusals.NoStaff.With(string.Join(", ", unknown)));
        var subjects = matched.Select(m => m.Certain!.Subject).ToList();
        if (subjects.Intersect(open.Trainers).Any()) throw new RefusedException(ClassesRefusals.TrainerAttends);
        if (subjects.Distinct().Count() < subjects.Count) throw new RefusedException(ClassesRefusals.RowTwice);
        var content = await KeepFile.Read(photo, ct);
        // The hash of what was sent is the evidence; where and when the camera took it is nobody's business and is not kept.
        var clean = CleanPhoto.Of(content, KeepFile.LargestMegabytes);
        var file = files.Describe(id, session, Purpose.SignedList, photo!.FileName, clean.Type, content);
        if (await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == file.Sha256 && f.Purpose == Purpose.SignedList, ct)) throw new RefusedException(ClassesRefusals.PhotoKnown);
        await files.Keep(file, clean.Bytes, ct, () =>
        {
            db.AddRange(signed.Zip(subjects, (row, subject) => new PaperLine { ClassId = id, SessionId = session, FileId = file.Id, Sha256 = file.Sha256, Number = row.Number, Subject = subject }));
            return Task.CompletedTask;
        });
    }

    /// <summary>One signature a line: a staff code, before it the row of the paper when it is not simply the next one.</summary>
    private static List<(int Number, string Code)> Rows(string? text)
    {
        var rows = new List<(int Number, string Code)>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split([' ', '\t', '.', ')'], StringSplitOptions.RemoveEmptyEntries);
            var next = rows.Count == 0 ? 1 : rows[^1].Number + 1;
            var number = words.Length > 1 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : next;
            if (words.Length is 0 or > 2 || words.Length == 2 && number.ToString(CultureInfo.InvariantCulture) != words[0].TrimStart('0')) throw new RefusedException(ClassesRefusals.BadRow.With(line.Length > 60 ? line[..60] : line));
            rows.Add((number, words[^1]));
        }
        if (rows.Count is 0 or > MostRows) throw new RefusedException(ClassesRefusals.NoRows.With(MostRows));
        return rows.Select(r => r.Number).Distinct().Count() == rows.Count ? rows : throw new RefusedException(ClassesRefusals.RowTwice);
    }
}
