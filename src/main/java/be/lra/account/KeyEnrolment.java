package be.lra.account;

import be.lra.identity.TimeOrderedId;
import be.lra.messaging.SmsGateway;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a new key is proven before it counts: each kind in its own way. */
@Service
public class KeyEnrolment {

    private final OneTimeCodes codes;
    private final AuthenticatorApps apps;
    private final SmsPhones phones;
    private final SmsCodes smsCodes;
    private final SmsGateway gateway;
    private final CitizenAccounts accounts;
    private final SecureRandom random;
    private final Clock clock;

    KeyEnrolment(
            OneTimeCodes codes,
            AuthenticatorApps apps,
            SmsPhones phones,
            SmsCodes smsCodes,
            SmsGateway gateway,
            CitizenAccounts accounts,
            SecureRandom random,
            Clock clock) {
        this.codes = codes;
        this.apps = apps;
        this.phones = phones;
        this.smsCodes = smsCodes;
        this.gateway = gateway;
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
    }

    /** The kinds of key that can be activated now, the advised one first and the one that opens least last. */
    public List<DigitalKeyType> offered() {
        return gateway.isSetUp()
                ? List.of(DigitalKeyType.EMAIL_CODE, DigitalKeyType.AUTHENTICATOR_APP, DigitalKeyType.SMS)
                : List.of(DigitalKeyType.EMAIL_CODE, DigitalKeyType.AUTHENTICATOR_APP);
    }

    /** Sends or draws what the holder needs for the first code; what is on its way or shown already stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID account, DigitalKeyType type) {
        switch (type) {
            case EMAIL_CODE -> codes.request(account, CodePurpose.REGISTRATION);
            case AUTHENTICATOR_APP -> apps.propose(account);
            case SMS -> {} // its number is asked first
        }
    }

    @Transactional(readOnly = true)
    public EnrolmentView view(UUID account, DigitalKeyType type) {
        return switch (type) {
            case EMAIL_CODE ->
                new EnrolmentView.ByMail(
                        accounts.findById(account).orElseThrow().email().masked(),
                        codes.status(account, CodePurpose.REGISTRATION));
            case AUTHENTICATOR_APP -> new EnrolmentView.ByApp(apps.offer(account));
            case SMS ->
                new EnrolmentView.BySms(phones.proposed(account)
                        .flatMap(phone -> smsCodes.status(account, CodePurpose.SMS_REGISTRATION, phone)));
        };
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public EnrolmentOutcome prove(UUID account, DigitalKeyType type, String typedCode) {
        return switch (type) {
            case EMAIL_CODE -> proveByMail(account, typedCode);
            case AUTHENTICATOR_APP -> proveByApp(account, typedCode);
            case SMS -> proveBySms(account, typedCode);
        };
    }

    private EnrolmentOutcome proveByMail(UUID account, String typedCode) {
        CodeOutcome outcome = codes.status(account, CodePurpose.REGISTRATION)
                .map(status -> codes.check(status.code(), typedCode))
                .orElseGet(CodeOutcome.Blocked::new);
        return outcome.isAccepted()
                ? new EnrolmentOutcome.Proven(
                        new ProvenKey(TimeOrderedId.next(clock.instant(), random), DigitalKeyType.EMAIL_CODE), outcome)
                : new EnrolmentOutcome.Refused(outcome);
    }

    private EnrolmentOutcome proveByApp(UUID account, String typedCode) {
        AppCodeOutcome outcome = apps.prove(account, typedCode);
        return outcome instanceof AppCodeOutcome.Accepted accepted
                ? new EnrolmentOutcome.Proven(new ProvenKey(accepted.app(), DigitalKeyType.AUTHENTICATOR_APP), outcome)
                : new EnrolmentOutcome.Refused(outcome);
    }

    private EnrolmentOutcome proveBySms(UUID account, String typedCode) {
        SmsCodeOutcome outcome = phones.prove(account, typedCode);
        return outcome.isAccepted()
                ? new EnrolmentOutcome.Proven(new ProvenKey(outcome.phone().orElseThrow(), DigitalKeyType.SMS), outcome)
                : new EnrolmentOutcome.Refused(outcome);
    }
}
