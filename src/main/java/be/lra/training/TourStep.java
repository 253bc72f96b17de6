package be.lra.training;

import java.util.List;
import java.util.Set;

/**
 * The steps of the guided tour, from the visitor who sits down to his key at home. Each but one is done when the trail of the
 * trainee's visit tells so, however the trainee got there.
 */
public enum TourStep {
    GREET,
    REGISTER,
    CHECKS,
    EMAIL,
    ISSUE,
    HAND_OVER,
    /** Done when the trainee opened a mail of his visitor. */
    MAILBOX,
    HOME,
    CODE,
    KEY;

    /** Whether events of these kinds, in the trail of one visit, say that it is done. */
    boolean isDoneBy(Set<String> happened) {
        return kinds().stream().anyMatch(happened::contains);
    }

    private Set<String> kinds() {
        return switch (this) {
            case GREET -> Set.of("CardRead", "DocumentRead");
            case REGISTER -> Set.of("RegisterConsulted");
            case CHECKS -> Set.of("IdentityAttested");
            case EMAIL -> Set.of("EmailConfirmed");
            case ISSUE -> Set.of("RegistrationIssued");
            case HAND_OVER -> Set.of("LetterOpened");
            case MAILBOX -> Set.of();
            case HOME -> Set.of("LinkOpened");
            case CODE -> Set.of("CodeAccepted");
            case KEY -> Set.of("RegistrationActivated");
        };
    }

    /** From 1. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }
}
