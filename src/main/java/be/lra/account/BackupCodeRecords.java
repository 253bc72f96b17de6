package be.lra.account;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The codes on paper of all accounts. */
interface BackupCodeRecords extends Repository<BackupCode, UUID> {

    BackupCode save(BackupCode code);

    int countByAccountAndUsedAtIsNull(UUID account);

    boolean existsByAccountAndCodeHmacIn(UUID account, Collection<String> hashes);

    /** Spends a code; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update BackupCode c set c.usedAt = :now where c.account = :account and c.codeHmac in :hashes"
            + " and c.usedAt is null")
    int use(UUID account, Collection<String> hashes, Instant now);

    /** Voids what was drawn before. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from BackupCode c where c.account = :account")
    int removeAll(UUID account);
}
