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
    /// <summary>Accounts, roles, invitations, tokens.</summary>
    ManageAccounts,
    /// <summary>The journal of the ledger and the audit log.</summary>
    ViewJournal,
}
