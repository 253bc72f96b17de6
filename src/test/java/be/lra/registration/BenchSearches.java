package be.lra.registration;

import be.lra.audit.AuditFilter;
import be.lra.audit.AuditPage;
import be.lra.audit.AuditSearch;
import be.lra.audit.EventOutcome;
import be.lra.audit.LookReason;
import be.lra.generate.Chance;
import be.lra.generate.Invented;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.office.DoorStep;
import be.lra.office.NewAgent;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the bench search a database that {@code scripts/generate} filled; stands among the tests, as {@link BenchDesk} does. */
@RestController
@Profile("bench-searches")
public class BenchSearches {

    private static final UUID AGENT = UUID.fromString("01935000-0000-7000-8000-0000000000b5");
    private static final int QUESTIONS = 14; // kinds of questions to the trail
    private static final List<String> KINDS = List.of(
            "RegistrationIssued", "CodeWrong", "RegistrationRefused", "AgentCodeRefused", "LinkOpened", "CardRead");
    private static final List<String> PURPOSES = List.of("registration", "activation", "desk-access", "delivery");

    private final AuditSearch trail;
    private final RegistrationSearch registrations;
    private final OfficeSetup setup;
    private final JdbcClient database;
    private final Clock clock;
    private volatile Known known = new Known(AGENT, List.of(), List.of(), List.of(), List.of());

    BenchSearches(
            AuditSearch trail, RegistrationSearch registrations, OfficeSetup setup, JdbcClient database, Clock clock) {
        this.trail = trail;
        this.registrations = registrations;
        this.setup = setup;
        this.database = database;
        this.clock = clock;
    }

    /** The largest office, and what can be asked for there. */
    private record Known(
            UUID office, List<UUID> agents, List<UUID> desks, List<String> sources, List<String> references) {}

    /** Signed in by nothing: only the bench's class path has this. */
    @Bean
    @Order(1)
    static SecurityFilterChain benchSearchesChain(HttpSecurity http) {
        return http.securityMatcher("/bench/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Somebody who may look, in the office with the most registrations. */
    @PostMapping("/bench/look")
    String look() {
        String office = texts("select office from registration group by office order by count(*) desc limit 1", "")
                .getFirst();
        if (database.sql("select count(*) from agent where id = ?")
                        .param(AGENT.toString())
                        .query(Integer.class)
                        .single()
                == 0) {
            String cbeNumber =
                    texts("select cbe_number from office where id = ?", office).getFirst();
            setup.appoint(new NewAgent(AGENT, "bench-look", UUID.randomUUID().toString(), "B. L.", Language.FR));
            setup.grant(AGENT, Role.AUDITOR, cbeNumber);
            setup.grant(AGENT, Role.AGENT, cbeNumber);
        }
        known = new Known(
                UUID.fromString(office),
                texts("select distinct agent from registration where office = ? limit 100", office).stream()
                        .map(UUID::fromString)
                        .toList(),
                texts("select id from desk where office = ?", office).stream()
                        .map(UUID::fromString)
                        .toList(),
                texts(
                        "select distinct source from (select source from audit_event where seen_by = ? limit 20000) s"
                                + " where source is not null",
                        office),
                texts("select reference from registration where office = ? limit 2000", office));
        return texts("select count(*) from audit_event", office).getFirst() + " events, "
                + texts("select count(*) from registration", office).getFirst() + " registrations";
    }

    private List<String> texts(String question, String of) {
        var asked = database.sql(question);
        return (question.contains("?") ? asked.param(of) : asked)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** One question to the trail; how many lines came. */
    @PostMapping("/bench/trail")
    String trail(@RequestParam int number) {
        var chance = new Chance(11, number);
        return asSomebody(() -> {
            AuditFilter filter = filter(number % QUESTIONS, chance);
            boolean deep = number % QUESTIONS == 13;
            var key = deep ? new AuditPage.Key(longAgo(chance), new UUID(0, 0)) : null;
            return String.valueOf(trail.search(filter, key).lines().size());
        });
    }

    private AuditFilter filter(int question, Chance chance) {
        var agent = new AuditFilter.Place(chance.one(known.agents()), null, null);
        var desk = new AuditFilter.Place(null, chance.one(known.desks()), null);
        var source = new AuditFilter.Place(null, null, chance.one(known.sources()));
        var kind = new AuditFilter.Act(chance.one(KINDS), null, null);
        var purpose = new AuditFilter.Act(null, chance.one(PURPOSES), null);
        var trouble = new AuditFilter.Act(null, null, EventOutcome.TROUBLE);
        Instant from = longAgo(chance);
        var month = new AuditFilter.Period(from, from.plus(Duration.ofDays(30)));
        AuditFilter all = AuditFilter.ALL;
        return switch (question) {
            case 0 -> all;
            case 1 -> all.act(kind);
            case 2 -> all.place(agent);
            case 3 -> all.place(agent).act(kind);
            case 4 -> all.place(desk);
            case 5 -> all.place(desk).act(trouble).period(month);
            case 6 -> all.act(purpose);
            case 7 -> all.place(source);
            case 8 -> all.place(source).act(kind).period(month);
            case 9 -> all.act(trouble);
            case 10 -> all.period(month).act(kind);
            case 11 -> all.place(agent).act(trouble);
            case 12 ->
                all.about(new AuditFilter.About(
                        null, Invented.person(chance.below(50_000)).ssin().orElseThrow(), LookReason.SPOT_CHECK));
            default -> all;
        };
    }

    private Instant longAgo(Chance chance) {
        return clock.instant().minus(chance.between(Duration.ofDays(40), Duration.ofDays(700)));
    }

    /** One question to the registrations; how many came. */
    @PostMapping("/bench/registrations")
    String registrations(@RequestParam int number) {
        var chance = new Chance(13, number);
        PersonIdentity person = Invented.person(chance.below(400_000));
        String name = person.lastName().replace(" ", "");
        RegistrationQuery query = switch (number % 7) {
            case 0 -> RegistrationQuery.of(chance.one(known.references()));
            case 1 -> RegistrationQuery.of(person.ssin().orElseThrow().formatted());
            case 2 -> RegistrationQuery.of(Invented.email(chance.below(400_000)));
            case 3 -> RegistrationQuery.of(name);
            case 4 ->
                RegistrationQuery.of(
                        name.substring(0, 4) + " " + person.givenNames().substring(0, 2));
            case 5 -> RegistrationQuery.of(name.substring(name.length() - 4));
            default ->
                new RegistrationQuery(
                        "",
                        "",
                        Optional.of(chance.one(known.agents())),
                        Optional.empty(),
                        Optional.of(longAgo(chance)),
                        Optional.empty());
        };
        return asSomebody(() -> registrations
                .search(query, SearchPurpose.CONTROL, null)
                .getClass()
                .getSimpleName());
    }

    private <T> T asSomebody(Supplier<T> act) {
        var agent = new SignedInAgent(
                AGENT,
                "bench-look",
                "B. L.",
                known.office(),
                known.desks().getFirst(),
                Set.copyOf(EnumSet.of(Role.AUDITOR, Role.AGENT)),
                Language.FR,
                new DoorStep.Inside(null, Instant.MAX));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
