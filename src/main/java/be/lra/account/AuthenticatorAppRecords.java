package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The apps of all accounts. Every change is one conditional UPDATE; its count says whether it was still allowed. */
interface AuthenticatorAppRecords extends Repository<AuthenticatorApp, UUID> {

    AuthenticatorApp save(AuthenticatorApp app);

    Optional<AuthenticatorApp> findById(UUID id);

    Optional<AuthenticatorApp> findFirstByAccountAndStateOrderByProposedAtDesc(UUID account, AppState state);

    /** The first code was right, and serves nothing else from now; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update AuthenticatorApp a set a.state = be.lra.account.AppState.PROVEN, a.lastStep = :step"
            + " where a.id = :id and a.state = be.lra.account.AppState.PROPOSED and a.expiresAt > :now")
    int prove(UUID id, long step, Instant now);

    /** Spends the code of a step, and with it those of every earlier one; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update AuthenticatorApp a set a.lastStep = :step"
            + " where a.id = :id and a.state = be.lra.account.AppState.PROVEN and a.lastStep < :step")
    int spend(UUID id, long step);

    /** Puts the same secret under another key. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update AuthenticatorApp a set a.secretSealed = :text, a.secretKeyId = :keyId where a.id = :id")
    int seal(UUID id, String text, String keyId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AuthenticatorApp a where a.account = :account"
            + " and a.state = be.lra.account.AppState.PROPOSED")
    int removeProposed(UUID account);

    /** Forgets the secret of a key that has ended. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AuthenticatorApp a where a.id = :key")
    int remove(UUID key);

    /** Forgets the secrets of an account whose keys have ended. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AuthenticatorApp a where a.account = :account")
    int removeAll(UUID account);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from authenticator_app where state = 'PROPOSED' and expires_at <= :before limit :most")
    int removeLapsed(Instant before, int most);
}
