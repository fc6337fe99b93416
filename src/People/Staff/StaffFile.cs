using System.Globalization;
using CamTay.Evidence;
using CamTay.People.Stated;
using CamTay.Platform;

namespace CamTay.People.Staff;

/// <summary>One person with all employments, as the register knows them.</summary>
internal sealed class StaffFile(StaffRecord person, List<Employment> employments)
{
    public StaffRecord Person { get; } = person;

    public string Subject => Subjects.Staff(Person.Pseudonym);

    public IReadOnlyList<Employment> Employments => employments;

    public Employment? StartingOn(DateOnly day) => employments.Find(e => e.ValidFrom == day);

    public Employment? Other(DateOnly from, DateOnly? to) => employments.Find(e => e.ValidFrom != from && e.Overlaps(from, to));

    public void Add(Employment employment) => employments.Add(employment);

    /// <summary>Takes the personal fields of a row over. An empty field, or an older employment's row, never replaces what is known.</summary>
    public bool Describe(EmploymentRow row, string? phone, string? sex)
    {
        var speaks = employments.TrueForAll(e => e.ValidFrom <= row.From);
        var before = (Person.PersonalId, Person.Name, Person.Birth, Person.Sex, Person.Phone, Person.Email);
        Person.PersonalId = Pick(Person.PersonalId, row.PersonalId);
        Person.Name = Pick(Person.Name.Length == 0 ? null : Person.Name, row.FullName)!;
        Person.Sex = Pick(Person.Sex, sex);
        Person.Phone = Pick(Person.Phone, phone);
        Person.Email = Pick(Person.Email, row.Email);
        Person.Birth = speaks ? row.Birth ?? Person.Birth : Person.Birth ?? row.Birth;
        Person.SearchText = PlainText.Fold(Person.Name + " " + Person.Code);
        return before != (Person.PersonalId, Person.Name, Person.Birth, Person.Sex, Person.Phone, Person.Email);

        string? Pick(string? known, string? said) => speaks ? said ?? known : known ?? said;
    }

    /// <summary>What the ledger should say of the person.</summary>
    public IReadOnlyList<Claim> Claims()
    {
        var claims = new List<Claim>(employments.Count * 2);
        foreach (var e in employments)
        {
            var from = e.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            claims.Add(new Claim("joined:" + from, Verb.Joined, e.Unit, e.ValidFrom, new Facts { From = e.ValidFrom, Group = e.StaffGroup }));
            if (e.ValidTo is { } end)
                claims.Add(new Claim("left:" + from, Verb.Left, e.Unit, end, new Facts { From = e.ValidFrom, To = end }));
        }
        return claims;
    }
}
