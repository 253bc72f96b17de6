package be.lra.eid;

import be.lra.identity.CheckResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the raw files of a card may be believed: a list of named checks, read from top to bottom. No field is
 * used before the signature over it holds. The photo may follow the rest; its check is then not possible yet. That the
 * challenge is fresh and used once is checked by whoever issued it.
 */
public final class EidVerifier {

    /**
     * Makes every check in order and stops at the first that fails; the last two are always both made.
     *
     * @param challenge what this reading's chip was asked to sign
     * @param now when the card was read
     */
    public EidReading verify(CardFiles files, Challenge challenge, TrustedRoots roots, Instant now) {
        var made = new ArrayList<CheckResult>();
        try {
            CardData cardData = Completeness.check(files);
            made.add(Completeness.result(files));
            SignerChain.Signer signer = SignerChain.check(files, roots, now);
            passed(made, EidCheck.RRN_CHAIN);
            roots.signer().check().ifPresent(made::add);
            var identityStrength = SignedFiles.identity(files, signer.key());
            passed(made, EidCheck.IDENTITY_SIGNATURE);
            var addressStrength = SignedFiles.address(files, signer.key());
            passed(made, EidCheck.ADDRESS_SIGNATURE);
            made.add(SignedFiles.strength(identityStrength, addressStrength));
            // From here on the fields of identity and address are true, and may be read.
            EidIdentity identity = EidParser.identity(SignedFiles.content(files, CardFile.IDENTITY));
            EidAddress address = EidParser.address(SignedFiles.content(files, CardFile.ADDRESS));
            made.add(SignedFiles.photo(files, identity));
            SignedFiles.chipSerial(cardData, identity);
            passed(made, EidCheck.CHIP_SERIAL);
            made.add(ChipPresence.check(identity, cardData, files, challenge));
            made.add(DocumentChecks.valid(identity, now));
            made.add(DocumentChecks.type(identity));
            return made.stream().anyMatch(CheckResult::isFailed)
                    ? new EidReading.Refused(made)
                    : new EidReading.Verified(identity, address, files.content(CardFile.PHOTO), signer.test(), made);
        } catch (CheckFailed failed) {
            made.add(failed.result());
            return new EidReading.Refused(made);
        } catch (MalformedFile malformed) {
            return new EidReading.Malformed(malformed.problem().code());
        }
    }

    /** Whose revocation there is to ask for, before anything else is verified; empty where the chain does not hold. */
    public Optional<NationalRegisterSigner> signer(CardFiles files, TrustedRoots roots, Instant now) {
        try {
            SignerChain.Signer signer = SignerChain.check(files, roots, now);
            return Optional.of(new NationalRegisterSigner(signer.certificate(), signer.root()));
        } catch (CheckFailed failed) {
            return Optional.empty();
        }
    }

    /**
     * Checks a photo that followed the verified texts of its card.
     *
     * @param signedDigest the photo's digest in the verified identity, see {@link EidIdentity#photoHash}
     */
    public CheckResult verifyPhoto(String signedDigest, byte[] photo) {
        try {
            return SignedFiles.photo(signedDigest, photo);
        } catch (CheckFailed failed) {
            return failed.result();
        }
    }

    private static void passed(List<CheckResult> made, EidCheck check) {
        made.add(CheckResult.passed(check.code()));
    }
}
