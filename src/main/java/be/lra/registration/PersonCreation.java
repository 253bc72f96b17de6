package be.lra.registration;

import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.identity.TimeOrderedId;
import be.lra.office.AgentProof;
import be.lra.office.SignedInAgent;
import be.lra.registry.BisCreation;
import be.lra.registry.BisRegister;
import be.lra.registry.NewPerson;
import be.lra.registry.NewPerson.SupportingDocument;
import be.lra.registry.RegisterPerson;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for a BIS number for somebody no register knows; only after a search, and only where the office may. */
@Component
class PersonCreation {

    private final BisRegister register;
    private final Consultations consultations;
    private final Recognition recognition;
    private final OpenVisits visits;
    private final AgentProof proof;
    private final Clock clock;
    private final SecureRandom random;

    PersonCreation(
            BisRegister register,
            Consultations consultations,
            Recognition recognition,
            OpenVisits visits,
            AgentProof proof,
            Clock clock,
            SecureRandom random) {
        this.register = register;
        this.consultations = consultations;
        this.recognition = recognition;
        this.visits = visits;
        this.proof = proof;
        this.clock = clock;
        this.random = random;
    }

    boolean isAllowed(SignedInAgent agent) {
        return consultations.mayCreate(agent);
    }

    VisitOutcome create(Visit visit, CreationForm form, SignedInAgent agent) {
        RegisterAnswer answer = visit.facts().register().orElse(null);
        if (answer == null || answer.searchTicket().isEmpty() || !isAllowed(agent)) {
            return new VisitOutcome.Stopped(StopReason.CREATION_NOT_ALLOWED);
        }
        if (proof.isMissing(agent)) {
            return new VisitOutcome.ProofAsked();
        }
        // The ticket is saved before it is used: after a lost answer the same ticket finds the same person
        UUID ticket = answer.creationTicket().orElseGet(() -> TimeOrderedId.next(clock.instant(), random));
        VisitOutcome saved = save(visit, answer.withCreationTicket(ticket), agent);
        return saved instanceof VisitOutcome.Continued(Visit ready)
                ? create(
                        ready,
                        newPerson(ready, form, ticket, answer.searchTicket().get()),
                        agent)
                : saved;
    }

    private VisitOutcome create(Visit visit, NewPerson person, SignedInAgent agent) {
        return switch (register.create(person, consultations.of(visit, agent))) {
            case BisCreation.Created(RegisterPerson created) ->
                recognition.take(visit, created, Set.of(), agent, RegisterNote.NEWLY_CREATED);
            case BisCreation.AlreadyExists(List<RegisterPerson> persons) ->
                save(visit, RegisterAnswer.ofSearch(persons, false, person.searchTicket()), agent);
            case BisCreation.Refused(var issues) -> new VisitOutcome.CreationRefused(issues);
            case BisCreation.Declined(String code) -> new VisitOutcome.RegisterDeclined(visit, code);
            case BisCreation.Unavailable away -> new VisitOutcome.RegisterAway(visit, away.trouble(), away.retryAt());
        };
    }

    private static NewPerson newPerson(Visit visit, CreationForm form, UUID ticket, UUID searchTicket) {
        DocumentProof proof = visit.facts().proof().orElseThrow();
        if (!(proof.evidence() instanceof TravelDocumentEvidence document)) {
            throw new IllegalStateException("a number is asked for with a travel document only");
        }
        PersonIdentity person = proof.person();
        return new NewPerson(
                ticket,
                searchTicket,
                person.lastName(),
                person.givenNames(),
                person.birthDate(),
                form.sex(),
                person.nationality(),
                form.birthPlace(),
                form.residence(),
                new SupportingDocument(document.documentCode(), document.issuer(), document.documentNumber()));
    }

    private VisitOutcome save(Visit visit, RegisterAnswer answer, SignedInAgent agent) {
        return visits.save(visit, visit.facts().withRegister(answer, Optional.empty()), agent);
    }
}
