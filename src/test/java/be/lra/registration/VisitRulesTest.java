package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lra.identity.BirthDate;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VisitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Test
    void documentServesThroughItsLastDay() {
        assertThat(VisitRules.stops(
                        card(1, TODAY), Period.ZERO, RegistrationFixtures.SETTINGS.refusedCardTypes(), TODAY))
                .isEmpty();
    }

    @Test
    void documentThatExpiredYesterdayStopsTheVisit() {
        assertThat(VisitRules.stops(
                        card(1, TODAY.minusDays(1)),
                        Period.ZERO,
                        RegistrationFixtures.SETTINGS.refusedCardTypes(),
                        TODAY))
                .contains(StopReason.DOCUMENT_EXPIRED);
    }

    /** domain.md 7.5: more than ten years ahead is a typing error, but for cards from age 75. */
    @ParameterizedTest
    @CsvSource({
        "P, 1990-05-01, 2036-11-17, true",
        "P, 1990-05-01, 2036-11-18, false",
        "ID, 1990-05-01, 2037-11-17, true", // in Italy until the next birthday
        "ID, 1990-05-01, 2037-11-18, false",
        "ID, 1951-11-18, 2037-11-18, false", // 74 until tomorrow
        "ID, 1951-11-17, 2037-11-18, true",
        "ID, 1951-11-17, 2056-11-17, true",
        "ID, 1951-11-17, 2056-11-18, false",
        "ID, 0000-00-00, 2056-11-17, true", // an unknown day speaks for the visitor
        "P, 1951-11-17, 2036-11-18, false"
    })
    void lastDayTooFarAheadIsATypingError(String code, String birth, LocalDate validUntil, boolean served) {
        var document = new TravelDocumentEvidence(code, "BEL", "AB123456", validUntil, List.of(), Instant.EPOCH);

        Optional<StopReason> stop = VisitRules.mistyped(document, BirthDate.ofIso(birth), TODAY);

        assertThat(stop).isEqualTo(served ? Optional.empty() : Optional.of(StopReason.EXPIRY_TOO_FAR));
    }

    @ParameterizedTest
    @CsvSource({"7", "8"}) // domain.md 7.4: bootstrap and habilitation cards
    void serviceCardIdentifiesNobody(int type) {
        assertThat(VisitRules.stops(
                        card(type, TODAY), Period.ZERO, RegistrationFixtures.SETTINGS.refusedCardTypes(), TODAY))
                .contains(StopReason.DOCUMENT_TYPE_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"6", "61"})
    void kindOfCardThatTheSettingsRefuseStopsTheVisit(int type) {
        assertThat(VisitRules.stops(
                        card(type, TODAY), Period.ZERO, RegistrationFixtures.SETTINGS.refusedCardTypes(), TODAY))
                .contains(StopReason.CARD_TYPE_NOT_USED_HERE);
    }

    @ParameterizedTest
    @CsvSource({"1", "11", "33", "62", "99"
    }) // 62 is not among the settings of this test, 99 is a kind nobody knows yet
    void everyOtherKindOfCardServes(int type) {
        assertThat(VisitRules.stops(
                        card(type, TODAY), Period.ZERO, RegistrationFixtures.SETTINGS.refusedCardTypes(), TODAY))
                .isEmpty();
    }

    @Test
    void cardsOfChildrenAreRefusedUnlessTheDeploymentSaysOtherwise() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("lra.registration", RegistrationProperties.class);

        assertThat(settings.refusedCardTypes()).containsExactlyInAnyOrder(6, 7, 8, 61, 62, 63, 64, 65, 66, 67, 68, 69);
    }

    @ParameterizedTest
    @CsvSource({"0", "100"})
    void codeThatNoCardCanHaveIsAWrongSetting(int code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationProperties(
                        12,
                        Duration.ofHours(1),
                        Period.ZERO,
                        100,
                        80,
                        Duration.ofMinutes(1),
                        Set.of(code),
                        ZoneId.of("Europe/Brussels")));
    }

    @ParameterizedTest
    @CsvSource({"2014-11-17, true", "2014-11-18, false", "2014-11-00, true", "2015-00-00, false", "0000-00-00, true"})
    void onlyWhoIsSurelyTooYoungIsStopped(String birth, boolean served) {
        assertThat(VisitRules.stops(BirthDate.ofIso(birth), 12, TODAY).isEmpty())
                .isEqualTo(served);
    }

    @Test
    void deceasedPersonIsStopped() {
        var deceased =
                new RegisterPerson(RegistrationFixtures.MARTA, RegisterSource.NR, true, List.of(), Optional.empty());

        assertThat(VisitRules.stops(deceased, 12, TODAY)).contains(StopReason.PERSON_DECEASED);
    }

    private static EidEvidence card(int type, LocalDate validUntil) {
        return new EidEvidence(type, "000001103271", validUntil, false, List.of(), Instant.EPOCH);
    }
}
