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

    Optional<ReaderHeartbeat> findByBridge(UUID bridge);

    List<ReaderHeartbeat> findAll();

    /** Takes note of a message, unless a later or the same one came before. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ReaderHeartbeat h set h.sentAt = :sentAt, h.seenAt = :now
            where h.bridge = :bridge and h.sentAt < :sentAt""")
    int advance(UUID bridge, long sentAt, Instant now);

    /** Takes note of the first message of a bridge; 0 rows if another node was quicker. */
    @Modifying
    @Query(value = """
            insert ignore into reader_status
                (bridge, sent_at, seen_at, reader_name, card_present, problem, bridge_version, clock_offset, host,
                 instance, instance_before)
            values (:bridge, :sentAt, :now, '', false, '', '', 0, '', '', '')""", nativeQuery = true)
    int begin(UUID bridge, long sentAt, Instant now);

    /**
     * Notes what the bridge sees, since when there is a card, and the time when the process before the last one speaks again.
     * MariaDB assigns from left to right: what is compared is assigned last.
     */
    @Modifying
    @Query("""
            update ReaderHeartbeat h
            set h.twiceAt = case when h.instance <> :#{#seen.instance} and h.instanceBefore = :#{#seen.instance}
                    then :now else h.twiceAt end,
                h.instanceBefore = case when h.instance <> :#{#seen.instance}
                    then h.instance else h.instanceBefore end,
                h.instance = :#{#seen.instance},
                h.cardSince = case when :#{#seen.cardPresent} = false then null
                    when h.cardPresent = true then h.cardSince else :now end,
                h.readerName = :#{#seen.reader}, h.cardPresent = :#{#seen.cardPresent}, h.problem = :#{#seen.problem},
                h.bridgeVersion = :#{#seen.version}, h.clockOffset = :#{#seen.clockOffset}, h.host = :#{#seen.host}
            where h.bridge = :bridge""")
    int tell(UUID bridge, SeenByBridge seen, Instant now);

    /** A card was read to its end: it is in the reader, even where the bridge had no time to say so. */
    @Modifying
    @Query("""
            update ReaderHeartbeat h
            set h.lastReadAt = :now,
                h.cardSince = case when h.cardPresent = true then h.cardSince else :now end, h.cardPresent = true
            where h.bridge = :bridge""")
    int read(UUID bridge, Instant now);
}
