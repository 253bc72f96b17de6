package be.lra.registration;

import be.lra.activation.LinkMail;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageKind;
import be.lra.messaging.Outbox;
import be.lra.messaging.OutgoingMessage;
import be.lra.office.OfficeProfile;
import be.lra.office.Paper;
import be.lra.office.PaperPlace;
import be.lra.office.Specimens;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters and mails for nobody, for administrators to look at. */
@Component
class OfficeSpecimens implements Specimens {

    private final LetterPrinter printer;
    private final LinkMail mails;
    private final Outbox outbox;
    private final Clock clock;

    OfficeSpecimens(LetterPrinter printer, LinkMail mails, Outbox outbox, Clock clock) {
        this.printer = printer;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public byte[] letter(OfficeProfile office, Paper paper, Language language) {
        return printer.specimen(office, paper, language);
    }

    @Override
    public String mail(OfficeProfile office, Paper paper, Language language) {
        MailContent content =
                mails.specimen(office, paper.words(PaperPlace.MAIL, language, office), language, clock.instant());
        return content.subject() + "\n\n" + content.plainText(office.mailSenderName());
    }

    @Override
    public void send(UUID proposal, OfficeProfile office, EmailAddress recipient, Language language) {
        outbox.enqueue(new OutgoingMessage(
                MessageKind.OFFICE_SPECIMEN, proposal, recipient, language, office.mailSenderName()));
    }
}
