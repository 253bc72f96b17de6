package be.lra.account;

import java.util.Optional;

/**
 * What somebody typed to choose a user name and a password.
 *
 * @param repeated the password once more
 * @param kept of an earlier try whose user name alone could not serve; it stands for two passwords left empty
 */
public record TypedCredentials(String userName, String password, String repeated, Optional<PasswordHash> kept) {

    boolean leavesThePassword() {
        return password.isEmpty() && repeated.isEmpty() && kept.isPresent();
    }

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "TypedCredentials[masked]";
    }
}
