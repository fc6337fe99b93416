using System.Globalization;
using CamTay.Platform;

namespace CamTay.Reporting.Forms;

/// <summary>What can be wrong with an answer, in the words that the server and the browser share. Places {0}, {1} take numbers.</summary>
internal static class FaultWords
{
    private static readonly Dictionary<string, (string Vi, string En)> Known = new()
    {
        ["wanted"] = ("Chưa điền ô này.", "This is not filled in."),
        ["row"] = ("Điền ít nhất một dòng.", "Fill in at least one row."),
        ["number"] = ("Ghi một số nguyên, ví dụ 1200.", "Write a whole number, for example 1200."),
        ["least"] = ("Ít nhất là {0}.", "At least {0}."),
        ["most"] = ("Nhiều nhất là {0}.", "At most {0}."),
        ["day"] = ("Ngày không đọc được.", "The date cannot be read."),
        ["choice"] = ("Chọn một mục trong danh sách.", "Choose one of the list."),
        ["letters"] = ("Viết ít nhất {0} chữ cái; hiện có {1}.", "Write at least {0} letters; there are {1}."),
        ["long"] = ("Dài quá {0} ký tự.", "Longer than {0} characters."),
        ["file"] = ("Chưa đính kèm tệp nào.", "No file is attached."),
        ["theme"] = ("Chọn chủ đề cho từng khó khăn.", "Choose a theme for each difficulty."),
        ["words"] = ("Viết rõ khó khăn của chủ đề đã chọn.", "Say what the difficulty is."),
    };

    public static FieldFault Fault(string field, string key, params long[] values)
    {
        var (vi, en) = Known[key];
        var places = values.Select(v => (object)v).ToArray();
        return new FieldFault(field, string.Format(CultureInfo.InvariantCulture, vi, places), string.Format(CultureInfo.InvariantCulture, en, places), Missing: key is "wanted" or "row" or "file");
    }

    /// <summary>For the browser, in the reader's language.</summary>
    public static IReadOnlyDictionary<string, string> Of(Language l) => Known.ToDictionary(k => k.Key, k => l[k.Value.Vi, k.Value.En]);
}
