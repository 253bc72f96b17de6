package be.lra.demo.card;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** A generation of cards, and the keys its certificates have (eid-card.md 1). */
public enum Generation {
    /** Applet 1.7: RSA 2048. */
    APPLET_1_7("RSA", "SHA256withRSA"),
    /** Applet 1.8: elliptic curve P-384, and a key of the chip itself. */
    APPLET_1_8("EC", "SHA384withECDSA");

    private final String keyAlgorithm;
    private final String signatureAlgorithm;

    Generation(String keyAlgorithm, String signatureAlgorithm) {
        this.keyAlgorithm = keyAlgorithm;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    KeyPair newKeyPair(SecureRandom random) {
        AlgorithmParameterSpec parameters = switch (this) {
            case APPLET_1_7 -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
            case APPLET_1_8 -> new ECGenParameterSpec("secp384r1");
        };
        try {
            var generator = KeyPairGenerator.getInstance(keyAlgorithm);
            generator.initialize(parameters, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes keys of kind " + keyAlgorithm, e);
        }
    }
}
