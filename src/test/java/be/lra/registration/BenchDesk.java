package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.audit.LogSealer;
import be.lra.audit.SealOutcome;
import be.lra.identity.BirthDate;
import be.lra.identity.CheckResult;
import be.lra.identity.EmailAddress;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets the bench work as an agent over HTTP. Stands among the tests and is only on the bench's own class path, so that
 * production has no such door.
 */
@RestController
@Profile("bench")
public class BenchDesk {

    private static final UUID OFFICE = UUID.fromString("01935000-0000-7000-8000-000000000001");
    private static final UUID AGENT = UUID.fromString("01935000-0000-7000-8000-000000000003");
    private static final int DESKS = 500;
    private static final int VISITORS = 80; // of one desk in a day, under the daily limit
    private static final String CBE_NUMBER = "0207000005";
    private static final int MODULUS = 97; // Royal Decree of 3 April 1984, article 1
    private static final int SERIALS = 400; // women of one birthday that the bench makes

    private final OfficeSetup setup;
    private final RegistrationDesk desk;
    private final Identification identification;
    private final OpenVisits visits;
    private final DocumentsProperties documents;
    private final LogSealer sealer;
    private final JdbcClient database;
    private final Clock clock;

    BenchDesk(
            OfficeSetup setup,
            RegistrationDesk desk,
            Identification identification,
            OpenVisits visits,
            DocumentsProperties documents,
            LogSealer sealer,
            JdbcClient database,
            Clock clock) {
        this.setup = setup;
        this.desk = desk;
        this.identification = identification;
        this.visits = visits;
        this.documents = documents;
        this.sealer = sealer;
        this.database = database;
        this.clock = clock;
    }

    /** Signed in by nothing: only the bench's class path has this. */
    @Bean
    @Order(1)
    static SecurityFilterChain benchChain(HttpSecurity http) {
        return http.securityMatcher("/bench/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @PostMapping("/bench/furnish")
    void furnish() {
        setup.open(new OfficeProfile(
                OFFICE,
                CBE_NUMBER,
                "Commune-Exemple",
                List.of("Place du Marché 1", "9999 Commune-Exemple"),
                "02 000 00 00",
                "aide@commune.example",
                Map.of(Language.FR, "9-16", Language.NL, "9-16", Language.DE, "9-16", Language.EN, "9-16"),
                "Commune-Exemple",
                "commune.example",
                Language.FR,
                true,
                Reception.NOT_TOLD));
        for (int number = 0; number < DESKS; number++) {
            setup.furnish(new DeskProfile(desk(number), OFFICE, "Guichet " + (number + 1)));
        }
        setup.appoint(new NewAgent(AGENT, "bench", "queue-of-people-at-nine", "B. E.", Language.FR));
        setup.grant(AGENT, Role.AGENT, CBE_NUMBER);
    }

    /** Nobody looked anything up yet: one agent of the bench does the work of many, whose lookups are bounded. */
    @PostMapping("/bench/forget")
    void forget() {
        database.sql("delete from throttle").update();
    }

    /** Seals once; answers how many events. */
    @PostMapping("/bench/seal")
    String seal() {
        return switch (sealer.seal()) {
            case SealOutcome.Sealed(int events, long number) -> String.valueOf(events);
            case SealOutcome.NothingNew _ -> "0";
            case SealOutcome.AnotherNode _,
                    SealOutcome.Broken _,
                    SealOutcome.Refused _,
                    SealOutcome.UnknownMarkKey _,
                    SealOutcome.Superseded _,
                    SealOutcome.NotSetUp _ -> throw new IllegalStateException("nothing can be sealed");
        };
    }

    /** Everything up to the summary; not measured. */
    @PostMapping("/bench/visit")
    String visit(@RequestParam int person) {
        forget();
        return asAgent(person, agent -> {
            Visit visit = desk.start(Means.CARD);
            Visit read = continued(desk.lookUp(shown(identification.card(visit, card(person), agent))));
            Visit attested = continued(desk.attest(read.handle(), EnumSet.allOf(Attestation.class), allSeen(read)));
            var contact = new Contact(new EmailAddress(address(person)), Language.FR, KeyLink.NONE);
            Visit ready = continued(visits.save(attested, attested.facts().withContact(contact), agent));
            return ready.handle().visit() + " " + ready.handle().version();
        });
    }

    /** Registration, letter and the order for the mail: what the agent waits for after the summary. */
    @PostMapping(path = "/bench/issue", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] issue(@RequestParam int person, @RequestParam UUID visit, @RequestParam long version) {
        return asAgent(person, _ -> switch (desk.issue(new VisitHandle(visit, version))) {
            case IssueOutcome.Registered(var _, Letter letter) ->
                letter.takeOnce().orElseThrow();
            case IssueOutcome other -> throw new IllegalStateException("not issued: " + other);
        });
    }

    private List<PointFinding> allSeen(Visit visit) {
        IdentityEvidence card = visit.facts().proof().orElseThrow().evidence();
        return documents.of(card).points().stream().map(PointFinding::seen).toList();
    }

    private ReadingOutcome card(int person) {
        Instant now = clock.instant();
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(person / SERIALS);
        var identity = new PersonIdentity(
                "Bench", "Person", BirthDate.of(born), Sex.FEMALE, "BEL", Optional.of(number(born, person % SERIALS)));
        var evidence = new EidEvidence(
                1,
                cardNumber(person),
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(3),
                false,
                List.of(CheckResult.passed("complete")),
                now);
        return new ReadingOutcome.Verified(
                identity,
                evidence,
                new CardPhoto.Read(new byte[3_000]),
                new AddressOnCard("Rue 1", "9999", "Exemple"),
                now);
    }

    /** A document serves one person only. */
    private static String cardNumber(int person) {
        long base = 5_911_000_000L + person;
        return "%010d%02d".formatted(base, base % MODULUS);
    }

    private static Ssin number(LocalDate born, int place) {
        int serial = 2 * (place + 1); // even: a woman
        long base = Long.parseLong(
                "%02d%02d%02d%03d".formatted(born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth(), serial));
        return new Ssin("%09d%02d".formatted(base, MODULUS - base % MODULUS));
    }

    static String address(int person) {
        return "person" + person + "@bench.example";
    }

    private static VisitHandle shown(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.CardShown(Visit visit)) {
            return visit.handle();
        }
        throw new IllegalStateException("the card was not read: " + outcome);
    }

    private static Visit continued(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Continued(Visit visit)) {
            return visit;
        }
        throw new IllegalStateException("the visit stopped: " + outcome);
    }

    private static UUID desk(int number) {
        return new UUID(OFFICE.getMostSignificantBits(), OFFICE.getLeastSignificantBits() + 100 + number);
    }

    private static <T> T asAgent(int person, Function<SignedInAgent, T> act) {
        UUID desk = desk(person / VISITORS % DESKS);
        var agent = new SignedInAgent(
                AGENT,
                "bench",
                "B. E.",
                OFFICE,
                desk,
                Set.of(Role.AGENT),
                Language.FR,
                new DoorStep.Inside(null, Instant.MAX));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        try {
            return act.apply(agent);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
