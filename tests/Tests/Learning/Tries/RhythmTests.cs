using CamTay.Learning.Tries;

namespace CamTay.Tests.Learning.Tries;

/// <summary>What of two goes is the same, and what is only similar.</summary>
public sealed class RhythmTests
{
    private static readonly Rhythm An = new([2100, 4350, 1800, 3990]);

    [Fact]
    public void Every_gap_within_a_twentieth_of_a_second_is_a_copy_and_one_gap_more_is_none()
    {
        An.Like(new Rhythm([2150, 4300, 1850, 3940])).ShouldBeTrue();
        An.Like(new Rhythm([2151, 4350, 1800, 3990])).ShouldBeFalse("One gap is further off.");
        An.Like(new Rhythm([2100, 4350, 1800])).ShouldBeFalse("Another number of steps.");
        new Rhythm([]).Like(new Rhythm([])).ShouldBeFalse("Nothing was finished, nothing is compared.");
    }

    [Fact]
    public void A_rhythm_is_read_as_it_was_written_and_the_hash_of_former_years_is_like_nothing()
    {
        Rhythm.FromText(An.Text).Like(An).ShouldBeTrue();
        An.Like(Rhythm.FromText("0123456789abcdef0123456789abcdef")).ShouldBeFalse();
    }
}
