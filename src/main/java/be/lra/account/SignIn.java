package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first half of signing in: user name and password; {@link SignInCode} is the second. */
@Service
public class SignIn {

    private static final int SHORTEST_ALONE = 15; // signs, where nothing else protects; security.md 6
    private static final int LONGEST_NAME = 200; // signs that are looked at

    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final AskedKeys asked;
    private final SessionOpening opening;
    private final SignInBudgets budgets;
    private final KnownBrowsers browsers;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final String hashOfNobody;

    SignIn(
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            AskedKeys asked,
            SessionOpening opening,
            SignInBudgets budgets,
            KnownBrowsers browsers,
            PasswordEncoder passwords,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.keys = keys;
        this.asked = asked;
        this.opening = opening;
        this.budgets = budgets;
        this.browsers = browsers;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("the password of nobody"));
    }

    /**
     * Compares user name and password. An unknown name costs the same hash and gets the same answer as a wrong password.
     *
     * @param wish what the sign-in has to reach
     * @param address of the browser, for the budgets; kept only as a keyed hash
     * @throws HashingBusy if too many passwords wait
     */
    public PasswordOutcome checkPassword(TypedSignIn typed, SignInWish wish, String address) {
        String userName = typed.userName();
        String name =
                UserName.comparable(UserName.tidy(userName.substring(0, Math.min(LONGEST_NAME, userName.length()))));
        var caller = new SignInBudgets.Caller(name, address, browsers.recognise(name, typed.marks()));
        return budgets.reserve(caller)
                .<PasswordOutcome>map(PasswordOutcome.Wait::new)
                .orElseGet(() -> check(caller, typed, wish));
    }

    private PasswordOutcome check(SignInBudgets.Caller caller, TypedSignIn typed, SignInWish wish) {
        Optional<Holder> holder = Objects.requireNonNull(reading.execute(status -> find(caller.name())));
        String hash = holder.map(known -> known.account().passwordHash()).orElse(hashOfNobody);
        boolean right = typed.password().length() <= 1000 && matches(caller, typed.password(), hash);
        if (holder.isEmpty() || !right) {
            return wrong(holder.map(Holder::account));
        }
        CitizenAccount account = holder.get().account();
        budgets.forgive(caller);
        strengthen(account, typed.password());
        return holder.get().openKeys().isEmpty()
                ? closed(account, holder.get().lapsed())
                : goOn(account, holder.get().openKeys(), typed, wish);
    }

    /** Whoever is turned away because too many passwords wait pays for no try. */
    private boolean matches(SignInBudgets.Caller caller, String password, String hash) {
        try {
            return passwords.matches(password, hash);
        } catch (HashingBusy nothingWasCompared) {
            budgets.giveBack(caller);
            throw nothingWasCompared;
        }
    }

    /**
     * Who could sign in under a name.
     *
     * @param openKeys empty where all are frozen, or have lapsed
     * @param lapsed when the last key did, where none is frozen
     */
    private record Holder(CitizenAccount account, List<DigitalKey> openKeys, Optional<Instant> lapsed) {}

    private Optional<Holder> find(String name) {
        return accounts.findByUserNameComparable(name)
                .filter(account -> account.isActive() && !account.isOfExercise())
                .flatMap(account -> {
                    List<DigitalKey> all = keys.findByAccountOrderByActivatedAt(account.id());
                    List<DigitalKey> open = OpenKeys.of(account, all, clock.instant());
                    boolean frozen = all.stream().anyMatch(DigitalKey::isFrozen);
                    Optional<Instant> lapsed = frozen ? Optional.empty() : lapsed(all, clock.instant());
                    return open.isEmpty() && !frozen && lapsed.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Holder(account, open, lapsed));
                });
    }

    private PasswordOutcome goOn(CitizenAccount account, List<DigitalKey> open, TypedSignIn typed, SignInWish wish) {
        if (typed.means() == SignInMeans.PASSWORD && wish.takes(SignInMeans.PASSWORD)) {
            return alone(account, typed.password());
        }
        return asked.begin(open, wish, typed.means());
    }

    /** Nothing but the password is asked for. */
    private PasswordOutcome alone(CitizenAccount account, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_ALONE) {
            return new PasswordOutcome.TooShortAlone();
        }
        SignInMeans means = SignInMeans.PASSWORD;
        return new PasswordOutcome.SignedIn(Objects.requireNonNull(transaction.execute(status -> opening.open(
                SignedInCitizen.without(account, means, means.atMost(), clock.instant()),
                account,
                new AuditEvent.CitizenSignedIn(means.name())))));
    }

    /** Written down for an unknown name too: the time it takes must not tell whether there is an account. */
    private PasswordOutcome wrong(Optional<CitizenAccount> account) {
        write("credentials", new Actor.Citizen(null), account);
        return new PasswordOutcome.Wrong();
    }

    /** Told only to who knows the password. */
    private PasswordOutcome frozen(CitizenAccount account) {
        write("frozen-keys", new Actor.Citizen(account.id()), Optional.of(account));
        return new PasswordOutcome.Frozen(account.id());
    }

    /** When the last key ended by itself; empty where none did. */
    private static Optional<Instant> lapsed(List<DigitalKey> all, Instant now) {
        return all.stream()
                .filter(key -> key.hasLapsedAt(now))
                .map(DigitalKey::expiresAt)
                .max(Comparator.naturalOrder());
    }

    private PasswordOutcome closed(CitizenAccount account, Optional<Instant> lapsed) {
        return lapsed.map(at -> lapsed(account, at)).orElseGet(() -> frozen(account));
    }

    /** Told only to who knows the password. */
    private PasswordOutcome lapsed(CitizenAccount account, Instant at) {
        write("lapsed-keys", new Actor.Citizen(account.id()), Optional.of(account));
        return new PasswordOutcome.Lapsed(at);
    }

    private void write(String why, Actor actor, Optional<CitizenAccount> account) {
        transaction.executeWithoutResult(status -> audit.append(
                new AuditEvent.CitizenSignInRefused(why),
                actor,
                account.map(known -> Subject.account(known.id())).orElseGet(Subject::none)));
    }

    private void strengthen(CitizenAccount account, String typedPassword) {
        if (passwords.upgradeEncoding(account.passwordHash())) {
            String stronger = Objects.requireNonNull(passwords.encode(typedPassword));
            transaction.executeWithoutResult(
                    status -> accounts.findById(account.id()).orElseThrow().rehash(stronger));
        }
    }
}
