package be.lra.demo.card;

import be.lra.eid.CardFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Identity, address and photo of a specimen card, signed as the National Register signs them (eid-card.md 3 and 4). */
final class SpecimenFiles {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int ADDRESS_LENGTH_1_7 = 117; // bytes, eid-card.md 2
    private static final int ADDRESS_LENGTH_1_8 = 121; // with room for tag 00
    private static final int SIGNATURE_LENGTH_1_7 = 256; // bytes, also for shorter elliptic signatures
    private static final int SIGNATURE_LENGTH_1_8 = 104; // the longest P-384 signature in DER
    private static final byte[] STRUCTURE_VERSION = {0, 2};

    private final Specimen specimen;
    private final byte[] chipSerial;
    private final LocalDate today;

    SpecimenFiles(Specimen specimen, byte[] chipSerial, LocalDate today) {
        this.specimen = specimen;
        this.chipSerial = chipSerial;
        this.today = today;
    }

    Map<CardFile, byte[]> signedBy(CertifiedKey signer, Optional<PublicKey> basicKey) {
        byte[] photo = isNewer()
                ? Portrait.jpeg(specimen.person().face(), 150, 195)
                : Portrait.jpeg(specimen.person().face(), 140, 200);
        byte[] identity = identity(photo, basicKey);
        byte[] identitySignature = sign(signer, identity);
        var address = new TlvWriter();
        if (isNewer()) {
            address.bytes(0x00, STRUCTURE_VERSION);
        }
        address.text(0x01, specimen.address().streetAndNumber())
                .text(0x02, specimen.address().postcode())
                .text(0x03, specimen.address().municipality());
        var files = new EnumMap<CardFile, byte[]>(CardFile.class);
        files.put(CardFile.PHOTO, photo);
        files.put(CardFile.IDENTITY, identity);
        files.put(CardFile.IDENTITY_SIGNATURE, identitySignature);
        files.put(CardFile.ADDRESS, address.file(isNewer() ? ADDRESS_LENGTH_1_8 : ADDRESS_LENGTH_1_7));
        files.put(CardFile.ADDRESS_SIGNATURE, sign(signer, joined(address.file(), identitySignature)));
        return files;
    }

    private byte[] identity(byte[] photo, Optional<PublicKey> basicKey) {
        var person = specimen.person();
        var lifetime = specimen.lifetime();
        var identity = new TlvWriter();
        if (isNewer()) {
            identity.bytes(0x00, STRUCTURE_VERSION);
        }
        identity.text(0x01, specimen.cardNumber())
                .bytes(0x02, chipSerial)
                .text(0x03, DATE.format(today.minusDays(lifetime.daysSinceIssue)))
                .text(0x04, DATE.format(today.plusDays(lifetime.daysLeft)))
                .text(0x05, person.address().municipality())
                .text(0x06, person.nationalNumber())
                .text(0x07, person.name())
                .text(0x08, person.givenNames())
                .text(0x09, person.initial())
                .text(0x0A, person.nationality())
                .text(0x0B, person.birthPlace())
                .text(0x0C, person.birthDate())
                .text(0x0D, person.sex())
                .text(0x0E, "")
                .text(0x0F, isNewer() ? "%02d".formatted(specimen.documentType()) : "" + specimen.documentType())
                .text(0x10, "0")
                .bytes(0x11, digest(photoDigest(), photo));
        var last = new TreeMap<Integer, byte[]>();
        specimen.mentions().forEach((tag, value) -> last.put(tag, value.getBytes(StandardCharsets.UTF_8)));
        basicKey.ifPresent(key -> last.put(0x1A, digest("SHA-384", key.getEncoded())));
        last.forEach(identity::bytes);
        return identity.file();
    }

    private String photoDigest() {
        return switch (specimen) {
            case OLD_PHOTO_DIGEST -> "SHA-1";
            case CITIZEN_OLDER, EXPIRED, REKEYED -> "SHA-256";
            case CITIZEN, RESIDENCE_A, RESIDENCE_EU, KIDS, GERMAN_SPEAKING -> "SHA-384";
        };
    }

    private boolean isNewer() {
        return specimen.generation() == Generation.APPLET_1_8;
    }

    /** The signature in its file of fixed length; an elliptic one is followed by zeros. */
    private byte[] sign(CertifiedKey signer, byte[] data) {
        try {
            var signature = Signature.getInstance(specimen.signedBy().signatureAlgorithm());
            signature.initSign(signer.key());
            signature.update(data);
            return Arrays.copyOf(signature.sign(), isNewer() ? SIGNATURE_LENGTH_1_8 : SIGNATURE_LENGTH_1_7);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the test PKI does not sign", e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
