package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Sealed;
import be.lra.identity.TimeOrderedId;
import be.lra.seal.Sealing;
import be.lra.totp.SixDigits;
import be.lra.totp.Totp;
import be.lra.totp.TotpSecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The apps on phones that make codes: a secret is proposed and shown, proven by the first code, and asked for a code at
 * each sign-in. A code opens once.
 *
 * @see "src/docs/decisions/0603-codes-of-an-app.md"
 */
@Service
public class AuthenticatorApps {

    static final String PURPOSE = "authenticator-app"; // of the sealing
    private static final int TOLERANCE = 1; // steps before and after; security.md 3
    private static final int OTHER_TIMES = 20; // steps, ten minutes: a clock that is further off is not told so

    private final AuthenticatorAppRecords apps;
    private final CitizenAccounts accounts;
    private final AccountProperties limits;
    private final AuditTrail audit;
    private final Sealing sealing;
    private final SecureRandom random;
    private final Clock clock;

    AuthenticatorApps(
            AuthenticatorAppRecords apps,
            CitizenAccounts accounts,
            AccountProperties limits,
            AuditTrail audit,
            Sealing sealing,
            SecureRandom random,
            Clock clock) {
        this.apps = apps;
        this.accounts = accounts;
        this.limits = limits;
        this.audit = audit;
        this.sealing = sealing;
        this.random = random;
        this.clock = clock;
    }

    /** Has a secret ready to be shown: the one that is shown already, while it has time left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(UUID account) {
        accounts.lock(account);
        if (shown(account).isEmpty()) {
            draw(account);
        }
    }

    /** Begins anew: the secret shown so far proves nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proposeAnew(UUID account) {
        accounts.lock(account);
        draw(account);
    }

    private void draw(UUID account) {
        Instant now = clock.instant();
        apps.removeProposed(account);
        UUID id = TimeOrderedId.next(now, random);
        apps.save(new AuthenticatorApp(
                id, account, seal(id, TotpSecret.draw(random)), now, now.plus(limits.appEnrolmentValidity())));
    }

    /** The secret to show; empty once its time has passed. */
    @Transactional(readOnly = true)
    public Optional<AppOffer> offer(UUID account) {
        String userName = accounts.findById(account).orElseThrow().userName();
        return shown(account).map(app -> new AppOffer(open(app), userName, app.expiresAt()));
    }

    private Optional<AuthenticatorApp> shown(UUID account) {
        return apps.findFirstByAccountAndStateOrderByProposedAtDesc(account, AppState.PROPOSED)
                .filter(app -> app.isShownAt(clock.instant()));
    }

    /**
     * The first code proves that the app took the secret over. Wrong codes are not counted: whoever types them reads the
     * secret on the same page.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AppCodeOutcome prove(UUID account, String typedCode) {
        Optional<String> code = SixDigits.read(typedCode);
        if (code.isEmpty()) {
            return new AppCodeOutcome.NotACode();
        }
        return shown(account)
                .map(app -> prove(app, code.get(), clock.instant()))
                .orElseGet(AppCodeOutcome.Expired::new);
    }

    private AppCodeOutcome prove(AuthenticatorApp app, String code, Instant now) {
        TotpSecret secret = open(app);
        long step = Totp.stepAt(now);
        OptionalLong found = Totp.find(secret, code, step - TOLERANCE, step + TOLERANCE);
        if (found.isPresent()) {
            return apps.prove(app.id(), found.getAsLong(), now) == 1
                    ? new AppCodeOutcome.Accepted(app.id())
                    : new AppCodeOutcome.Expired();
        }
        return Totp.find(secret, code, step - OTHER_TIMES, step + OTHER_TIMES).isPresent()
                ? new AppCodeOutcome.OtherTime()
                : new AppCodeOutcome.Wrong();
    }

    /**
     * Compares a code at sign-in. The step of an accepted one is advanced by one conditional UPDATE: of many callers with
     * one code exactly one is accepted, and no earlier code serves after it. Only codes of the past are told from wrong
     * ones: to say that a guess will be right later would give it away.
     *
     * @param app the id of its key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    AppCodeOutcome check(UUID app, String code) {
        AuthenticatorApp known =
                apps.findById(app).filter(AuthenticatorApp::isProven).orElse(null);
        AppCodeOutcome outcome = known == null ? new AppCodeOutcome.Wrong() : compare(known, code);
        if (known != null) {
            refusal(outcome)
                    .ifPresent(reason -> audit.append(
                            new AuditEvent.AppCodeRefused(reason),
                            new Actor.Citizen(known.account()),
                            Subject.account(known.account())));
        }
        return outcome;
    }

    private AppCodeOutcome compare(AuthenticatorApp app, String code) {
        TotpSecret secret = open(app);
        long step = Totp.stepAt(clock.instant());
        OptionalLong found = Totp.find(secret, code, step - TOLERANCE, step + TOLERANCE);
        if (found.isEmpty()) {
            return Totp.find(secret, code, step - OTHER_TIMES, step).isPresent()
                    ? new AppCodeOutcome.OtherTime()
                    : new AppCodeOutcome.Wrong();
        }
        if (apps.spend(app.id(), found.getAsLong()) == 0) {
            return new AppCodeOutcome.Used();
        }
        if (!sealing.isCurrent(app.secret())) {
            Sealed renewed = seal(app.id(), secret);
            apps.seal(app.id(), renewed.text(), renewed.keyId());
        }
        return new AppCodeOutcome.Accepted(app.id());
    }

    /** As it stands in the trail; empty for what is no refusal. */
    static Optional<String> refusal(AppCodeOutcome outcome) {
        return switch (outcome) {
            case AppCodeOutcome.Accepted _, AppCodeOutcome.NotACode _ -> Optional.empty();
            case AppCodeOutcome.Wrong _ -> Optional.of("wrong-code");
            case AppCodeOutcome.OtherTime _, AppCodeOutcome.Expired _ -> Optional.of("expired-code");
            case AppCodeOutcome.Used _ -> Optional.of("used-code");
            case AppCodeOutcome.Wait _ -> Optional.of("too-many");
        };
    }

    private Sealed seal(UUID app, TotpSecret secret) {
        return sealing.seal(PURPOSE, app.toString(), secret.bytes());
    }

    private TotpSecret open(AuthenticatorApp app) {
        return new TotpSecret(sealing.open(PURPOSE, app.id().toString(), app.secret()));
    }
}
