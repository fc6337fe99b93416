using CamTay.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Platform.Data;

internal static class PlatformTables
{
    public static void Add(ModelBuilder model)
    {
        var audit = model.Entity<AuditRow>();
        audit.ToTable("platform_audit");
        audit.HasKey(a => a.Id);
        audit.HasIndex(a => a.At);
    }
}
