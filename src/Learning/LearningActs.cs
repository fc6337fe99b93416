using CamTay.Platform;

namespace CamTay.Learning;

/// <summary>What the module records in the audit log, in words.</summary>
internal static class LearningActs
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("learner.claimed", "nhận các lần học trên máy", "tries of a device claimed"),
        new("learner.confirmed", "xác nhận người học", "learner confirmed"),
        new("skills.saved", "sửa khung kỹ năng", "skill framework changed"),
        new("learner.refused", "không xác nhận người học", "learner refused"),
    ];
}
