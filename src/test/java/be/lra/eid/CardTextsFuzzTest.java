package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.card.CardFixtures;
import be.lra.demo.card.Specimen;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the identity or address file of a card is read, or malformed with a reason, and nothing else. */
class CardTextsFuzzTest {

    static Stream<Arguments> seeds() {
        return Stream.of(Specimen.values())
                .map(CardFixtures::image)
                .flatMap(card -> Stream.of(CardFile.IDENTITY, CardFile.ADDRESS)
                        .map(file -> Arguments.of((Object) card.file(file).orElseThrow())));
    }

    @MethodSource("seeds")
    @FuzzTest
    void textsAreReadOrMalformed(byte[] file) {
        try {
            EidIdentity identity = EidParser.identity(file);
            assertThat(identity.person()).isNotNull();
            assertThat(identity.validUntil()).isNotNull();
        } catch (MalformedFile e) {
            assertThat(e.problem().code()).isNotEmpty();
        }
        try {
            assertThat(EidParser.address(file).streetAndNumber()).isNotNull();
        } catch (MalformedFile e) {
            assertThat(e.problem().code()).isNotEmpty();
        }
    }
}
