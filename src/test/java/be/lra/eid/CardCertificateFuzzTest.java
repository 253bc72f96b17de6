package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.card.CardFixtures;
import be.lra.demo.card.Specimen;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Only the certificate that the National Register has opens a card; any other is refused with a reason. */
class CardCertificateFuzzTest {

    private static final CardFiles GOOD = EidFixtures.read(Specimen.CITIZEN);

    static Stream<Arguments> seeds() {
        return Stream.of(Specimen.CITIZEN, Specimen.CITIZEN_OLDER, Specimen.KIDS)
                .map(CardFixtures::image)
                .flatMap(card -> Stream.of(
                                CardFile.RRN_CERTIFICATE,
                                CardFile.ROOT_CERTIFICATE,
                                CardFile.CA_CERTIFICATE,
                                CardFile.AUTHENTICATION_CERTIFICATE)
                        .map(file -> Arguments.of((Object) card.file(file).orElseThrow())));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anotherCertificateIsRefused(byte[] file) {
        for (CardFile place : new CardFile[] {CardFile.RRN_CERTIFICATE, CardFile.ROOT_CERTIFICATE}) {
            EidReading reading = EidFixtures.verify(GOOD.with(place, file));

            boolean same = CardCertificate.der(file)
                    .filter(der -> Arrays.equals(
                            der,
                            CardCertificate.der(GOOD.content(place).orElseThrow())
                                    .orElseThrow()))
                    .isPresent();
            boolean empty = place == CardFile.ROOT_CERTIFICATE
                    && CardCertificate.der(file).isEmpty();
            assertThat(reading instanceof EidReading.Verified).isEqualTo(same && !empty);
        }
    }
}
