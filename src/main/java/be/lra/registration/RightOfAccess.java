package be.lra.registration;

import be.lra.account.Holders;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.held.HeldReports;
import be.lra.held.Whose;
import be.lra.identity.DataAction;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.SignedInAgent;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held of somebody who stands at the counter and cannot sign in (GDPR art. 15): the agent has compared face and document, and
 * hands out what no screen of the desk shows.
 *
 * @see "src/docs/decisions/0612-what-is-held-of-a-person.md"
 */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('AGENT')")
public class RightOfAccess {

    private final Registrations registrations;
    private final Fingerprints fingerprints;
    private final FileStanding standing;
    private final Holders holders;
    private final HeldReports reports;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final AuditTrail audit;

    RightOfAccess(
            Registrations registrations,
            Fingerprints fingerprints,
            FileStanding standing,
            Holders holders,
            HeldReports reports,
            AgentDirectory agents,
            AgentProof proof,
            AuditTrail audit) {
        this.registrations = registrations;
        this.fingerprints = fingerprints;
        this.standing = standing;
        this.holders = holders;
        this.reports = reports;
        this.agents = agents;
        this.proof = proof;
        this.audit = audit;
    }

    /**
     * Prints everything that is held of the person of a registration, in the language of its letter.
     *
     * @param shown what the agent compared the person with
     * @param otherwise the language where no letter was made
     */
    @Transactional
    public AccessOutcome print(Reference reference, IdentityShown shown, Language otherwise) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = registrations.findByReferenceAndOffice(reference.value(), agent.office());
        if (found.isEmpty()) {
            return new AccessOutcome.NotFound();
        }
        Registration registration = found.get();
        Optional<Ssin> number = registration.person().flatMap(PersonIdentity::ssin);
        if (number.isEmpty()) {
            return new AccessOutcome.NobodyKnown();
        }
        if (standing.isOwnCase(registration, agent)) {
            return new AccessOutcome.OwnCase();
        }
        if (proof.isMissing(agent)) {
            return new AccessOutcome.ProofAsked();
        }
        Letter report = report(
                whose(registration, number.get()), registration.language().orElse(otherwise));
        audit.append(new AuditEvent.HeldDataPrinted(shown.name()), agent.actor(), Closing.subject(registration));
        return new AccessOutcome.Printed(reference, report);
    }

    /** By the number, under every key that may have served: also what is older than the last rotation is found. */
    private Whose whose(Registration registration, Ssin number) {
        return Whose.registration(registration.id())
                .andRegistrations(registrations.findOfPerson(fingerprints.candidates(number)))
                .andAccounts(holders.accountsOf(number));
    }

    private Letter report(Whose whose, Language language) {
        return new Letter(reports.pdf(reports.of(whose, language)));
    }
}
