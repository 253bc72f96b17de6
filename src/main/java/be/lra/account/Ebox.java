package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Mes autorisations »: whether a holder receives messages of the government in the eBox (seed 004). A consent exists once
 * its last page was saved; whoever leaves before has given none.
 */
@Service
public class Ebox {

    private final EboxConsents consents;
    private final CitizenAccounts accounts;
    private final AccountProperties settings;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    Ebox(
            EboxConsents consents,
            CitizenAccounts accounts,
            AccountProperties settings,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.consents = consents;
        this.accounts = accounts;
        this.settings = settings;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** The version of the text that is agreed to now. */
    public String termsVersion() {
        return settings.eboxTermsVersion();
    }

    /** The consent that counts; empty if none was given, or it was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<EboxView> consent(UUID account) {
        return open(account).map(EboxConsent::view);
    }

    /** Those that were withdrawn, newest first. */
    @Transactional(readOnly = true)
    public List<EboxView> withdrawn(UUID account) {
        return consents.findByAccountOrderByGivenAtDesc(account).stream()
                .filter(consent -> !consent.isOpen())
                .map(EboxConsent::view)
                .toList();
    }

    private Optional<EboxConsent> open(UUID account) {
        return consents.findByAccountOrderByGivenAtDesc(account).stream()
                .filter(EboxConsent::isOpen)
                .findFirst();
    }

    /** Gives the consent, or changes what goes with one that was given. */
    @Transactional
    public EboxOutcome keep(SignedInCitizen citizen, String typedNickname, boolean notified) {
        String nickname = KeyName.tidy(typedNickname);
        Optional<KeyName.Problem> problem = KeyName.problem(nickname);
        if (problem.isPresent()) {
            return new EboxOutcome.NicknameRefused(problem.get());
        }
        accounts.lock(citizen.account());
        EboxConsent consent = open(citizen.account()).orElseGet(() -> give(citizen.account()));
        consent.choose(new EboxChoices(nickname, notified));
        return new EboxOutcome.Kept();
    }

    private EboxConsent give(UUID account) {
        Instant now = clock.instant();
        write(new AuditEvent.EboxAllowed(termsVersion()), account);
        return consents.save(new EboxConsent(TimeOrderedId.next(now, random), account, termsVersion(), now));
    }

    /** Nothing happens if there is none. */
    @Transactional
    public void withdraw(SignedInCitizen citizen) {
        accounts.lock(citizen.account());
        open(citizen.account()).ifPresent(consent -> {
            consent.withdraw(clock.instant());
            write(new AuditEvent.EboxWithdrawn(consent.termsVersion()), citizen.account());
        });
    }

    private void write(AuditEvent event, UUID account) {
        audit.append(event, new Actor.Citizen(account), Subject.account(account));
    }
}
