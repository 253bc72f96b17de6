package be.lra.account;

/** What came of giving or changing a consent to the eBox. */
public sealed interface EboxOutcome {

    record Kept() implements EboxOutcome {}

    record NicknameRefused(KeyName.Problem why) implements EboxOutcome {}
}
