using CamTay.Platform;
using Microsoft.AspNetCore.Components;

namespace CamTay.People.Accounts;

public sealed partial class AccountPage
{
    private AccountLine line = new(default, "", "", AccountState.Active, false, false, false, null, null, []);
    private IReadOnlyDictionary<string, Unit> units = new Dictionary<string, Unit>();
    private string? secret;

    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromForm(Name = "role")] public string? Role { get; set; }
    [SupplyParameterFromForm(Name = "unit")] public string? Unit { get; set; }
    [SupplyParameterFromForm(Name = "held")] public Guid? Held { get; set; }

    private bool Own => line.Name == Access.Account;

    private string Here => $"/tai-khoan/quan-ly/{Id}";

    protected override async Task OnInitializedAsync()
    {
        await Reach.Find(Id, Aborted);
        units = await Units.All(Aborted);
        await Load();
    }

    private async Task Load() => line = (await List.Read(Aborted, Id)).SingleOrDefault() ?? throw new RefusedException(PeopleRefusals.UnknownAccount.With(Id));

    private Task Give() => Then(() => Granting.Give(Id, RoleFields.Read(Role, Unit), Aborted));

    private Task Take() => Then(() => Granting.Take(Id, Held ?? default, Aborted));

    private Task Disable() => Then(() => line.State == AccountState.Disabled ? Closing.Enable(Id, Aborted) : Closing.Disable(Id, Aborted));

    private Task SignOutEverywhere() => Then(() => Closing.SignOutEverywhere(Id, Aborted));

    private Task ResetSecond() => Then(() => Second.Reset(Id, Aborted));

    private async Task Invite()
    {
        if (await Try(async () => secret = await Invitations.Renew(Id, Aborted))) await Load();
    }

    private async Task Then(Func<Task> act)
    {
        if (await Try(act)) Go(Here);
    }
}
