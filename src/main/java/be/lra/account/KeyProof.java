package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import be.lra.totp.SixDigits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second half of signing in: each kind of key is asked for its code in its own way. */
@Component
class KeyProof {

    /** Counted after the right password only: nobody else can bring the pause about. */
    private static final ThrottleLimit PER_APP = new ThrottleLimit(
            "sign-in-app", 5, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofHours(1)); // security.md 3

    private final OneTimeCodes codes;
    private final AuthenticatorApps apps;
    private final SmsCodes smsCodes;
    private final SmsPhones phones;
    private final BackupCodes backup;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyProof(
            OneTimeCodes codes,
            AuthenticatorApps apps,
            SmsCodes smsCodes,
            SmsPhones phones,
            BackupCodes backup,
            Throttle throttle,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.apps = apps;
        this.smsCodes = smsCodes;
        this.phones = phones;
        this.backup = backup;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Asks for the code of a key: that of an app need not be sent. */
    PasswordOutcome begin(DigitalKey key) {
        return switch (key.type()) {
            case EMAIL_CODE -> sendCode(key);
            case AUTHENTICATOR_APP ->
                new PasswordOutcome.Right(new SignInStep.AppCode(key.account(), key.id(), clock.instant()));
            case SMS -> sendSms(key);
        };
    }

    private PasswordOutcome sendCode(DigitalKey key) {
        return switch (codes.request(key.account(), CodePurpose.LOGIN)) {
            case CodeRequest.Sending sending -> mailed(key, sending.code());
            case CodeRequest.TooSoon tooSoon -> earlierCode(key, tooSoon);
        };
    }

    /** Somebody who begins again within the gap goes on with the code already sent, while it is good. */
    private PasswordOutcome earlierCode(DigitalKey key, CodeRequest.TooSoon tooSoon) {
        return codes.status(key.account(), CodePurpose.LOGIN)
                .filter(CodeStatus::usable)
                .map(status -> mailed(key, status.code()))
                .orElseGet(() -> new PasswordOutcome.Wait(tooSoon.again()));
    }

    private PasswordOutcome sendSms(DigitalKey key) {
        return switch (smsCodes.request(key.account(), CodePurpose.SMS_LOGIN, key.id())) {
            case SmsRequest.Sending sending -> texted(key, sending.code());
            case SmsRequest.TooSoon tooSoon -> earlierSms(key, tooSoon.again());
            case SmsRequest.TooMany tooMany -> earlierSms(key, tooMany.again());
        };
    }

    private PasswordOutcome earlierSms(DigitalKey key, Instant again) {
        return codes.status(key.account(), CodePurpose.SMS_LOGIN)
                .filter(CodeStatus::usable)
                .map(status -> texted(key, status.code()))
                .orElseGet(() -> new PasswordOutcome.Wait(again));
    }

    private static PasswordOutcome texted(DigitalKey key, UUID code) {
        return new PasswordOutcome.Right(new SignInStep.TextedCode(key.account(), key.id(), code));
    }

    private static PasswordOutcome mailed(DigitalKey key, UUID code) {
        return new PasswordOutcome.Right(new SignInStep.MailedCode(key.account(), key.id(), code));
    }

    /** Counts a try where tries are counted apart from the code; empty if it may be made. Call it outside a transaction. */
    Optional<ProofOutcome> refuseUnseen(SignInStep step, String typedCode) {
        return switch (step) {
            case SignInStep.MailedCode _, SignInStep.TextedCode _ -> Optional.empty();
            case SignInStep.AppCode app ->
                SixDigits.read(typedCode).isEmpty()
                        ? Optional.of(new AppCodeOutcome.NotACode())
                        : throttle.reserve(PER_APP, app.key().toString()).map(until -> pause(app, until));
            case SignInStep.PaperCode paper ->
                BackupCode.read(typedCode).isEmpty()
                        ? Optional.of(new BackupCodeOutcome.NotACode())
                        : backup.pause(paper.account()).map(BackupCodeOutcome.Wait::new);
        };
    }

    private AppCodeOutcome pause(SignInStep.AppCode step, Instant until) {
        var outcome = new AppCodeOutcome.Wait(until);
        transaction.executeWithoutResult(status -> AuthenticatorApps.refusal(outcome)
                .ifPresent(reason -> audit.append(
                        new AuditEvent.AppCodeRefused(reason),
                        new Actor.Citizen(step.account()),
                        Subject.account(step.account()))));
        return outcome;
    }

    /** Compares what was typed, in the transaction of the caller. */
    ProofOutcome check(SignInStep step, String typedCode) {
        return switch (step) {
            case SignInStep.MailedCode mailed -> codes.check(mailed.code(), typedCode);
            case SignInStep.TextedCode texted -> checkSms(texted, typedCode);
            case SignInStep.PaperCode paper -> backup.check(paper.account(), typedCode);
            case SignInStep.AppCode app ->
                SixDigits.read(typedCode)
                        .map(code -> apps.check(app.key(), code))
                        .orElseGet(AppCodeOutcome.NotACode::new);
        };
    }

    private SmsCodeOutcome checkSms(SignInStep.TextedCode step, String typedCode) {
        CodeOutcome outcome = codes.check(step.code(), typedCode);
        if (outcome.isAccepted()) {
            phones.renewSeal(step.key());
        }
        return new SmsCodeOutcome(outcome, Optional.of(step.key()));
    }

    /** It was the right one: earlier tries are forgotten. Call it outside a transaction. */
    void forgive(SignInStep step) {
        switch (step) {
            case SignInStep.MailedCode _, SignInStep.TextedCode _ -> {} // its tries ended with the code
            case SignInStep.PaperCode paper -> backup.forgive(paper.account());
            case SignInStep.AppCode app -> throttle.forget(PER_APP, app.key().toString());
        }
    }
}
