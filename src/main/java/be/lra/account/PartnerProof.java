package be.lra.account;

import be.lra.identity.LevelOfAssurance;
import be.lra.identity.Ssin;
import java.time.Instant;

/**
 * What the federal service said of somebody who signed in there.
 *
 * @param provenAt when, by the clock of the federal service, at most now
 */
public record PartnerProof(Ssin number, SignInMeans means, LevelOfAssurance level, Instant provenAt) {

    /** Masked: the number reaches no log. */
    @Override
    public String toString() {
        return "PartnerProof[" + means + ", " + level + "]";
    }
}
