package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.held.HeldReport;
import be.lra.held.HeldReports;
import be.lra.held.Whose;
import be.lra.identity.Language;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A holder reads everything that is held of her, or takes it along (GDPR art. 15 and 20).
 *
 * @see "src/docs/decisions/0612-what-is-held-of-a-person.md"
 */
@Service
public class OwnData {

    private static final ThrottleLimit PER_ACCOUNT = new ThrottleLimit(
            "own-data",
            6,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1)); // ours: both forms, three times

    private final HeldReports reports;
    private final Holders holders;
    private final VisitsOfPerson visits;
    private final FreshProof fresh;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    OwnData(
            HeldReports reports,
            Holders holders,
            VisitsOfPerson visits,
            FreshProof fresh,
            Throttle throttle,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.holders = holders;
        this.visits = visits;
        this.fresh = fresh;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Everything as it stands now, and the entry about it, which stands in the next report. */
    public OwnDataOutcome take(SignedInCitizen citizen, OwnDataForm form, Language language) {
        if (!fresh.isFresh(citizen)) {
            return new OwnDataOutcome.Stale();
        }
        Optional<Instant> pause =
                throttle.reserve(PER_ACCOUNT, citizen.account().toString());
        if (pause.isPresent()) {
            return new OwnDataOutcome.TooOften(pause.get());
        }
        HeldReport report = Objects.requireNonNull(transaction.execute(_ -> report(citizen.account(), form, language)));
        return new OwnDataOutcome.Taken(
                switch (form) {
                    case PDF -> OwnDataFile.paper(reports.pdf(report));
                    case JSON -> OwnDataFile.data(reports.json(report));
                });
    }

    /** By the number, as at the desk: also what is older than the last rotation of keys is found. */
    private Whose whose(UUID account) {
        Whose known = Whose.account(account);
        return holders.find(account)
                .flatMap(Holder::number)
                .map(number -> known.andAccounts(holders.accountsOf(number)).andRegistrations(visits.of(number)))
                .orElse(known);
    }

    private HeldReport report(UUID account, OwnDataForm form, Language language) {
        HeldReport report = reports.of(whose(account), language);
        audit.append(new AuditEvent.OwnDataTaken(form.name()), new Actor.Citizen(account), Subject.account(account));
        return report;
    }
}
