package be.lra.office;

import be.lra.MutableClock;
import be.lra.identity.Language;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An invented office with two desks and agents whose passwords are known. */
public final class OfficeFixtures {

    public static final String CBE_NUMBER = "0671516647"; // domain.md 5.5
    public static final String PASSWORD = "merle chante le matin";
    public static final UUID OFFICE = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    public static final UUID DESK = UUID.fromString("019a0000-0000-7000-8000-000000000011");
    public static final UUID OTHER_DESK = UUID.fromString("019a0000-0000-7000-8000-000000000012");

    public static final String OTHER_CBE = "0207000005"; // right check digits
    static final String OTHER_CBE_NUMBER = OTHER_CBE;
    static final UUID OTHER_OFFICE = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    static final TypedReception RECEPTION_NOT_TOLD = new TypedReception(Set.of(), VisitRule.ASK_FIRST, "", "", "");

    private OfficeFixtures() {}

    public static OfficeProfile office() {
        return new OfficeProfile(
                OFFICE,
                CBE_NUMBER,
                "Commune-Exemple",
                List.of("Place du Marché 1", "1000 Exemple"),
                "02 555 01 00",
                "aide@commune-exemple.example",
                Map.of(Language.FR, "lundi à vendredi, 9 h à 16 h"),
                "Commune-Exemple",
                "commune-exemple.example",
                Language.FR,
                true,
                Reception.NOT_TOLD);
    }

    /** Empties the tables of offices and of the trail, then opens the office with both desks. */
    public static void furnish(OfficeSetup setup, JdbcClient jdbc) {
        for (String table : List.of(
                "proposal",
                "document_rule",
                "office_paper",
                "office_logo",
                "office_news",
                "role_grant",
                "agent",
                "desk",
                "office",
                "throttle",
                "audit_event")) {
            jdbc.sql("delete from " + table).update();
        }
        setup.open(office());
        setup.furnish(new DeskProfile(DESK, OFFICE, "Guichet 1"));
        setup.furnish(new DeskProfile(OTHER_DESK, OFFICE, "Guichet 2"));
    }

    /** Opens a second office, in which nobody works yet. */
    public static OfficeProfile openOther(OfficeSetup setup) {
        OfficeProfile office = office();
        var other = new OfficeProfile(
                OTHER_OFFICE,
                OTHER_CBE_NUMBER,
                "Commune-Voisine",
                office.addressLines(),
                office.helpLinePhone(),
                office.helpLineEmail(),
                office.openingHours(),
                office.mailSenderName(),
                "",
                office.language(),
                false,
                Reception.NOT_TOLD);
        setup.open(other);
        return other;
    }

    /** Appoints an agent with one role, whose pseudonym is "Agent" and the user name. */
    public static UUID appoint(OfficeSetup setup, String userName, Role role) {
        UUID agent = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        setup.appoint(new NewAgent(agent, userName, PASSWORD, "Agent " + userName, Language.FR));
        setup.connectApp(agent, AgentPhones.secret(userName));
        setup.grant(agent, role, CBE_NUMBER);
        return agent;
    }

    /** Gives an agent of the office one role more. */
    public static void appointAlso(OfficeSetup setup, UUID agent, Role role) {
        setup.grant(agent, role, CBE_NUMBER);
    }

    /** Opens the second office, and appoints an agent with one role there. */
    public static UUID appointElsewhere(OfficeSetup setup, String userName, Role role) {
        openOther(setup);
        UUID agent = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        setup.appoint(new NewAgent(agent, userName, PASSWORD, "Agent " + userName, Language.FR));
        setup.grant(agent, role, OTHER_CBE);
        return agent;
    }

    /** Appoints an agent whose password was handed over a moment ago, as the agent is after signing in with it. */
    public static SignedInAgent newcomer(OfficeSetup setup, JdbcClient jdbc, String userName) {
        UUID agent = appoint(setup, userName, Role.AGENT);
        Instant until = MutableClock.START.plus(Duration.ofDays(7));
        jdbc.sql("update agent set initial_password_until = ? where user_name = ?")
                .params(Timestamp.valueOf(LocalDateTime.ofInstant(until, ZoneOffset.UTC)), userName)
                .update();
        return new SignedInAgent(
                agent,
                userName,
                "Agent " + userName,
                OFFICE,
                null,
                Set.of(),
                Language.FR,
                new DoorStep.ChoosePassword(until));
    }

    public static SignedInAgent atDesk(UUID agent, String userName, Role role) {
        return new SignedInAgent(agent, userName, "Agent " + userName, OFFICE, DESK, Set.of(role), Language.FR);
    }

    public static SignedInAgent withoutDesk(UUID agent, String userName, Role role) {
        return new SignedInAgent(agent, userName, "Agent " + userName, OFFICE, null, Set.of(role), Language.FR);
    }

    /** Makes the agent the one of the running thread, as the desk's security chain would. */
    public static void signIn(SignedInAgent agent) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
    }

    /** The details of {@link #office()} as they would be typed again, hours in French only. */
    public static OfficeChange change(int version) {
        OfficeProfile office = office();
        return new OfficeChange(
                version,
                office.name(),
                office.addressLines(),
                office.helpLinePhone(),
                office.helpLineEmail(),
                office.openingHours(),
                office.mailSenderName(),
                office.mailDomain(),
                office.language(),
                RECEPTION_NOT_TOLD);
    }

    /** The same with another name, which two administrators decide. */
    public static OfficeChange renamed(String name, int version) {
        OfficeChange same = change(version);
        return new OfficeChange(
                version,
                name,
                same.addressLines(),
                same.helpLinePhone(),
                same.helpLineEmail(),
                same.openingHours(),
                same.mailSenderName(),
                same.mailDomain(),
                same.language(),
                same.reception());
    }

    /** The same with other opening hours, which one administrator changes alone. */
    static OfficeChange open(String hoursInFrench, int version) {
        return open(change(version), hoursInFrench);
    }

    static OfficeChange open(OfficeChange change, String hoursInFrench) {
        return new OfficeChange(
                change.version(),
                change.name(),
                change.addressLines(),
                change.helpLinePhone(),
                change.helpLineEmail(),
                Map.of(Language.FR, hoursInFrench),
                change.mailSenderName(),
                change.mailDomain(),
                change.language(),
                change.reception());
    }
}
