package be.lra.identity;

/**
 * The result of one named check of a document.
 *
 * @param check the check, a stable code such as {@code identity-signature}; message key {@code check.<code>}
 * @param reason why it failed or was not possible, a stable code; empty when it passed
 */
public record CheckResult(String check, Outcome outcome, String reason) {

    /** How a check ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_POSSIBLE,
        /** It failed, and a supervisor let the case go on, for a reason that is kept. */
        OVERRULED
    }

    public static CheckResult passed(String check) {
        return new CheckResult(check, Outcome.PASSED, "");
    }

    public static CheckResult failed(String check, String reason) {
        return new CheckResult(check, Outcome.FAILED, reason);
    }

    public static CheckResult notPossible(String check, String reason) {
        return new CheckResult(check, Outcome.NOT_POSSIBLE, reason);
    }

    /** The same check after a supervisor's word. */
    public CheckResult overruled() {
        return new CheckResult(check, Outcome.OVERRULED, reason);
    }

    public boolean isFailed() {
        return outcome == Outcome.FAILED;
    }
}
