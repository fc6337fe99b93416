namespace CamTay.People;

/// <summary>Makes the pseudonym of a new member of staff (the part of the ledger's subject after <c>staff:</c>). Random; only the demonstration's are repeatable.</summary>
public interface IPseudonyms
{
    string Next(string staffCode);
}
