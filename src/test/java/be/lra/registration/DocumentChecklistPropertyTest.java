package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.Language;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every document there is: somebody looks at it, and a foreign one is looked at in full. */
class DocumentChecklistPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");
    private static final DocumentsProperties PACKAGED = packaged();
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("i18n.registration", Locale.FRENCH);

    @Property
    void foreignDocumentOfAnyKindIsLookedAtInFull(@ForAll("code") String code, @ForAll("state") String state) {
        DocumentChecklist list = PACKAGED.of(document(code, state));

        // domain.md 8, rule 2.1.2
        assertThat(list.points())
                .containsExactly("point-tilt", "point-uv", "point-print", "point-portrait", "point-data");
        hasWords(list);
    }

    @Property
    void belgianDocumentOfAnyCodeIsLookedAt(@ForAll("code") String code) {
        DocumentChecklist list = PACKAGED.of(document(code, "BEL"));

        assertThat(list.code()).startsWith("belgian-");
        hasWords(list);
    }

    @Property
    void cardOfAnyTypeIsLookedAt(@ForAll int type) {
        DocumentChecklist list = PACKAGED.of(card(type));

        assertThat(list.points()).contains("point-portrait");
        hasWords(list);
    }

    private static void hasWords(DocumentChecklist list) {
        assertThat(WORDS.containsKey("registration.checklist." + list.code()))
                .as(list.code())
                .isTrue();
    }

    @Property
    void whateverStandsForTheIssuerThePageIsOneOfThePradoRegister(
            @ForAll("code") String code, @ForAll @From("anyText") String issuer, @ForAll Language language) {
        assertThat(PACKAGED.page(document(code, issuer), language.locale()).stream())
                .allSatisfy(page -> assertThat(page.toString())
                        .matches("https://www\\.consilium\\.europa\\.eu/prado/(fr|nl|de|en)/[a-zA-Z0-9/-]+\\.html"));
    }

    /** One or two letters: ICAO Doc 9303-4 to 9303-6. */
    @Provide
    Arbitrary<String> code() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(2);
    }

    @Provide
    Arbitrary<String> state() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(3)
                .filter(state -> !state.equals("BEL"));
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(state(), Arbitraries.strings().ofMaxLength(5));
    }

    private static IdentityEvidence document(String code, String issuer) {
        return new TravelDocumentEvidence(code, issuer, "XB1000018", LocalDate.of(2030, 1, 1), List.of(), NOW);
    }

    private static IdentityEvidence card(int type) {
        return new EidEvidence(type, "000001103271", LocalDate.of(2030, 1, 1), false, List.of(), NOW);
    }

    private static DocumentsProperties packaged() {
        try {
            return DocumentsPropertiesTest.packaged();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
