package be.lra.registration;

import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whether somebody of the staff is himself the visitor: nobody decides about himself (domain.md 1 and 4). */
@Component
class OwnVisits {

    private final Registrations registrations;
    private final Drafts drafts;
    private final VisitJson json;
    private final AgentDirectory agents;

    OwnVisits(Registrations registrations, Drafts drafts, VisitJson json, AgentDirectory agents) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.json = json;
        this.agents = agents;
    }

    /** By the number in the visit; false while nobody has entered that of the staff, and once the person's data are wiped. */
    boolean isVisitor(UUID registration, SignedInAgent who) {
        return visitor(registration)
                .flatMap(PersonIdentity::ssin)
                .filter(number -> agents.isNumberOf(who.agentId(), number))
                .isPresent();
    }

    private Optional<PersonIdentity> visitor(UUID registration) {
        return drafts.findById(registration)
                .map(draft -> json.read(draft.content()))
                .flatMap(facts -> facts.person().or(() -> facts.proof().map(DocumentProof::person)))
                .or(() -> registrations.findById(registration).flatMap(Registration::person));
    }
}
