package be.lra.account;

import be.lra.identity.TimeOrderedId;
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
    private final CitizenAccounts accounts;
    private final SecureRandom random;
    private final Clock clock;

    KeyEnrolment(
            OneTimeCodes codes, AuthenticatorApps apps, CitizenAccounts accounts, SecureRandom random, Clock clock) {
        this.codes = codes;
        this.apps = apps;
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
    }

    /** The kinds of key that can be activated now, the advised one first. */
    public List<DigitalKeyType> offered() {
        return List.of(DigitalKeyType.EMAIL_CODE, DigitalKeyType.AUTHENTICATOR_APP);
    }

    /** Sends or draws what the holder needs for the first code; what is on its way or shown already stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID account, DigitalKeyType type) {
        switch (type) {
            case EMAIL_CODE -> codes.request(account, CodePurpose.REGISTRATION);
            case AUTHENTICATOR_APP -> apps.propose(account);
            case SMS -> throw notOffered(type);
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
            case SMS -> throw notOffered(type);
        };
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public EnrolmentOutcome prove(UUID account, DigitalKeyType type, String typedCode) {
        return switch (type) {
            case EMAIL_CODE -> proveByMail(account, typedCode);
            case AUTHENTICATOR_APP -> proveByApp(account, typedCode);
            case SMS -> throw notOffered(type);
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

    private static IllegalArgumentException notOffered(DigitalKeyType type) {
        return new IllegalArgumentException("no key of the kind " + type + " can be activated");
    }
}
