using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000003_people")]
internal sealed class M03People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Accounts(migrationBuilder);
        Credentials(migrationBuilder);
        Units(migrationBuilder);
        Staff(migrationBuilder);
    }

    private static void Accounts(MigrationBuilder m)
    {
        m.CreateTable("people_accounts", table => new
        {
            id = table.Column<Guid>(),
            user_name = table.Column<string>(),
            normalized_user_name = table.Column<string>(),
            display_name = table.Column<string>(),
            password_hash = table.Column<string>(nullable: true),
            security_stamp = table.Column<string>(nullable: true),
            concurrency_stamp = table.Column<string>(nullable: true),
            two_factor_enabled = table.Column<bool>(),
            lockout_end = table.Column<long>(nullable: true),
            lockout_enabled = table.Column<bool>(),
            access_failed_count = table.Column<int>(),
            must_change_password = table.Column<bool>(),
            disabled = table.Column<bool>(),
            created_at = table.Column<long>(),
            last_sign_in_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_accounts", x => x.id));
        m.CreateIndex("IX_people_accounts_normalized_user_name", "people_accounts", "normalized_user_name", unique: true);

        m.CreateTable("people_grants", table => new
        {
            id = table.Column<Guid>(),
            account_id = table.Column<Guid>(),
            role = table.Column<string>(),
            unit = table.Column<string>(),
            granted_at = table.Column<long>(),
            granted_by = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_people_grants", x => x.id));
        m.CreateIndex("IX_people_grants_account_id_role_unit", "people_grants", ["account_id", "role", "unit"], unique: true);
    }

    private static void Credentials(MigrationBuilder m)
    {
        m.CreateTable("people_tokens", table => new
        {
            id = table.Column<Guid>(),
            account_id = table.Column<Guid>(),
            label = table.Column<string>(),
            hash = table.Column<string>(),
            created_at = table.Column<long>(),
            last_used_at = table.Column<long>(nullable: true),
            revoked_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_tokens", x => x.id));
        m.CreateIndex("IX_people_tokens_hash", "people_tokens", "hash", unique: true);
        m.CreateIndex("IX_people_tokens_account_id", "people_tokens", "account_id");

        m.CreateTable("people_invitations", table => new
        {
            id = table.Column<Guid>(),
            account_id = table.Column<Guid>(),
            hash = table.Column<string>(),
            created_at = table.Column<long>(),
            created_by = table.Column<string>(),
            used_at = table.Column<long>(nullable: true),
            withdrawn_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_invitations", x => x.id));
        m.CreateIndex("IX_people_invitations_hash", "people_invitations", "hash", unique: true);
        m.CreateIndex("IX_people_invitations_account_id", "people_invitations", "account_id");

        m.CreateTable("people_account_tokens", table => new
        {
            user_id = table.Column<Guid>(),
            login_provider = table.Column<string>(),
            name = table.Column<string>(),
            value = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_account_tokens", x => new { x.user_id, x.login_provider, x.name }));

        m.CreateTable("people_account_passkeys", table => new
        {
            credential_id = table.Column<byte[]>(),
            user_id = table.Column<Guid>(),
            data = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("PK_people_account_passkeys", x => x.credential_id));
        m.CreateIndex("IX_people_account_passkeys_user_id", "people_account_passkeys", "user_id");
    }

    private static void Units(MigrationBuilder m)
    {
        m.CreateTable("people_units", table => new
        {
            code = table.Column<string>(),
            merged_into = table.Column<string>(nullable: true),
            merged_on = table.Column<DateOnly>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_units", x => x.code));

        m.CreateTable("people_unit_versions", table => new
        {
            code = table.Column<string>(),
            valid_from = table.Column<DateOnly>(),
            valid_to = table.Column<DateOnly>(nullable: true),
            name = table.Column<string>(),
            kind = table.Column<string>(),
            parent = table.Column<string>(nullable: true),
            commune = table.Column<string>(nullable: true),
            facility_code = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_unit_versions", x => new { x.code, x.valid_from }));

        m.CreateTable("people_state", table => new
        {
            id = table.Column<int>(),
            units_stamp = table.Column<Guid>(),
        }, constraints: table => table.PrimaryKey("PK_people_state", x => x.id));
        m.Sql("INSERT INTO people_state (id, units_stamp) VALUES (1, '00000000-0000-0000-0000-000000000000')");

        m.CreateTable("people_stated", table => new
        {
            subject = table.Column<string>(),
            fact = table.Column<string>(),
            entry = table.Column<Guid>(),
            said = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_stated", x => new { x.subject, x.fact }));
    }

    private static void Staff(MigrationBuilder m)
    {
        m.CreateTable("people_staff", table => new
        {
            id = table.Column<Guid>(),
            pseudonym = table.Column<string>(),
            code = table.Column<string>(),
            personal_id = table.Column<string>(nullable: true),
            name = table.Column<string>(),
            search_text = table.Column<string>(),
            birth = table.Column<DateOnly>(nullable: true),
            sex = table.Column<string>(nullable: true),
            phone = table.Column<string>(nullable: true),
            email = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_staff", x => x.id));
        m.CreateIndex("IX_people_staff_pseudonym", "people_staff", "pseudonym", unique: true);
        m.CreateIndex("IX_people_staff_code", "people_staff", "code", unique: true);
        m.CreateIndex("IX_people_staff_personal_id", "people_staff", "personal_id");
        m.CreateIndex("IX_people_staff_phone", "people_staff", "phone");

        m.CreateTable("people_employments", table => new
        {
            staff_id = table.Column<Guid>(),
            valid_from = table.Column<DateOnly>(),
            valid_to = table.Column<DateOnly>(nullable: true),
            unit = table.Column<string>(),
            staff_group = table.Column<string>(),
            title = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_people_employments", x => new { x.staff_id, x.valid_from }));
        m.CreateIndex("IX_people_employments_unit", "people_employments", "unit");
    }
}
