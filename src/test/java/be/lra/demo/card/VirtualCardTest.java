package be.lra.demo.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.card.CardFixtures;
import be.lra.eid.CardFile;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The raw chip, byte for byte as eid-card.md 2 and 8 have it. */
class VirtualCardTest {

    private static final String RIGHT_PIN = "0020000108 241234FFFFFFFFFF";
    private static final String WRONG_PIN = "0020000108 244321FFFFFFFFFF";
    private static final String CHALLENGE = "0088028132 9430" + "5A".repeat(48);

    private final VirtualCard newer = new VirtualCard(CardFixtures.image(Specimen.CITIZEN));
    private final VirtualCard older = new VirtualCard(CardFixtures.image(Specimen.CITIZEN_OLDER));

    @Test
    void answersToResetAreThoseOfTheGenerations() {
        assertThat(newer.reset()).asHexString().isEqualTo("3B7F96000080318065B085040120120FFF829000");
        assertThat(older.reset()).asHexString().isEqualTo("3B9813400AA503010101AD1311");
    }

    @Test
    void cardDataNamesTheApplet() {
        assertThat(send(newer, "80E400001C")).hasSize(2 * 30).endsWith("9000").startsWith("53504543");
        assertThat(send(newer, "80E400001C").substring(42, 44)).isEqualTo("18");
        assertThat(send(older, "80E400001C").substring(42, 44)).isEqualTo("17");
    }

    @ParameterizedTest
    @CsvSource({"80E4000000, 6C1C", "80E40000FF, 6C1C", "80E4000100, 6C1F", "80E400021C, 6B00", "80E40000, 6C1C"})
    void cardDataWantsItsExactLength(String command, String answer) {
        assertThat(send(newer, command)).isEqualTo(answer);
    }

    @Test
    void newerCardTellsItsPinTriesWithItsData() {
        send(newer, WRONG_PIN);

        assertThat(send(newer, "80E400011F")).endsWith("02FFFF9000");
        assertThat(send(older, "80E400011F")).isEqualTo("6B00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00A4080C06 3F00DF014031",
                "00A4080C04 DF014031",
                "00A4080006 3F00DF014031",
                "00A4080C04 3F00DF01",
                "00A4080C02 3F00",
                "00A4080C04 3F002F00",
                "00A4020C02 DF01",
                "00A4020C02 2F00",
                "00A404000F A00000003029057000AD13100101FF",
                "00A4040C0C A000000177504B43532D3135",
                "00A4040C0C A000000177496446696C6573"
            })
    void fileIsFoundInEveryWayThatSoftwareAsks(String command) {
        assertThat(send(newer, command)).isEqualTo("9000");
    }

    @ParameterizedTest
    @CsvSource({
        "00A4080C06 3F00DF014099, 6A82",
        "00A4080C06 3F00DF005037, 9000",
        "00A4020C02 5037, 6A82",
        "00A4020C01 50, 6A87",
        "00A4080C03 3F00DF, 6A87",
        "00A404000F A00000003029057000AD13100101FE, 6A82",
        "00A4010C02 3F00, 6A86",
        "00A408FF02 3F00, 6A86"
    })
    void selectionThatFailsSaysWhy(String command, String answer) {
        assertThat(send(newer, command)).isEqualTo(answer);
    }

    @Test
    void fileIsFoundByWalkingThroughItsDirectory() {
        assertThat(send(older, "00A4020C02 DF01")).isEqualTo("9000");
        assertThat(send(older, "00A4020C02 4031")).isEqualTo("9000");
        assertThat(send(older, "00B0000001")).isEqualTo("019000");
    }

    @Test
    void olderCardHasNoKeyOfItsOwn() {
        assertThat(send(older, "00A4080C06 3F00DF014040")).isEqualTo("6A82");
        assertThat(send(older, CHALLENGE)).isEqualTo("6D00");
    }

    @Test
    void fileIsReadBlockByBlockToItsEnd() {
        int length = newer.image().file(CardFile.PHOTO).orElseThrow().length;
        send(newer, "00A4080C06 3F00DF014035");

        int lastBlock = length / 256 * 256;
        String atLastBlock = "00B0%04X".formatted(lastBlock);

        assertThat(send(newer, "00B0000000"))
                .hasSize(2 * 258)
                .startsWith("FFD8FF")
                .endsWith("9000");
        assertThat(send(newer, atLastBlock + "00")).isEqualTo("6C%02X".formatted(length - lastBlock));
        assertThat(send(newer, atLastBlock + "%02X".formatted(length - lastBlock)))
                .endsWith("9000");
        assertThat(send(newer, "00B0%04X00".formatted(length))).isEqualTo("6B00");
        assertThat(send(newer, "00B0800000")).isEqualTo("6B00");
    }

    @Test
    void readingNeedsASelectedFileAndAResetForgetsIt() {
        send(newer, "00A4080C06 3F00DF014031");
        newer.reset();

        assertThat(send(newer, "00B0000001")).isEqualTo("6986");
    }

    @ParameterizedTest
    @CsvSource({"0070000000, 6D00", "0170000000, 6E00", "80B0000000, 6D00", "00A408, 6700", "00A4080C063F00, 6700"})
    void commandThatIsNoneIsRefused(String command, String answer) {
        assertThat(send(newer, command)).isEqualTo(answer);
    }

    @Test
    void wrongPinCountsDownAndBlocks() {
        assertThat(send(older, "0020000100")).isEqualTo("63C3");
        assertThat(send(older, WRONG_PIN)).isEqualTo("63C2");
        assertThat(send(older, WRONG_PIN)).isEqualTo("63C1");
        assertThat(send(older, WRONG_PIN)).isEqualTo("63C0");
        assertThat(send(older, RIGHT_PIN)).isEqualTo("6983");
        assertThat(send(older, "0020000100")).isEqualTo("6983");
    }

    @Test
    void rightPinGivesTheTriesBackUntilLogOff() {
        send(newer, WRONG_PIN);

        assertThat(send(newer, RIGHT_PIN)).isEqualTo("9000");
        assertThat(send(newer, "0020000100")).isEqualTo("9000");
        assertThat(send(newer, "80E60000")).isEqualTo("9000");
        assertThat(send(newer, "0020000100")).isEqualTo("63C3");
    }

    /** Vectors of eid-card.md 2. */
    @ParameterizedTest
    @CsvSource({"1234, 241234FFFFFFFFFF", "12345, 2512345FFFFFFFFF", "123456789012, 2C123456789012FF"})
    void pinIsPackedTwoDigitsToAByte(String digits, String block) {
        assertThat(CardPin.block(digits)).asHexString().isEqualTo(block);
    }

    @ParameterizedTest
    @CsvSource({
        "0020000107 241234FFFFFFFF, 6700",
        "0020000108 231234FFFFFFFFFF, 6A80",
        "0020000208 241234FFFFFFFFFF, 6A88"
    })
    void pinOfAnotherFormCostsNoTry(String command, String answer) {
        assertThat(send(newer, command)).isEqualTo(answer);
        assertThat(send(newer, "0020000100")).isEqualTo("63C3");
    }

    @Test
    void pinCanBeChanged() {
        assertThat(send(newer, "0024000110 241234FFFFFFFFFF 2567891FFFFFFFFF")).isEqualTo("9000");
        assertThat(send(newer, RIGHT_PIN)).isEqualTo("63C2");
        assertThat(send(newer, "0020000108 2567891FFFFFFFFF")).isEqualTo("9000");
    }

    @Test
    void chipSignsAChallengeWithTheKeyItShows() throws Exception {
        String answer = send(newer, CHALLENGE);
        String signature = send(newer, "00C0000060");

        assertThat(answer).isEqualTo("6160");
        var verifier = Signature.getInstance("NONEwithECDSAinP1363Format");
        verifier.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(
                        newer.image().file(CardFile.BASIC_KEY).orElseThrow())));
        verifier.update(HexFormat.of().parseHex("5A".repeat(48)));
        assertThat(verifier.verify(HexFormat.of().parseHex(signature.substring(0, 192))))
                .isTrue();
    }

    @Test
    void waitingDataStaysForAWrongLengthAndDiesWithTheNextCommand() {
        send(newer, CHALLENGE);

        assertThat(send(newer, "00C0000000")).isEqualTo("6C60");
        assertThat(send(newer, "00C0000010")).hasSize(2 * 18).endsWith("6150");
        assertThat(send(newer, "80E60000")).isEqualTo("9000");
        assertThat(send(newer, "00C0000050")).isEqualTo("6985");
    }

    @ParameterizedTest
    @CsvSource({"0088028102 9430, 6A80", "0088028132, 6A80", "0088018102 9430, 6A88"})
    void challengeOfAnotherFormIsRefused(String command, String answer) {
        assertThat(send(newer, command)).isEqualTo(answer);
    }

    @Test
    void spentChipAnswersNoMoreChallenges() {
        newer.withSpentChallenges();

        assertThat(send(newer, CHALLENGE)).isEqualTo("6985");
    }

    @Test
    void securityEnvironmentForTheChipsKeyIsTakenBeforeAChallenge() {
        assertThat(send(newer, "002241A403 028481")).isEqualTo("9000");
        assertThat(send(newer, CHALLENGE)).isEqualTo("6160");
    }

    @Test
    void olderCardSignsWithRsaAfterThePin() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[] {42});
        String sign = "002A9E9A20" + HexFormat.of().formatHex(digest);

        assertThat(send(older, "00A4080C043F00DF00")).isEqualTo("9000");
        assertThat(send(older, sign)).isEqualTo("6985");
        assertThat(send(older, "002241B605 0480088482")).isEqualTo("9000");
        assertThat(send(older, sign)).isEqualTo("6982");
        assertThat(send(older, RIGHT_PIN)).isEqualTo("9000");
        assertThat(send(older, sign)).isEqualTo("6100");
        String signature = send(older, "00C0000000");

        assertThat(verify("SHA256withRSA", Generation.APPLET_1_7, signature)).isTrue();
    }

    @Test
    void newerCardSignsWithItsCurveAndAnswersRawNumbers() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-384").digest(new byte[] {42});
        send(newer, "002241B605 0480408482");
        send(newer, RIGHT_PIN);

        assertThat(send(newer, "002A9E9A30" + HexFormat.of().formatHex(digest))).isEqualTo("6160");
        String signature = send(newer, "00C0000060");

        assertThat(verify("SHA384withECDSAinP1363Format", Generation.APPLET_1_8, signature))
                .isTrue();
    }

    @Test
    void signatureKeyWantsThePinBeforeEachSignature() {
        String sign = "002A9E9A30" + "00".repeat(48);
        send(newer, "002241B605 0480408483");
        send(newer, RIGHT_PIN);

        assertThat(send(newer, sign)).isEqualTo("6160");
        assertThat(send(newer, sign)).isEqualTo("6982");
        assertThat(send(newer, "0020000100")).isEqualTo("63C3");
    }

    @ParameterizedTest
    @CsvSource({
        "002241B605 0480998482, 6A80",
        "002241B605 0480408484, 6A88",
        "002241B602 8482, 6A80",
        "002241B705 0480408482, 6B00"
    })
    void securityEnvironmentThatTheCardDoesNotKnowIsRefused(String command, String answer) {
        assertThat(send(newer, command)).isEqualTo(answer);
    }

    @Test
    void dataThatDoesNotFitTheAlgorithmIsRefused() {
        send(older, "002241B605 0480088482");
        send(older, RIGHT_PIN);

        assertThat(send(older, "002A9E9A14" + "00".repeat(20))).isEqualTo("6A80");
    }

    @Test
    void probabilisticSignatureOfAnOlderCardHolds() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[] {42});
        send(older, "002241B605 0480208482");
        send(older, RIGHT_PIN);
        send(older, "002A9E9A20" + HexFormat.of().formatHex(digest));
        String signature = send(older, "00C0000000");

        var verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        verifier.initVerify(holder(Generation.APPLET_1_7));
        verifier.update((byte) 42);
        assertThat(verifier.verify(HexFormat.of().parseHex(signature.substring(0, 512))))
                .isTrue();
    }

    @Test
    void childsCardHasNoKeyToSignWith() {
        var card = new VirtualCard(CardFixtures.image(Specimen.KIDS));

        assertThat(send(card, "002241B605 0480408482")).isEqualTo("6A88");
    }

    @Test
    void readerFetchesWhatWaitsAndRepeatsWithTheRightLength() {
        var reader = new T0Reader(newer);
        byte[] challenge = bytes(CHALLENGE + "00");

        byte[] answer = reader.transmit(challenge);

        assertThat(answer).hasSize(98).endsWith(0x90, 0x00);
        assertThat(reader.transmit(bytes("80E4000000"))).hasSize(30).endsWith(0x90, 0x00);
    }

    @Test
    void removedCardAnswersNothing() {
        newer.removedAfter(2);
        send(newer, "80E400001C");
        send(newer, "80E400001C");

        assertThatExceptionOfType(CardRemoved.class).isThrownBy(() -> send(newer, "80E400001C"));
        assertThatExceptionOfType(CardRemoved.class).isThrownBy(newer::reset);
        assertThat(newer.isRemoved()).isTrue();
    }

    @Test
    void silentCardAnswersOnlyByBeingRemoved() throws Exception {
        newer.silentAfter(1);
        send(newer, "80E400001C");
        var waiting = CompletableFuture.supplyAsync(() -> send(newer, "80E400001C"));

        newer.remove();

        assertThat(waiting.handle((answer, thrown) -> thrown.getCause()).get(10, TimeUnit.SECONDS))
                .isInstanceOf(CardRemoved.class);
    }

    @Test
    void blockedPinStaysBlocked() {
        newer.withBlockedPin();

        assertThat(send(newer, RIGHT_PIN)).isEqualTo("6983");
    }

    private static boolean verify(String algorithm, Generation generation, String answer) throws Exception {
        var verifier = Signature.getInstance(algorithm);
        verifier.initVerify(holder(generation));
        verifier.update((byte) 42);
        return verifier.verify(HexFormat.of().parseHex(answer.substring(0, answer.length() - 4)));
    }

    private static PublicKey holder(Generation generation) {
        return CardFixtures.PKI
                .key(generation, TestKey.HOLDER_AUTHENTICATION)
                .certificate()
                .getPublicKey();
    }

    private static String send(VirtualCard card, String command) {
        return HexFormat.of().withUpperCase().formatHex(card.transmit(bytes(command)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
