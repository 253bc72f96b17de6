package be.lra.registration;

import be.lra.activation.LinkMail;
import be.lra.identity.Language;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.office.PaperPlace;
import be.lra.office.Papers;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the test mails that administrators send to themselves: as a proposal would make the mail with the link. */
@Component
class SpecimenMails implements MessageComposer {

    private final Papers papers;
    private final LinkMail mails;

    SpecimenMails(Papers papers, LinkMail mails) {
        this.papers = papers;
        this.mails = mails;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.OFFICE_SPECIMEN);
    }

    @Override
    public Optional<MailContent> compose(MessageKind kind, UUID proposal, Language language, Instant now) {
        return papers.proposed(proposal)
                .map(found -> mails.specimen(
                        found.office(), found.paper().words(PaperPlace.MAIL, language, found.office()), language, now));
    }
}
