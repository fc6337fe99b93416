using CamTay.Demo.Chance;

namespace CamTay.Demo.Staff;

/// <summary>Vietnamese names of real length and shape that nobody bears: the given name is a pair of words from nature (Nguyễn Thị Mây Trắng).</summary>
internal static class InventedNames
{
    private static readonly string[] Families = ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đào",
        "Đoàn", "Trịnh", "Mai", "Lương", "Giáp", "Thân", "Chu", "Tạ", "Hà", "Nghiêm", "Khổng"];
    private static readonly string[] HighlandFamilies = ["Giàng", "Vàng", "Sùng", "Lù", "Hoàng", "Nông", "Triệu", "Thào", "Cháng", "Bàn", "Phàn", "Lò", "Đặng", "Nguyễn"];
    private static readonly string[] WomenMiddles = ["Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Thị Minh", "Thị Thanh", "Bích"];
    private static readonly string[] MenMiddles = ["Văn", "Văn", "Văn", "Đức", "Hữu", "Quang", "Đình", "Văn Minh", "Xuân"];
    private static readonly string[] Things = ["Mây", "Gió", "Nắng", "Trăng", "Sao", "Suối", "Sông", "Núi", "Đồi", "Rừng", "Đồng", "Lúa", "Cỏ", "Hoa", "Lá", "Quả",
        "Hạt", "Sương", "Biển", "Cầu", "Bến", "Thuyền", "Diều", "Đèn", "Chuông", "Sáo", "Tre", "Thông", "Bưởi", "Nhãn"];
    private static readonly string[] Manners = ["Xanh", "Vàng", "Hồng", "Trắng", "Biếc", "Non", "Xa", "Gần", "Mới", "Sớm", "Chiều", "Hạ", "Thu", "Xuân", "Lành", "Vui",
        "Hiền", "Êm", "Thơm", "Ngọt", "Tươi", "Sáng"];

    public static string Of(Dice dice, bool woman, bool highland)
    {
        var family = dice.Pick(highland ? HighlandFamilies : Families);
        var middle = dice.Pick(woman ? WomenMiddles : MenMiddles);
        return $"{family} {middle} {dice.Pick(Things)} {dice.Pick(Manners)}";
    }
}
