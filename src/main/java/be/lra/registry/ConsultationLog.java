package be.lra.registry;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Ssin;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes every question into the audit trail before its answer is shown (domain.md 13). */
@Component
class ConsultationLog {

    private static final String REMINDER_TASK = "reminder-check";

    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    ConsultationLog(AuditTrail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    BisLookup consulted(BisLookup answer, Ssin asked, Consultation why) {
        write("consult", outcome(answer), results(answer), Optional.of(asked), why);
        return answer;
    }

    BisLookup searched(BisLookup answer, Consultation why) {
        var only = answer instanceof BisLookup.Found found
                ? found.person().person().ssin()
                : Optional.<Ssin>empty();
        write("search", outcome(answer), results(answer), only, why);
        return answer;
    }

    SsinHistory history(SsinHistory answer, Ssin asked, Consultation why) {
        write("history", outcome(answer), results(answer), Optional.of(asked), why);
        return answer;
    }

    private static String outcome(SsinHistory answer) {
        return switch (answer) {
            case SsinHistory.Known(var replaced) -> replaced.isEmpty() ? "not-found" : "found";
            case SsinHistory.Declined _ -> "declined";
            case SsinHistory.Unavailable away -> away.trouble().code();
        };
    }

    private static int results(SsinHistory answer) {
        return answer instanceof SsinHistory.Known(var replaced) ? replaced.size() : 0;
    }

    BisCreation created(BisCreation answer, Consultation why) {
        var created = answer instanceof BisCreation.Created done
                ? done.person().person().ssin()
                : Optional.<Ssin>empty();
        write("create", outcome(answer), results(answer), created, why);
        return answer;
    }

    DocumentStatus checked(DocumentStatus answer, Consultation why) {
        write(new AuditEvent.DocumentChecked(outcome(answer)), Optional.empty(), why);
        return answer;
    }

    private static String outcome(DocumentStatus answer) {
        return switch (answer) {
            case DocumentStatus.NoHit _ -> "no-hit";
            case DocumentStatus.Hit _ -> "hit";
            case DocumentStatus.Unknown _ -> "unknown";
            case DocumentStatus.Unavailable(RegisterTrouble trouble) -> trouble.code();
        };
    }

    private void write(String operation, String outcome, int results, Optional<Ssin> person, Consultation why) {
        write(new AuditEvent.RegisterConsulted(operation, why.purpose().code(), outcome, results), person, why);
    }

    private void write(AuditEvent event, Optional<Ssin> person, Consultation why) {
        var actor = why.agent()
                .<Actor>map(
                        agent -> new Actor.Agent(agent, why.office(), why.desk().orElse(null)))
                .orElseGet(() -> new Actor.Machine(REMINDER_TASK));
        var subject = new Subject(why.registration(), null, person);
        transaction.executeWithoutResult(_ -> trail.append(event, actor, subject));
    }

    private static String outcome(BisLookup answer) {
        return switch (answer) {
            case BisLookup.Found _ -> "found";
            case BisLookup.Several several -> several.truncated() ? "truncated" : "several";
            case BisLookup.NotFound _ -> "not-found";
            case BisLookup.Replaced _ -> "replaced";
            case BisLookup.Cancelled _ -> "cancelled";
            case BisLookup.Declined _ -> "declined";
            case BisLookup.Unavailable away -> away.trouble().code();
        };
    }

    private static int results(BisLookup answer) {
        return switch (answer) {
            case BisLookup.Found _, BisLookup.Replaced _ -> 1;
            case BisLookup.Several several -> several.persons().size();
            case BisLookup.NotFound _, BisLookup.Cancelled _, BisLookup.Declined _, BisLookup.Unavailable _ -> 0;
        };
    }

    private static String outcome(BisCreation answer) {
        return switch (answer) {
            case BisCreation.Created _ -> "created";
            case BisCreation.AlreadyExists _ -> "already-exists";
            case BisCreation.Refused _ -> "refused";
            case BisCreation.Declined _ -> "declined";
            case BisCreation.Unavailable away -> away.trouble().code();
        };
    }

    private static int results(BisCreation answer) {
        return switch (answer) {
            case BisCreation.Created _ -> 1;
            case BisCreation.AlreadyExists exists -> exists.persons().size();
            case BisCreation.Refused _, BisCreation.Declined _, BisCreation.Unavailable _ -> 0;
        };
    }
}
