package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.activation.PairStatus;
import be.lra.identity.DataAction;
import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which acts a file offers to whom, by the rules that the acts themselves check again. */
@Component
class FileStanding {

    private final AgentDirectory agents;
    private final Activations activations;
    private final DailyCap cap;
    private final RegistrationProperties settings;

    FileStanding(AgentDirectory agents, Activations activations, DailyCap cap, RegistrationProperties settings) {
        this.agents = agents;
        this.activations = activations;
        this.cap = cap;
        this.settings = settings;
    }

    /** Every act that the agent's role permits, with what stands in its way; none for a registration that has ended. */
    Map<FileAct, Optional<Hindrance>> acts(Registration registration, SignedInAgent agent, Instant now) {
        var acts = new EnumMap<FileAct, Optional<Hindrance>>(FileAct.class);
        if (!registration.state().isOpen()) {
            return acts;
        }
        for (FileAct act : FileAct.values()) {
            if (!agent.permit(Role.AGENT).covers(what(act), Set.of())) {
                continue;
            }
            acts.put(
                    act,
                    isOwnCase(registration, agent)
                            ? Optional.of(Hindrance.OWN_CASE)
                            : hindrance(act, registration, agent, now));
        }
        return acts;
    }

    /** As the acts themselves say. */
    private static DataAction what(FileAct act) {
        return act == FileAct.REVOKE ? DataAction.DELETE : DataAction.WRITE;
    }

    private Optional<Hindrance> hindrance(FileAct act, Registration registration, SignedInAgent agent, Instant now) {
        return switch (act) {
            case NEW_LETTER -> capReached(agent);
            case SEND_AGAIN -> resend(registration);
            case CORRECT ->
                mayCorrect(registration, agent, now) ? capReached(agent) : Optional.of(Hindrance.NEW_VISIT_NEEDED);
            case REVOKE -> Optional.empty();
        };
    }

    private Optional<Hindrance> capReached(SignedInAgent agent) {
        return agent.desk() == null
                ? Optional.empty()
                : cap.left(Seat.of(agent)).filter(LettersLeft::isNone).map(left -> switch (left.scope()) {
                    case OFFICE -> Hindrance.OFFICE_CAP;
                    case AGENT -> Hindrance.AGENT_CAP;
                    case DESK -> Hindrance.DAILY_CAP;
                });
    }

    private Optional<Hindrance> resend(Registration registration) {
        if (registration.state() == RegistrationState.BLOCKED) {
            return Optional.of(Hindrance.CODE_BLOCKED);
        }
        return activations
                .status(registration.id())
                .flatMap(PairStatus::resendFrom)
                .map(from -> Optional.<Hindrance>empty())
                .orElse(Optional.of(Hindrance.SENT_TOO_OFTEN));
    }

    /** The visitor may still be in the hall, and the agent saw him (domain.md 4). */
    boolean mayCorrect(Registration registration, SignedInAgent agent, Instant now) {
        return registration.agent().equals(agent.agentId())
                && now.isBefore(registration.startedAt().plus(settings.timebox()));
    }

    /** A letter for himself would put both halves of a key into an agent's own hands. */
    boolean isOwnCase(Registration registration, SignedInAgent agent) {
        return registration
                .person()
                .flatMap(PersonIdentity::ssin)
                .filter(number -> agents.isNumberOf(agent.agentId(), number))
                .isPresent();
    }
}
