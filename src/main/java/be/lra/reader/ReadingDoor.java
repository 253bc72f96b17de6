package be.lra.reader;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds the reading that a message of a bridge speaks of: its own desk's, with the nonce of that reading, in time. */
@Component
class ReadingDoor {

    private final ReadingRows readings;
    private final Clock clock;

    ReadingDoor(ReadingRows readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    BridgeAnswer enter(BridgeCaller caller, ReadingReference reference, Function<CardReading, BridgeAnswer> work) {
        Optional<CardReading> found = readings.findByIdAndDesk(reference.id(), caller.desk());
        if (found.isEmpty()) {
            return BridgeAnswer.refused(Refusal.UNKNOWN_READING);
        }
        CardReading reading = found.get();
        if (!MessageDigest.isEqual(reading.nonce(), reference.nonce())) {
            return BridgeAnswer.refused(Refusal.WRONG_NONCE);
        }
        if (reading.state().isFinal()) {
            return BridgeAnswer.refused(Refusal.ALREADY_RECEIVED);
        }
        return reading.isOver(clock.instant()) ? BridgeAnswer.refused(Refusal.READING_EXPIRED) : work.apply(reading);
    }
}
