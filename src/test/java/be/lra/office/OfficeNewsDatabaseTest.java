package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import be.lra.ui.DeskNews.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class OfficeNewsDatabaseTest {

    private static final String TEXT = "Le registre répond lentement ce matin.";

    @Autowired
    OfficeNews news;

    @Autowired
    NewsBoard board;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedInAgent supervisor;
    private SignedInAgent agent;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        UUID one = OfficeFixtures.appoint(setup, "geai", Role.SUPERVISOR);
        UUID two = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        supervisor = OfficeFixtures.withoutDesk(one, "geai", Role.SUPERVISOR);
        agent = OfficeFixtures.atDesk(two, "merle", Role.AGENT);
        board.forget(OfficeFixtures.OFFICE);
        OfficeFixtures.signIn(supervisor);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybodyAtTheOfficeIsToldUntilTheEvening() {
        assertThat(board.now()).isEmpty();
        assertThat(news.tell("  " + TEXT + "\n", true, NewsTerm.TODAY)).isEqualTo(new NewsOutcome.Told());

        OfficeFixtures.signIn(agent);
        assertThat(board.now()).contains(new Item(TEXT, true));
        Instant midnight = news(supervisor).orElseThrow().until();
        clock.advance(Duration.between(clock.instant(), midnight).minusSeconds(1));
        assertThat(board.now()).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(board.now()).isEmpty();
        assertThat(news(supervisor)).isEmpty();
    }

    @Test
    void otherOfficesAreNotTold() {
        news.tell(TEXT, false, NewsTerm.WEEK);
        OfficeFixtures.openOther(setup);
        UUID other = OfficeFixtures.appointElsewhere(setup, "pie", Role.SUPERVISOR);
        OfficeFixtures.signIn(new SignedInAgent(
                other,
                "pie",
                "P. I.",
                OfficeFixtures.OTHER_OFFICE,
                null,
                Set.of(Role.SUPERVISOR),
                Language.FR,
                supervisor.step()));

        assertThat(board.now()).isEmpty();
    }

    @Test
    void newsReplaceTheOlderAndAreTakenAwayAtOnceHere() {
        news.tell(TEXT, false, NewsTerm.MONTH);
        assertThat(board.now()).contains(new Item(TEXT, false));

        news.tell("Le guichet 2 ferme à midi.", true, NewsTerm.TOMORROW);
        assertThat(board.now()).contains(new Item("Le guichet 2 ferme à midi.", true));

        news.withdraw();
        news.withdraw();
        assertThat(board.now()).isEmpty();
        assertThat(trail())
                .containsExactly(
                        "NewsTold {\"urgent\":false,\"term\":\"MONTH\"}",
                        "NewsTold {\"urgent\":true,\"term\":\"TOMORROW\"}",
                        "NewsWithdrawn {}");
    }

    @Test
    void anotherNodeSeesThemWithinSeconds() {
        assertThat(board.now()).isEmpty();
        jdbc.sql("insert into office_news (office, text, urgent, ends_at, agent, written_at)"
                        + " values (?, ?, false, '2037-01-01', uuid(), now(6))")
                .params(OfficeFixtures.OFFICE, TEXT)
                .update();
        assertThat(board.now()).isEmpty();

        clock.advance(Duration.ofSeconds(10));

        assertThat(board.now()).contains(new Item(TEXT, false));
    }

    @Test
    void blanksTellNothingAndLongNewsAreRefusedWhole() {
        assertThat(news.tell(" \n\u200B\t ", false, NewsTerm.TODAY)).isEqualTo(new NewsOutcome.Empty());
        assertThat(news.tell("é".repeat(301), false, NewsTerm.TODAY)).isEqualTo(new NewsOutcome.TooLong(300));
        assertThat(board.now()).isEmpty();

        assertThat(news.tell("\uD83D\uDE00".repeat(150), false, NewsTerm.TODAY)).isEqualTo(new NewsOutcome.Told());
        assertThat(trail()).hasSize(1);
    }

    private Optional<OfficeNews.Standing> news(SignedInAgent who) {
        OfficeFixtures.signIn(who);
        return news.standing();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select concat(kind, ' ', details) from audit_event where kind like 'News%' order by at, id")
                .query(String.class)
                .list();
    }
}
