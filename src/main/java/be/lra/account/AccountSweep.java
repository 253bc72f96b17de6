package be.lra.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what no longer serves: drafts of accounts nobody finished, codes that ended long ago, secrets and numbers that
 * nobody proved, addresses that nobody confirmed, what mails spoke of, links whose time has passed, and the numbers of
 * people whose letter came to nothing.
 */
@Component
public class AccountSweep {

    private static final int BATCH = 1000; // rows of one statement, so that nobody waits for it
    static final Duration NOTICES_KEPT = Duration.ofDays(30); // longer than any attempt to send one
    static final Duration NUMBERS_KEPT = Duration.ofDays(1); // that nobody proved
    static final Duration CODES_KEPT = Duration.ofDays(1); // longer than any window that counts them

    private final CitizenAccounts accounts;
    private final OneTimeCodeRecords codes;
    private final AuthenticatorAppRecords apps;
    private final SmsPhoneRecords phones;
    private final NotMeLinkRecords notMe;
    private final RecoveryRecords recoveries;
    private final PersonNumberRecords numbers;
    private final SecurityNoticeRecords notices;
    private final Clock clock;

    AccountSweep(
            CitizenAccounts accounts,
            OneTimeCodeRecords codes,
            AuthenticatorAppRecords apps,
            SmsPhoneRecords phones,
            NotMeLinkRecords notMe,
            RecoveryRecords recoveries,
            PersonNumberRecords numbers,
            SecurityNoticeRecords notices,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.apps = apps;
        this.phones = phones;
        this.notMe = notMe;
        this.recoveries = recoveries;
        this.numbers = numbers;
        this.notices = notices;
        this.clock = clock;
    }

    /** Looks once, and returns how many rows were forgotten. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    @Transactional
    public int sweep() {
        Instant now = clock.instant();
        return accounts.removeLapsed(now, BATCH)
                + codes.removeOlder(now.minus(CODES_KEPT), BATCH)
                + apps.removeLapsed(now, BATCH)
                + phones.removeLapsed(now.minus(NUMBERS_KEPT), BATCH)
                + notMe.removeLapsed(now, BATCH)
                + recoveries.removeOlder(now.minus(CODES_KEPT), BATCH)
                + numbers.removeLapsed(now, BATCH)
                + notices.removeOlder(now.minus(NOTICES_KEPT), BATCH)
                + accounts.forgetNewEmails(now.minus(CODES_KEPT), BATCH);
    }
}
