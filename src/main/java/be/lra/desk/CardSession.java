package be.lra.desk;

import be.lra.desk.Watchdog.Waiting;
import be.lra.eid.CardData;
import be.lra.eid.CardFile;
import be.lra.eid.CardFiles;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;

/**
 * One unbroken connection with one card, from GET CARD DATA to the last byte of the photo, in the order that shows the
 * name soonest (eid-card.md 7). Any failure throws away every byte that has not left.
 */
final class CardSession {

    private static final List<CardFile> TEXTS = List.of(
            CardFile.IDENTITY,
            CardFile.ADDRESS,
            CardFile.IDENTITY_SIGNATURE,
            CardFile.ADDRESS_SIGNATURE,
            CardFile.RRN_CERTIFICATE);

    private final Card card;
    private final EidChip chip;
    private final ReadingLimits limits;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final Map<CardFile, byte[]> contents = new EnumMap<>(CardFile.class);

    CardSession(Card card, Watchdog watchdog, ReadingLimits limits, LongSupplier nanoTime) throws CardException {
        this.card = card;
        this.chip = new EidChip(
                watchdog.during(Waiting.FOR_CARD, limits.command(), card::getBasicChannel), watchdog, limits.command());
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /**
     * Reads all that the server wants for one reading but the photo, which is half of all bytes.
     *
     * @param opening the server's answer, which may come while the card is read
     * @throws ReadingStopped if this is no Belgian card, it takes too long, or the server does not answer
     */
    CardFiles texts(CompletableFuture<OpenReading> opening, UUID desk) throws CardException, ReadingStopped {
        byte[] cardData = recognise();
        for (CardFile file : TEXTS) {
            read(file);
        }
        OpenReading reading = await(opening);
        if (!knowsIssuer(reading)) {
            read(CardFile.ROOT_CERTIFICATE);
        }
        boolean hasBasicKey =
                CardData.of(cardData).filter(CardData::hasBasicKey).isPresent() && read(CardFile.BASIC_KEY);
        byte[] signature = hasBasicKey ? chip.authenticate(reading.challenge(desk)) : new byte[0];
        return new CardFiles(card.getATR().getBytes(), cardData, contents, signature);
    }

    /**
     * Reads the photo of the same card.
     *
     * @throws ReadingStopped if it takes too long
     */
    byte[] photo() throws CardException, ReadingStopped {
        read(CardFile.PHOTO);
        return Optional.ofNullable(contents.get(CardFile.PHOTO))
                .orElseThrow(() -> new CardException("the card has no photo"));
    }

    /** How many commands went to the card. */
    int commands() {
        return chip.commands();
    }

    /** Since the connection was made. */
    Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
    }

    private byte[] recognise() throws CardException, ReadingStopped {
        if (!BelgianAtr.matches(card.getATR().getBytes())) {
            throw new ReadingStopped(ReadingStopped.NOT_A_BELGIAN_CARD);
        }
        return chip.cardData().orElseThrow(() -> new ReadingStopped(ReadingStopped.NOT_A_BELGIAN_CARD));
    }

    private boolean read(CardFile file) throws CardException, ReadingStopped {
        if (elapsed().compareTo(limits.reading()) > 0) {
            throw new ReadingStopped(ReadingStopped.TOO_SLOW);
        }
        chip.read(file).ifPresent(content -> contents.put(file, content));
        return contents.containsKey(file);
    }

    private OpenReading await(CompletableFuture<OpenReading> opening) throws ReadingStopped {
        try {
            return opening.get(limits.server().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ReadingStopped(ReadingStopped.SERVER_AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadingStopped(ReadingStopped.SERVER_AWAY);
        }
    }

    /** A root that the server has need not be read: about five commands saved. */
    private boolean knowsIssuer(OpenReading reading) {
        byte[] unverifiedCertificate = contents.getOrDefault(CardFile.RRN_CERTIFICATE, new byte[0]);
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(unverifiedCertificate));
            byte[] name = certificate.getIssuerX500Principal().getEncoded();
            return reading.knownIssuers()
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(name)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
