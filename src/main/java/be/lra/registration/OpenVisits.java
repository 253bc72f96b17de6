package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.PersonIdentity;
import be.lra.identity.TimeOrderedId;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardPhoto;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visits that are open right now: begins them, finds them again on any node, saves what each step adds. */
@Component
class OpenVisits {

    private final Registrations registrations;
    private final Drafts drafts;
    private final VisitJson json;
    private final AuditTrail audit;
    private final RegistrationProperties settings;
    private final Clock clock;
    private final SecureRandom random;

    OpenVisits(
            Registrations registrations,
            Drafts drafts,
            VisitJson json,
            AuditTrail audit,
            RegistrationProperties settings,
            Clock clock,
            SecureRandom random) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.json = json;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    Visit begin(Means means, Seat seat) {
        Instant now = clock.instant();
        UUID id = TimeOrderedId.next(now, random);
        Registration registration = registrations.save(new Registration(id, freeReference(), means, seat, now));
        Draft draft = drafts.save(new Draft(id, seat, json.write(VisitFacts.NONE), now));
        drafts.flush();
        audit.append(new AuditEvent.RegistrationStarted(means.code()), seat.actor(), Subject.registration(id));
        return visit(registration, draft);
    }

    /** Writes down what the agent was told, where the visit itself does not change. */
    @Transactional
    public void note(Visit visit, AuditEvent event, SignedInAgent agent) {
        audit.append(event, agent.actor(), Subject.registration(visit.handle().visit()));
    }

    /** Empty unless the visit is open and this agent's, in this office (security.md 14: else "not found"). */
    @Transactional(readOnly = true)
    Optional<Visit> find(UUID id, SignedInAgent agent) {
        return drafts.findById(id)
                .filter(draft -> draft.belongsTo(agent.agentId(), agent.office()))
                .flatMap(draft -> registrations.findById(id).map(registration -> visit(registration, draft)));
    }

    /** Why the agent cannot work on the visit; null if he can. */
    @Transactional(readOnly = true)
    @Nullable
    GoneReason obstacle(VisitHandle handle, SignedInAgent agent) {
        Optional<Visit> found = find(handle.visit(), agent);
        if (found.isEmpty()) {
            return registrations
                            .findById(handle.visit())
                            .filter(closed -> closed.agent().equals(agent.agentId()))
                            .isPresent()
                    ? GoneReason.CLOSED
                    : GoneReason.NOT_FOUND;
        }
        Visit visit = found.get();
        if (!clock.instant().isBefore(visit.closesAt())) {
            return GoneReason.TIMED_OUT;
        }
        return visit.handle().equals(handle) ? null : GoneReason.CHANGED_ELSEWHERE;
    }

    @Transactional(readOnly = true)
    List<Visit> of(SignedInAgent agent) {
        Instant now = clock.instant();
        return drafts.findByAgentAndOfficeOrderBySavedAtDesc(agent.agentId(), agent.office()).stream()
                .flatMap(draft -> registrations.findById(draft.registration()).stream()
                        .map(registration -> visit(registration, draft)))
                .filter(visit -> visit.closesAt().isAfter(now))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<byte[]> photo(UUID id, SignedInAgent agent) {
        return drafts.findById(id)
                .filter(draft -> draft.belongsTo(agent.agentId(), agent.office()))
                .flatMap(Draft::photo);
    }

    /** Saves what a step found, unless somebody saved since; the entries of the trail go with it. */
    @Transactional
    VisitOutcome save(Visit visit, VisitFacts facts, SignedInAgent agent, AuditEvent... events) {
        return savePhoto(visit, facts, Optional.empty(), agent, events);
    }

    /** As {@link #save}, with the photo of a chip just read, or still to come; another document drops the last one. */
    @Transactional
    VisitOutcome savePhoto(
            Visit visit, VisitFacts facts, Optional<CardPhoto> photo, SignedInAgent agent, AuditEvent... events) {
        UUID id = visit.handle().visit();
        Draft draft = drafts.findById(id).orElse(null);
        if (draft == null || draft.version() != visit.handle().version()) {
            return new VisitOutcome.Gone(draft == null ? GoneReason.CLOSED : GoneReason.CHANGED_ELSEWHERE);
        }
        draft.save(json.write(facts), clock.instant());
        drafts.flush();
        if (photo.isPresent() || facts.register().isEmpty()) {
            show(id, photo);
        }
        Subject subject = subject(id, facts);
        Stream.of(events).forEach(event -> audit.append(event, agent.actor(), subject));
        return new VisitOutcome.Continued(find(id, agent).orElseThrow());
    }

    private void show(UUID id, Optional<CardPhoto> photo) {
        switch (photo.orElse(null)) {
            case CardPhoto.Read(byte[] jpeg) -> drafts.showPhoto(id, jpeg, null);
            case CardPhoto.Awaited(UUID reading) -> drafts.showPhoto(id, null, reading);
            case null -> drafts.showPhoto(id, null, null);
        }
    }

    /** Puts the photo beside the texts it was awaited for, whatever the agent does with them meanwhile. */
    @Transactional
    VisitOutcome addPhoto(Visit visit, byte[] jpeg, SignedInAgent agent, AuditEvent event) {
        UUID id = visit.handle().visit();
        if (drafts.addPhoto(id, visit.awaitedPhoto().orElseThrow(), jpeg) == 1) {
            audit.append(event, agent.actor(), subject(id, visit.facts()));
        }
        return find(id, agent)
                .<VisitOutcome>map(VisitOutcome.PhotoShown::new)
                .orElseGet(() -> new VisitOutcome.Gone(GoneReason.CLOSED));
    }

    /** Forgets a card whose photo will not come, unless it came after all or another document was read. */
    @Transactional
    VisitOutcome dropCard(Visit visit, SignedInAgent agent, AuditEvent event) {
        boolean awaited = drafts.findById(visit.handle().visit())
                .flatMap(Draft::photoReading)
                .equals(visit.awaitedPhoto());
        return awaited
                ? save(visit, visit.facts().withoutProof(), agent, event)
                : new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE);
    }

    private static Subject subject(UUID id, VisitFacts facts) {
        return facts.person()
                .flatMap(PersonIdentity::ssin)
                .map(ssin -> Subject.registration(id, ssin))
                .orElseGet(() -> Subject.registration(id));
    }

    private Visit visit(Registration registration, Draft draft) {
        VisitFacts facts = json.read(draft.content());
        return new Visit(
                new VisitHandle(registration.id(), draft.version()),
                registration.reference(),
                registration.means(),
                registration.startedAt(),
                registration.startedAt().plus(settings.timebox()),
                draft.photoReading(),
                draft.photo().isPresent() ? facts.withPhotoChecked() : facts);
    }

    private Reference freeReference() {
        return Stream.generate(() -> Reference.random(random))
                .filter(reference -> !registrations.existsByReference(reference.value()))
                .findFirst()
                .orElseThrow();
    }
}
