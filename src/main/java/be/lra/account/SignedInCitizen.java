package be.lra.account;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * A citizen who proved user name, password and code. Small, because it lies in the session in the database.
 *
 * @param key the key that was used
 * @param provenAt when; a while later it is asked again before anything is changed
 */
public record SignedInCitizen(UUID account, UUID key, Instant provenAt) implements Principal, Serializable {

    /** The authority of every signed-in citizen. */
    public static final String AUTHORITY = "ROLE_CITIZEN";

    /** The account's id: no name lies in the session. */
    @Override
    public String getName() {
        return account.toString();
    }
}
