using CamTay.Evidence.Proofs;
using FsCheck;
using FsCheck.Fluent;

namespace CamTay.Tests.Evidence.Proofs;

public sealed class MerkleTests
{
    /// <summary>The eight leaves of the Certificate Transparency reference implementation and their roots by size.</summary>
    private static readonly byte[][] Leaves = [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }
        .Select(hex => Merkle.Leaf(Convert.FromHexString(hex)))];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_equal_the_reference_vectors(int size, string root) =>
        Convert.ToHexStringLower(Merkle.Root(0, size, Known)).ShouldBe(root);

    [Fact]
    public void Every_leaf_of_any_tree_has_a_proof_that_leads_to_the_root() => Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), size =>
    {
        var known = Tree(size);
        var root = Merkle.Root(0, size, known);
        return Enumerable.Range(0, size).All(i => Merkle.RootFromInclusion(i, size, known(i, i + 1)!, Merkle.Inclusion(i, size, known))!.SequenceEqual(root));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_proof_does_not_hold_for_another_leaf() => Prop.ForAll(Gen.Choose(2, 200).ToArbitrary(), size =>
    {
        var known = Tree(size);
        var proof = Merkle.Inclusion(0, size, known);
        return Merkle.RootFromInclusion(0, size, known(1, 2)!, proof)?.SequenceEqual(Merkle.Root(0, size, known)) != true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_tree_proves_that_it_continues_the_shorter_one() => Prop.ForAll(Gen.Choose(1, 130).Two().ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        var (first, second) = (Math.Min(a, b), Math.Max(a, b));
        var known = Tree(second);
        var (old, now) = (Merkle.Root(0, first, known), Merkle.Root(0, second, known));
        var proof = Merkle.Consistency(first, second, known);
        var forged = first < second && Merkle.IsConsistent(first, Merkle.Leaf([9]), second, now, proof);
        return Merkle.IsConsistent(first, old, second, now, proof) && !forged;
    }).QuickCheckThrowOnFailure();

    private static byte[]? Known(long start, long end) => end - start == 1 ? Leaves[start] : null;

    private static Func<long, long, byte[]?> Tree(int size)
    {
        var leaves = Enumerable.Range(0, size).Select(i => Merkle.Leaf(BitConverter.GetBytes(i))).ToArray();
        return (start, end) => end - start == 1 ? leaves[start] : null;
    }
}
