package be.lra.eid;

import static be.lra.card.CardFixtures.PKI;
import static be.lra.card.CardFixtures.image;
import static be.lra.eid.EidFixtures.CHALLENGE;
import static be.lra.eid.EidFixtures.NOW;
import static be.lra.eid.EidFixtures.ROOTS;
import static be.lra.eid.EidFixtures.read;
import static be.lra.eid.EidFixtures.refusal;
import static be.lra.eid.EidFixtures.testRoots;
import static be.lra.eid.EidFixtures.verify;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.CertifiedKey;
import be.lra.demo.card.Forgeries;
import be.lra.demo.card.Generation;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.TestKey;
import be.lra.identity.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose signature may be believed (eid-card.md 4, rules 1 to 5). */
class SignerChainTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int NO_AUTHORITY = -1;
    private static final int DIGITAL_SIGNATURE = 128; // RFC 5280 §4.2.1.3, first bit
    private static final String POLICY = "2.16.56.12.1.1.4";

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"CITIZEN", "CITIZEN_OLDER", "REKEYED"})
    void testCardIsRefusedUnlessItsRootIsListed(Specimen specimen) {
        CardFiles files = read(specimen);

        assertThat(refusal(verifyWith(files, TrustedRoots.belgian()))).isEqualTo(failed("root-not-trusted"));
        assertThat(verifyWith(files, ROOTS)).isInstanceOf(EidReading.Verified.class);
    }

    @Test
    void cardWithoutRootIsRefusedWhereNoneIsAtHand() {
        CardImage card = image(Specimen.CITIZEN).withZeros(CardFile.ROOT_CERTIFICATE);

        assertThat(refusal(verify(card))).isEqualTo(failed("root-missing"));
    }

    @Test
    void rootAtHandCompletesACardWithoutOne() throws Exception {
        CardFiles files = read(image(Specimen.CITIZEN).withZeros(CardFile.ROOT_CERTIFICATE));
        byte[] root = PKI.key(Generation.APPLET_1_8, TestKey.ROOT).certificate().getEncoded();

        EidReading reading = verifyWith(files, ROOTS.knowing(List.of(root)));

        assertThat(reading).isInstanceOf(EidReading.Verified.class);
    }

    @Test
    void rootAtHandThatIsNotPinnedHelpsNobody() throws Exception {
        CardFiles files = read(image(Specimen.CITIZEN).withZeros(CardFile.ROOT_CERTIFICATE));
        byte[] root = PKI.key(Generation.APPLET_1_8, TestKey.ROOT).certificate().getEncoded();

        EidReading reading = verifyWith(files, TrustedRoots.belgian().knowing(List.of(root)));

        assertThat(refusal(reading)).isEqualTo(failed("root-missing"));
    }

    @Test
    void signerOfTheOtherGenerationIsRefused() {
        byte[] otherRoot =
                image(Specimen.CITIZEN_OLDER).file(CardFile.ROOT_CERTIFICATE).orElseThrow();

        assertThat(refusal(verify(image(Specimen.CITIZEN).with(CardFile.ROOT_CERTIFICATE, otherRoot))))
                .isEqualTo(failed("signer-not-from-root"));
    }

    /** The forgery that the word "directly" prevents: a citizen signs an identity with the card's own key. */
    @Test
    void citizenWhoSignsAnIdentityIsRefused() throws Exception {
        CertifiedKey citizen = PKI.key(Generation.APPLET_1_8, TestKey.HOLDER_SIGNATURE);

        assertThat(refusal(verify(Forgeries.signedBy(image(Specimen.CITIZEN), citizen))))
                .isEqualTo(failed("signer-not-from-root"));
    }

    @Test
    void authorityThatSignsAnIdentityIsRefused() throws Exception {
        CertifiedKey authority = PKI.key(Generation.APPLET_1_8, TestKey.CITIZEN_CA);

        assertThat(refusal(verify(Forgeries.signedBy(image(Specimen.CITIZEN), authority))))
                .isEqualTo(failed("signer-is-authority"));
    }

    @Test
    void signerWithOneUsageOnlyIsRefused() throws Exception {
        CertifiedKey signer = Forgeries.underRoot(NO_AUTHORITY, DIGITAL_SIGNATURE);

        assertThat(refusal(verify(Forgeries.signedBy(image(Specimen.CITIZEN), signer))))
                .isEqualTo(failed("signer-key-usage"));
    }

    @Test
    void signerOfOcspAnswersIsRefused() throws Exception {
        CertifiedKey signer = Forgeries.ocspSigner();

        assertThat(refusal(verify(Forgeries.signedBy(image(Specimen.CITIZEN), signer))))
                .isEqualTo(failed("signer-key-usage"));
    }

    @Test
    void expiredSignerIsItsOwnReason() throws Exception {
        CertifiedKey signer = signer("C=BE, CN=TEST RRN", "", NOW.minus(DAY), NOW.minusSeconds(1));

        assertThat(refusal(verify(Forgeries.signedBy(image(Specimen.CITIZEN), signer))))
                .isEqualTo(failed("signer-expired"));
    }

    @Test
    void signerOfTomorrowIsRefused() throws Exception {
        CertifiedKey signer =
                signer("C=BE, CN=TEST RRN", "", NOW.plus(DAY), NOW.plus(DAY).plus(DAY));

        assertThat(refusal(verify(Forgeries.signedBy(image(Specimen.CITIZEN), signer))))
                .isEqualTo(failed("signer-not-yet-valid"));
    }

    @Test
    void rootOutOfDateIsRefused() {
        Instant inThirtyYears = NOW.plus(Duration.ofDays(30 * 365));

        EidReading reading = new EidVerifier().verify(read(Specimen.CITIZEN), CHALLENGE, ROOTS, inThirtyYears);

        assertThat(refusal(reading)).isEqualTo(failed("root-out-of-date"));
    }

    @Test
    void rootWithAPolicyWantsItOnTheNationalRegistersCertificate() throws Exception {
        TrustedRoots roots = rootsWithPolicy();
        CertifiedKey right = signer("C=BE, O=RRN, CN=RRN", POLICY, NOW, NOW.plus(DAY));
        CertifiedKey otherPolicy = signer("C=BE, O=RRN, CN=RRN", "2.16.56.12.1.1.5", NOW, NOW.plus(DAY));
        CertifiedKey otherName = signer("C=BE, O=TEST, CN=TEST", POLICY, NOW, NOW.plus(DAY));

        assertThat(verifyWith(signedBy(right), roots)).isInstanceOf(EidReading.Verified.class);
        assertThat(refusal(verifyWith(signedBy(otherPolicy), roots))).isEqualTo(failed("signer-policy"));
        assertThat(refusal(verifyWith(signedBy(otherName), roots))).isEqualTo(failed("signer-policy"));
    }

    @Test
    void zerosInPlaceOfTheSignersCertificateAreRefused() {
        CardImage card = image(Specimen.CITIZEN).withZeros(CardFile.RRN_CERTIFICATE);

        assertThat(refusal(verify(card))).isEqualTo(failed("certificate-unreadable"));
    }

    @Test
    void certificateCutShortIsRefused() {
        CardImage card = image(Specimen.CITIZEN).withTruncated(CardFile.RRN_CERTIFICATE, 200);

        assertThat(refusal(verify(card))).isEqualTo(failed("certificate-unreadable"));
    }

    private static CardFiles signedBy(CertifiedKey signer) throws Exception {
        return read(Forgeries.signedBy(image(Specimen.CITIZEN), signer));
    }

    private static CertifiedKey signer(String subject, String policy, Instant from, Instant until) {
        return Forgeries.underRoot(subject, NO_AUTHORITY, Forgeries.SIGNS_FILES, policy, from, until);
    }

    private static TrustedRoots rootsWithPolicy() {
        return TrustedRoots.belgian()
                .and(testRoots().stream()
                        .map(root -> new PinnedRoot(root.fingerprint(), true, Optional.of(POLICY)))
                        .toList());
    }

    private static EidReading verifyWith(CardFiles files, TrustedRoots roots) {
        return new EidVerifier().verify(files, CHALLENGE, roots, NOW);
    }

    private static CheckResult failed(String reason) {
        return CheckResult.failed("rrn-chain", reason);
    }
}
