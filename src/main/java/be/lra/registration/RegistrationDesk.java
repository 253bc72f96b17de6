package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardReadings;
import be.lra.reader.ReaderStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The counter, from the visitor who sits down to the letter in his hand. An agent does one act after the other; each is
 * saved as a draft, so that reload, sign-out, another node or a power cut lose nothing. Acts on a visit that is closed,
 * timed out or changed in another window answer {@link VisitOutcome.Gone}.
 */
@Service
@PreAuthorize("hasRole('AGENT')")
public class RegistrationDesk {

    private static final int MOST_TRIES = 3; // a deadlock, then a stale version, then the winner's outcome

    private final AgentDirectory agents;
    private final OpenVisits visits;
    private final CardReadings readings;
    private final Identification identification;
    private final CardPhotos cardPhotos;
    private final RegisterLookup registers;
    private final Recognition recognition;
    private final PersonCreation creation;
    private final Attesting attesting;
    private final Approvals approvals;
    private final FraudWatch fraud;
    private final EmailLinking emailLinking;
    private final Issuing issuing;
    private final Closing closing;

    RegistrationDesk(
            AgentDirectory agents,
            OpenVisits visits,
            CardReadings readings,
            Identification identification,
            CardPhotos cardPhotos,
            RegisterLookup registers,
            Recognition recognition,
            PersonCreation creation,
            Attesting attesting,
            Approvals approvals,
            FraudWatch fraud,
            EmailLinking emailLinking,
            Issuing issuing,
            Closing closing) {
        this.agents = agents;
        this.visits = visits;
        this.readings = readings;
        this.identification = identification;
        this.cardPhotos = cardPhotos;
        this.registers = registers;
        this.recognition = recognition;
        this.creation = creation;
        this.attesting = attesting;
        this.approvals = approvals;
        this.fraud = fraud;
        this.emailLinking = emailLinking;
        this.issuing = issuing;
        this.closing = closing;
    }

    /**
     * A visitor sits down.
     *
     * @throws IllegalStateException if the agent has chosen no desk
     */
    public Visit start(Means means) {
        return visits.begin(means, Seat.of(agents.current()));
    }

    /** The agent's own open visit; empty for anybody else's. */
    @Touches(DataAction.READ)
    public Optional<Visit> visit(UUID id) {
        return visits.find(id, agents.current());
    }

    /** The agent's own open visits, last touched first. */
    @Touches(DataAction.READ)
    public List<Visit> openVisits() {
        return visits.of(agents.current());
    }

    /** The agent comes back to his own open visit; it stays as it was. */
    public void resume(UUID id) {
        SignedInAgent agent = agents.current();
        visits.find(id, agent).ifPresent(visit -> visits.note(visit, new AuditEvent.RegistrationResumed(), agent));
    }

    /** The photo of the chip, while the visit is open. */
    @Touches(value = DataAction.READ, kinds = DataKind.SENSITIVE)
    public Optional<byte[]> photo(UUID id) {
        return visits.photo(id, agents.current());
    }

    /** How the card reader of the agent's desk is doing. */
    @Touches(DataAction.READ)
    public ReaderStatus reader() {
        return readings.status(Seat.of(agents.current()).desk());
    }

    // 1. Identity

    /** A card put into the reader before any visit was opened begins one; empty while there is none. */
    public Optional<CardArrival> startWithCard() {
        SignedInAgent agent = agents.current();
        Seat seat = Seat.of(agent);
        return readings.take(seat.desk()).map(reading -> {
            Visit visit = visits.begin(Means.CARD, seat);
            return new CardArrival(visit, identification.card(visit, reading, agent));
        });
    }

    /** Takes the card just read at this desk, once. */
    public VisitOutcome takeCard(VisitHandle handle) {
        return onOpen(
                handle,
                (visit, agent) -> readings.take(Seat.of(agent).desk())
                        .map(reading -> identification.card(visit, reading, agent))
                        .orElseGet(VisitOutcome.NoCard::new));
    }

    /** Looks for the photo that follows the texts of a card; cheap enough to ask every second. */
    public VisitOutcome awaitPhoto(UUID visit) {
        SignedInAgent agent = agents.current();
        try {
            return visits.find(visit, agent)
                    .map(open -> cardPhotos.look(open, agent))
                    .orElseGet(() -> new VisitOutcome.Gone(GoneReason.CLOSED));
        } catch (ConcurrencyFailureException lostRace) {
            return new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
        }
    }

    /** Reads a machine-readable zone that was typed, pasted or sent by a scanner. */
    public VisitOutcome readMrz(VisitHandle handle, String unverifiedText) {
        return onOpen(handle, (visit, agent) -> identification.zone(visit, unverifiedText, Optional.empty(), agent));
    }

    /** Reads the lines of the same document again where they were wrong the first time; the original is kept. */
    public VisitOutcome correctMrz(VisitHandle handle, String unverifiedText, CorrectionMotive motive) {
        return onOpen(handle, (visit, agent) -> identification.zone(visit, unverifiedText, Optional.of(motive), agent));
    }

    /** Asks CheckDoc and the registers about the card just shown, or again after they were away. */
    public VisitOutcome lookUp(VisitHandle handle) {
        return onOpen(handle, identification::lookUp);
    }

    /** Asks the registers by a number the visitor brought along. */
    public VisitOutcome lookUpNumber(VisitHandle handle, Ssin number) {
        return onOpen(handle, (visit, agent) -> registers.byNumber(visit, number, agent));
    }

    /** The visitor is this one of the persons found. */
    public VisitOutcome chooseCandidate(VisitHandle handle, Ssin number) {
        return onOpen(handle, (visit, agent) -> recognition.choose(visit, number, agent));
    }

    /** The person of the register is the visitor, although the document differs; the register's spelling counts. */
    public VisitOutcome confirmSamePerson(VisitHandle handle, SamePersonReason reason) {
        return onOpen(handle, (visit, agent) -> recognition.confirm(visit, reason, agent));
    }

    /** Puts aside the person who differs from the document, and shows the candidates again. */
    public VisitOutcome chooseAgain(VisitHandle handle) {
        return onOpen(handle, recognition::undecide);
    }

    /** The person of the register is not the visitor: the visit ends without a letter, for good. */
    public Optional<GoneReason> refuseOtherPerson(VisitHandle handle) {
        return closing.refuseOtherPerson(handle, agents.current());
    }

    /** Whether this office may ask for BIS numbers. */
    @Touches(DataAction.READ)
    public boolean mayCreate() {
        return creation.isAllowed(agents.current());
    }

    /** The visitor is none of the persons found: asks for a BIS number. */
    public VisitOutcome createInRegister(VisitHandle handle, CreationForm form) {
        return onOpen(handle, (visit, agent) -> creation.create(visit, form, agent));
    }

    // 2. Checks

    /** What to look at on the visitor's document, with the page to compare it with in the agent's language. */
    @Touches(DataAction.READ)
    public DocumentAdvice advice(Visit visit, Language language) {
        return attesting.advice(visit, language, agents.current());
    }

    /** The agent states what he saw, and what he found at every point of the document; all is needed. */
    public VisitOutcome attest(VisitHandle handle, Set<Attestation> attestations, List<PointFinding> findings) {
        return onOpen(handle, (visit, agent) -> attesting.attest(visit, attestations, findings, Seat.of(agent), agent));
    }

    /** Asks CheckDoc again after it gave no answer. */
    public VisitOutcome checkDocumentAgain(VisitHandle handle) {
        return onOpen(handle, identification::checkAgain);
    }

    /**
     * Tells the supervisors that this visit may be a fraud. Nothing of the visit changes, and nothing is answered: the
     * screen of an agent who suspects is that of one who does not.
     */
    public void suspectFraud(UUID visit) {
        SignedInAgent agent = agents.current();
        visits.find(visit, agent).ifPresent(open -> fraud.raise(open, Seat.of(agent), agent));
    }

    /** What a supervisor has to say a word about before the letter can be issued, and what was said. */
    @Touches(DataAction.READ)
    public List<ConcernStanding> approvals(Visit visit) {
        return approvals.standings(visit, agents.current().office());
    }

    // 3. E-mail

    public VisitOutcome linkEmail(VisitHandle handle, EmailEntry entry) {
        return onOpen(handle, (visit, agent) -> emailLinking.link(visit, entry, agent));
    }

    // 4. Summary, 5. Letter

    /** Issues letter and link; a lost race is run again, for it may have been lost to a winner not yet committed. */
    public IssueOutcome issue(VisitHandle handle) {
        SignedInAgent agent = agents.current();
        for (int tries = 1; ; tries++) {
            try {
                return issuing.issue(handle, agent);
            } catch (ConcurrencyFailureException | DataIntegrityViolationException lostRace) {
                if (tries == MOST_TRIES) {
                    throw lostRace;
                }
            }
        }
    }

    /** The visit ends without a letter, for good. */
    public Optional<GoneReason> refuse(VisitHandle handle, RefusalReason reason) {
        return closing.refuse(handle, reason, agents.current());
    }

    private VisitOutcome onOpen(VisitHandle handle, BiFunction<Visit, SignedInAgent, VisitOutcome> act) {
        SignedInAgent agent = agents.current();
        GoneReason obstacle = visits.obstacle(handle, agent);
        if (obstacle != null) {
            return new VisitOutcome.Gone(obstacle);
        }
        try {
            return act.apply(visits.find(handle.visit(), agent).orElseThrow(), agent);
        } catch (ConcurrencyFailureException lostRace) {
            return new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
        }
    }
}
