package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.GeneratedEvents;
import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Invented;
import be.lra.generate.Place;
import be.lra.identity.EmailAddress;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sealed;
import be.lra.identity.Ssin;
import be.lra.seal.Sealing;
import be.lra.totp.TotpSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented accounts with their keys on their way into the tables; no password opens any of them. */
public final class GeneratedAccounts {

    /** Of the first key, the most frequent first. */
    private static final List<DigitalKeyType> TYPES = List.of(
            DigitalKeyType.EMAIL_CODE,
            DigitalKeyType.EMAIL_CODE,
            DigitalKeyType.EMAIL_CODE,
            DigitalKeyType.AUTHENTICATOR_APP,
            DigitalKeyType.SMS);

    private static final Duration LAST_SIGN_IN = Duration.ofDays(200); // after the first

    private final BulkRows accounts;
    private final BulkRows keys;
    private final BulkRows apps;
    private final BulkRows phones;
    private final BulkRows numbers;
    private final BitSet known = new BitSet();
    private final Keyring keyring;
    private final Sealing sealing;
    private final SecureRandom random = new SecureRandom(); // of secrets
    private final GeneratedEvents events;

    /** @param sealing of secrets, which no seed makes */
    public GeneratedAccounts(Connection connection, Keyring keyring, Sealing sealing, GeneratedEvents events) {
        this.accounts = new BulkRows(
                connection,
                "citizen_account",
                "id, version, user_name, user_name_comparable, password_hash, display_name, email, email_comparable,"
                        + " person_fingerprint, person_key_id, language, sender_name, office, state, created_at, draft_until,"
                        + " activated_at");
        this.keys = new BulkRows(
                connection,
                "digital_key",
                "id, version, account, type, state, activated_at, expires_at, deactivated_at, last_used_at");
        this.apps = new BulkRows(
                connection,
                "authenticator_app",
                "id, version, account, state, secret_sealed, secret_key_id, last_step, proposed_at, expires_at");
        this.phones = new BulkRows(
                connection,
                "sms_phone",
                "id, version, account, state, number_sealed, number_key_id, country, proposed_at");
        this.numbers =
                new BulkRows(connection, "person_number", "fingerprint, number_sealed, number_key_id, needed_until");
        this.keyring = keyring;
        this.sealing = sealing;
        this.events = events;
    }

    /** The kind of somebody's first key. */
    public static String keyType(Chance chance) {
        return chance.one(TYPES).name();
    }

    /**
     * Whose account it is.
     *
     * @param number of the registration
     * @param who as {@link Invented} counts
     * @param activatedAt when the first key became active
     * @param end nothing happens after this
     */
    public record Opened(
            UUID account, int number, int who, String keyType, Place place, Instant activatedAt, Instant end) {}

    /** Keeps the number of somebody who was given a letter; a number is kept once. */
    public void keepNumber(int who, Instant until) {
        int one = Math.floorMod(who, Invented.PEOPLE);
        if (known.get(one)) {
            return;
        }
        known.set(one);
        Ssin number = Invented.person(one).ssin().orElseThrow();
        KeyedHash fingerprint = fingerprint(number);
        Sealed sealed =
                sealing.seal("person-number", fingerprint.hex(), number.digits().getBytes(StandardCharsets.US_ASCII));
        numbers.add(fingerprint.hex(), sealed.text(), sealed.keyId(), until);
    }

    private KeyedHash fingerprint(Ssin number) {
        return new PersonFingerprint(keyring).of(number);
    }

    /** Adds an account with its keys and what its holder did. */
    public void add(Chance chance, Opened opened) {
        PersonIdentity person = Invented.person(opened.who());
        KeyedHash fingerprint = fingerprint(person.ssin().orElseThrow());
        var email = new EmailAddress(Invented.email(opened.who()));
        var name = new UserName(userName(person, opened.number()));
        accounts.add(
                opened.account(),
                1,
                name.value(),
                name.comparable(),
                unmet(chance),
                person.displayName(),
                email.value(),
                email.comparable(),
                fingerprint.hex(),
                fingerprint.keyId(),
                Invented.language(opened.who()).name(),
                opened.place().name(),
                opened.place().office(),
                AccountState.ACTIVE.name(),
                opened.activatedAt().minusSeconds(100),
                opened.activatedAt().plus(Duration.ofDays(14)),
                opened.activatedAt());
        keys(chance, opened);
    }

    /** Beginning with a letter, and the number of the registration makes it nobody else's. */
    private static String userName(PersonIdentity person, int number) {
        String given = Normalizer.normalize(person.givenNames().split(" ", 2)[0], Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        return "%s.%05d".formatted(given, number);
    }

    /** An Argon2id hash in the place of a password: of which one nobody can know. */
    private static String unmet(Chance chance) {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        byte[] salt = HexFormat.of().parseHex(chance.hex().substring(32));
        return "$argon2id$v=19$m=19456,t=2,p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(HexFormat.of().parseHex(chance.hex()));
    }

    private void keys(Chance chance, Opened opened) {
        DigitalKeyType first = DigitalKeyType.valueOf(opened.keyType());
        Instant secondAt = opened.activatedAt().plus(chance.between(Duration.ofMinutes(10), Duration.ofDays(60)));
        Instant firstEndsAt = secondAt.plus(chance.between(Duration.ofDays(1), Duration.ofDays(90)));
        boolean hasSecond = chance.percent(18) && secondAt.isBefore(opened.end());
        boolean isFirstOver = chance.percent(30) && hasSecond && firstEndsAt.isBefore(opened.end());
        Instant used = signIns(chance, opened, isFirstOver ? firstEndsAt : opened.end(), first);
        key(chance, opened, first, opened.activatedAt(), isFirstOver ? firstEndsAt : null, used);
        if (hasSecond) {
            DigitalKeyType second =
                    first == DigitalKeyType.AUTHENTICATOR_APP ? DigitalKeyType.SMS : DigitalKeyType.AUTHENTICATOR_APP;
            key(chance, opened, second, secondAt, null, null);
            tell(chance, opened, secondAt, new AuditEvent.KeyActivated(second.name()));
        }
        if (isFirstOver) {
            tell(chance, opened, firstEndsAt, new AuditEvent.KeyDeactivated(first.name()));
        }
    }

    /** Returns when the key served last; null if never. */
    private @Nullable Instant signIns(Chance chance, Opened opened, Instant until, DigitalKeyType type) {
        @Nullable Instant last = null;
        for (int time = chance.below(3); time > 0; time--) {
            Instant at = opened.activatedAt().plus(chance.between(Duration.ofMinutes(5), LAST_SIGN_IN));
            if (at.isBefore(until)) {
                tell(chance, opened, at, new AuditEvent.CitizenSignedIn(type.name()));
                last = last == null || at.isAfter(last) ? at : last;
            }
        }
        return last;
    }

    private void tell(Chance chance, Opened opened, Instant at, AuditEvent event) {
        events.add(chance, at, event, new Actor.Citizen(opened.account()), opened.account());
    }

    private void key(
            Chance chance,
            Opened opened,
            DigitalKeyType type,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable Instant usedAt) {
        UUID id = chance.id(at);
        keys.add(
                id,
                0,
                opened.account(),
                type.name(),
                (endedAt == null ? KeyState.ACTIVE : KeyState.DEACTIVATED).name(),
                at,
                at.atZone(ZoneOffset.UTC).plusYears(10).toInstant(),
                endedAt,
                usedAt);
        if (endedAt == null) {
            secret(id, opened, type, at);
        }
    }

    /** An app or a phone is gone with its key. */
    private void secret(UUID key, Opened opened, DigitalKeyType type, Instant at) {
        switch (type) {
            case EMAIL_CODE -> {}
            case AUTHENTICATOR_APP -> {
                byte[] secret = TotpSecret.draw(random).bytes();
                Sealed sealed = sealing.seal("authenticator-app", key.toString(), secret);
                apps.add(
                        key,
                        0,
                        opened.account(),
                        AppState.PROVEN.name(),
                        sealed.text(),
                        sealed.keyId(),
                        at.getEpochSecond() / 30,
                        at.minusSeconds(60),
                        at.plusSeconds(240));
            }
            case SMS -> {
                // Ofcom gives these to nobody: numbers for use in drama
                byte[] number = "+447700900%03d".formatted(opened.who() % 1_000).getBytes(StandardCharsets.US_ASCII);
                Sealed sealed = sealing.seal("sms-phone", key.toString(), number);
                phones.add(
                        key,
                        0,
                        opened.account(),
                        PhoneState.PROVEN.name(),
                        sealed.text(),
                        sealed.keyId(),
                        "GB",
                        at.minusSeconds(60));
            }
        }
    }

    /** Sends what waits, parents first. */
    public void flush() {
        List.of(accounts, keys, apps, phones, numbers).forEach(BulkRows::flush);
    }

    /** Whoever activated again on the same address has newer keys: those before end then. */
    public static void displace(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table displaced as
                    select a.id as account, min(b.activated_at) as at from citizen_account a
                    join citizen_account b on b.email_comparable = a.email_comparable and b.activated_at > a.activated_at
                    group by a.id""");
            statement.execute("""
                    update digital_key k join displaced d on d.account = k.account
                    set k.state = 'DISPLACED', k.deactivated_at = d.at where k.state = 'ACTIVE'""");
            statement.execute("delete a from authenticator_app a join displaced d on d.account = a.account");
            statement.execute("delete p from sms_phone p join displaced d on d.account = p.account");
            statement.execute("drop temporary table displaced");
        }
    }
}
