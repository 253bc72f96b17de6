package be.lra.registration;

import be.lra.account.GeneratedAccounts;
import be.lra.account.KeyLink;
import be.lra.activation.GeneratedPairs;
import be.lra.audit.Actor;
import be.lra.audit.GeneratedEvents;
import be.lra.audit.GeneratedEvents.About;
import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Invented;
import be.lra.generate.Order;
import be.lra.generate.Place;
import be.lra.identity.EmailAddress;
import be.lra.identity.FaceToFace;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Keyring;
import be.lra.identity.PersonIdentity;
import be.lra.identity.VerifiedIdentity;
import be.lra.registration.GeneratedLife.Trouble;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented registrations with their persons, pairs and accounts on their way into the tables, each with the events of its life. */
public final class GeneratedCases {

    private static final Duration RETENTION = Duration.ofDays(30); // domain.md 3, case.identityData.retention
    private static final int RETURN = 104_729; // a prime that shares nothing with the number of people
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long REFERENCES = 1L << 30;
    private static final long SPREAD = 705_632_447L; // odd: each number leads to a reference of its own
    private static final int STEPS = 5; // a visit under way has come through 0 to 4 of them

    private final BulkRows registrations;
    private final BulkRows parts;
    private final BulkRows drafts;
    private final GeneratedPairs pairs;
    private final GeneratedAccounts accounts;
    private final GeneratedEvents events;
    private final GeneratedWatch watch;
    private final Fingerprints fingerprints;
    private final VisitJson json = new VisitJson();

    /**
     * On one connection.
     *
     * @param accounts where those who activated have theirs
     * @param events where what happens in a life is told
     */
    public GeneratedCases(Connection connection, Keyring keyring, GeneratedAccounts accounts, GeneratedEvents events) {
        this.registrations = new BulkRows(
                connection,
                "registration",
                "id, version, reference, state, means, office, desk, agent, started_at, issued_at, expires_at, ended_at,"
                        + " end_reason, letters, last_name, given_names, birth_date, sex, nationality, ssin, person_key,"
                        + " document_key, document_number_key, evidence, email, language, open_person, search_name, wiped_at");
        this.parts = new BulkRows(connection, "registration_name_part", "registration, part, office");
        this.drafts = new BulkRows(
                connection, "registration_draft", "registration, version, agent, office, content, saved_at");
        this.pairs = new GeneratedPairs(connection, keyring);
        this.accounts = accounts;
        this.events = events;
        this.watch = new GeneratedWatch(connection);
        this.fingerprints = new Fingerprints(keyring);
    }

    /** A case on its way. */
    private record Case(
            UUID id,
            int number,
            int who,
            Chance chance,
            Place place,
            Actor.Agent seat,
            GeneratedLife life,
            GeneratedDocument document,
            GeneratedTale tale) {}

    /** Makes the case with this number. */
    public void add(int number, Order order, Place place) {
        var chance = new Chance(order.seed(), number);
        Instant begun = order.begin(number, chance);
        Actor.Agent seat = place.seat(chance);
        add(
                aCase(number, order, place, seat, new GeneratedLife(chance, begun, order.end()), chance),
                order,
                chance.percent(1));
    }

    /** Makes a visit that is under way at the end. */
    public void addOpen(int number, Order order, Place place) {
        var chance = new Chance(order.seed(), number);
        Instant begun = order.end().minus(chance.between(Duration.ofMinutes(3), Duration.ofMinutes(20)));
        Actor.Agent seat = place.seat(chance);
        add(aCase(number, order, place, seat, GeneratedLife.open(chance, begun, order.end()), chance), order, false);
    }

    /** How many cases {@link #addTroubled} makes. */
    public static final int TROUBLES = Trouble.values().length;

    /** Makes a letter of each kind that somebody has to look at, at the end. */
    public void addTroubled(int firstNumber, Order order, Place place) {
        int number = firstNumber;
        for (Trouble trouble : Trouble.values()) {
            var chance = new Chance(order.seed(), number);
            Actor.Agent seat = place.seat(chance);
            Instant begun = order.daysBack(trouble.daysBack(), chance);
            Case one = aCase(
                    number, order, place, seat, GeneratedLife.troubled(chance, trouble, begun, order.end()), chance);
            add(one, order, trouble == Trouble.SUSPECTED);
            number++;
        }
    }

    private Case aCase(int number, Order order, Place place, Actor.Agent seat, GeneratedLife life, Chance chance) {
        int who = Math.floorMod((long) number * RETURN + order.seed(), Invented.PEOPLE);
        UUID id = chance.id(life.begun());
        var document = GeneratedDocument.of(who, chance, life.begun().plusSeconds(8));
        var about = new About(
                id,
                null,
                Optional.of(events.fingerprint(document.bearer().ssin().orElseThrow())),
                place.office());
        var tale = new GeneratedTale(events, chance, life, seat, place.address(seat), about);
        return new Case(id, number, who, chance, place, seat, life, document, tale);
    }

    private void add(Case one, Order order, boolean isOdd) {
        int steps = one.chance().below(STEPS);
        boolean isWiped = !order.keepsNames() && one.life().isOver(RETENTION);
        write(one, isWiped);
        one.tale().atTheDesk(one.document(), steps);
        if (one.life().state() == RegistrationState.DRAFT) {
            draft(one, steps);
        }
        if (one.life().issuedAt() != null) {
            if (isOdd) {
                watch.suspicion(one.chance(), one.id(), one.life(), one.place(), one.tale());
            }
            one.tale().issued();
            one.tale().atHome();
            issued(one, isWiped);
        }
        if (one.life().fate() != RegistrationState.ACTIVATED) {
            one.tale().ended();
        }
        if (isWiped) {
            one.tale().wiped(RETENTION);
        }
    }

    /** Letter, mail, and what became of them. */
    private void issued(Case one, boolean isWiped) {
        GeneratedLife life = one.life();
        boolean isActivated = life.isActivated();
        String keyType = GeneratedAccounts.keyType(one.chance());
        @Nullable UUID account = isActivated ? one.chance().id(life.fateAt().minusSeconds(100)) : null;
        var holder = new GeneratedPairs.Holder(
                one.document().bearer(), Invented.email(one.who()), Invented.language(one.who()), one.place());
        watch.letter(one.seat(), life);
        if (!isWiped) {
            pairs.add(one.chance(), one.id(), life.pair(account, keyType), holder);
            watch.mail(one.chance(), one.id(), life, holder.language().name(), one.place());
        }
        if (isActivated || life.endedAt() == null) {
            accounts.keepNumber(one.who(), Objects.requireNonNull(life.expiresAt()));
        }
        if (account != null) {
            var about = new About(
                    one.id(),
                    account,
                    Optional.of(events.fingerprint(holder.person().ssin().orElseThrow())),
                    one.place().office());
            one.tale().activated(about, keyType, holder.language());
            accounts.add(
                    one.chance(),
                    new GeneratedAccounts.Opened(
                            account, one.number(), one.who(), keyType, one.place(), life.fateAt(), life.end()));
        }
    }

    private void write(Case one, boolean isWiped) {
        GeneratedLife life = one.life();
        boolean issued = life.issuedAt() != null;
        PersonIdentity shown = issued && !isWiped ? one.document().bearer() : null;
        var evidence = one.document().evidence();
        String personKey =
                issued ? fingerprints.of(one.document().bearer().ssin().orElseThrow()) : null;
        registrations.add(
                one.id(),
                1,
                reference(one.number()),
                life.state().name(),
                one.document().means().name(),
                one.seat().office(),
                one.seat().desk(),
                one.seat().agent(),
                life.begun(),
                life.issuedAt(),
                life.expiresAt(),
                life.endedAt(),
                life.endReason(),
                issued ? 1 : 0,
                shown == null ? null : shown.lastName(),
                shown == null ? null : shown.givenNames(),
                shown == null ? null : shown.birthDate().iso(),
                shown == null ? null : shown.sex().name(),
                shown == null ? null : shown.nationality(),
                shown == null ? null : shown.ssin().orElseThrow().digits(),
                personKey,
                issued ? fingerprints.of(evidence) : null,
                issued ? fingerprints.ofNumber(evidence) : null,
                shown == null ? null : evidence(one),
                shown == null ? null : Invented.email(one.who()),
                issued ? Invented.language(one.who()).name() : null,
                life.state().isOpen() ? personKey : null,
                shown == null ? null : SearchName.of(shown).text(),
                issued && isWiped ? life.wipedAt(RETENTION) : null);
        if (shown != null) {
            SearchName.of(shown)
                    .parts()
                    .forEach(part -> parts.add(one.id(), part, one.seat().office()));
        }
    }

    private String evidence(Case one) {
        FaceToFace face = face(one);
        return json.writeEvidence(
                new VerifiedIdentity(one.document().bearer(), one.document().evidence(), face),
                one.document().facts(face));
    }

    private static FaceToFace face(Case one) {
        return new FaceToFace(
                one.seat().agent(),
                one.seat().office(),
                Objects.requireNonNull(one.seat().desk()),
                one.life().begun().plusSeconds(60),
                EnumSet.allOf(Attestation.class));
    }

    /** What the agent gathered so far; a photo is never invented. */
    private void draft(Case one, int steps) {
        GeneratedDocument document = one.document();
        VisitFacts facts = switch (steps) {
            case 0 -> VisitFacts.NONE;
            case 1 -> document.facts();
            case 2 -> document.chosen();
            case 3 -> document.facts(face(one));
            default ->
                document.facts(face(one))
                        .withContact(new Contact(
                                new EmailAddress(Invented.email(one.who())),
                                Invented.language(one.who()),
                                KeyLink.NONE));
        };
        drafts.add(
                one.id(),
                0,
                one.seat().agent(),
                one.seat().office(),
                json.write(facts),
                one.life().begun().plusSeconds(90));
    }

    private static String reference(int number) {
        long bits = (number * SPREAD + 12_345) % REFERENCES;
        var signs = new StringBuilder("R-");
        for (int place = 5; place >= 0; place--) {
            signs.append(SIGNS.charAt((int) ((bits >> (5 * place)) & 31))).append(place == 2 ? "-" : "");
        }
        return new Reference(signs.toString()).value();
    }

    /** Sends what waits, parents first. */
    public void flush() {
        registrations.flush();
        parts.flush();
        drafts.flush();
        pairs.flush();
        accounts.flush();
        watch.flush();
        events.flush();
    }

    /** Sends what is only known when nothing comes any more. */
    public void end() {
        flush();
        watch.end();
    }
}
