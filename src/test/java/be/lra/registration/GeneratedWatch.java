package be.lra.registration;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Place;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What supervisors and the follow-up see beside invented registrations: mails, suspicions, letters of the day. */
final class GeneratedWatch {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final Duration DAYS_KEPT = Duration.ofDays(7); // of what a desk issued
    private static final Duration WORD = Duration.ofDays(2); // until a supervisor looked

    private final BulkRows mails;
    private final BulkRows suspicions;
    private final BulkRows days;
    private final TreeMap<String, Integer> letters = new TreeMap<>(); // by office, day, scope and holder

    GeneratedWatch(Connection connection) {
        this.mails = new BulkRows(
                connection,
                "outbox_message",
                "id, version, kind, subject, recipient, language, sender_name, state, attempts, reason_code, changed_at");
        this.suspicions = new BulkRows(
                connection,
                "fraud_suspicion",
                "registration, version, office, desk, agent, raised_at, state, decided_by, decided_at, reason");
        this.days = new BulkRows(connection, "letter_day", "office, day, scope, holder, letters");
    }

    /** The mail with the link, whose address is forgotten once it has left. */
    void mail(Chance chance, UUID registration, GeneratedLife life, String language, Place place) {
        Instant at = Objects.requireNonNull(life.issuedAt()).plusSeconds(1);
        boolean isRefused = life.isMailRefused();
        mails.add(
                chance.id(at),
                2,
                "ACTIVATION_LINK",
                registration,
                null,
                language,
                place.name(),
                isRefused ? "FAILED" : "ACCEPTED",
                1,
                isRefused ? "smtp-550" : null,
                at);
    }

    void letter(Actor.Agent seat, GeneratedLife life) {
        Instant issued = Objects.requireNonNull(life.issuedAt());
        if (issued.isAfter(life.end().minus(DAYS_KEPT))) {
            String day = seat.office() + " " + LocalDate.ofInstant(issued, BELGIUM) + " ";
            letters.merge(day + "OFFICE " + seat.office(), 1, Integer::sum);
            letters.merge(day + "AGENT " + seat.agent(), 1, Integer::sum);
            letters.merge(day + "DESK " + seat.desk(), 1, Integer::sum);
        }
    }

    /** Something was odd in the visit; supervisors find it explained. */
    void suspicion(Chance chance, UUID registration, GeneratedLife life, Place place, GeneratedTale tale) {
        Actor.Agent seat = tale.seat();
        Instant raised = life.begun().plusSeconds(50);
        Instant judged = raised.plus(WORD);
        UUID colleague = place.agents()
                .get((place.agents().indexOf(seat.agent()) + 1) % place.agents().size());
        boolean isJudged = life.hasCome(judged) && !colleague.equals(seat.agent());
        String reason = chance.one(List.of(NegateReason.values())).name();
        tale.atTheDesk(raised, new AuditEvent.FraudSuspected());
        if (isJudged) {
            tale.atTheDesk(judged, new AuditEvent.FraudNegated(reason), colleague);
        }
        write(registration, seat, raised, isJudged ? new SupervisorsWord(colleague, judged, reason) : null);
    }

    private void write(UUID registration, Actor.Agent seat, Instant raised, @Nullable SupervisorsWord word) {
        suspicions.add(
                registration,
                0,
                seat.office(),
                seat.desk(),
                seat.agent(),
                raised,
                (word == null ? SuspicionState.RAISED : SuspicionState.NEGATED).name(),
                word == null ? null : word.decidedBy(),
                word == null ? null : word.decidedAt(),
                word == null ? null : word.reason());
    }

    void flush() {
        mails.flush();
        suspicions.flush();
    }

    /** Sends the counts, when nothing comes any more. */
    void end() {
        letters.forEach((key, count) -> {
            String[] of = key.split(" ", -1);
            days.add(of[0], of[1], of[2], of[3], count);
        });
        days.flush();
    }
}
