package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.KeyedHash;
import be.lra.identity.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The person for whom an account is being opened, as the desk registered them.
 *
 * @param displayName at most 250 signs
 * @param person fingerprint of the national register or BIS number, made by {@link PersonFingerprint}
 * @param language of the pages and mails, as the citizen chose it
 * @param senderName the office in whose name mails leave
 * @param office which registered the person, for its help line
 * @param draftUntil when the user name is free again if no key became active
 */
public record NewAccount(
        String displayName,
        EmailAddress email,
        Optional<KeyedHash> person,
        Language language,
        String senderName,
        Optional<UUID> office,
        Instant draftUntil) {

    /** Masked: names never reach a log. */
    @Override
    public String toString() {
        return "NewAccount[masked]";
    }
}
