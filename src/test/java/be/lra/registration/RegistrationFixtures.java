package be.lra.registration;

import be.lra.identity.BirthDate;
import be.lra.identity.CheckResult;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.AgentPhones;
import be.lra.office.DeskProfile;
import be.lra.office.DoorStep;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Reception;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.AddressOnCard;
import be.lra.reader.CardPhoto;
import be.lra.reader.ReadingOutcome;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An office with two agents, and invented visitors with the specimen numbers of domain.md 5.4. */
public final class RegistrationFixtures {

    static final RegistrationProperties SETTINGS = new RegistrationProperties(
            12,
            Duration.ofHours(1),
            Period.ZERO,
            100,
            80,
            Duration.ofMinutes(1),
            Set.of(6, 7, 61),
            ZoneId.of("Europe/Brussels"));
    public static final Set<Attestation> ALL = EnumSet.allOf(Attestation.class);
    /** Every point of every list, looked at and as it should be. */
    public static final List<PointFinding> SEEN = Stream.of(
                    "point-tilt", "point-uv", "point-print", "point-portrait", "point-data")
            .map(PointFinding::seen)
            .toList();

    static final String CARD_OF_MARTA = "000001103271";
    static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};
    public static final PersonIdentity MARTA = new PersonIdentity(
            "Specimen", "Marta", new BirthDate(1985, 7, 30), Sex.MALE, "Belge", Optional.of(new Ssin("85073003328")));
    public static final PersonIdentity PIET = new PersonIdentity(
            "Voorbeeld", "Piet", new BirthDate(1942, 1, 22), Sex.MALE, "Belg", Optional.of(new Ssin("42012205181")));

    static final String PASSWORD = "correct horse battery";
    static final DoorStep JUST_PROVEN = new DoorStep.Inside(null, Instant.MAX);

    private RegistrationFixtures() {}

    /** A new office in a database without any registration. */
    public static OfficeProfile emptyOffice(OfficeSetup setup, JdbcClient database) {
        database.sql("delete from registration_draft").update();
        database.sql("delete from registration").update();
        database.sql("delete from throttle").update();
        OfficeProfile office = office();
        setup.open(office);
        return office;
    }

    public static OfficeProfile office() {
        return new OfficeProfile(
                UUID.randomUUID(),
                "%010d".formatted(Math.floorMod(System.identityHashCode(new Object()) * 7919L, 999_999_999L)),
                "Commune-Exemple",
                List.of("Rue du Modèle 1", "1000 Exempleville"),
                "+32 2 000 00 00",
                "aide@commune.example",
                Map.of(
                        Language.FR, "9 h - 12 h",
                        Language.NL, "9-12 u.",
                        Language.DE, "9-12 Uhr",
                        Language.EN, "9 am - noon"),
                "Commune-Exemple",
                "commune.example",
                Language.FR,
                true,
                Reception.NOT_TOLD);
    }

    /** Opens a desk of the office and appoints an agent who sits there. */
    public static SignedInAgent agentAt(OfficeProfile office, OfficeSetup setup) {
        return colleague(office, Role.AGENT, setup);
    }

    /** Opens a desk of the office and appoints somebody who sits there, and whose proof is fresh whatever the clock says. */
    public static SignedInAgent colleague(OfficeProfile office, Role role, OfficeSetup setup) {
        UUID desk = UUID.randomUUID();
        UUID agent = UUID.randomUUID();
        String name = "agent-" + agent.toString().substring(0, 8);
        setup.furnish(new DeskProfile(desk, office.id(), "Guichet " + name));
        setup.appoint(new NewAgent(agent, name, PASSWORD, name, Language.FR));
        setup.connectApp(agent, AgentPhones.secret(name));
        setup.grant(agent, role, office.cbeNumber());
        return new SignedInAgent(agent, name, name, office.id(), desk, Set.of(role), Language.FR, JUST_PROVEN);
    }

    /** The same agent, whom no sign-in let in. */
    public static SignedInAgent withoutProof(SignedInAgent agent) {
        return new SignedInAgent(
                agent.agentId(),
                agent.userName(),
                agent.pseudonym(),
                agent.office(),
                agent.desk(),
                agent.roles(),
                agent.language());
    }

    public static void signIn(SignedInAgent agent) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    /** The card is on the screen, and the registers are asked. */
    static VisitOutcome lookedUp(RegistrationDesk desk, VisitOutcome read) {
        return read instanceof VisitOutcome.CardShown(Visit shown) ? desk.lookUp(shown.handle()) : read;
    }

    /** Everybody has a card of his own. */
    static ReadingOutcome.Verified card(PersonIdentity person, Instant now) {
        return card(person, person.equals(PIET) ? "000001103372" : CARD_OF_MARTA, LocalDate.of(2030, 1, 1), now);
    }

    static ReadingOutcome.Verified card(PersonIdentity person, String number, LocalDate validUntil, Instant now) {
        var evidence =
                new EidEvidence(1, number, validUntil, false, List.of(CheckResult.passed("identity-signature")), now);
        return new ReadingOutcome.Verified(
                person,
                evidence,
                new CardPhoto.Read(PHOTO),
                new AddressOnCard("Rue du Modèle 2", "1000", "Exempleville"),
                now);
    }

    /** The same person under another number. */
    static PersonIdentity withNumber(PersonIdentity person, Ssin number) {
        return new PersonIdentity(
                person.lastName(),
                person.givenNames(),
                person.birthDate(),
                person.sex(),
                person.nationality(),
                Optional.of(number));
    }

    static RegisterPerson registered(PersonIdentity person) {
        return new RegisterPerson(person, RegisterSource.NR, false, List.of(), Optional.empty());
    }

    /** What the signed-in agent finds by the one field. */
    static List<RegistrationRecord> searched(RegistrationSearch search, String text) {
        return searched(search, RegistrationQuery.of(text));
    }

    static List<RegistrationRecord> searched(RegistrationSearch search, RegistrationQuery query) {
        return search.search(query, SearchPurpose.FOLLOW_UP, null) instanceof SearchOutcome.Page page
                ? page.found()
                : List.of();
    }

    public static EmailEntry email(String address) {
        return new EmailEntry(address, address, false, Language.NL, false);
    }
}
