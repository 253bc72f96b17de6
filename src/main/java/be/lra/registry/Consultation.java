package be.lra.registry;

import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf and why a register is asked; no question without an open case (domain.md 13).
 *
 * @param registration the case
 * @param agent who asks; empty for a machine's own check
 * @param office of the case
 * @param desk where the agent sits, if known
 * @param operatorPseudonym how the register knows the agent
 * @param officeCbeNumber the ten digits of the office's enterprise number
 * @param exercise whether the office is one for exercises: then nobody outside is asked
 */
public record Consultation(
        UUID registration,
        Purpose purpose,
        Optional<UUID> agent,
        UUID office,
        Optional<UUID> desk,
        String operatorPseudonym,
        String officeCbeNumber,
        boolean exercise) {}
