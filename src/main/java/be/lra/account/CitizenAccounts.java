package be.lra.account;

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

/** All accounts, drafts included. */
interface CitizenAccounts extends Repository<CitizenAccount, UUID> {

    CitizenAccount saveAndFlush(CitizenAccount account);

    Optional<CitizenAccount> findById(UUID id);

    Optional<CitizenAccount> findByUserNameComparable(String userNameComparable);

    List<CitizenAccount> findByPersonFingerprintInAndState(Collection<String> fingerprints, AccountState state);

    List<CitizenAccount> findByEmailComparableAndState(String emailComparable, AccountState state);

    /** All accounts on an address, drafts too; other transactions that ask this wait until this one ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<CitizenAccount> findByEmailComparable(String emailComparable);

    /** Makes other changes about the account wait until this transaction ends, on any node. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update citizen_account set version = version + 1 where id = :id")
    int lock(UUID id);

    /** Replaces the password and ends all sessions of before; 1 if the present one was still that. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update CitizenAccount a set a.passwordHash = :chosen, a.sessionsFrom = :now, a.version = a.version + 1"
            + " where a.id = :id and a.passwordHash = :present")
    int changePassword(UUID id, String present, String chosen, Instant now);

    /** Replaces a forgotten password and ends all sessions of before. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update CitizenAccount a set a.passwordHash = :chosen, a.sessionsFrom = :now, a.version = a.version + 1"
            + " where a.id = :id")
    int recoverPassword(UUID id, String chosen, Instant now);

    /** Withdraws what was asked at a desk; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update citizen_account set closes_at = null, version = version + 1"
            + " where id = :id and closes_at is not null")
    int stayOpen(UUID id);

    @NativeQuery("select count(*) from citizen_account where closes_at is not null")
    long countClosing();

    @NativeQuery("select id from citizen_account where closes_at <= :now order by closes_at limit :most")
    List<UUID> dueToClose(Instant now, int most);

    /** Frees the user names of drafts whose time has passed. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from citizen_account where state = 'DRAFT' and draft_until <= :now"
            + " and user_name_comparable = :userName")
    int freeLapsed(String userName, Instant now);

    /** Removes an account that is still a draft; any other stays. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CitizenAccount a where a.id = :id and a.state = be.lra.account.AccountState.DRAFT")
    int removeDraft(UUID id);

    /** Removes an account with everything that hangs on it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CitizenAccount a where a.id = :id")
    int remove(UUID id);

    /** Forgets new addresses whose code is forgotten, or was asked for before an instant. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update citizen_account set new_email = null, new_email_code = null, version = version + 1"
            + " where new_email is not null and not exists (select 1 from one_time_code c"
            + " where c.id = citizen_account.new_email_code and c.requested_at > :before) limit :most")
    int forgetNewEmails(Instant before, int most);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from citizen_account where state = 'DRAFT' and draft_until <= :before limit :most")
    int removeLapsed(Instant before, int most);
}
