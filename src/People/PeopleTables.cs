using System.Text.Json;
using CamTay.People.Accounts;
using CamTay.People.Invitations;
using CamTay.People.Staff;
using CamTay.People.Stated;
using CamTay.People.Tokens;
using CamTay.People.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CamTay.People;

internal static class PeopleTables
{
    public static void Add(ModelBuilder model)
    {
        AddAccounts(model);
        AddCredentials(model);
        AddUnits(model);
        AddStaff(model);
    }

    private static void AddAccounts(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("people_accounts").HasKey(x => x.Id);
            a.Property(x => x.UserName).IsRequired();
            a.Property(x => x.NormalizedUserName).IsRequired();
            a.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            a.HasIndex(x => x.NormalizedUserName).IsUnique();
            // Not needed to sign in, so not kept.
            a.Ignore(x => x.Email).Ignore(x => x.NormalizedEmail).Ignore(x => x.EmailConfirmed);
            a.Ignore(x => x.PhoneNumber).Ignore(x => x.PhoneNumberConfirmed);
        });
        model.Entity<Grant>(g =>
        {
            g.ToTable("people_grants").HasKey(x => x.Id);
            g.HasIndex(x => new { x.AccountId, x.Role, x.Unit }).IsUnique();
        });
    }

    private static void AddCredentials(ModelBuilder model)
    {
        model.Entity<ApiToken>(t =>
        {
            t.ToTable("people_tokens").HasKey(x => x.Id);
            t.HasIndex(x => x.Hash).IsUnique();
            t.HasIndex(x => x.AccountId);
        });
        model.Entity<Invitation>(i =>
        {
            i.ToTable("people_invitations").HasKey(x => x.Id);
            i.HasIndex(x => x.Hash).IsUnique();
            i.HasIndex(x => x.AccountId);
        });
        model.Entity<IdentityUserToken<Guid>>(t =>
            t.ToTable("people_account_tokens").HasKey(x => new { x.UserId, x.LoginProvider, x.Name }));
        model.Entity<IdentityUserPasskey<Guid>>(p =>
        {
            p.ToTable("people_account_passkeys").HasKey(x => x.CredentialId);
            p.HasIndex(x => x.UserId);
            // As text on both databases; Identity changes the object in place, so it is compared by its text.
            p.Property(x => x.Data).HasConversion(d => Write(d), s => Read(s),
                new ValueComparer<IdentityPasskeyData>((a, b) => Write(a) == Write(b), d => Write(d).GetHashCode(StringComparison.Ordinal), d => Read(Write(d))));
        });
    }

    private static void AddUnits(ModelBuilder model)
    {
        model.Entity<UnitRecord>(u => u.ToTable("people_units").HasKey(x => x.Code));
        model.Entity<UnitVersion>(v => v.ToTable("people_unit_versions").HasKey(x => new { x.Code, x.ValidFrom }));
        model.Entity<RegisterState>(s =>
        {
            s.ToTable("people_state").HasKey(x => x.Id);
            s.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<StatedFact>(s => s.ToTable("people_stated").HasKey(x => new { x.Subject, x.Fact }));
    }

    private static void AddStaff(ModelBuilder model)
    {
        model.Entity<StaffRecord>(s =>
        {
            s.ToTable("people_staff").HasKey(x => x.Id);
            s.HasIndex(x => x.Pseudonym).IsUnique();
            s.HasIndex(x => x.Code).IsUnique();
            s.HasIndex(x => x.PersonalId);
            s.HasIndex(x => x.Phone);
        });
        model.Entity<Employment>(e =>
        {
            e.ToTable("people_employments").HasKey(x => new { x.StaffId, x.ValidFrom });
            e.HasIndex(x => x.Unit);
        });
    }

    private static string Write(IdentityPasskeyData? data) => JsonSerializer.Serialize(data);

    private static IdentityPasskeyData Read(string text) => JsonSerializer.Deserialize<IdentityPasskeyData>(text)!;
}
