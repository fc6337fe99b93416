using CamTay.Platform;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CamTay.Database.Migrations;

[DbContext(typeof(AppDb))]
[Migration("20261122000041_mapping_profiles")]
internal sealed class M41MappingProfiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("imports_profiles", table => new
        {
            id = table.Column<Guid>(),
            kind = table.Column<string>(),
            name = table.Column<string>(),
            version = table.Column<int>(),
            header_key = table.Column<string>(),
            unit = table.Column<string>(),
            map = table.Column<string>(),
            made_by = table.Column<string>(),
            made_at = table.Column<long>(),
            retired_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("PK_imports_profiles", x => x.id));
        migrationBuilder.CreateIndex("IX_imports_profiles_kind_name_unit_version", "imports_profiles", ["kind", "name", "unit", "version"], unique: true);

        migrationBuilder.CreateTable("imports_unmapped", table => new
        {
            id = table.Column<Guid>(),
            kind = table.Column<string>(),
            file_name = table.Column<string>(),
            account = table.Column<string>(),
            sha256 = table.Column<string>(),
            size = table.Column<long>(),
            received_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("PK_imports_unmapped", x => x.id));

        migrationBuilder.AddColumn<Guid>("profile_id", "imports_imports", nullable: true);
    }
}
