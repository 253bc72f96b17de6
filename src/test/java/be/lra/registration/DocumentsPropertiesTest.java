package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.Language;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class DocumentsPropertiesTest {

    private static final Set<String> FOREIGN =
            Set.of("point-tilt", "point-uv", "point-print", "point-portrait", "point-data");

    /** Code in the lines (ICAO Doc 9303-3 to -6), issuing state, list. */
    @ParameterizedTest
    @CsvSource({
        "P, BEL, belgian-passport",
        "PD, BEL, belgian-passport",
        "ID, BEL, belgian-card-unread",
        "IR, BEL, belgian-residence-card-unread",
        "C, BEL, belgian-special-card",
        "I, FRA, eu-identity-card",
        "ID, D, eu-identity-card",
        "IR, NLD, residence-card",
        "AR, FRA, residence-card",
        "P, FRA, passport",
        "PO, USA, passport",
        "I, UTO, foreign-card",
        "AC, XXA, foreign-card"
    })
    void documentReadByItsLinesHasTheListOfItsKind(String code, String issuer, String list) throws IOException {
        assertThat(packaged().of(document(code, issuer)).code()).isEqualTo(list);
    }

    /** Types of domain.md 7.4; 99 is one nobody knows yet. */
    @ParameterizedTest
    @CsvSource({
        "1, belgian-citizen-card",
        "6, belgian-kids-card",
        "69, belgian-kids-card",
        "11, belgian-residence-card",
        "31, belgian-residence-card",
        "99, belgian-card"
    })
    void cardReadByItsChipHasTheListOfItsType(int type, String list) throws IOException {
        assertThat(packaged().of(card(type)).code()).isEqualTo(list);
    }

    @Test
    void everyFeatureOfAForeignDocumentIsLookedAt() throws IOException {
        for (IdentityEvidence foreign : List.of(document("P", "USA"), document("ID", "ITA"), document("AR", "FRA"))) {
            assertThat(packaged().of(foreign).points()).containsExactlyInAnyOrderElementsOf(FOREIGN);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyListAndPointHasItsWords(Language language) throws IOException {
        Set<String> keys =
                ResourceBundle.getBundle("i18n/registration", language.locale()).keySet();

        for (DocumentChecklist list : packaged().checklists()) {
            assertThat(keys).contains("registration.checklist." + list.code());
            list.points().forEach(point -> assertThat(keys).contains("check." + point, "check." + point + ".hint"));
        }
    }

    @Test
    void pradoPageIsThatOfTheCountryAndKindInTheAgentsLanguage() throws IOException {
        assertThat(packaged().page(document("ID", "D"), Locale.of("nl")))
                .contains(URI.create(
                        "https://www.consilium.europa.eu/prado/nl/prado-documents/deu/b/docs-per-category.html"));
        assertThat(packaged().page(card(31), Locale.FRENCH))
                .contains(URI.create(
                        "https://www.consilium.europa.eu/prado/fr/prado-documents/bel/h/docs-per-category.html"));
        assertThat(packaged().page(document("C", "BEL"), Locale.FRENCH)).isEmpty();
    }

    @Test
    void veryDocumentGoesBeforeItsKind() throws IOException {
        var known = new DocumentsProperties(
                packaged().checklists(),
                URI.create("https://prado.example"),
                Map.of("belgian-kids-card", "BEL-HO-25001"));

        assertThat(known.page(card(6), Locale.GERMAN))
                .contains(URI.create("https://prado.example/de/BEL-HO-25001/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN<", "XX YY", "../..", "É"})
    void issuerOutOfTheOrdinaryNeverBreaksThePage(String issuer) throws IOException {
        assertThat(packaged().page(document("P", issuer), Locale.FRENCH)).isEmpty();
    }

    @Test
    void listThatAsksNothingIsRefusedByName() {
        assertThatThrownBy(() ->
                        new DocumentChecklist("empty", Set.of(), Set.of(), List.of("P"), List.of(), Set.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void reasonBelongsToWhatWasNotPossible() {
        assertThatThrownBy(() -> new PointFinding("point-uv", PointAnswer.NOT_POSSIBLE, java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PointFinding(
                        "point-uv", PointAnswer.SEEN, java.util.Optional.of(NotPossibleReason.NO_LAMP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static IdentityEvidence document(String code, String issuer) {
        return new TravelDocumentEvidence(
                code, issuer, "XB1000018", LocalDate.of(2030, 1, 1), List.of(), Instant.parse("2026-11-17T09:00:00Z"));
    }

    private static IdentityEvidence card(int type) {
        return new EidEvidence(
                type,
                "000001103271",
                LocalDate.of(2030, 1, 1),
                false,
                List.of(),
                Instant.parse("2026-11-17T09:00:00Z"));
    }

    static DocumentsProperties packaged() throws IOException {
        var lists = new YamlPropertySourceLoader().load("documents", new ClassPathResource("documents.yaml"));
        return new Binder(ConfigurationPropertySources.from(lists))
                .bind("lra.documents", Bindable.of(DocumentsProperties.class))
                .get();
    }
}
