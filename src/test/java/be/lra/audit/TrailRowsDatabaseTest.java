package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Ssin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Every combination of filters finds what it should, in its order, and pages neither leave out nor repeat. */
@DatabaseTest
class TrailRowsDatabaseTest {

    private static final int EVENTS = 160;
    private static final Ssin JORIS = new Ssin("85073003328"); // domain.md 5.4
    private static final UUID OFFICE = UUID.randomUUID();
    private static final List<UUID> OFFICES = List.of(OFFICE, OFFICE, UUID.randomUUID());
    private static final List<UUID> AGENTS = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final List<UUID> DESKS = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final List<String> SOURCES = List.of("10.0.0.1", "10.0.0.2");
    private static final List<AuditEvent> ACTS = List.of(
            new AuditEvent.LetterOpened(),
            new AuditEvent.CardTaken(),
            new AuditEvent.RegistrationRefused("TOO_YOUNG"),
            new AuditEvent.CodeBlocked(),
            new AuditEvent.DeskChosen());

    @Autowired
    TrailRows rows;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<Made> made = new ArrayList<>();

    private record Made(Instant at, AuditEvent event, Actor actor, String source, boolean isOfJoris) {

        boolean isSeen() {
            return !(actor instanceof Actor.Agent agent) || agent.office().equals(OFFICE);
        }

        boolean isBy(Predicate<Actor.Agent> who) {
            return actor instanceof Actor.Agent agent && who.test(agent);
        }
    }

    @BeforeEach
    void muchHappens() {
        jdbc.sql("delete from audit_event").update();
        var random = new Random(1);
        for (int number = 0; number < EVENTS; number++) {
            clock.advance(Duration.ofSeconds(random.nextInt(3))); // some in the same instant
            Actor actor = random.nextInt(5) == 0
                    ? new Actor.Machine("signing-keys")
                    : new Actor.Agent(one(AGENTS, random), one(OFFICES, random), one(DESKS, random));
            happen(one(ACTS, random), actor, one(SOURCES, random), random.nextInt(3) == 0);
        }
    }

    private void happen(AuditEvent event, Actor actor, String source, boolean isOfJoris) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(source);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        Subject subject = isOfJoris ? new Subject(null, null, Optional.of(JORIS)) : Subject.none();
        transaction.executeWithoutResult(status -> trail.append(event, actor, subject));
        String kept = actor instanceof Actor.Machine ? "" : source;
        made.add(new Made(clock.instant(), event, actor, kept, isOfJoris));
    }

    @AfterEach
    void requestEnds() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A filter and what it means. */
    private record Case(AuditFilter filter, Predicate<Made> means) {}

    @Test
    void everyCombinationFindsWhatItShouldNewestFirst() {
        Instant from = made.get(30).at();
        Instant until = made.get(120).at();
        assertThat(IntStream.range(0, 256).mapToObj(bits -> combination(bits, from, until)))
                .allSatisfy(asked -> {
                    List<Instant> expected = made.stream()
                            .filter(Made::isSeen)
                            .filter(asked.means())
                            .map(Made::at)
                            .sorted(Comparator.reverseOrder())
                            .toList();
                    List<AuditLine> found = rows.newest(asked.filter(), OFFICE, null, EVENTS);

                    assertThat(found.stream().map(AuditLine::at))
                            .as(asked.filter().parts().toString())
                            .isEqualTo(expected);
                    assertThat(rows.count(asked.filter(), OFFICE, EVENTS)).isEqualTo(expected.size());
                });
    }

    private static Case combination(int bits, Instant from, Instant until) {
        boolean person = (bits & 1) != 0;
        boolean kind = (bits & 2) != 0;
        boolean purpose = (bits & 4) != 0;
        boolean trouble = (bits & 8) != 0;
        boolean agent = (bits & 16) != 0;
        boolean desk = (bits & 32) != 0;
        boolean source = (bits & 64) != 0;
        boolean period = (bits & 128) != 0;
        var filter = new AuditFilter(
                new AuditFilter.About(null, person ? JORIS : null, person ? LookReason.SPOT_CHECK : null),
                new AuditFilter.Act(
                        kind ? "RegistrationRefused" : null,
                        purpose ? "registration" : null,
                        trouble ? EventOutcome.TROUBLE : null),
                new AuditFilter.Place(
                        agent ? AGENTS.getFirst() : null,
                        desk ? DESKS.getFirst() : null,
                        source ? SOURCES.getFirst() : null),
                new AuditFilter.Period(period ? from : null, period ? until : null));
        return new Case(
                filter,
                one -> (!person || one.isOfJoris())
                        && (!kind || one.event().eventName().equals("RegistrationRefused"))
                        && (!purpose
                                || !(one.event() instanceof AuditEvent.DeskChosen
                                        || one.event() instanceof AuditEvent.CodeBlocked))
                        && (!trouble || isTrouble(one))
                        && (!agent || one.isBy(who -> who.agent().equals(AGENTS.getFirst())))
                        && (!desk || one.isBy(who -> DESKS.getFirst().equals(who.desk())))
                        && (!source || one.source().equals(SOURCES.getFirst()))
                        && (!period || (!one.at().isBefore(from) && one.at().isBefore(until))));
    }

    private static boolean isTrouble(Made one) {
        return one.event() instanceof AuditEvent.RegistrationRefused || one.event() instanceof AuditEvent.CodeBlocked;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesNeitherLeaveOutNorRepeatWhatHappenedInTheSameInstant(boolean trouble) {
        AuditFilter filter =
                trouble ? AuditFilter.ALL.act(new AuditFilter.Act(null, null, EventOutcome.TROUBLE)) : AuditFilter.ALL;
        var ids = new ArrayList<UUID>();
        AuditPage.@Nullable Key after = null;
        while (true) {
            List<AuditLine> page = rows.newest(filter, OFFICE, after, 7);
            ids.addAll(page.stream().map(AuditLine::id).toList());
            if (page.size() < 7) {
                break;
            }
            after = AuditPage.Key.of(page.getLast());
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize((int) made.stream()
                .filter(Made::isSeen)
                .filter(one -> !trouble || isTrouble(one))
                .count());
    }

    @Test
    void entriesAreCountedUpToThereOnly() {
        assertThat(rows.count(AuditFilter.ALL, OFFICE, 20)).isEqualTo(20);
    }
}
