package be.lra.account;

import java.util.Optional;

/** What the page shows that asks for the first code of a new key. */
public sealed interface EnrolmentView {

    /** A code was mailed to the address, which is masked. */
    record ByMail(String maskedEmail, Optional<CodeStatus> code) implements EnrolmentView {}

    /** An app shall take the secret over; empty once its time has passed. */
    record ByApp(Optional<AppOffer> offer) implements EnrolmentView {}

    /** A code was sent to a phone; empty before its number was given. */
    record BySms(Optional<SmsStatus> sms) implements EnrolmentView {}
}
