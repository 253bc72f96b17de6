package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.searched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.identity.TimeOrderedId;
import be.lra.office.OfficeProfile;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an office finds again, and what it does not. */
@DatabaseTest
class RegistrationSearchDatabaseTest extends CounterWithStubRegister {

    private static final RegistrationQuery EVERYTHING = RegistrationQuery.of("");

    @Autowired
    RegistrationSearch search;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec",
                "SPÉCIMEN",
                "pecim",
                "mar spec",
                "arta specimen",
                "85.07.30-033.28",
                "85073003328",
                "marta@example.org",
                "MARTA@example.org"
            })
    void registrationIsFoundByWhatPeopleKnowOfIt(String typed) {
        RegistrationRecord issued = issued(MARTA);

        assertThat(searched(search, typed)).containsExactly(issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specimens", "marta voorbeeld", "42.01.22-051.81", "arta@example.org"})
    void whatDoesNotFitFindsNothing(String typed) {
        issued(MARTA);

        assertThat(searched(search, typed)).isEmpty();
    }

    @Test
    void registrationIsFoundByItsReferenceAlone() {
        RegistrationRecord issued = issued(MARTA);

        assertThat(searched(search, issued.reference().value().toLowerCase(Locale.ROOT)))
                .containsExactly(issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-0011032-71", "000001103271"})
    void registrationIsFoundByTheNumberOfTheDocument(String typed) {
        RegistrationRecord issued = issued(MARTA);

        assertThat(searched(search, document(typed))).containsExactly(issued);
        assertThat(searched(search, document("591191706458"))).isEmpty();
    }

    @Test
    void cardOfBeforeNumbersWereKeptAloneIsFoundToo() {
        RegistrationRecord issued = issued(MARTA);
        database.sql("update registration set document_number_key = null").update();

        assertThat(searched(search, document("000001103271"))).containsExactly(issued);
    }

    @Test
    void filtersHoldTogether() {
        RegistrationRecord pending = issued(MARTA);
        clock.advance(Duration.ofDays(1));
        Instant between = clock.instant().minus(Duration.ofHours(1));
        UUID expired = copy(1);
        Optional<UUID> me = Optional.of(agent.agentId());

        assertThat(ids(filter(me, null, null, null))).containsExactly(expired, pending.id());
        assertThat(ids(filter(me, RegistrationState.PENDING, null, null))).containsExactly(pending.id());
        assertThat(ids(filter(Optional.of(UUID.randomUUID()), null, null, null)))
                .isEmpty();
        assertThat(ids(filter(Optional.empty(), RegistrationState.EXPIRED, null, null)))
                .containsExactly(expired);
        assertThat(ids(filter(Optional.empty(), null, between, null))).containsExactly(expired);
        assertThat(ids(filter(Optional.empty(), null, null, between))).containsExactly(pending.id());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        IntStream.range(0, 120).forEach(this::copy);
        List<UUID> seen = new ArrayList<>();
        SearchOutcome.Page page = page("mole", null);
        seen.addAll(ids(page));
        while (page.next().isPresent()) {
            copy(1_000 + seen.size()); // one that came meanwhile moves nothing
            page = page("mole", page.next().get());
            seen.addAll(ids(page));
        }

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void nameThatManyBearIsFoundAsOneThatFewBear() {
        IntStream.range(0, 20).forEach(this::copy);
        manyOfTheSameLastName();

        SearchOutcome.Page many = page("moleman", null);
        SearchOutcome.Page few = page("moleman nhx", null);

        assertThat(many.found()).hasSize(FoundRows.PAGE);
        assertThat(many.next()).isPresent();
        assertThat(few.found())
                .isNotEmpty()
                .allMatch(one -> one.person().orElseThrow().givenNames().equals("Nhx"));
    }

    @Test
    void otherOfficeFindsNothingByAnyWay() {
        RegistrationRecord issued = issued(MARTA);
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        for (String typed : List.of(issued.reference().value(), "spec", "85.07.30-033.28", "marta@example.org")) {
            assertThat(searched(search, typed)).as(typed).isEmpty();
        }
        assertThat(searched(search, document("000001103271"))).isEmpty();
        assertThat(searched(search, filter(Optional.of(agent.agentId()), null, null, null)))
                .isEmpty();
        assertThat(searched(search, filter(Optional.empty(), RegistrationState.PENDING, null, null)))
                .isEmpty();
        assertThat(search.agents()).isEmpty();
    }

    @Test
    void colleaguesWhoWorkedHereCanBeChosen() {
        issued(MARTA);

        assertThat(search.agents())
                .containsExactly(new RegistrationSearch.Colleague(agent.agentId(), agent.pseudonym()));
    }

    @Test
    void emptyQuestionAndSingleLetterAreAnsweredAsSuch() {
        assertThat(search.search(EVERYTHING, SearchPurpose.CONTROL, null)).isEqualTo(new SearchOutcome.NothingAsked());
        assertThat(search.search(RegistrationQuery.of("s"), SearchPurpose.CONTROL, null))
                .isEqualTo(new SearchOutcome.TooVague());
        assertThat(search.search(RegistrationQuery.of("123"), SearchPurpose.CONTROL, null))
                .isEqualTo(new SearchOutcome.TooVague());
    }

    @Test
    void questionStandsInTheTrailWithItsPurposeAndWithoutWhatWasTyped() {
        issued(MARTA);

        search.search(RegistrationQuery.of("specimen"), SearchPurpose.VISITOR_ASKED, null);

        assertThat(database.sql(
                                "select details from audit_event where kind = 'RegistrationsSearched' and agent = :agent")
                        .param("agent", agent.agentId())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(details -> assertThat(details)
                        .contains("NAME", "VISITOR_ASKED", "1")
                        .doesNotContainIgnoringCase("specimen"));
    }

    @Test
    void auditorAndAdministratorDoNotSearchHere() {
        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
            SignedInAgent other = RegistrationFixtures.colleague(office, role, setup);
            RegistrationFixtures.signIn(other);

            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> search.search(RegistrationQuery.of("specimen"), SearchPurpose.CONTROL, null));
        }
    }

    private SearchOutcome.Page page(String typed, @Nullable UUID after) {
        return (SearchOutcome.Page) search.search(RegistrationQuery.of(typed), SearchPurpose.CONTROL, after);
    }

    private List<UUID> ids(RegistrationQuery query) {
        return searched(search, query).stream().map(RegistrationRecord::id).toList();
    }

    private static List<UUID> ids(SearchOutcome.Page page) {
        return page.found().stream().map(RegistrationRecord::id).toList();
    }

    private static RegistrationQuery document(String typed) {
        return new RegistrationQuery("", typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RegistrationQuery filter(
            Optional<UUID> who, @Nullable RegistrationState state, @Nullable Instant from, @Nullable Instant until) {
        return new RegistrationQuery(
                "", "", who, Optional.ofNullable(state), Optional.ofNullable(from), Optional.ofNullable(until));
    }

    /** More than are led to by the parts of their name. */
    private void manyOfTheSameLastName() {
        database.sql("""
                        insert into registration (id, version, reference, state, means, office, desk, agent, started_at,
                            letters, search_name)
                        select uuid(), 0, concat('R-', lpad(seq, 4, '0'), '-ZZ'), 'EXPIRED', 'CARD', :office, :desk, :agent,
                            :at + interval seq second, 1, 'MOLEMAN' from seq_1_to_3100""")
                .param("office", office.id())
                .param("desk", agent.desk())
                .param("agent", agent.agentId())
                .param("at", Timestamp.from(clock.instant().plusSeconds(100)))
                .update();
        database.sql("""
                        insert into registration_name_part (registration, part, office)
                        select id, 'MOLEMAN', office from registration where reference like '%-ZZ'""").update();
    }

    /** A finished registration of somebody called Moleman; some of them are of the same instant. */
    private UUID copy(int number) {
        Instant at = clock.instant().plusSeconds(number / 3);
        UUID id = TimeOrderedId.next(at, random);
        String given = "N" + (char) ('a' + number % 10) + "x";
        database.sql("""
                        insert into registration (id, version, reference, state, means, office, desk, agent, started_at,
                            ended_at, letters, last_name, given_names, birth_date, sex, nationality, search_name)
                        values (:id, 0, :reference, 'EXPIRED', 'CARD', :office, :desk, :agent, :at, :at, 1, 'Moleman',
                            :given, '1980-01-01', 'MALE', 'Belg', :name)""")
                .param("id", id)
                .param("reference", "R-%04d-%02d".formatted(number / 100, number % 100))
                .param("office", office.id())
                .param("desk", agent.desk())
                .param("agent", agent.agentId())
                .param("at", Timestamp.from(at))
                .param("given", given)
                .param("name", SearchName.of("Moleman", given).text())
                .update();
        SearchName.of("Moleman", given)
                .parts()
                .forEach(part -> database.sql("insert into registration_name_part values (:id, :part, :office)")
                        .param("id", id)
                        .param("part", part)
                        .param("office", office.id())
                        .update());
        return id;
    }
}
