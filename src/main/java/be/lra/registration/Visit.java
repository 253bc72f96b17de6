package be.lra.registration;

import java.time.Instant;

/**
 * An open visit as the agent sees it.
 *
 * @param closesAt when the time for one visit is used up; nothing can be issued after it
 * @param photo whether a photo of the chip is at hand
 */
public record Visit(
        VisitHandle handle,
        Reference reference,
        Means means,
        Instant startedAt,
        Instant closesAt,
        boolean photo,
        VisitFacts facts) {

    public Step step() {
        return facts.step();
    }
}
