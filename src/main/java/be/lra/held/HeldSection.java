package be.lra.held;

import java.util.List;

/** Everything of one kind that is held of a person; no entries where nothing is. */
public record HeldSection(HeldTopic topic, List<List<HeldFact>> entries) {

    public HeldSection {
        entries = entries.stream().map(List::copyOf).toList();
    }
}
