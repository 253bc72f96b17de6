package be.lra.account;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known about the holder of an account, for services that the holder lets know it.
 *
 * @param displayName as the desk registered it, at most 250 signs; given and family names are not held apart
 * @param language of mails
 * @param personFingerprint keyed hash of the number, in hexadecimal digits
 * @param number of the national register or BIS register; empty for accounts that are older than its keeping
 */
public record Holder(
        UUID account,
        String displayName,
        EmailAddress email,
        Language language,
        Optional<String> personFingerprint,
        Optional<Ssin> number) {

    /** Masked: names and numbers never reach a log. */
    @Override
    public String toString() {
        return "Holder[" + account + "]";
    }
}
