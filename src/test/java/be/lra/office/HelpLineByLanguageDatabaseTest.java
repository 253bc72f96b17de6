package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.HelpLine;
import be.lra.account.HelpLines;
import be.lra.identity.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** Callers in one language may have a telephone of their own, once two administrators agreed. */
@DatabaseTest
class HelpLineByLanguageDatabaseTest {

    @Autowired
    OfficeAdministration administration;

    @Autowired
    Proposals proposals;

    @Autowired
    Offices offices;

    @Autowired
    HelpLines helpLines;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.appoint(setup, "merle", Role.ADMINISTRATOR);
        signIn("geai");
        clock.advance(Duration.ofMinutes(2)); // what was kept of the office of another test is forgotten
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readersOfALanguageAreToldTheirNumberOnceItIsApproved() {
        assertThat(administration.change(with(Map.of(Language.DE, " 087 55 01 00 ")), "Frau Muster répond en allemand"))
                .isInstanceOf(OfficeChangeOutcome.Proposed.class);
        assertThat(phone(Language.DE)).isEqualTo("02 555 01 00");
        var waiting = proposals.board().waiting().getFirst();
        assertThat(waiting.differences()).containsExactly(new FieldDifference("PHONE_DE", "", "087 55 01 00"));

        signIn("merle");
        assertThat(proposals.approve(waiting.id())).isEqualTo(ReviewOutcome.DONE);
        clock.advance(Duration.ofMinutes(2));

        assertThat(phone(Language.DE)).isEqualTo("087 55 01 00");
        assertThat(phone(Language.NL)).isEqualTo("02 555 01 00");
        OfficeProfile office = offices.profile(OfficeFixtures.OFFICE);
        assertThat(Placeholder.fill("{phone}", office, Language.DE)).isEqualTo("087 55 01 00");
        assertThat(Placeholder.fill("{phone}", office, Language.FR)).isEqualTo("02 555 01 00");
    }

    @Test
    void hoursChangedAloneLeaveTheNumberAsItIs() {
        administration.change(with(Map.of(Language.EN, "02 555 01 09")), "Mr Sample");
        UUID proposal = proposals.board().waiting().getFirst().id();
        signIn("merle");
        proposals.approve(proposal);

        OfficeChange typed = with(Map.of(Language.EN, "02 555 01 09"));
        assertThat(administration.change(OfficeFixtures.open(typed, "le matin"), ""))
                .isInstanceOf(OfficeChangeOutcome.Saved.class);

        assertThat(offices.profile(OfficeFixtures.OFFICE).phone(Language.EN)).isEqualTo("02 555 01 09");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(administration.change(with(Map.of(Language.EN, "sur rendez-vous")), "Pour voir"))
                .isEqualTo(new OfficeChangeOutcome.Invalid(Map.of(OfficeField.PHONE_EN, FieldProblem.NO_PHONE_NUMBER)));
    }

    /** What waits since before an upgrade says nothing of languages. */
    @Test
    void earlierProposalIsReadAllTheSame() {
        TypedReception before = json.readValue("""
                {"languages":["FR"],"rule":"BOTH","feeResidents":"5","feeOthers":"","mapLink":""}""", TypedReception.class);

        assertThat(before).isEqualTo(new TypedReception(Set.of(Language.FR), VisitRule.BOTH, "5", "", ""));
    }

    private String phone(Language language) {
        return helpLines
                .of(OfficeFixtures.OFFICE, language)
                .map(HelpLine::phone)
                .orElseThrow();
    }

    private OfficeChange with(Map<Language, String> phones) {
        OfficeChange same = OfficeFixtures.change(administration.overview().version());
        return new OfficeChange(
                same.version(),
                same.name(),
                same.addressLines(),
                same.helpLinePhone(),
                same.helpLineEmail(),
                same.openingHours(),
                same.mailSenderName(),
                same.mailDomain(),
                same.language(),
                new TypedReception(Set.of(), VisitRule.ASK_FIRST, "", "", "", phones));
    }

    private void signIn(String userName) {
        UUID id = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        OfficeFixtures.signIn(
                OfficeFixtures.withoutDesk(id, userName, Role.ADMINISTRATOR).proven(clock.instant()));
    }
}
