package be.lra.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.Generation;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.TestKey;
import be.lra.demo.card.VirtualCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The virtual card behind a real pcscd, used by software that others wrote: OpenSC 0.23. */
class OpenScTest {

    private static final int COMMAND_LIMIT = 30; // seconds
    private static final int MOST_LOOKS = 200; // at a reader that pcscd looks at every 0.4 s

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
        String output = run(CardFixtures.image(Specimen.CITIZEN_OLDER), "eidenv");

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
        String output = run(CardFixtures.image(specimen), "pkcs15-tool", "--list-certificates");

        assertThat(output).contains("[Authentication]", "[Signature]", "[CA]", "[Root]");
    }

    @Test
    void pkcs15ToolFindsNoCertificateOfAChild() throws Exception {
        String output = run(CardFixtures.image(Specimen.KIDS), "pkcs15-tool", "--list-certificates");

        assertThat(output).contains("[CA]").doesNotContain("[Authentication]", "[Signature]");
    }

    @Test
    void pkcs15CryptSignsWithThePinOfAnOlderCard(@TempDir Path folder) throws Exception {
        Path digest = folder.resolve("digest");
        Path signature = folder.resolve("signature");
        Files.write(digest, MessageDigest.getInstance("SHA-256").digest(new byte[] {42}));

        run(
                CardFixtures.image(Specimen.CITIZEN_OLDER),
                "pkcs15-crypt",
                "--sign",
                "--key=2",
                "--pkcs1",
                "--sha-256",
                "--pin=" + CardImage.PIN,
                "--input=" + digest,
                "--output=" + signature);

        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(CardFixtures.PKI
                .key(Generation.APPLET_1_7, TestKey.HOLDER_AUTHENTICATION)
                .certificate());
        verifier.update((byte) 42);
        assertThat(verifier.verify(Files.readAllBytes(signature))).isTrue();
    }

    /** The option --wait of these tools waits for the next card, even when one is in: so we look ourselves. */
    private static String run(CardImage image, String... command) throws IOException, InterruptedException {
        awaitSlot("No");
        try (var card = daemon.insert(new VirtualCard(image))) {
            awaitSlot("Yes");
            String output = output(command);
            assertThat(card.card().isRemoved()).isFalse();
            return output;
        }
    }

    private static void awaitSlot(String cardIsIn) throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (output("opensc-tool", "--list-readers").contains("\n0    " + cardIsIn)) {
                return;
            }
        }
        throw new AssertionError("the first slot never said " + cardIsIn);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(daemon.environment());
        Process process = builder.start();
        if (!process.waitFor(COMMAND_LIMIT, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
