package be.lra.registration;

import be.lra.activation.ActivationProperties;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditSentences;
import be.lra.audit.CaseTrail;
import be.lra.audit.Receipts;
import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.ui.DeskTimes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes receipts of letters: a few words in the language of the visitor, and the proof below them.
 *
 * @see "src/docs/decisions/0103-a-receipt-of-an-event.md"
 */
@Component
class CaseReceipts {

    private static final Set<String> LETTERS = Set.of("RegistrationIssued", "LetterReissued", "ContactCorrected");

    private final CaseTrail trail;
    private final Receipts receipts;
    private final AuditSentences sentences;
    private final ActivationProperties activation;
    private final MessageSource messages;

    CaseReceipts(
            CaseTrail trail,
            Receipts receipts,
            AuditSentences sentences,
            ActivationProperties activation,
            MessageSource messages) {
        this.trail = trail;
        this.receipts = receipts;
        this.sentences = sentences;
        this.activation = activation;
        this.messages = messages;
    }

    /** Of the newest letter; empty where there is none, or nothing is sealed. */
    Optional<CaseReceipt> newest(UUID registration, OfficeProfile office, Language language) {
        List<AuditLine> letters = trail.of(registration, LETTERS);
        if (letters.isEmpty() || receipts.publicKey().isEmpty()) {
            return Optional.empty();
        }
        AuditLine letter = letters.getLast();
        return Optional.of(receipts.handed(letter.id())
                .<CaseReceipt>map(proof -> new CaseReceipt.Ready(
                        words(letter, proof.fingerprint(), office, language.locale()) + "\n\n" + proof.text()))
                .orElseGet(CaseReceipt.Waits::new));
    }

    private String words(AuditLine letter, String fingerprint, OfficeProfile office, Locale locale) {
        return messages.getMessage(
                "registration.receipt.words",
                new Object[] {
                    office.name(),
                    sentences.label(letter.kind(), locale),
                    DeskTimes.dayInWords(letter.at(), locale),
                    DeskTimes.time(letter.at()),
                    fingerprint,
                    activation.publicAddress().resolve("/receipt").toString()
                },
                locale);
    }
}
