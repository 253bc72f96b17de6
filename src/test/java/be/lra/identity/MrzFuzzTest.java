package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a scanner or a finger sends is a zone, or rejected at a place that exists. */
class MrzFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Specimens of ICAO Doc 9303 and of Belgian cards (eid-card.md 6), and an invented passport. */
    static Stream<Arguments> seeds() {
        return Stream.of(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
                        "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
                        "IDBEL592211692<1741<<<<<<<<<<<\n9003107F2509301BEL900310244094\nMARVELO<<BENEDITA<INES<<<<<<<<",
                        "IDBEL000001115<7027<<<<<<<<<<<\n9502286F3001064BEL950228998747\nVALDORO<<IRACEMA<<<<<<<<<<<<<<",
                        "IDBEL590335801485120100200<<<<\n8512017F0901015BEL<<<<<<<<<<<7\nMARVELO<<BENEDITA<<<<<<<<<<<<<",
                        MrzFixtures.passport("UTO", "X1", "900101", "300101", "VALDORO<<IRACEMA"),
                        MrzFixtures.passport("UTO", "X1", "900101", "300101", ""), // nobody's
                        "éàç\"'(")
                .map(zone -> Arguments.of((Object) zone.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void zoneIsReadOrRejected(byte[] typed) {
        switch (Mrz.read(new String(typed, StandardCharsets.UTF_8), TODAY)) {
            case MrzReading.Read(MrzDocument document) ->
                assertThat(document.person().lastName()).isNotBlank();
            case MrzReading.Rejected rejected -> assertThat(rejected.reason()).isNotNull();
        }
    }
}
