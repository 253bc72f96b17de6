package be.lra.account;

import be.lra.identity.LevelOfAssurance;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The one rule before anything about keys and account is changed: a key was proven a moment ago (features I6). */
@Component
public class FreshProof {

    private final AccountProperties limits;
    private final Clock clock;

    FreshProof(AccountProperties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether the session was proven so recently, and so well, that something may be changed. */
    public boolean isFresh(SignedInCitizen citizen) {
        return citizen.level().reaches(LevelOfAssurance.SUBSTANTIAL)
                && clock.instant().isBefore(citizen.provenAt().plus(limits.freshProof()));
    }
}
