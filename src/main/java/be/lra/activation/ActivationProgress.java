package be.lra.activation;

import be.lra.account.DigitalKeyType;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an activation has come: the one place that says which page may be shown. It is read from the database for
 * every page, so link, browser and node may change between two steps.
 *
 * @param state with the passing of time taken into account
 * @param codeProven whether this browser typed the paper code, and no other one did since
 * @param account which was opened with user name and password; empty before
 * @param exercise whether nobody real is behind it
 */
public record ActivationProgress(
        PairState state,
        boolean codeProven,
        Optional<DigitalKeyType> keyType,
        Optional<UUID> account,
        boolean exercise) {

    /** The page where the citizen goes on. */
    public ActivationPage page() {
        return switch (state) {
            case PENDING -> pendingPage();
            case ACTIVATED -> codeProven ? ActivationPage.DONE : ActivationPage.CLOSED;
            case EXPIRED, REVOKED, REPLACED, BLOCKED -> ActivationPage.CLOSED;
        };
    }

    private ActivationPage pendingPage() {
        if (!codeProven) {
            return ActivationPage.CODE;
        }
        if (keyType.isEmpty()) {
            return ActivationPage.KEY;
        }
        return account.isPresent() ? ActivationPage.CONFIRM : ActivationPage.CREDENTIALS;
    }

    /** Whether a page may be shown: the one where it goes on, or an earlier choice that can still be changed. */
    public boolean allows(ActivationPage asked) {
        ActivationPage next = page();
        return switch (asked) {
            case KEY -> isChoosing(next);
            case CREDENTIALS -> isChoosing(next) && next != ActivationPage.KEY;
            case CODE, CONFIRM, DONE, CLOSED -> asked == next;
        };
    }

    private static boolean isChoosing(ActivationPage next) {
        return next == ActivationPage.KEY || next == ActivationPage.CREDENTIALS || next == ActivationPage.CONFIRM;
    }
}
