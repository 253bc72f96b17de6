package be.lra.account;

/** What came of choosing a new password in place of a forgotten one. */
public sealed interface NewPasswordOutcome {

    /** The new password counts, and every session of the account is over. */
    record Taken(String userName) implements NewPasswordOutcome {

        /** Masked: user names never reach a log. */
        @Override
        public String toString() {
            return "Taken[masked]";
        }
    }

    record Refused(PasswordProblem why) implements NewPasswordOutcome {}

    /** The link leads no further; nothing has changed. */
    record Closed(RecoveryEnd why) implements NewPasswordOutcome {}
}
