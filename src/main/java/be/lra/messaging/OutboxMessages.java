package be.lra.messaging;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The messages in the database. What every mail takes is plain SQL, for Hibernate translates an UPDATE of its own language
 * anew each time.
 */
interface OutboxMessages extends Repository<OutboxMessage, UUID> {

    Optional<OutboxMessage> findById(UUID id);

    Optional<OutboxMessage> findFirstBySubjectAndKindOrderByIdDesc(UUID subject, MessageKind kind);

    List<OutboxMessage> findBySubjectInAndKindOrderById(Collection<UUID> subjects, MessageKind kind);

    /**
     * Takes a due message for one attempt; of any number of nodes exactly one succeeds.
     *
     * @param leaseEnd from when another node may try, should this one be lost
     * @return 1 if this caller has it, else 0
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned OutboxMessage m
            set m.state = DeliveryState.SENDING, m.attempts = m.attempts + 1, m.changedAt = :now,
                m.nextAttemptAt = :leaseEnd
            where m.id = :id and m.state in (DeliveryState.QUEUED, DeliveryState.SENDING) and m.nextAttemptAt <= :now
            """)
    int claim(UUID id, Instant now, Instant leaseEnd);

    /** Takes a message that nobody has tried yet. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            update outbox_message
            set state = 'SENDING', attempts = 1, changed_at = :now, next_attempt_at = :leaseEnd, version = version + 1
            where id = :id and state = 'QUEUED' and attempts = 0 and next_attempt_at <= :now
            """)
    int claimFirst(UUID id, Instant now, Instant leaseEnd);

    /** Notes that the server took it; 0 if somebody cancelled the message meanwhile, or took it over. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            update outbox_message
            set state = 'ACCEPTED', reason_code = null, changed_at = :now, next_attempt_at = null, recipient = null,
                version = version + 1
            where id = :id and state = 'SENDING' and attempts = :attempt
            """)
    int accept(UUID id, int attempt, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutboxMessage m where m.id = :id")
    Optional<OutboxMessage> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from OutboxMessage m
            where m.subject = :subject and m.kind = :kind and m.state in (DeliveryState.QUEUED, DeliveryState.SENDING)
            """)
    List<OutboxMessage> lockUnfinished(UUID subject, MessageKind kind);

    @Query("""
            select m.id from OutboxMessage m
            where m.state in (DeliveryState.QUEUED, DeliveryState.SENDING) and m.nextAttemptAt <= :now
            order by m.nextAttemptAt limit 100
            """)
    List<UUID> due(Instant now);

    @Modifying
    @Query("""
            delete from OutboxMessage m
            where m.state in (DeliveryState.ACCEPTED, DeliveryState.FAILED, DeliveryState.CANCELLED)
              and m.changedAt < :before
            """)
    int deleteEndedBefore(Instant before);

    /** How many wait for us or for the mail server, not for their own mailbox. */
    @Query("""
            select count(m) from OutboxMessage m
            where m.state in (DeliveryState.QUEUED, DeliveryState.SENDING)
              and (m.reasonCode is null or m.reasonCode in ('mail-server-away', 'smtp-530', 'smtp-535', 'internal'))
            """)
    int countWaiting();

    /** The first of those that were counted. */
    @Query("""
            select m.id from OutboxMessage m
            where m.state in (DeliveryState.QUEUED, DeliveryState.SENDING)
              and (m.reasonCode is null or m.reasonCode in ('mail-server-away', 'smtp-530', 'smtp-535', 'internal'))
            order by m.id limit 1
            """)
    Optional<UUID> oldestWaiting();
}
