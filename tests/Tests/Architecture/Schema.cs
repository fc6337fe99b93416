using CamTay.Platform;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Tests.Architecture;

/// <summary>The schema of a database as sorted lines of text, for comparison.</summary>
internal static class Schema
{
    public static async Task<IReadOnlyList<string>> Of(AppDb db) =>
        [.. (await db.Database.GetDbConnection().QueryAsync<string>(db.IsPostgres() ? Postgres : Sqlite)).Order(StringComparer.Ordinal)];

    private const string Sqlite = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" THEN ' not null' ELSE '' END
            || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END || CASE WHEN c.pk > 0 AND t.sql LIKE '%AUTOINCREMENT%' THEN ' generated' ELSE '' END
        FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT 'index ' || i.name || ' on ' || t.name || ' (' || (SELECT group_concat(k.name, ', ') FROM pragma_index_info(i.name) k) || ')'
            || CASE WHEN i."unique" THEN ' unique' ELSE '' END
            || coalesce((SELECT substr(s.sql, instr(s.sql, ' WHERE ')) FROM sqlite_master s WHERE s.name = i.name AND s.sql LIKE '% WHERE %'), '')
        FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c'
        UNION ALL
        SELECT 'reference ' || t.name || '.' || f."from" || ' -> ' || f."table" || ' on delete ' || f.on_delete
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        """;

    private const string Postgres = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
            || CASE is_identity WHEN 'YES' THEN ' generated' ELSE '' END
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT 'reference ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'
        """;
}
