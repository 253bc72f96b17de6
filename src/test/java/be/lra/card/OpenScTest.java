package be.lra.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.VirtualCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The virtual card behind a real pcscd, read by software that others wrote: OpenSC 0.23. */
class OpenScTest {

    private static PcscDaemon daemon;

    @BeforeAll
    static void startDaemon() {
        daemon = PcscDaemon.start();
    }

    @AfterAll
    static void stopDaemon() {
        daemon.close();
    }

    @Test
    void eidenvReadsNameAddressAndNumberOfAnOlderCard() throws Exception {
        String output = run(CardFixtures.image(Specimen.CITIZEN_OLDER), "eidenv", "--wait");

        assertThat(output)
                .contains("BELPIC_NAME: Zandloper")
                .contains("BELPIC_NATIONALNUMBER: 85073003328")
                .contains("BELPIC_CARDNUMBER: 000001103271")
                .contains("BELPIC_ZIPCODE: 8000");
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN_OLDER", "CITIZEN", "REKEYED"})
    void pkcs15ToolListsTheFourCertificates(Specimen specimen) throws Exception {
        String output = run(CardFixtures.image(specimen), "pkcs15-tool", "--wait", "--list-certificates");

        assertThat(output)
                .contains("[Authentication]")
                .contains("[Signature]")
                .contains("[CA]")
                .contains("[Root]");
    }

    @Test
    void pkcs15ToolFindsNoCertificateOfAChild() throws Exception {
        String output = run(CardFixtures.image(Specimen.KIDS), "pkcs15-tool", "--wait", "--list-certificates");

        assertThat(output).contains("[CA]").doesNotContain("[Authentication]").doesNotContain("[Signature]");
    }

    private static String run(CardImage image, String... command) throws IOException, InterruptedException {
        try (var card = daemon.insert(new VirtualCard(image))) {
            var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
            builder.environment().putAll(daemon.environment());
            Process process = builder.start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            assertThat(card.card().isRemoved()).isFalse();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
