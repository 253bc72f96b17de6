package be.lra.demo.card;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key of the test PKI with the certificate of its public key. */
public record CertifiedKey(PrivateKey key, X509Certificate certificate) {}
