package be.lra.held;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything of one kind that is held of a person; no entries where nothing is. What may be very much comes in pieces, the youngest
 * first, so that nobody holds all of it at once.
 *
 * @param older reads the next piece; empty if this is the last one
 */
public record HeldSection(HeldTopic topic, List<List<HeldFact>> entries, Optional<Supplier<HeldSection>> older) {

    /** All of it in one piece. */
    public HeldSection(HeldTopic topic, List<List<HeldFact>> entries) {
        this(topic, entries, Optional.empty());
    }

    public HeldSection {
        entries = entries.stream().map(List::copyOf).toList();
    }

    /** This piece and all after it, each read when it is asked for. */
    Stream<HeldSection> pieces() {
        return Stream.iterate(
                        Optional.of(this),
                        Optional::isPresent,
                        piece -> piece.flatMap(HeldSection::older).map(Supplier::get))
                .flatMap(Optional::stream);
    }
}
