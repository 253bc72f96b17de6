package be.lra.account;

import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account step by step: user name and password first, the first key when the address is proven. */
@Service
public class AccountOpening {

    private final CitizenAccounts accounts;
    private final KeyActivation activation;
    private final DisplacedKeys displaced;
    private final PasswordRules passwordRules;
    private final PasswordEncoder passwords;
    private final SecureRandom random;
    private final Clock clock;

    AccountOpening(
            CitizenAccounts accounts,
            KeyActivation activation,
            DisplacedKeys displaced,
            AccountProperties limits,
            PasswordEncoder passwords,
            SecureRandom random,
            Clock clock) {
        this.accounts = accounts;
        this.activation = activation;
        this.displaced = displaced;
        this.passwordRules = new PasswordRules(limits.passwordShortest(), limits.passwordLongest());
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Checks what was typed and hashes the password; call it outside a transaction, for the hash takes its time. Whether
     * the name is free is told by {@link #open}.
     *
     * @throws HashingBusy if too many passwords wait
     */
    public CredentialsCheck check(TypedCredentials typed) {
        String userName = UserName.tidy(typed.userName());
        Optional<UserName.Problem> nameProblem = UserName.problem(userName);
        Optional<PasswordProblem> passwordProblem = passwordProblem(typed, userName);
        if (passwordProblem.isPresent()) {
            return new CredentialsCheck.Refused(nameProblem, passwordProblem, Optional.empty());
        }
        PasswordHash hash = typed.leavesThePassword() ? typed.kept().orElseThrow() : hash(typed.password());
        return nameProblem.isPresent()
                ? new CredentialsCheck.Refused(nameProblem, Optional.empty(), Optional.of(hash))
                : new CredentialsCheck.Chosen(new Credentials(new UserName(userName), hash));
    }

    /**
     * A kept password has passed its rules beside another user name; of the hash that is left of it, only this can still
     * be told: whether it is the new user name itself.
     */
    private Optional<PasswordProblem> passwordProblem(TypedCredentials typed, String userName) {
        if (typed.leavesThePassword()) {
            return passwords.matches(userName, typed.kept().orElseThrow().value())
                    ? Optional.of(PasswordProblem.USER_NAME)
                    : Optional.empty();
        }
        Optional<PasswordProblem> problem = passwordRules.problem(typed.password(), userName);
        return problem.isEmpty() && !typed.password().equals(typed.repeated())
                ? Optional.of(PasswordProblem.NOT_REPEATED)
                : problem;
    }

    /** Why another password cannot serve beside a user name; the rules are those of the first one. */
    Optional<PasswordProblem> passwordProblem(String password, String repeated, String userName) {
        return passwordProblem(new TypedCredentials(userName, password, repeated, Optional.empty()), userName);
    }

    PasswordHash hash(String clearPassword) {
        return new PasswordHash(Objects.requireNonNull(passwords.encode(clearPassword)));
    }

    /**
     * Keeps the chosen user name and password in a draft of an account.
     *
     * @param draft the draft of an earlier choice, which is changed
     * @return the account, or empty if the name belongs to somebody else; a name taken in the same instant appears as
     *     {@link org.springframework.dao.DataIntegrityViolationException}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> open(@Nullable UUID draft, NewAccount person, Credentials credentials) {
        Instant now = clock.instant();
        String name = CitizenAccount.userNameKey(credentials, person.email());
        accounts.freeLapsed(name, now);
        boolean taken = accounts.findByUserNameComparable(name)
                .filter(owner -> !owner.id().equals(draft))
                .isPresent();
        if (taken) {
            return Optional.empty();
        }
        Optional<CitizenAccount> earlier = draft == null ? Optional.empty() : accounts.findById(draft);
        CitizenAccount account =
                earlier.orElseGet(() -> new CitizenAccount(TimeOrderedId.next(now, random), person, credentials, now));
        account.choose(credentials, person.language());
        return Optional.of(accounts.saveAndFlush(account).id());
    }

    /** Gives up a draft whose activation was replaced or ended: its user name is free again, for its own holder too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(UUID draft) {
        accounts.removeDraft(draft);
    }

    /**
     * The first key is proven: the account becomes active with it, and the keys of other accounts on its address end.
     *
     * @return the keys that ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int activate(UUID draft, ProvenKey key) {
        Instant now = clock.instant();
        CitizenAccount account = accounts.findById(draft).orElseThrow();
        account.activate(now);
        activation.activate(account, key, now);
        return displaced.displaceFor(account, now);
    }

    /** Who the account belongs to, as it is addressed. */
    @Transactional(readOnly = true)
    public Optional<String> userName(UUID account) {
        return accounts.findById(account).map(CitizenAccount::userName);
    }
}
