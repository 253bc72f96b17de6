package be.lra.registration;

import be.lra.activation.GeneratedPairs;
import be.lra.audit.Actor;
import be.lra.audit.GeneratedEvents;
import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Invented;
import be.lra.generate.Order;
import be.lra.generate.Place;
import be.lra.identity.CheckResult;
import be.lra.identity.FaceToFace;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.identity.VerifiedIdentity;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented registrations with their persons and pairs on their way into the tables, each with the events of its life. */
public final class GeneratedCases {

    private static final Duration RETENTION = Duration.ofDays(30); // domain.md 3, case.identityData.retention
    private static final int RETURN = 104_729; // a prime that shares nothing with the number of people
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long REFERENCES = 1L << 30;
    private static final long SPREAD = 705_632_447L; // odd: each number leads to a reference of its own

    private final BulkRows registrations;
    private final BulkRows parts;
    private final GeneratedPairs pairs;
    private final GeneratedEvents events;
    private final Fingerprints fingerprints;
    private final VisitJson json = new VisitJson();

    /**
     * On one connection.
     *
     * @param events where what happens in a life is told
     */
    public GeneratedCases(Connection connection, Keyring keyring, GeneratedEvents events) {
        this.registrations = new BulkRows(
                connection,
                "registration",
                "id, version, reference, state, means, office, desk, agent, started_at, issued_at, expires_at, ended_at,"
                        + " end_reason, letters, last_name, given_names, birth_date, sex, nationality, ssin, person_key,"
                        + " document_key, document_number_key, evidence, email, language, open_person, search_name, wiped_at");
        this.parts = new BulkRows(connection, "registration_name_part", "registration, part, office");
        this.pairs = new GeneratedPairs(connection, keyring);
        this.events = events;
        this.fingerprints = new Fingerprints(keyring);
    }

    /** Makes the case with this number. */
    public void add(int number, Order order, Place place) {
        var chance = new Chance(order.seed(), number);
        Instant begun = order.begin(number, chance);
        Actor.Agent seat = place.seat(chance);
        int who = Math.floorMod((long) number * RETURN + order.seed(), Invented.PEOPLE);
        PersonIdentity person = Invented.person(who);
        var life = new GeneratedLife(chance, begun, order.end());
        UUID id = chance.id(begun);
        KeyedHash fingerprint = events.fingerprint(person.ssin().orElseThrow());
        var about = new GeneratedEvents.About(
                id, life.isActivated() ? chance.id(begun) : null, Optional.of(fingerprint), place.office());
        boolean isWiped = !order.keepsNames() && life.isOver(RETENTION);
        write(id, number, seat, life, isWiped ? null : person, person, who);
        if (life.issuedAt() != null) {
            pairs.add(chance, id, life.pair(), person, Invented.email(who), place, isWiped);
        }
        life.tell(events, seat, about, place.address(seat), isWiped);
    }

    private void write(
            UUID id,
            int number,
            Actor.Agent seat,
            GeneratedLife life,
            @Nullable PersonIdentity kept,
            PersonIdentity person,
            int who) {
        boolean issued = life.issuedAt() != null;
        PersonIdentity shown = issued ? kept : null;
        var card = card(who, life.begun());
        String personKey = issued ? fingerprints.of(person.ssin().orElseThrow()) : null;
        registrations.add(
                id,
                1,
                reference(number),
                life.state().name(),
                Means.CARD.name(),
                seat.office(),
                seat.desk(),
                seat.agent(),
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
                issued ? fingerprints.of(card) : null,
                issued ? fingerprints.ofNumber(card) : null,
                shown == null ? null : evidence(shown, card, seat),
                shown == null ? null : Invented.email(who),
                issued ? Language.FR.name() : null,
                life.state().isOpen() ? personKey : null,
                shown == null ? null : SearchName.of(shown).text(),
                issued && kept == null ? life.wipedAt(RETENTION) : null);
        if (shown != null) {
            SearchName.of(shown).parts().forEach(part -> parts.add(id, part, seat.office()));
        }
    }

    private String evidence(PersonIdentity person, EidEvidence card, Actor.Agent seat) {
        var face = new FaceToFace(
                seat.agent(),
                seat.office(),
                java.util.Objects.requireNonNull(seat.desk()),
                card.checkedAt(),
                EnumSet.allOf(Attestation.class));
        return json.writeEvidence(new VerifiedIdentity(person, card, face), VisitFacts.NONE);
    }

    private static EidEvidence card(int who, Instant at) {
        return new EidEvidence(
                1,
                Invented.cardNumber(who),
                LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(4),
                false,
                List.of(CheckResult.passed("complete"), CheckResult.passed("photo-digest")),
                at);
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
        pairs.flush();
        events.flush();
    }
}
