package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The numbers that are kept, by the keyed hash that account and letter carry. */
interface PersonNumberRecords extends Repository<PersonNumber, String> {

    Optional<PersonNumber> findById(String fingerprint);

    /** Whoever comes again is needed longer, and sealed anew. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("insert into person_number (fingerprint, number_sealed, number_key_id, needed_until)"
            + " values (:fingerprint, :sealed, :keyId, :until) on duplicate key update"
            + " number_sealed = :sealed, number_key_id = :keyId, needed_until = greatest(needed_until, :until)")
    int keep(String fingerprint, String sealed, String keyId, Instant until);

    /** Forgets a number that no account needs. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from person_number where fingerprint = :fingerprint and not exists"
            + " (select 1 from citizen_account a where a.person_fingerprint = person_number.fingerprint)")
    int remove(String fingerprint);

    /** Forgets those whose letter came to nothing. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from person_number where needed_until <= :now and not exists"
            + " (select 1 from citizen_account a where a.person_fingerprint = person_number.fingerprint) limit :most")
    int removeLapsed(Instant now, int most);
}
