package be.lra.account;

import be.lra.identity.Language;
import be.lra.messaging.MessageKind;
import be.lra.messaging.SmsComposer;
import be.lra.messaging.SmsContent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the SMS with codes; draws the code of one that leaves. */
@Component
class AccountSms implements SmsComposer {

    private final OneTimeCodes codes;
    private final SmsPhones phones;
    private final AccountProperties limits;
    private final MessageSource messages;

    AccountSms(OneTimeCodes codes, SmsPhones phones, AccountProperties limits, MessageSource messages) {
        this.codes = codes;
        this.phones = phones;
        this.limits = limits;
        this.messages = messages;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.REGISTRATION_SMS, MessageKind.LOGIN_SMS);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SmsContent> compose(MessageKind kind, UUID subject, Language language, Instant now) {
        return switch (kind) {
            case REGISTRATION_SMS -> code(CodePurpose.SMS_REGISTRATION, subject, language, now);
            case LOGIN_SMS -> code(CodePurpose.SMS_LOGIN, subject, language, now);
            case SECURITY_NOTICE,
                    USER_NAME,
                    ACTIVATION_REMINDER,
                    NEW_PASSWORD,
                    EMAIL_CODE,
                    ACTIVATION_LINK,
                    REGISTRATION_CODE,
                    LOGIN_CODE,
                    KEY_ACTIVATED,
                    PROOFING_NOTICE,
                    KEYS_DISPLACED,
                    APPOINTMENT_HELD,
                    APPOINTMENT_CONFIRMED,
                    APPOINTMENT_REMINDER,
                    APPOINTMENT_CANCELLED,
                    ACCOUNT_CLOSED,
                    OFFICE_SPECIMEN,
                    AUDIT_CHECKPOINT -> throw new IllegalArgumentException(kind + " goes by mail");
        };
    }

    /** Nobody waits any longer for a code that could not leave for as long as it would have been good: it would only cost. */
    private Optional<SmsContent> code(CodePurpose purpose, UUID code, Language language, Instant now) {
        return codes.phoneOf(code, now.minus(limits.validity(purpose)))
                .flatMap(phones::number)
                .flatMap(to -> codes.mint(code, now)
                        .map(minted -> new SmsContent(
                                to.number(),
                                messages.getMessage(
                                        "account.sms.text." + purpose.code(),
                                        new Object[] {minted.clearCode(), BelgianTime.clock(minted.expiresAt())},
                                        language.locale()),
                                limits.validity(purpose))));
    }
}
