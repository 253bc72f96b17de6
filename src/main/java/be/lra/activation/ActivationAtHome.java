package be.lra.activation;

import be.lra.account.AccountOpening;
import be.lra.account.AuthenticatorApps;
import be.lra.account.CodePurpose;
import be.lra.account.CodeRequest;
import be.lra.account.DigitalKeyType;
import be.lra.account.EnrolmentOutcome;
import be.lra.account.EnrolmentView;
import be.lra.account.KeyEnrolment;
import be.lra.account.OneTimeCodes;
import be.lra.account.ProofOutcome;
import be.lra.account.ProvenKey;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of the citizen from the mailed link to an active key, once the paper code is typed. */
@Service
public class ActivationAtHome {

    private final ActivationPairs pairs;
    private final ActivationLinks links;
    private final AccountOpening accounts;
    private final KeyEnrolment enrolment;
    private final OneTimeCodes codes;
    private final AuthenticatorApps apps;
    private final ActivationProperties settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivationAtHome(
            ActivationPairs pairs,
            ActivationLinks links,
            AccountOpening accounts,
            KeyEnrolment enrolment,
            OneTimeCodes codes,
            AuthenticatorApps apps,
            ActivationProperties settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.links = links;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.codes = codes;
        this.apps = apps;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds the pair of a mailed link. Opening it any number of times, by anybody or any mail scanner, consumes nothing.
     *
     * @return empty for a token that was never mailed
     */
    @Transactional
    public Optional<OpenedLink> open(String unverifiedToken) {
        if (!ActivationLink.looksLikeToken(unverifiedToken)) {
            return Optional.empty();
        }
        Optional<ActivationLink> link = links.findById(ActivationLink.hash(unverifiedToken));
        Optional<ActivationPair> pair = link.flatMap(found -> pairs.findById(found.pair()));
        boolean superseded = link.filter(ActivationLink::isVoid).isPresent();
        pair.filter(opened -> !superseded).ifPresent(opened -> {
            if (pairs.open(opened.id(), clock.instant()) == 1) {
                audit.append(new AuditEvent.LinkOpened(), new Actor.Citizen(null), subject(opened));
            }
        });
        return pair.map(opened -> opened(opened, superseded));
    }

    private OpenedLink opened(ActivationPair pair, boolean superseded) {
        var home = new ActivationCase(pair.id(), 0);
        ActivationPage next = pair.progress(home, clock.instant()).page();
        return new OpenedLink(home, next, pair.language(), pair.office(), superseded);
    }

    /** How far the case has come; empty if it is gone. */
    @Transactional(readOnly = true)
    public Optional<ActivationProgress> progress(ActivationCase home) {
        return pairs.findById(home.pair()).map(pair -> pair.progress(home, clock.instant()));
    }

    /** The kinds of key to choose from; in an exercise none that would send an SMS to somebody. */
    public List<DigitalKeyType> offered(ActivationProgress progress) {
        return enrolment.offered().stream()
                .filter(type -> !progress.exercise() || type != DigitalKeyType.SMS)
                .toList();
    }

    /**
     * Keeps the choice of key and language, and that the terms were accepted.
     *
     * @param choice one of those {@link #offered}
     * @return false if this browser does not hold the case any more
     */
    @Transactional
    public boolean chooseKey(ActivationCase home, KeyChoice choice) {
        Instant now = clock.instant();
        Optional<ActivationPair> pair = pairs.findById(home.pair())
                .filter(found -> offered(found.progress(home, now)).contains(choice.type()));
        String type = choice.type().name();
        String language = choice.language().name();
        if (pair.isEmpty()
                || pairs.chooseKey(home.pair(), home.claim(), type, language, settings.termsVersion(), now) == 0) {
            return false;
        }
        audit.append(
                new AuditEvent.KeyChosen(type, choice.language().tag(), settings.termsVersion()),
                citizen(pair.get()),
                subject(pair.get()));
        return true;
    }

    /** What the page of the first code shows; empty before user name and password are chosen. */
    @Transactional(readOnly = true)
    public Optional<EnrolmentView> confirmation(ActivationProgress progress) {
        return progress.account()
                .map(account -> enrolment.view(account, progress.keyType().orElseThrow()));
    }

    /** The account that this browser opened; empty before. */
    @Transactional(readOnly = true)
    public Optional<UUID> account(ActivationCase home) {
        return pairs.findById(home.pair())
                .filter(pair -> home.claim() > 0 && pair.claim() == home.claim())
                .flatMap(ActivationPair::account);
    }

    /**
     * The account whose first key this browser activated a moment ago: paper code and mailed code were proven here, and
     * whoever proves them may choose the password.
     */
    @Transactional(readOnly = true)
    public Optional<FreshSuccess> freshSuccess(ActivationCase home) {
        Instant earliest = clock.instant().minus(settings.successOpensKeys());
        return pairs.findById(home.pair())
                .flatMap(ActivationPair::succeededAt)
                .filter(at -> at.isAfter(earliest))
                .flatMap(at -> account(home).map(account -> new FreshSuccess(account, at)));
    }

    /** Asks for another registration code; empty if this browser does not hold the case any more. */
    @Transactional
    public Optional<CodeRequest> sendCodeAgain(ActivationCase home) {
        if (pairs.hold(home.pair(), home.claim(), clock.instant()) == 0) {
            return Optional.empty();
        }
        return pairs.findById(home.pair())
                .flatMap(ActivationPair::account)
                .map(account -> codes.request(account, CodePurpose.REGISTRATION));
    }

    /**
     * Draws another secret for the app: what it took over so far proves nothing any more.
     *
     * @return false if this browser does not hold the case any more
     */
    @Transactional
    public boolean proposeAppAnew(ActivationCase home) {
        if (pairs.hold(home.pair(), home.claim(), clock.instant()) == 0) {
            return false;
        }
        Optional<UUID> account = pairs.findById(home.pair())
                .filter(pair -> pair.keyType().equals(Optional.of(DigitalKeyType.AUTHENTICATOR_APP)))
                .flatMap(ActivationPair::account);
        account.ifPresent(apps::proposeAnew);
        return account.isPresent();
    }

    /**
     * The first code proves the key: it becomes active, the pair is spent and keys of other accounts on the address end,
     * all in one transaction. That the address is theirs was proven by the mailed link.
     *
     * @return empty if this browser does not hold the case any more
     */
    @Transactional
    public Optional<ProofOutcome> confirm(ActivationCase home, String typedCode) {
        Instant now = clock.instant();
        if (pairs.hold(home.pair(), home.claim(), now) == 0) {
            return Optional.empty();
        }
        ActivationPair pair = pairs.findById(home.pair()).orElseThrow();
        Optional<UUID> account = pair.account();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        return switch (enrolment.prove(account.get(), pair.keyType().orElseThrow(), typedCode)) {
            case EnrolmentOutcome.Refused refused -> Optional.of(refused.why());
            case EnrolmentOutcome.Proven proven -> {
                complete(pair, home, account.get(), proven.key());
                yield Optional.of(proven.how());
            }
        };
    }

    private void complete(ActivationPair pair, ActivationCase home, UUID account, ProvenKey key) {
        Instant now = clock.instant();
        if (pairs.complete(pair.id(), home.claim(), now) != 1) {
            throw new IllegalStateException("the held pair cannot be completed");
        }
        accounts.activate(account, key);
        events.publishEvent(new ActivationCompleted(pair.registration(), account, now));
    }

    private static Subject subject(ActivationPair pair) {
        return Subject.registration(pair.registration());
    }

    private static Actor citizen(ActivationPair pair) {
        return new Actor.Citizen(pair.account().orElse(null));
    }
}
