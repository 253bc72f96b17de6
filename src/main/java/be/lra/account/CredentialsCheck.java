package be.lra.account;

import java.util.Optional;

/** What came of choosing a user name and a password. */
public sealed interface CredentialsCheck {

    /** Both pass; the password is hashed and the clear text no longer needed. */
    record Chosen(Credentials credentials) implements CredentialsCheck {}

    /**
     * At least one of the two cannot serve.
     *
     * @param kept the password, if only the user name cannot serve: it need not be typed again
     */
    record Refused(Optional<UserName.Problem> userName, Optional<PasswordProblem> password, Optional<PasswordHash> kept)
            implements CredentialsCheck {}
}
