package be.lra.account;

import be.lra.audit.AuditEvent;
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

/** The second half of signing in: the code of a key, after user name and password. */
@Service
public class SignInCode {

    private final CitizenAccounts accounts;
    private final OpenKeys openKeys;
    private final AskedKeys asked;
    private final KeyProof proof;
    private final OneTimeCodes codes;
    private final BackupCodes backup;
    private final SessionOpening opening;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignInCode(
            CitizenAccounts accounts,
            OpenKeys openKeys,
            AskedKeys asked,
            KeyProof proof,
            OneTimeCodes codes,
            BackupCodes backup,
            SessionOpening opening,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.openKeys = openKeys;
        this.asked = asked;
        this.proof = proof;
        this.codes = codes;
        this.backup = backup;
        this.opening = opening;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The keys that would fulfil the wish instead of the one that is asked for its code. */
    @Transactional(readOnly = true)
    public List<KeyView> others(SignInStep step, SignInWish wish) {
        return asked.serving(step.account(), wish).stream()
                .filter(key -> !key.id().equals(step.key()))
                .map(DigitalKey::view)
                .toList();
    }

    /** Asks for the code of another key of the same account; empty if it does not fulfil the wish, or is not theirs. */
    public Optional<PasswordOutcome> change(SignInStep step, SignInWish wish, UUID otherKey) {
        return asked.begin(step.account(), wish, otherKey);
    }

    /** Whether a code on paper would serve instead. */
    public boolean takesPaper(SignInStep step) {
        return backup.left(step.account()) > 0;
    }

    /**
     * Takes a code on paper instead of the code of the key.
     *
     * @param first the step that the right password began with
     * @return empty if there is none left
     */
    public Optional<SignInStep> onPaper(SignInStep first) {
        Optional<Instant> since = switch (first) {
            case SignInStep.MailedCode mailed -> codes.requestedAt(mailed.code());
            case SignInStep.TextedCode texted -> codes.requestedAt(texted.code());
            case SignInStep.AppCode app -> Optional.of(app.since());
            case SignInStep.PaperCode paper -> Optional.of(paper.since());
        };
        return since.filter(_ -> takesPaper(first))
                .map(at -> new SignInStep.PaperCode(first.account(), first.key(), at));
    }

    /** Compares what was typed. */
    public SignInOutcome check(SignInStep step, String typedCode) {
        Optional<ProofOutcome> unseen = proof.refuseUnseen(step, typedCode);
        if (unseen.isPresent()) {
            return new SignInOutcome.Refused(unseen.get());
        }
        SignInOutcome outcome = Conflict.runAgain(
                () -> Objects.requireNonNull(transaction.execute(status -> checkInTransaction(step, typedCode))));
        if (outcome instanceof SignInOutcome.SignedIn) {
            proof.forgive(step);
        }
        return outcome;
    }

    private SignInOutcome checkInTransaction(SignInStep step, String typedCode) {
        CitizenAccount account = accounts.findById(step.account()).orElseThrow();
        Optional<DigitalKey> key = openKeys.of(account, clock.instant()).stream()
                .filter(open -> open.id().equals(step.key()))
                .findFirst();
        if (key.isEmpty() || !stillCounts(step, account)) {
            return new SignInOutcome.Ended();
        }
        ProofOutcome outcome = proof.check(step, typedCode);
        if (!outcome.isAccepted()) {
            return new SignInOutcome.Refused(outcome);
        }
        return opening.open(
                citizen(step, account, key.get(), clock.instant()),
                account,
                new AuditEvent.CitizenSignedIn(key.get().type().name()));
    }

    /** A code on paper proves no key: the session stands on none. */
    private static SignedInCitizen citizen(SignInStep step, CitizenAccount account, DigitalKey key, Instant now) {
        SignInMeans means = SignInMeans.of(key.type());
        return step instanceof SignInStep.PaperCode
                ? SignedInCitizen.without(account, means, means.atMost(), now)
                : SignedInCitizen.by(key, now);
    }

    /** A code that was sent ends with the password it was asked for with; that of an app has no such end. */
    private static boolean stillCounts(SignInStep step, CitizenAccount account) {
        return switch (step) {
            case SignInStep.MailedCode _, SignInStep.TextedCode _ -> true;
            case SignInStep.AppCode app -> account.counts(app.since());
            case SignInStep.PaperCode paper -> account.counts(paper.since());
        };
    }
}
