package be.lra.training;

import be.lra.eid.EidCheck;
import be.lra.identity.CheckResult;
import be.lra.identity.DataAction;
import be.lra.identity.Exercise;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.Touches;
import be.lra.messaging.ExerciseMailbox;
import be.lra.messaging.ExerciseMailbox.Letter;
import be.lra.office.AgentDirectory;
import be.lra.reader.AddressOnCard;
import be.lra.reader.CardPhoto;
import be.lra.reader.ReadingOutcome;
import be.lra.reader.SimulatedReader;
import be.lra.registry.InventedVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The visitors a trainee receives: their cards and passports at the desk, and their mailbox at home. */
@Service
@PreAuthorize("hasRole('AGENT')")
public class ExerciseVisitors {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final int CITIZEN = 1; // tag 0F of a card for Belgian citizens, domain.md 7.4
    private static final int YEARS_LEFT = 4; // ours
    private static final int DAYS_OVER = 90; // ours: longer than any office lets an expired card pass

    private final SimulatedReader reader;
    private final ExerciseMailbox mailbox;
    private final AgentDirectory agents;
    private final Clock clock;

    ExerciseVisitors(SimulatedReader reader, ExerciseMailbox mailbox, AgentDirectory agents, Clock clock) {
        this.reader = reader;
        this.mailbox = mailbox;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * A visitor in the waiting room.
     *
     * @param name as on the document
     * @param email to be typed at the desk
     * @param zone the lines of the passport; empty for a card
     */
    public record Waiting(InventedVisitor visitor, String name, String email, String zone) {

        /** Masked, like those of real people. */
        @Override
        public String toString() {
            return "Waiting[" + visitor + "]";
        }
    }

    /** Who waits for the trainee, the visitor of the guided tour first. */
    @Touches(DataAction.READ)
    public List<Waiting> waiting() {
        Exercise exercise = exercise();
        return Arrays.stream(InventedVisitor.values())
                .map(visitor -> new Waiting(
                        visitor,
                        visitor.onDocument(exercise).displayName(),
                        visitor.email(exercise),
                        visitor.hasCard() ? "" : Passport.lines(visitor, exercise, today().plusYears(YEARS_LEFT))))
                .toList();
    }

    /**
     * Puts the card of a visitor into the reader of the trainee's desk.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the desk is real
     */
    @Touches(DataAction.WRITE)
    public void insertCard(InventedVisitor visitor) {
        Instant now = clock.instant();
        LocalDate lastDay =
                visitor == InventedVisitor.ODILON ? today().minusDays(DAYS_OVER) : today().plusYears(YEARS_LEFT);
        reader.insert(
                lastDay.isBefore(today())
                        ? new ReadingOutcome.Refused(checks(false), now)
                        : new ReadingOutcome.Verified(
                                visitor.onDocument(exercise()),
                                new EidEvidence(
                                        CITIZEN, visitor.documentNumber(exercise()), lastDay, true, checks(true), now),
                                new CardPhoto.Read(photo(visitor)),
                                new AddressOnCard("Rue de l’Exercice 1", "0000", "Exercice"),
                                now));
    }

    /** The mails of the trainee's visitors, the newest first. */
    @Touches(DataAction.READ)
    public List<Letter> mails() {
        return mailbox.of(exercise().domain());
    }

    private static List<CheckResult> checks(boolean valid) {
        return Arrays.stream(EidCheck.values())
                .filter(check -> check != EidCheck.SIGNER_REVOCATION)
                .map(check -> check == EidCheck.DOCUMENT_VALID && !valid
                        ? CheckResult.failed(check.code(), "document-expired")
                        : CheckResult.passed(check.code()))
                .toList();
    }

    private static byte[] photo(InventedVisitor visitor) {
        var drawn = new ClassPathResource("training/" + visitor.name().toLowerCase(Locale.ROOT) + ".jpg");
        try {
            return drawn.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a face of ours is missing", e);
        }
    }

    private Exercise exercise() {
        return Exercise.of(agents.current().agentId());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BELGIUM);
    }
}
