package be.lra.account;

import java.io.Serializable;

/** The Argon2id hash of a password that passed its rules; all that is kept of it. */
public record PasswordHash(String value) implements Serializable {

    /** Masked: hashes never reach a log. */
    @Override
    public String toString() {
        return "PasswordHash[masked]";
    }
}
