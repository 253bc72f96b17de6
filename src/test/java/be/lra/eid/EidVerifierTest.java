package be.lra.eid;

import static be.lra.card.CardFixtures.image;
import static be.lra.eid.EidFixtures.CHALLENGE;
import static be.lra.eid.EidFixtures.NOW;
import static be.lra.eid.EidFixtures.ROOTS;
import static be.lra.eid.EidFixtures.answer;
import static be.lra.eid.EidFixtures.challenge;
import static be.lra.eid.EidFixtures.read;
import static be.lra.eid.EidFixtures.refusal;
import static be.lra.eid.EidFixtures.verify;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.card.CardFixtures;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.Forgeries;
import be.lra.demo.card.Specimen;
import be.lra.identity.CheckResult;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks of a card after its chain: each way of failing alone (the chain has a test of its own). */
class EidVerifierTest {

    @ParameterizedTest
    @EnumSource(value = Specimen.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
    void goodCardIsVerifiedWithoutAFailedCheck(Specimen specimen) {
        EidReading reading = verify(image(specimen));

        assertThat(reading).isInstanceOfSatisfying(EidReading.Verified.class, verified -> {
            assertThat(verified.checks())
                    .extracting(CheckResult::check)
                    .containsExactlyElementsOf(Stream.of(EidCheck.values())
                            .filter(check -> check != EidCheck.SIGNER_REVOCATION) // no specimen names a list
                            .map(EidCheck::code)
                            .toList());
            assertThat(verified.identity().cardNumber()).isEqualTo(specimen.cardNumber());
            assertThat(verified.identity().person().displayName()).isEqualTo(specimen.holder());
            assertThat(verified.identity().ssin()).isPresent();
            assertThat(verified.testCard()).isTrue();
        });
    }

    @Test
    void verifiedCardGivesEvidenceOfEveryCheck() {
        var verified = (EidReading.Verified) verify(image(Specimen.RESIDENCE_A));

        var evidence = verified.evidence(NOW);

        assertThat(evidence.documentType()).isEqualTo(33);
        assertThat(evidence.documentNumber()).isEqualTo("B000012326");
        assertThat(evidence.checks()).isEqualTo(verified.checks());
        assertThat(evidence.testCard()).isTrue();
    }

    @Test
    void olderCardSaysThatItsPresenceIsNotProven() {
        EidReading reading = verify(image(Specimen.CITIZEN_OLDER));

        assertThat(((EidReading.Verified) reading).checks())
                .contains(CheckResult.notPossible("chip-present", "presence-not-proven"));
    }

    @Test
    void signaturesOfLongAgoAreNamedWeak() throws Exception {
        EidReading reading = verify(Forgeries.signedWithSha1(image(Specimen.CITIZEN_OLDER)));

        assertThat(((EidReading.Verified) reading).checks())
                .contains(CheckResult.notPossible("signature-strength", "signature-sha1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CardFile.class,
            names = {"IDENTITY", "IDENTITY_SIGNATURE", "ADDRESS", "ADDRESS_SIGNATURE", "RRN_CERTIFICATE"})
    void missingFileIsRefused(CardFile file) {
        CardFiles files = read(Specimen.CITIZEN).without(file);

        assertThat(refusal(verify(files))).isEqualTo(CheckResult.failed("complete", "file-missing"));
    }

    @ParameterizedTest
    @EnumSource(CardFile.class)
    void fileBeyondItsBoundIsRefused(CardFile file) {
        CardFiles files = read(Specimen.CITIZEN).with(file, new byte[file.longest() + 1]);

        assertThat(refusal(verify(files))).isEqualTo(CheckResult.failed("complete", "file-too-long"));
    }

    @Test
    void cardDataOfAnotherLengthIsRefused() {
        CardFiles good = read(Specimen.CITIZEN);
        var files = new CardFiles(good.atr(), new byte[27], good.contents(), good.challengeSignature());

        assertThat(refusal(verify(files))).isEqualTo(CheckResult.failed("complete", "card-data-unknown"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN", "CITIZEN_OLDER", "REKEYED"})
    void changedIdentityIsRefused(Specimen specimen) {
        CardImage card = image(specimen).withFlippedBit(CardFile.IDENTITY, 60);

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("identity-signature", "signature-wrong"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN", "CITIZEN_OLDER", "REKEYED"})
    void changedIdentitySignatureIsRefused(Specimen specimen) {
        CardImage card = image(specimen).withFlippedBit(CardFile.IDENTITY_SIGNATURE, 20);

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("identity-signature", "signature-wrong"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN", "CITIZEN_OLDER", "REKEYED"})
    void changedAddressIsRefused(Specimen specimen) {
        CardImage card = image(specimen).withFlippedBit(CardFile.ADDRESS, 9);

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("address-signature", "signature-wrong"));
    }

    @Test
    void addressOfAnotherCardIsRefused() {
        CardImage other = image(Specimen.GERMAN_SPEAKING);
        CardImage card = image(Specimen.CITIZEN)
                .with(CardFile.ADDRESS, other.file(CardFile.ADDRESS).orElseThrow())
                .with(
                        CardFile.ADDRESS_SIGNATURE,
                        other.file(CardFile.ADDRESS_SIGNATURE).orElseThrow());

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("address-signature", "signature-wrong"));
    }

    /** eid-card.md 4, the untrimmed-signature trap: the zeros behind the identity signature are signed too. */
    @Test
    void addressDoesNotHoldWithoutTheZerosBehindTheIdentitySignature() {
        CardImage card = image(Specimen.REKEYED);
        byte[] padded = card.file(CardFile.IDENTITY_SIGNATURE).orElseThrow();
        int end = 2 + padded[1];

        EidReading reading = verify(card.with(CardFile.IDENTITY_SIGNATURE, Arrays.copyOf(padded, end)));

        assertThat(padded).hasSize(256).endsWith(0, 0, 0);
        assertThat(refusal(reading)).isEqualTo(CheckResult.failed("address-signature", "signature-wrong"));
    }

    @Test
    void changedPhotoIsRefused() {
        CardImage card = image(Specimen.CITIZEN).withFlippedBit(CardFile.PHOTO, 1_000);

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("photo-digest", "photo-differs"));
    }

    @Test
    void photoOfAnotherPersonIsRefused() {
        byte[] other = image(Specimen.RESIDENCE_EU).file(CardFile.PHOTO).orElseThrow();

        assertThat(refusal(verify(image(Specimen.CITIZEN).with(CardFile.PHOTO, other))))
                .isEqualTo(CheckResult.failed("photo-digest", "photo-differs"));
    }

    @Test
    void withdrawnSignerIsRefusedBeforeAnythingIsBelieved() {
        var refused = (EidReading.Refused) verifyWith(SignerStanding.REVOKED);

        assertThat(refused.checks())
                .containsExactly(
                        CheckResult.passed("complete"),
                        CheckResult.passed("rrn-chain"),
                        CheckResult.failed("signer-revocation", "signer-revoked"));
    }

    @Test
    void signerNobodyCouldBeAskedAboutIsMarked() {
        var verified = (EidReading.Verified) verifyWith(SignerStanding.UNREACHABLE);

        assertThat(verified.checks()).contains(CheckResult.notPossible("signer-revocation", "revocation-unreachable"));
    }

    @Test
    void signerNobodyCouldBeAskedAboutIsRefusedWhereTheDeploymentSaysSo() {
        assertThat(refusal(verifyWith(SignerStanding.UNREACHABLE_BUT_REQUIRED)))
                .isEqualTo(CheckResult.failed("signer-revocation", "revocation-unreachable"));
    }

    @Test
    void goodSignerIsAPassedCheck() {
        var verified = (EidReading.Verified) verifyWith(SignerStanding.GOOD);

        assertThat(verified.checks()).contains(CheckResult.passed("signer-revocation"));
    }

    private static EidReading verifyWith(SignerStanding standing) {
        return new EidVerifier().verify(read(Specimen.CITIZEN), CHALLENGE, ROOTS.sayingOfTheSigner(standing), NOW);
    }

    @Test
    void photoThatFollowsIsNamedAsNotCheckedYet() {
        CardFiles texts = read(Specimen.CITIZEN).without(CardFile.PHOTO);

        EidReading reading = verify(texts);

        assertThat(reading).isInstanceOfSatisfying(EidReading.Verified.class, verified -> {
            assertThat(verified.photoJpeg()).isEmpty();
            assertThat(verified.checks())
                    .contains(
                            CheckResult.notPossible("complete", "photo-follows"),
                            CheckResult.notPossible("photo-digest", "photo-being-read"));
            assertThat(verified.evidence(NOW).awaitsPhoto()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN", "CITIZEN_OLDER"})
    void photoThatFollowsIsHeldAgainstTheSignedDigest(Specimen specimen) {
        var texts = (EidReading.Verified) verify(read(specimen).without(CardFile.PHOTO));
        byte[] photo = image(specimen).file(CardFile.PHOTO).orElseThrow();
        byte[] other = image(Specimen.RESIDENCE_EU).file(CardFile.PHOTO).orElseThrow();
        String digest = texts.identity().photoHash();

        var verifier = new EidVerifier();

        assertThat(verifier.verifyPhoto(digest, photo)).isEqualTo(CheckResult.passed("photo-digest"));
        assertThat(verifier.verifyPhoto(digest, other)).isEqualTo(CheckResult.failed("photo-digest", "photo-differs"));
        assertThat(verifier.verifyPhoto(digest, new byte[CardFile.PHOTO.longest() + 1]))
                .isEqualTo(CheckResult.failed("photo-digest", "file-too-long"));
    }

    @Test
    void digestThatNoPhotoCouldHaveIsRefusedBeforeThePhotoComes() throws Exception {
        CardImage card = Forgeries.withTag(image(Specimen.CITIZEN), 0x11, new byte[16]);

        assertThat(refusal(verify(card.files(answer(card, CHALLENGE)).without(CardFile.PHOTO))))
                .isEqualTo(CheckResult.failed("photo-digest", "digest-unknown"));
    }

    @Test
    void photoDigestOfUnknownLengthIsRefused() throws Exception {
        CardImage card = Forgeries.withTag(image(Specimen.CITIZEN), 0x11, new byte[16]);

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("photo-digest", "digest-unknown"));
    }

    @Test
    void filesInAnotherChipAreRefused() {
        CardImage card = image(Specimen.CITIZEN_OLDER).withChipSerial(new byte[16]);

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("chip-serial", "serial-differs"));
    }

    @Test
    void copiedChipWithoutTheKeyIsRefused() throws Exception {
        CardImage clone = image(Specimen.CITIZEN).clonedInto(newChip().generateKeyPair());

        assertThat(refusal(verify(clone))).isEqualTo(CheckResult.failed("chip-present", "challenge-wrong"));
    }

    @Test
    void copiedChipThatShowsItsOwnKeyIsRefused() throws Exception {
        var chip = newChip().generateKeyPair();
        CardImage clone = image(Specimen.CITIZEN)
                .clonedInto(chip)
                .with(CardFile.BASIC_KEY, chip.getPublic().getEncoded());

        assertThat(refusal(verify(clone))).isEqualTo(CheckResult.failed("chip-present", "basic-key-differs"));
    }

    @Test
    void chipWithoutItsKeyFileIsRefused() {
        CardFiles files = read(Specimen.CITIZEN).without(CardFile.BASIC_KEY);

        assertThat(refusal(verify(files))).isEqualTo(CheckResult.failed("chip-present", "basic-key-differs"));
    }

    @Test
    void chipThatDoesNotAnswerIsRefused() {
        CardFiles files = image(Specimen.CITIZEN).files();

        assertThat(refusal(verify(files))).isEqualTo(CheckResult.failed("chip-present", "challenge-unanswered"));
    }

    @Test
    void answerToAnotherChallengeIsRefused() {
        CardImage card = image(Specimen.CITIZEN);
        CardFiles replayed = card.files(answer(card, challenge(2)));

        assertThat(refusal(verify(replayed))).isEqualTo(CheckResult.failed("chip-present", "challenge-wrong"));
    }

    /** A copy of a newer card in a program that calls itself applet 1.7 must not escape the challenge. */
    @Test
    void newerCardThatCallsItselfOlderIsRefused() {
        CardFiles good = image(Specimen.CITIZEN).files();
        byte[] older = good.cardData();
        older[21] = 0x17;

        EidReading reading = verify(new CardFiles(good.atr(), older, good.contents(), new byte[0]));

        assertThat(refusal(reading)).isEqualTo(CheckResult.failed("chip-present", "challenge-unanswered"));
    }

    @Test
    void olderCardThatCallsItselfNewerIsRefused() {
        CardFiles good = image(Specimen.CITIZEN_OLDER).files();
        byte[] newer = good.cardData();
        newer[21] = 0x18;

        EidReading reading = verify(new CardFiles(good.atr(), newer, good.contents(), new byte[0]));

        assertThat(refusal(reading)).isEqualTo(CheckResult.failed("chip-present", "basic-key-not-signed"));
    }

    @Test
    void expiredCardIsRefusedWithItsTypeNamedToo() {
        var refused = (EidReading.Refused) verify(image(Specimen.EXPIRED));

        assertThat(refused.checks())
                .contains(
                        CheckResult.failed("document-valid", "document-expired"), CheckResult.passed("document-type"));
    }

    @Test
    void cardIsValidUntilTheLastBelgianMinuteOfItsLastDay() {
        CardFiles files = read(Specimen.CITIZEN);
        var lastDay = ((EidReading.Verified) verify(files)).identity().validUntil();
        Instant lastMinute = lastDay.atTime(22, 59).toInstant(ZoneOffset.UTC); // 23:59 in winter

        assertThat(verifyAt(files, lastMinute)).isInstanceOf(EidReading.Verified.class);
        assertThat(refusal(verifyAt(files, lastMinute.plusSeconds(3_600))))
                .isEqualTo(CheckResult.failed("document-valid", "document-expired"));
    }

    @Test
    void cardFromTomorrowIsRefused() throws Exception {
        CardImage card = Forgeries.withTag(image(Specimen.CITIZEN), 0x03, "23.11.2026".getBytes(US_ASCII));

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("document-valid", "document-not-yet-valid"));
    }

    @Test
    void unknownKindOfCardIsNamedAndNotRefused() throws Exception {
        CardImage card = Forgeries.withTag(image(Specimen.CITIZEN), 0x0F, "99".getBytes(US_ASCII));

        assertThat(((EidReading.Verified) verify(card)).checks())
                .contains(CheckResult.notPossible("document-type", "document-unknown"));
    }

    @Test
    void bootstrapCardIsRefused() throws Exception {
        CardImage card = Forgeries.withTag(image(Specimen.CITIZEN), 0x0F, "07".getBytes(US_ASCII));

        assertThat(refusal(verify(card))).isEqualTo(CheckResult.failed("document-type", "document-not-personal"));
    }

    @Test
    void signedFileThatCannotBeUnderstoodIsMalformed() throws Exception {
        CardImage card = Forgeries.withIdentity(image(Specimen.CITIZEN), new byte[] {1, 100, 0});

        assertThat(verify(card)).isEqualTo(new EidReading.Malformed("tlv-length"));
    }

    @Test
    void garbageGivesAnOutcomeAndNeverAnException() {
        var random = new Random(20261122); // any seed; fixed, so that a failure can be repeated
        List<CardFile> all = List.of(CardFile.values());
        CardFiles good = read(Specimen.REKEYED);
        for (int round = 0; round < 300; round++) {
            CardFile file = all.get(random.nextInt(all.size()));
            byte[] garbage = good.content(file).orElse(new byte[300]);
            for (int change = random.nextInt(8); change >= 0; change--) {
                garbage[random.nextInt(Math.min(garbage.length, 250))] = (byte) random.nextInt();
            }
            CardFiles files = good.with(file, Arrays.copyOf(garbage, random.nextInt(garbage.length + 1)));

            assertThat(verify(files)).isNotNull();
        }
    }

    @Test
    void namesAndNumbersStayOutOfTexts() {
        var verified = (EidReading.Verified) verify(image(Specimen.CITIZEN));

        List<Object> personal = List.of(
                verified,
                verified.identity(),
                verified.address(),
                verified.identity().residence(),
                CHALLENGE);

        assertThat(personal)
                .allSatisfy(thing -> assertThat(thing.toString())
                        .doesNotContain("Quintefeuille", "75060898009", "Namur", "591191706458"));
    }

    private static EidReading verifyAt(CardFiles files, Instant now) {
        return new EidVerifier().verify(files, CHALLENGE, ROOTS, now);
    }

    private static KeyPairGenerator newChip() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"), CardFixtures.RANDOM);
        return generator;
    }
}
