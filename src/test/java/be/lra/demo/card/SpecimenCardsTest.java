package be.lra.demo.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.card.CardFixtures;
import be.lra.eid.CardFile;
import be.lra.eid.EidParser;
import be.lra.eid.MalformedFile;
import be.lra.identity.Ssin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpecimenCardsTest {

    /** Published vectors: domain.md 5.4 and the specimens of eid-card.md 6; and serial 999, which is never given. */
    private static final Set<String> NOBODYS = Set.of(
            "85073003328",
            "42012205181",
            "93051822361",
            "90020199704",
            "75060898009",
            "17073003384",
            "04030599952",
            "95022899874",
            "90031024409");

    @ParameterizedTest
    @EnumSource(Specimen.class)
    void numberBelongsToNobodyAndHasRightCheckDigits(Specimen specimen) {
        String number = specimen.person().nationalNumber();

        assertThat(NOBODYS).contains(number);
        assertThat(new Ssin(number).digits()).isEqualTo(number);
    }

    @Test
    void everyHolderHasANumberAndAFaceOfTheirOwn() {
        Set<String> numbers = Stream.of(Specimen.values())
                .map(specimen -> specimen.person().nationalNumber())
                .collect(Collectors.toSet());
        Set<Face> faces = Stream.of(Specimen.values())
                .map(specimen -> specimen.person().face())
                .collect(Collectors.toSet());

        assertThat(numbers).hasSameSizeAs(Specimen.values());
        assertThat(faces).hasSameSizeAs(Specimen.values());
    }

    @ParameterizedTest
    @EnumSource(Specimen.class)
    void photoHasTheSizeAndWeightOfARealOne(Specimen specimen) throws IOException {
        byte[] photo = CardFixtures.image(specimen).file(CardFile.PHOTO).orElseThrow();
        var picture = ImageIO.read(new ByteArrayInputStream(photo));
        boolean newer = specimen.generation() == Generation.APPLET_1_8;

        assertThat(photo.length).isBetween(2_000, 4_000);
        assertThat(picture.getWidth()).isEqualTo(newer ? 150 : 140);
        assertThat(picture.getHeight()).isEqualTo(newer ? 195 : 200);
        assertThat(picture.getRaster().getNumBands()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29", "2026-11-22", "2041-01-01"})
    void cardsAreValidAsSeenFromTheDayTheyAreMadeFor(LocalDate today) throws MalformedFile {
        var cards = new SpecimenCards(CardFixtures.PKI, today, CardFixtures.RANDOM);
        for (Specimen specimen : Specimen.values()) {
            var identity = EidParser.identity(
                    cards.image(specimen).file(CardFile.IDENTITY).orElseThrow());

            assertThat(identity.validFrom()).isBefore(today);
            assertThat(identity.validUntil().isBefore(today)).isEqualTo(specimen == Specimen.EXPIRED);
        }
    }

    @Test
    void childsCardHasZerosInPlaceOfItsHoldersCertificates() {
        CardImage card = CardFixtures.image(Specimen.KIDS);

        assertThat(card.file(CardFile.AUTHENTICATION_CERTIFICATE)).hasValue(new byte[2_500]);
        assertThat(card.file(CardFile.SIGNATURE_CERTIFICATE)).hasValue(new byte[2_500]);
    }

    /** Lengths of eid-card.md 2. */
    @ParameterizedTest
    @CsvSource({
        "CITIZEN, 3F00, 2F00, 37",
        "CITIZEN, DF00, 5031, 36",
        "CITIZEN, DF00, 5032, 41",
        "CITIZEN, DF00, 5034, 53",
        "CITIZEN, DF00, 5035, 119",
        "CITIZEN_OLDER, DF00, 5035, 119",
        "CITIZEN, DF00, 5037, 175",
        "CITIZEN_OLDER, DF00, 5037, 163",
        "KIDS, DF00, 5037, 175",
        "CITIZEN, DF01, 4033, 121",
        "CITIZEN_OLDER, DF01, 4033, 117",
        "CITIZEN, DF01, 4040, 120",
        "CITIZEN_OLDER, DF01, 4032, 256",
        "REKEYED, DF01, 4032, 256"
    })
    void filesHaveTheLengthsOfRealOnes(Specimen specimen, String directory, String identifier, int length) {
        var id = new FileId(Integer.parseInt(directory, 16), Integer.parseInt(identifier, 16));

        assertThat(CardFixtures.image(specimen).file(id))
                .hasValueSatisfying(file -> assertThat(file).hasSize(length));
    }

    @ParameterizedTest
    @EnumSource(Specimen.class)
    void everyCertificateSaysThatItIsATest(Specimen specimen) throws Exception {
        CardImage card = CardFixtures.image(specimen);
        var factory = CertificateFactory.getInstance("X.509");
        for (CardFile file : CardFile.values()) {
            byte[] content = card.file(file).orElse(new byte[1]);
            if (file.name().endsWith("_CERTIFICATE") && content[0] != 0) {
                var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(content));

                assertThat(certificate.getSubjectX500Principal().getName()).contains("CN=TEST ");
            }
        }
    }
}
