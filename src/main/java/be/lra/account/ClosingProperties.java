package be.lra.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts close: {@code lra.account.closing.*}.
 *
 * @param deskAfter how long after it was asked at a desk (ours: as long as mails take to be read)
 * @param quiet how long before it nothing of password, address and keys may have been changed, counted from the moment the mail
 *     about it left (ours: mails are read within a week); 30 days at most, for notices are kept no longer
 */
@ConfigurationProperties("lra.account.closing")
record ClosingProperties(
        @DefaultValue("P7D") Duration quiet,
        @DefaultValue("P7D") Duration deskAfter) {

    ClosingProperties {
        if (deskAfter.isNegative()) {
            throw new IllegalArgumentException("lra.account.closing.desk-after is no time of the past");
        }
        if (quiet.isNegative() || quiet.compareTo(AccountSweep.NOTICES_KEPT) > 0) {
            throw new IllegalArgumentException(
                    "lra.account.closing.quiet is from none to " + AccountSweep.NOTICES_KEPT.toDays() + " days");
        }
    }
}
