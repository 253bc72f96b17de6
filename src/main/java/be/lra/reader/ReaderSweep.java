package be.lra.reader;

import java.time.Clock;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the cards that no agent took. Every node may do it at any time. */
@Service
@EnableScheduling
class ReaderSweep {

    private final ReadingRows readings;
    private final Clock clock;

    ReaderSweep(ReadingRows readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** Deletes what is over; returns how many rows that were. */
    @Transactional
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public int sweep() {
        return readings.removeExpired(clock.instant());
    }
}
