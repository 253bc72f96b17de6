package be.lra.reader;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the desk bridges have read, waiting for the agent of the desk. */
@Service
public class CardReadings {

    /**
     * Takes the newest reading of the desk, once: whoever asks next finds nothing.
     *
     * @return empty if no card was read within the last two minutes, or somebody else took it
     */
    public Optional<ReadingOutcome> take(UUID desk) {
        return Optional.empty();
    }

    /** How the reader of the desk is doing; a desk that never had a bridge has a status too. */
    public ReaderStatus status(UUID desk) {
        return ReaderStatus.neverSeen();
    }
}
