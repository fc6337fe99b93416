using CamTay.Plan.Obstacles;
using CamTay.Plan.UnitPlans;
using CamTay.Platform;
using Microsoft.EntityFrameworkCore;

namespace CamTay.Plan.Demonstration;

/// <summary>What keeps some units of the demonstration from going on: raised every nine days, routed, answered after a while; the last ones wait.</summary>
internal sealed class StoryOfObstacles(AppDb db, UnitPlanFolder folder, RaiseObstacle raising, HandleObstacle handling) : IStoryPart
{
    private const int Every = 9;

    private static readonly (string Theme, string Text, string Answer)[] Troubles =
    [
        ("thiet_bi", "Máy quét mã ở bàn tiếp đón hỏng, người đến khám phải chờ ghi tay.", "Sở cấp máy dự phòng trong tuần này; đơn vị cử người đến nhận và ký sổ."),
        ("phan_mem", "Phần mềm khám bệnh không nhận lịch hẹn đặt qua mạng, hai bên phải nhập lại.", "Nhà cung cấp mở kết nối trước cuối tháng; trong lúc chờ, in danh sách hẹn mỗi sáng."),
        ("vneid", "Nhiều cán bộ chưa có tài khoản định danh mức 2 vì trụ sở công an xã ở xa.", "Công an xã cử tổ lưu động đến đơn vị vào sáng thứ bảy; đơn vị lập danh sách trước."),
        ("nguoi_dan", "Người cao tuổi đi khám một mình, không mang điện thoại thông minh.", "Dùng điện thoại của người hỗ trợ, mỗi người một lượt; không giữ mật khẩu của người dân."),
        ("kinh_phi", "Chưa có kinh phí in tờ hướng dẫn cho 12 thôn.", "Dùng tờ in chung của Sở, nhận tại Văn phòng; không phải tự in."),
        ("nhan_luc", "Người phụ trách nghỉ thai sản sáu tháng, trạm chỉ còn bốn người.", "Trung tâm khu vực cử người kèm mỗi tuần hai buổi đến hết năm."),
        ("quy_dinh", "Chưa rõ bệnh án điện tử đã ký số thì có phải in và ký tay nữa không.", "Không phải in nếu đủ điều kiện theo quy định về hồ sơ bệnh án điện tử; văn bản hướng dẫn đã gửi kèm."),
    ];

    public async Task Tell(DateTimeOffset from, DateTimeOffset until, Action<DateTimeOffset> clock, CancellationToken ct = default)
    {
        var day = LocalDays.DayOf(from);
        clock(from);
        foreach (var owed in await folder.All(ct))
        {
            if (day < owed.Plan.Starts || day > owed.Plan.Ends || owed.Units.Count == 0) continue;
            await Handle(owed, day, ct);
            if (day.DayNumber % Every != 0) continue;
            var turn = day.DayNumber / Every;
            await raising.Raise(owed.Plan.Code, owed.Units[turn * 37 % owed.Units.Count].Code, Troubles[turn % Troubles.Length].Theme, "", Troubles[turn % Troubles.Length].Text, ct);
        }
    }

    /// <summary>Routed after two days, answered after five to twenty, closed a week later; every fourth answer is late or does not come.</summary>
    private async Task Handle(Owed owed, DateOnly day, CancellationToken ct)
    {
        foreach (var obstacle in await db.Set<Obstacle>().AsNoTracking().Where(o => o.Plan == owed.Plan.Code && o.State != ObstacleState.Closed).OrderBy(o => o.Id).ToListAsync(ct))
        {
            var raised = LocalDays.DayOf(obstacle.RaisedAt);
            var (age, turn) = (day.DayNumber - raised.DayNumber, raised.DayNumber / Every);
            if (age == 2) await handling.Route(obstacle.Id, owed.Plan.Departments[turn % owed.Plan.Departments.Count].Code, ct);
            if (age == (turn % 4 == 3 ? 60 : 5 + turn % 6)) await handling.Reply(obstacle.Id, Troubles.First(t => t.Theme == obstacle.Theme).Answer, ct);
            if (age == 22 && obstacle.State == ObstacleState.Answered) await handling.Close(obstacle.Id, ct);
        }
    }
}
