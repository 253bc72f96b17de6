package be.lra.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All registrations, of every office. */
interface Registrations extends Repository<Registration, UUID> {

    Registration save(Registration registration);

    void flush();

    Optional<Registration> findById(UUID id);

    /** As it stands now, also where another transaction ended since this one began. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from registration r where r.id = :id")
    Optional<Registration> findNow(UUID id);

    /** Makes whoever changes the registration in the same instant wait, or lose and be run again. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update registration r set r.version = r.version + 1 where r.id = :id")
    int touch(UUID id);

    Optional<Registration> findByReferenceAndOffice(String reference, UUID office);

    boolean existsByReference(String reference);

    /** The registrations of a person whose pair can still be used, under any key of the ring; one, unless keys rotate. */
    List<Registration> findByOpenPersonIn(Collection<String> personKeys);

    /** Whose pair can still be used, of those born on a day or called so, whom none of the fingerprints names. */
    @Query("""
            select r from registration r
            where r.openPerson is not null and r.openPerson not in :personKeys
            and (r.person.birthDate = :birthDate or r.person.lastName = :lastName and r.person.givenNames = :givenNames)
            """)
    List<Registration> findOpenOfPossibleNamesakes(
            String birthDate, String lastName, String givenNames, Collection<String> personKeys);

    boolean existsByPersonKeyInAndState(Collection<String> personKeys, RegistrationState state);

    List<Registration> findByIdInAndOffice(Collection<UUID> ids, UUID office);

    /** Whether a document served for somebody else before. */
    @Query("""
            select count(r) > 0 from registration r
            where r.documentKey in :documentKeys and r.personKey not in :personKeys
            """)
    boolean documentServedAnother(Collection<String> documentKeys, Collection<String> personKeys);

    /** Who began visits in an office; read from the index alone. */
    @Query("select distinct r.agent from registration r where r.office = :office")
    List<UUID> findAgentsOf(UUID office);

    List<Registration> findByOfficeAndStateNotAndStartedAtAfterOrderByStartedAtDesc(
            UUID office, RegistrationState state, Instant after, Limit limit);

    @Query("select r.id from registration r where r.state in :states and r.expiresAt < :now")
    List<UUID> findLapsed(Collection<RegistrationState> states, Instant now, Limit limit);

    /** Those that ended before and still say who it was; one that is suspected of fraud waits for the supervisor. */
    @Query("""
            select r.id from registration r
            where r.wipedAt is null and r.endedAt < :before
            and not exists (select 1 from fraud_suspicion s where s.registration = r.id
                            and s.state = be.lra.registration.SuspicionState.RAISED)
            order by r.endedAt
            """)
    List<UUID> findToWipe(Instant before, Limit limit);

    @Query("select r.id from registration r where r.state = :state and r.startedAt < :before")
    List<UUID> findStartedBefore(RegistrationState state, Instant before, Limit limit);

    /** Every registration of a person, wiped ones too. */
    @Query("select r.id from registration r where r.personKey in :personKeys")
    List<UUID> findOfPerson(Collection<String> personKeys);
}
