package be.lra.account;

import java.util.Optional;

/**
 * How the code by SMS stands, for the page that asks for it.
 *
 * @param maskedNumber where it goes
 * @param code empty before the first was asked for
 * @param mayAskAgain whether another code may be asked for now
 */
public record SmsStatus(String maskedNumber, Optional<CodeStatus> code, SmsProgress progress, boolean mayAskAgain) {

    /** Whether a code can be typed now. */
    public boolean isHere() {
        return code.filter(CodeStatus::usable).isPresent() && progress == SmsProgress.SENT;
    }

    /** Message key of the line above the field while no code can be typed. */
    public String line() {
        return code.filter(CodeStatus::usable).isPresent() ? "account.sms.progress." + progress : "account.code.over";
    }

    /** Whether a code is on its way, and may be here sooner than the provider says so. */
    public boolean isComing() {
        return code.filter(CodeStatus::usable).isPresent()
                && (progress == SmsProgress.LEAVING || progress == SmsProgress.DELAYED);
    }
}
