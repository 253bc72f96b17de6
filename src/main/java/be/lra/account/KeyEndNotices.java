package be.lra.account;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells holders that the ten years of a key end soon, on every node; the row decides which node tells (features I9).
 *
 * @see "src/docs/decisions/0610-years-of-use.md"
 */
@Component
class KeyEndNotices {

    private static final Logger LOG = LoggerFactory.getLogger(KeyEndNotices.class);
    private static final Limit BATCH = Limit.of(200);

    private final DigitalKeyRecords keys;
    private final CitizenAccounts accounts;
    private final SecurityNotices notices;
    private final AccountProperties limits;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyEndNotices(
            DigitalKeyRecords keys,
            CitizenAccounts accounts,
            SecurityNotices notices,
            AccountProperties limits,
            Clock clock,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.accounts = accounts;
        this.notices = notices;
        this.limits = limits;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Looks once; of several notices of one key that are due, only the last leaves. */
    @Scheduled(fixedDelayString = "${lra.account.key-end-notices-every:PT1H}", initialDelayString = "PT3M")
    void runOnce() {
        List<Period> before = limits.keyEndNotices();
        for (int number = before.size(); number > 0; number--) {
            Instant now = clock.instant();
            Instant until =
                    now.atZone(ZoneOffset.UTC).plus(before.get(number - 1)).toInstant();
            int last = number;
            keys.nearTheirEnd(number, until, now, BATCH).forEach(key -> tell(key, last));
        }
    }

    private void tell(UUID key, int number) {
        try {
            transaction.executeWithoutResult(status -> {
                Instant now = clock.instant();
                if (keys.claimEndNotice(key, number, now) == 1) {
                    UUID holder = keys.findById(key).orElseThrow().account();
                    notices.raise(NoticeKind.KEY_ENDS, accounts.findById(holder).orElseThrow(), Optional.of(key), now);
                }
            });
        } catch (ConcurrencyFailureException lostRace) {
            LOG.debug("another node tells of the end of key {}", key);
        }
    }
}
