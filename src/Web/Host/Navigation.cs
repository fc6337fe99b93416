using System.Reflection;
using CamTay.Platform;
using CamTay.Platform.Ui;
using Microsoft.AspNetCore.Authorization;

namespace CamTay.Web.Host;

/// <summary>A link of the navigation. <paramref name="Waiting"/>: how many things wait there.</summary>
internal sealed record NavLink(string Path, string Vi, string En, string Icon, string Group, int Waiting = 0);

/// <summary>The links of this account: those whose page exists and may be opened. The page's own attribute decides.</summary>
internal sealed class Navigation(IAccess access, IEnumerable<INavBadge> badges)
{
    private static readonly NavLink[] All =
    [
        new("/viec-cua-toi", "Việc của tôi", "My tasks", "calendar", ""),
        new("/", "Tổng quan", "Overview", "layout-dashboard", ""),
        new("/chi-tieu", "Chỉ tiêu", "Targets", "target", ""),
        new("/ke-hoach", "Kế hoạch", "Plans", "clipboard-list", ""),
        new("/ke-hoach-don-vi", "Kế hoạch đơn vị", "Unit plans", "list-checks", ""),
        new("/vuong-mac", "Vướng mắc", "Obstacles", "triangle-alert", ""),
        new("/bao-cao", "Báo cáo", "Reports", "file-text", ""),
        new("/don-vi", "Đơn vị", "Units", "building-2", ""),
        new("/can-bo", "Cán bộ", "Staff", "user-round", ""),
        new("/hoc/cua-toi", "Học tập của tôi", "My learning", "book-open", ""),
        new("/lop-hoc", "Lớp học", "Classes", "users-round", ""),
        new("/hoc-tap", "Ai cần học gì", "Who needs what", "award", ""),
        new("/chung-chi", "Chứng chỉ", "Certificates", "badge-check", ""),
        new("/nhap-du-lieu", "Nhập dữ liệu", "Import data", "upload", "evidence"),
        new("/hang-cho", "Hàng chờ ghép", "Matching queue", "list-checks", "evidence"),
        new("/doi-chieu", "Đối chiếu MOOC, VNeID", "Reconcile MOOC, VNeID", "list-checks", "evidence"),
        new("/nhat-ky", "Nhật ký", "Journal", "scroll-text", "evidence"),
        new("/don-vi/quan-ly", "Quản lý đơn vị", "Manage units", "settings", "system"),
        new("/tai-khoan/quan-ly", "Tài khoản", "Accounts", "users-round", "system"),
    ];

    private Task<IReadOnlyList<NavLink>>? links;

    public Task<IReadOnlyList<NavLink>> Links() => links ??= Find();

    private async Task<IReadOnlyList<NavLink>> Find()
    {
        var found = new List<NavLink>();
        foreach (var link in All.Where(MayOpen))
        {
            var badge = badges.FirstOrDefault(b => b.Path == link.Path);
            found.Add(badge is null ? link : link with { Waiting = await badge.Count() });
        }
        return found;
    }

    /// <summary>Is this link, or a page below it, the one that is open? Where one link stands below another, the nearer one.</summary>
    public static bool IsCurrent(NavLink link, string path) =>
        IsAtOrBelow(path, link.Path) && !All.Any(other => other.Path.Length > link.Path.Length && IsAtOrBelow(path, other.Path));

    private static bool IsAtOrBelow(string path, string top) =>
        path == top || (top != "/" && path.StartsWith(top + "/", StringComparison.Ordinal));

    private bool MayOpen(NavLink link) => ModuleList.Pages.TryGetValue(link.Path, out var page)
        && page.GetCustomAttributes<AuthorizeAttribute>(inherit: true).OfType<NeedsAttribute>().All(n => access.May(n.Permission));
}
