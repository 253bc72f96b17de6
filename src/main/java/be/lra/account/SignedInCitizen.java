package be.lra.account;

import be.lra.identity.LevelOfAssurance;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who proved who is there. Small, because it lies in the session in the database.
 *
 * @param usedKey the key that was used; null where none was: password alone, or a partner
 * @param means what was proven
 * @param level what that reaches
 * @param provenAt when; a while later it is asked again before anything is changed
 */
public record SignedInCitizen(
        UUID account, @Nullable UUID usedKey, SignInMeans means, LevelOfAssurance level, Instant provenAt)
        implements Principal, Serializable {

    /** The authority of every signed-in citizen. */
    public static final String AUTHORITY = "ROLE_CITIZEN";

    static SignedInCitizen by(DigitalKey key, Instant provenAt) {
        SignInMeans means = SignInMeans.of(key.type());
        return new SignedInCitizen(key.account(), key.id(), means, means.atMost(), provenAt);
    }

    static SignedInCitizen without(CitizenAccount account, SignInMeans means, LevelOfAssurance level, Instant at) {
        return new SignedInCitizen(account.id(), null, means, level, at);
    }

    SignedInCitizen provenAgain(Instant now) {
        return new SignedInCitizen(account, usedKey, means, level, now);
    }

    /** The key that was used, where it was one. */
    public Optional<UUID> key() {
        return Optional.ofNullable(usedKey);
    }

    /** Whether what opened the session still opens the account: the key used, or any where none was. */
    boolean standsOn(Collection<UUID> openKeys) {
        return usedKey == null ? !openKeys.isEmpty() : openKeys.contains(usedKey);
    }

    /** The account's id: no name lies in the session. */
    @Override
    public String getName() {
        return account.toString();
    }
}
