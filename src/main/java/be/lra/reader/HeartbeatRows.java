package be.lra.reader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The last words of the bridges; the time of the last message lets each message in once. */
interface HeartbeatRows extends Repository<ReaderHeartbeat, UUID> {

    Optional<ReaderHeartbeat> findByDesk(UUID desk);

    List<ReaderHeartbeat> findAll();

    /** Takes note of a message, unless a later or the same one came before. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            "update ReaderHeartbeat h set h.sentAt = :sentAt, h.seenAt = :now where h.desk = :desk and h.sentAt < :sentAt")
    int advance(UUID desk, long sentAt, Instant now);

    /** Takes note of the first message of a desk; 0 rows if another node was quicker. */
    @Modifying
    @Query(value = """
            insert ignore into reader_status
                (desk, sent_at, seen_at, reader_name, card_present, problem, bridge_version, clock_offset)
            values (:desk, :sentAt, :now, '', false, '', '', 0)""", nativeQuery = true)
    int begin(UUID desk, long sentAt, Instant now);

    @Modifying
    @Query("""
            update ReaderHeartbeat h
            set h.readerName = :#{#seen.reader}, h.cardPresent = :#{#seen.cardPresent}, h.problem = :#{#seen.problem},
                h.bridgeVersion = :#{#seen.version}, h.clockOffset = :#{#seen.clockOffset}
            where h.desk = :desk""")
    int tell(UUID desk, SeenByBridge seen);
}
