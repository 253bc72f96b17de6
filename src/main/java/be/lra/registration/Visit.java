package be.lra.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An open visit as the agent sees it.
 *
 * @param closesAt when the time for one visit is used up; nothing can be issued after it
 * @param awaitedPhoto the reading of the card whose texts are here and whose photo is still to come
 */
public record Visit(
        VisitHandle handle,
        Reference reference,
        Means means,
        Instant startedAt,
        Instant closesAt,
        Optional<UUID> awaitedPhoto,
        VisitFacts facts) {

    /** The same visit with facts that are not saved yet. */
    Visit with(VisitFacts more) {
        return new Visit(handle, reference, means, startedAt, closesAt, awaitedPhoto, more);
    }

    public Step step() {
        return facts.step();
    }
}
