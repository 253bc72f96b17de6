package be.lra.registration;

import be.lra.identity.Ssin;
import be.lra.office.SignedInAgent;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bounds what anybody can look up in the registers (security.md 4). Only answers count, for a register that is away tells
 * nothing; the answer that uses a budget up closes the door behind itself, longer each time. A finished registration
 * gives the agent's budget back.
 */
@Component
class LookupBudget {

    // security.md 4: ten in 15 minutes without a finished case; pauses of 9, 18, 36, 60 minutes (decision 0871)
    private static final ThrottleLimit PER_AGENT = new ThrottleLimit(
            "register-agent", 9, Duration.ofMinutes(15), Duration.ofMinutes(9), Duration.ofMinutes(60));
    private static final ThrottleLimit PER_AGENT_AND_DAY = new ThrottleLimit(
            "register-agent-day", 199, Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(8)); // security.md 4
    private static final ThrottleLimit PER_NUMBER = new ThrottleLimit(
            "register-number",
            4,
            Duration.ofMinutes(15),
            Duration.ofMinutes(9),
            Duration.ofMinutes(60)); // security.md 4

    // Ours: an agent who tries addresses learns whose are linked; as many as lookups, and the same pauses
    private static final ThrottleLimit LINKED_ADDRESSES_PER_AGENT = new ThrottleLimit(
            "linked-address", 10, Duration.ofMinutes(15), Duration.ofMinutes(9), Duration.ofMinutes(60));

    private final Throttle throttle;

    LookupBudget(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Until when nothing may be looked up; empty if it may. */
    Optional<Instant> pause(SignedInAgent agent, Optional<Ssin> number) {
        String who = agent.agentId().toString();
        return throttle.pause(PER_AGENT, who)
                .or(() -> throttle.pause(PER_AGENT_AND_DAY, who))
                .or(() -> number.flatMap(asked -> throttle.pause(PER_NUMBER, asked.digits())));
    }

    /** Counts an answer; tells whose budget it used up, and until when. */
    Map<LookupScope, Instant> spend(SignedInAgent agent, Optional<Ssin> number) {
        String who = agent.agentId().toString();
        Optional<Instant> quarter = throttle.reserve(PER_AGENT, who);
        Optional<Instant> day = throttle.reserve(PER_AGENT_AND_DAY, who);
        Optional<Instant> numbers = number.flatMap(asked -> throttle.reserve(PER_NUMBER, asked.digits()));
        Map<LookupScope, Instant> usedUp = new EnumMap<>(LookupScope.class);
        quarter.ifPresent(until -> usedUp.put(LookupScope.AGENT, until));
        day.ifPresent(until -> usedUp.put(LookupScope.AGENT, until));
        numbers.ifPresent(until -> usedUp.put(LookupScope.NUMBER, until));
        return usedUp;
    }

    /**
     * Counts an answer that an address is linked to somebody's key, without saying whose.
     *
     * @return empty if the agent may know, else from when
     */
    Optional<Instant> spendOnAddress(SignedInAgent agent) {
        return throttle.reserve(LINKED_ADDRESSES_PER_AGENT, agent.agentId().toString());
    }

    /** From when the agent may be told again of addresses; empty if at once. */
    Optional<Instant> addressPause(SignedInAgent agent) {
        return throttle.pause(LINKED_ADDRESSES_PER_AGENT, agent.agentId().toString());
    }

    /** A case was finished: what was looked up for it was no fishing. */
    void settle(SignedInAgent agent) {
        throttle.forget(PER_AGENT, agent.agentId().toString());
        throttle.forget(LINKED_ADDRESSES_PER_AGENT, agent.agentId().toString());
    }

    /** A supervisor vouches for what this agent looked up. */
    void giveBack(UUID agent) {
        throttle.forget(PER_AGENT, agent.toString());
        throttle.forget(PER_AGENT_AND_DAY, agent.toString());
        throttle.forget(LINKED_ADDRESSES_PER_AGENT, agent.toString());
    }
}
