package be.lra.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.VirtualCard;
import be.lra.eid.CardFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The virtual card behind a real pcscd, used by software that others wrote: OpenSC 0.23. Of today's cards (applet 1.8) it
 * reads the certificates only: its eidenv fails on the version tag, and it cannot sign with their curve (eid-card.md 8).
 */
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

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_OLDER, Zandloper, 85073003328, 8000",
        "REKEYED, Distelvink, 93051822361, 3000",
        "EXPIRED, Brindacier, 42012205181, 4500"
    })
    void eidenvReadsNameAddressAndNumberOfAnOlderCard(Specimen specimen, String name, String number, String postcode)
            throws Exception {
        String output = run(CardFixtures.image(specimen), "eidenv");

        assertThat(output)
                .contains("BELPIC_NAME: " + name)
                .contains("BELPIC_NATIONALNUMBER: " + number)
                .contains("BELPIC_CARDNUMBER: " + specimen.cardNumber())
                .contains("BELPIC_ZIPCODE: " + postcode);
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN_OLDER", "CITIZEN", "REKEYED"})
    void pkcs15ToolListsTheFourCertificates(Specimen specimen) throws Exception {
        String output = run(CardFixtures.image(specimen), "pkcs15-tool", "--list-certificates");

        assertThat(output).contains("[Authentication]", "[Signature]", "[CA]", "[Root]");
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_OLDER, 02, AUTHENTICATION_CERTIFICATE",
        "CITIZEN_OLDER, 03, SIGNATURE_CERTIFICATE",
        "CITIZEN_OLDER, 04, CA_CERTIFICATE",
        "CITIZEN_OLDER, 06, ROOT_CERTIFICATE",
        "CITIZEN, 02, AUTHENTICATION_CERTIFICATE",
        "CITIZEN, 03, SIGNATURE_CERTIFICATE",
        "CITIZEN, 04, CA_CERTIFICATE",
        "CITIZEN, 06, ROOT_CERTIFICATE"
    })
    void pkcs15ToolReadsEachCertificateByteForByte(Specimen specimen, String id, CardFile file) throws Exception {
        CardImage card = CardFixtures.image(specimen);

        byte[] read = certificate(card, id).getEncoded();

        assertThat(Arrays.copyOf(card.file(file).orElseThrow(), read.length)).isEqualTo(read);
    }

    @Test
    void pkcs15ToolFindsNoCertificateOfAChild() throws Exception {
        String output = run(CardFixtures.image(Specimen.KIDS), "pkcs15-tool", "--list-certificates");

        assertThat(output).contains("[CA]").doesNotContain("[Authentication]", "[Signature]");
    }

    @Test
    void pkcs15CryptSignsWithThePinAndTheCardsOwnCertificateVerifies(@TempDir Path folder) throws Exception {
        Path digest = folder.resolve("digest");
        Path signature = folder.resolve("signature");
        Files.write(digest, MessageDigest.getInstance("SHA-256").digest(new byte[] {42}));

        CardImage card = CardFixtures.image(Specimen.CITIZEN_OLDER);
        run(
                card,
                "pkcs15-crypt",
                "--sign",
                "--key=2",
                "--pkcs1",
                "--sha-256",
                "--pin=" + CardImage.PIN,
                "--input=" + digest,
                "--output=" + signature);

        var verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(certificate(card, "02"));
        verifier.update((byte) 42);
        assertThat(verifier.verify(Files.readAllBytes(signature))).isTrue();
    }

    @Test
    void pkcs15CryptSignsNothingWithAWrongPin(@TempDir Path folder) throws Exception {
        Path digest = folder.resolve("digest");
        Path signature = folder.resolve("signature");
        Files.write(digest, new byte[32]);

        String output = run(
                CardFixtures.image(Specimen.CITIZEN_OLDER),
                "pkcs15-crypt",
                "--sign",
                "--key=2",
                "--pkcs1",
                "--sha-256",
                "--pin=4321",
                "--input=" + digest,
                "--output=" + signature);

        assertThat(output).contains("PIN code verification failed");
        assertThat(signature).doesNotExist();
    }

    private static X509Certificate certificate(CardImage card, String id) throws Exception {
        String output = run(card, "pkcs15-tool", "--read-certificate", id);
        String pem = output.substring(output.indexOf("-----BEGIN"));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The option --wait of these tools waits for the next card, even when one is in: so we look ourselves. */
    private static String run(CardImage image, String... command) throws IOException, InterruptedException {
        awaitSlot("No");
        try (var card = daemon.insert(new VirtualCard(image))) {
            awaitSlot("Yes");
            String output = output(command);
            assertThat(card.isRemoved()).isFalse();
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
