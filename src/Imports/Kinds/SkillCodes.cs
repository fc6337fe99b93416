namespace CamTay.Imports.Kinds;

internal sealed class SkillCodes
{
    public bool Known(string code) => code.Length > 0;
}
