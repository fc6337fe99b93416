using CamTay.Platform;
using CamTay.Reminders.Calendar;
using CamTay.Reminders.Mail;
using CamTay.Reminders.MyTasks;
using CamTay.Reminders.Rounds;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CamTay.Reminders;

/// <summary>Tells people what is due: on their own page, by e-mail, in their calendar. What is due comes from the other modules (<see cref="IDuties"/>).</summary>
public sealed class RemindersModule : AppModule
{
    public override string Name => "reminders";

    public override IReadOnlyList<Act> Acts => RemindersActs.All;

    public override void Services(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WhatIsDue>();
        services.AddScoped<OwnChannels>();
        services.AddScoped<WriteReminders>();
        services.AddScoped<SendMails>();
        services.AddSingleton<MailDoor>();
        services.AddHostedService<RemindDaily>();
    }

    public override void Tables(ModelBuilder model)
    {
        var people = model.Entity<Channel>();
        people.ToTable("reminders_channels").HasKey(c => c.Account);
        people.HasIndex(c => c.CalendarHash).IsUnique();
        var mails = model.Entity<ReminderMail>();
        mails.ToTable("reminders_mails").HasKey(m => m.Id);
        mails.HasIndex(m => new { m.Account, m.Day }).IsUnique();
        mails.HasIndex(m => new { m.State, m.NextTry });
    }

    public override void Routes(IEndpointRouteBuilder routes) => CalendarFeed.Map(routes);
}
