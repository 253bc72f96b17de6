package be.lra.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The appointments in the database. */
interface AppointmentRows extends Repository<Appointment, UUID> {

    Appointment saveAndFlush(Appointment appointment);

    Optional<Appointment> findById(UUID id);

    Optional<Appointment> findByIdAndOffice(UUID id, UUID office);

    Optional<Appointment> findByVisit(UUID visit);

    List<Appointment> findByOfficeAndStateInAndStartsAtBetweenOrderByStartsAt(
            UUID office, Collection<AppointmentState> states, Instant from, Instant until);

    /** What keeps a counter busy within a stretch of time; holds that are over count no more. */
    @Query("""
            select a from Appointment a
            where a.office = :office and a.counter is not null and a.startsAt < :until and a.endsAt > :from
              and (a.state <> AppointmentState.HELD or a.heldUntil > :now)
            """)
    List<Appointment> busy(UUID office, Instant from, Instant until, Instant now);

    /** Gives the time of holds that are over back, in so far as they stand in the way of a new one. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned Appointment a set a.state = AppointmentState.LAPSED, a.counter = null
            where a.office = :office and a.startsAt < :until and a.endsAt > :from
              and a.state = AppointmentState.HELD and a.heldUntil <= :now
            """)
    int giveBack(UUID office, Instant from, Instant until, Instant now);

    @Query("""
            select count(a) from Appointment a
            where a.emailComparable = :email and a.startsAt > :now
              and (a.state = AppointmentState.EXPECTED or a.state = AppointmentState.HELD and a.heldUntil > :now)
            """)
    int countOpen(String email, Instant now);

    @Query("""
            select a.id from Appointment a
            where a.state = AppointmentState.EXPECTED and a.reminded = false and a.startsAt > :from and a.startsAt < :until
            """)
    List<UUID> toRemind(Instant from, Instant until, Limit most);

    /** Takes the reminding of one appointment; 1 for the one node that has it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Appointment a set a.reminded = true where a.id = :id and a.reminded = false"
            + " and a.state = AppointmentState.EXPECTED")
    int claimReminder(UUID id);

    @Query("select a.id from Appointment a where a.endsAt < :before"
            + " or a.state = AppointmentState.LAPSED and a.heldUntil < :before"
            + " or a.state = AppointmentState.HELD and a.heldUntil < :before")
    List<UUID> over(Instant before, Limit most);

    @Modifying
    @Query("delete from Appointment a where a.id in :ids")
    int deleteAll(Collection<UUID> ids);
}
