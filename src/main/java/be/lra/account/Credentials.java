package be.lra.account;

/** A user name and the hash of a password that both passed their rules. */
public record Credentials(UserName userName, PasswordHash passwordHash) {

    /** Masked: hashes never reach a log. */
    @Override
    public String toString() {
        return "Credentials[masked]";
    }
}
