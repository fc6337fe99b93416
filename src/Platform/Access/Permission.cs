namespace CamTay.Platform;

/// <summary>What an account may do, always within a unit and all units below it.</summary>
public enum Permission
{
    /// <summary>Figures of targets, trends, maps.</summary>
    ViewFigures,
    /// <summary>Names and personal fields of the people behind a figure; without it pseudonyms are shown.</summary>
    ViewNames,
    /// <summary>Ledger entries and their proof.</summary>
    ViewEvidence,
    /// <summary>Send files of evidence for the unit.</summary>
    Import,
    /// <summary>Void an entry, with a reason.</summary>
    Void,
    /// <summary>Open, move, merge and close units.</summary>
    ManageUnits,
    /// <summary>Staff and their employments.</summary>
    ManageStaff,
    /// <summary>Decide who an unmatched row is.</summary>
    MatchPeople,
    /// <summary>Read plans (every signed-in account).</summary>
    ViewPlans,
    /// <summary>Load plan revisions.</summary>
    ManagePlans,
    /// <summary>Write the unit's own plan.</summary>
    WriteUnitPlan,
    /// <summary>Hand the unit's own plan in, as its head.</summary>
    SubmitUnitPlan,
    /// <summary>Derive, return and approve plans of units.</summary>
    ReviewUnitPlans,
    /// <summary>Say what keeps the unit from carrying out a plan.</summary>
    RaiseObstacles,
    /// <summary>Route, answer and close obstacles of units.</summary>
    HandleObstacles,
    /// <summary>Accounts, roles, invitations, tokens.</summary>
    ManageAccounts,
    /// <summary>The journal of the ledger and the audit log.</summary>
    ViewJournal,
    /// <summary>Reports of units: who sent what and when.</summary>
    ViewReports,
    /// <summary>Write a unit's report and propose it to the unit's head.</summary>
    FillReports,
    /// <summary>Send a unit's report to the department, as the unit's head.</summary>
    ApproveReports,
    /// <summary>Accept or return reports, extend deadlines, decide disputes, prepare the department's own report.</summary>
    ReceiveReports,
    /// <summary>Issue the department's own report.</summary>
    IssueReports,
    /// <summary>Learn, and see one's own learning (every signed-in account).</summary>
    Learn,
    /// <summary>Who in the unit still needs what, and where learners get stuck.</summary>
    ViewLearning,
    /// <summary>Stand beside a learner of the unit and say that she did it herself.</summary>
    SuperviseTries,
    /// <summary>The skill framework.</summary>
    ManageLearning,
    /// <summary>Hold classes in the unit: announce, invite, take attendance, close.</summary>
    ManageClasses,
    /// <summary>Answer obstacles that were routed to one's own department.</summary>
    AnswerObstacles,
}
