package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import be.lra.office.AgentDirectory;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The reader of a desk for exercises: the trainee says which invented card lies in it. Real desks have none. */
@Service
@PreAuthorize("hasRole('AGENT')")
public class SimulatedReader {

    private static final byte[] NOBODY_ASKED = {0}; // no chip signs anything

    private final ReadingRows readings;
    private final AgentDirectory agents;
    private final Offices offices;
    private final AuditTrail audit;
    private final ReaderProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random;

    SimulatedReader(
            ReadingRows readings,
            AgentDirectory agents,
            Offices offices,
            AuditTrail audit,
            ReaderProperties properties,
            JsonMapper json,
            Clock clock,
            SecureRandom random) {
        this.readings = readings;
        this.agents = agents;
        this.offices = offices;
        this.audit = audit;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Puts a card into the reader of the trainee's desk, in the place of one that lies there.
     *
     * @throws AccessDeniedException if the desk is real, or there is none
     * @throws IllegalArgumentException if the card bears a number that somebody could have
     */
    @Transactional
    public void insert(ReadingOutcome card) {
        UUID desk = deskForExercises();
        if (card instanceof ReadingOutcome.Verified verified && !isInvented(verified)) {
            throw new IllegalArgumentException("a card of an exercise is nobody's");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(properties.timeToLive());
        UUID id = TimeOrderedId.next(now, random);
        readings.removeAllOf(desk);
        readings.save(new CardReading(id, desk, NOBODY_ASKED, now, expiresAt));
        readings.fill(id, CardReading.State.OPEN, StoredOutcome.of(card, expiresAt, json));
        note(card);
    }

    private UUID deskForExercises() {
        SignedInAgent agent = agents.current();
        return Optional.ofNullable(agent.desk())
                .filter(_ -> offices.isForExercises(agent.office()))
                .orElseThrow(() -> new AccessDeniedException("cards are simulated at desks for exercises only"));
    }

    private static boolean isInvented(ReadingOutcome.Verified card) {
        return card.person().ssin().filter(number -> number.isOfExercise()).isPresent();
    }

    private void note(ReadingOutcome card) {
        switch (card) {
            case ReadingOutcome.Verified it ->
                audit.append(
                        new AuditEvent.CardRead(
                                it.evidence().documentType(),
                                CheckCodes.of(it.evidence().checks())),
                        agents.current().actor(),
                        new Subject(null, null, it.person().ssin()));
            case ReadingOutcome.Refused it ->
                audit.append(
                        new AuditEvent.CardRefused(CheckCodes.of(it.checks())),
                        agents.current().actor(),
                        Subject.none());
            case ReadingOutcome.Unreadable _ -> throw new IllegalArgumentException("an invented card is readable");
        }
    }
}
