package be.lra.account;

import be.lra.identity.KeyedHash;
import be.lra.identity.Ssin;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An invented holder of keys whom a number finds.
 *
 * @param key by e-mail, the only one
 */
public record NumberedHolder(UUID account, UUID key, AccountFixtures accounts, JdbcTemplate sql) {

    public static NumberedHolder open(Ssin number, AutowireCapableBeanFactory spring) {
        var accounts = (AccountFixtures)
                spring.autowire(AccountFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        var sql = spring.getBean(JdbcTemplate.class);
        UUID account = accounts.open();
        KeyedHash print = spring.getBean(PersonFingerprint.class).of(number);
        sql.update(
                "update citizen_account set person_fingerprint = ?, person_key_id = ? where id = ?",
                print.hex(),
                print.keyId(),
                account);
        return new NumberedHolder(account, accounts.addKey(account, DigitalKeyType.EMAIL_CODE), accounts, sql);
    }

    /** As after « Ce n'était pas moi ». */
    public void freeze() {
        sql.update("update digital_key set state = 'FROZEN' where id = ?", key);
    }

    /** What the trail tells of the account, oldest first. */
    public List<@Nullable String> events() {
        return accounts.events(account);
    }
}
