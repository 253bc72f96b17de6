package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The phones of all accounts. Every change is one conditional UPDATE; its count says whether it was still allowed. */
interface SmsPhoneRecords extends Repository<SmsPhone, UUID> {

    SmsPhone save(SmsPhone phone);

    Optional<SmsPhone> findById(UUID id);

    Optional<SmsPhone> findFirstByAccountAndStateOrderByProposedAtDesc(UUID account, PhoneState state);

    /** A code that was sent to the phone came back; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update SmsPhone p set p.state = be.lra.account.PhoneState.PROVEN"
            + " where p.id = :id and p.state = be.lra.account.PhoneState.PROPOSED")
    int prove(UUID id);

    /** Puts the same number under another key. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update SmsPhone p set p.numberSealed = :text, p.numberKeyId = :keyId where p.id = :id")
    int seal(UUID id, String text, String keyId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from SmsPhone p where p.account = :account and p.state = be.lra.account.PhoneState.PROPOSED")
    int removeProposed(UUID account);

    /** Forgets the number of a key that has ended. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from SmsPhone p where p.id = :key")
    int remove(UUID key);

    /** Forgets the numbers of an account whose keys have ended. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from SmsPhone p where p.account = :account")
    int removeAll(UUID account);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from sms_phone where state = 'PROPOSED' and proposed_at <= :before limit :most")
    int removeLapsed(Instant before, int most);
}
