package be.lra.registration;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent should know before a visitor goes through everything for nothing. */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('AGENT')")
@Transactional(readOnly = true)
public class LettersOfToday {

    private final AgentDirectory agents;
    private final DailyCap cap;

    LettersOfToday(AgentDirectory agents, DailyCap cap) {
        this.agents = agents;
        this.cap = cap;
    }

    /** How many letters are left today, where they are few or none; empty without a desk, and in an exercise. */
    public Optional<LettersLeft> few() {
        SignedInAgent agent = agents.current();
        return agent.desk() == null
                ? Optional.empty()
                : cap.left(Seat.of(agent)).filter(LettersLeft::isFew);
    }
}
