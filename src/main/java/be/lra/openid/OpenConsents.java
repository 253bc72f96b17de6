package be.lra.openid;

import be.lra.audit.AuditEvent;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What citizens agreed that services receive: given once, remembered, withdrawn at any time. */
@Component
public class OpenConsents {

    private final ServiceConsents consents;
    private final ServiceAuthorizations authorizations;
    private final Services services;
    private final ServiceTrail trail;
    private final SecureRandom random;
    private final Clock clock;

    OpenConsents(
            ServiceConsents consents,
            ServiceAuthorizations authorizations,
            Services services,
            ServiceTrail trail,
            SecureRandom random,
            Clock clock) {
        this.consents = consents;
        this.authorizations = authorizations;
        this.services = services;
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    /** Those that are not withdrawn, newest first; services that are registered no longer receive nothing. */
    @Transactional(readOnly = true)
    public List<OpenConsent> of(UUID account) {
        return consents.findByAccountOrderByGivenAtDesc(account).stream()
                .filter(ServiceConsent::isOpen)
                .flatMap(consent -> services
                        .find(consent.service())
                        .map(service -> new OpenConsent(service, consent.scopes(), consent.givenAt()))
                        .stream())
                .toList();
    }

    /** Whether all of this was agreed to before. */
    @Transactional(readOnly = true)
    boolean covers(UUID account, String service, Set<OpenidScope> scopes) {
        return consents.findByAccountAndService(account, service)
                .filter(consent -> consent.covers(scopes))
                .isPresent();
    }

    /** The citizen agrees; what was agreed to before stays. */
    @Transactional
    public void give(UUID account, String service, Set<OpenidScope> scopes) {
        Instant now = clock.instant();
        Optional<ServiceConsent> before = consents.findByAccountAndService(account, service);
        if (before.isPresent()) {
            before.get().give(scopes, now);
        } else {
            UUID id = TimeOrderedId.next(now, random);
            consents.saveAndFlush(new ServiceConsent(id, account, service, scopes, now));
        }
        trail.write(new AuditEvent.ServiceConsentGiven(service, names(scopes)), account);
    }

    private static Set<String> names(Set<OpenidScope> scopes) {
        return scopes.stream().map(OpenidScope::name).collect(Collectors.toSet());
    }

    /** The citizen does not agree; nothing is remembered but the fact. */
    @Transactional
    public void refuse(UUID account, String service) {
        trail.write(new AuditEvent.ServiceConsentRefused(service), account);
    }

    /**
     * The service may ask nothing any more, at once; it has to ask for consent again.
     *
     * @return whether there was something to withdraw
     */
    @Transactional
    public boolean withdraw(UUID account, String service) {
        Optional<ServiceConsent> open =
                consents.findByAccountAndService(account, service).filter(ServiceConsent::isOpen);
        open.ifPresent(consent -> {
            consent.withdraw(clock.instant());
            consents.saveAndFlush(consent);
            authorizations.endAll(account, service);
            trail.write(new AuditEvent.ServiceConsentWithdrawn(service), account);
        });
        return open.isPresent();
    }
}
