package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.persistence.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way from a mailed link to a new password. The link proves the mailbox; before anything changes, a second proof that
 * is not that mailbox is asked, so that recovering is never weaker than signing in (domain.md 8, rule 2.2.4).
 *
 * @see "src/docs/decisions/0609-forgotten-and-lost.md"
 */
@Service
public class Recoveries {

    private final RecoveryRecords recoveries;
    private final OpenKeys openKeys;
    private final KeyProof proof;
    private final BackupCodes backup;
    private final AccountProperties limits;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Recoveries(
            RecoveryRecords recoveries,
            OpenKeys openKeys,
            KeyProof proof,
            BackupCodes backup,
            AccountProperties limits,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.recoveries = recoveries;
        this.openKeys = openKeys;
        this.proof = proof;
        this.backup = backup;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is kept of a token in a browser's session; empty for what cannot be one. */
    public static Optional<String> handle(String token) {
        return LinkToken.hashOf(token);
    }

    /** What a link leads to now. Changes nothing: programs that look through mails follow links too. */
    @Transactional(readOnly = true)
    public RecoveryPage page(String handle) {
        Instant now = clock.instant();
        Optional<Recovery> recovery = recoveries.findByLink(handle);
        Optional<RecoveryEnd> end = end(recovery, now);
        return end.<RecoveryPage>map(RecoveryPage.Closed::new).orElseGet(() -> open(recovery.orElseThrow(), now));
    }

    private RecoveryPage open(Recovery recovery, Instant now) {
        return new RecoveryPage.Open(
                proofs(recovery, now).stream().map(DigitalKey::view).toList(),
                backup.left(recovery.account().orElseThrow()) > 0);
    }

    /** Why a link leads no further; empty while it does. */
    private Optional<RecoveryEnd> end(Optional<Recovery> found, Instant now) {
        Optional<UUID> account = found.flatMap(Recovery::account);
        if (found.isEmpty() || account.isEmpty()) {
            return Optional.of(RecoveryEnd.UNKNOWN);
        }
        return found.get().endAt(now).or(() -> switch (openKeys.standing(account.get(), now)) {
            case FROZEN -> Optional.of(RecoveryEnd.FROZEN);
            case ENDED -> Optional.of(RecoveryEnd.NO_KEY);
            case OPEN ->
                proofs(found.get(), now).isEmpty() && backup.left(account.get()) == 0
                        ? Optional.of(RecoveryEnd.NO_SECOND_PROOF)
                        : Optional.empty();
        });
    }

    /** The open keys whose code does not arrive in the mailbox that the link has proven already. */
    private List<DigitalKey> proofs(Recovery recovery, Instant now) {
        return openKeys.of(recovery.account().orElseThrow(), now).stream()
                .filter(key -> key.type() != DigitalKeyType.EMAIL_CODE)
                .toList();
    }

    /**
     * Asks for the code of a key. Call it outside a transaction.
     *
     * @return empty if the link leads no further, or the key is none of those that serve
     */
    public Optional<PasswordOutcome> begin(String handle, UUID key) {
        Instant now = clock.instant();
        Optional<Recovery> recovery = recoveries.findByLink(handle);
        return end(recovery, now).isPresent()
                ? Optional.empty()
                : proofs(recovery.orElseThrow(), now).stream()
                        .filter(candidate -> candidate.id().equals(key))
                        .findFirst()
                        .map(proof::begin);
    }

    /** Takes a code on paper; empty if the link leads no further, or there is none left. */
    public Optional<SignInStep> onPaper(String handle) {
        Instant now = clock.instant();
        Optional<Recovery> recovery = recoveries.findByLink(handle);
        return end(recovery, now).isPresent()
                ? Optional.empty()
                : recovery.flatMap(Recovery::account)
                        .filter(account -> backup.left(account) > 0)
                        .map(account -> new SignInStep.PaperCode(
                                account, openKeys.of(account, now).getFirst().id(), now));
    }

    /** Compares the code that shall be the second proof. Call it outside a transaction. */
    public RecoveryProofOutcome check(String handle, SignInStep step, String typedCode) {
        Optional<RecoveryEnd> end = end(recoveries.findByLink(handle), clock.instant());
        if (end.isPresent()) {
            return new RecoveryProofOutcome.Closed(end.get());
        }
        Optional<ProofOutcome> unseen = proof.refuseUnseen(step, typedCode);
        if (unseen.isPresent()) {
            return new RecoveryProofOutcome.Refused(unseen.get());
        }
        RecoveryProofOutcome outcome = Conflict.runAgain(() ->
                Objects.requireNonNull(transaction.execute(status -> checkInTransaction(handle, step, typedCode))));
        if (outcome instanceof RecoveryProofOutcome.Proven) {
            proof.forgive(step);
        }
        return outcome;
    }

    private RecoveryProofOutcome checkInTransaction(String handle, SignInStep step, String typedCode) {
        Instant now = clock.instant();
        Optional<Recovery> found = recoveries.findByLink(handle);
        Optional<RecoveryEnd> end = end(found, now);
        if (end.isPresent()) {
            return new RecoveryProofOutcome.Closed(end.get());
        }
        Recovery recovery = found.orElseThrow();
        if (!serves(step, recovery, now) || recoveries.reserveAttempt(recovery.id(), limits.codeAttempts(), now) == 0) {
            return new RecoveryProofOutcome.Closed(RecoveryEnd.BLOCKED);
        }
        ProofOutcome outcome = proof.check(step, typedCode);
        return outcome.isAccepted() ? proven(recovery.id(), now) : refused(recovery.id(), step, outcome);
    }

    /** A key of this account that is not the mailbox, or its codes on paper. */
    private boolean serves(SignInStep step, Recovery recovery, Instant now) {
        return recovery.account().equals(Optional.of(step.account()))
                && (step instanceof SignInStep.PaperCode
                        || proofs(recovery, now).stream()
                                .anyMatch(key -> key.id().equals(step.key())));
    }

    private RecoveryProofOutcome proven(UUID recovery, Instant now) {
        recoveries.giveAttemptBack(recovery);
        return recoveries.accept(recovery, now) == 1
                ? new RecoveryProofOutcome.Proven(
                        recoveries.findById(recovery).orElseThrow().claim())
                : new RecoveryProofOutcome.Closed(RecoveryEnd.EXPIRED);
    }

    private RecoveryProofOutcome refused(UUID recovery, SignInStep step, ProofOutcome outcome) {
        if (outcome.canBeCorrected()) {
            recoveries.giveAttemptBack(recovery);
        } else if (recoveries.block(recovery, limits.codeAttempts()) == 1) {
            audit.append(new AuditEvent.RecoveryBlocked(), new Actor.Citizen(null), Subject.account(step.account()));
            return new RecoveryProofOutcome.Closed(RecoveryEnd.BLOCKED);
        }
        return new RecoveryProofOutcome.Refused(outcome);
    }

    /** Why the password cannot be chosen in this browser; empty if it can. */
    @Transactional(readOnly = true)
    public Optional<RecoveryEnd> endFor(String handle, int claim) {
        Optional<Recovery> recovery = recoveries.findByLink(handle);
        return end(recovery, clock.instant())
                .or(() -> claim > 0 && recovery.orElseThrow().claim() == claim
                        ? Optional.empty()
                        : Optional.of(RecoveryEnd.REPLACED));
    }

    /** Whose account it is, once the second proof was given in this browser. */
    @Transactional(readOnly = true)
    Optional<UUID> account(String handle, int claim) {
        return endFor(handle, claim).isPresent()
                ? Optional.empty()
                : recoveries.findByLink(handle).flatMap(Recovery::account);
    }
}
