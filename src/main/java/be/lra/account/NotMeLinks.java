package be.lra.account;

import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws the link « Ce n’était pas moi » of a mail that leaves; a mail that leaves twice has two that serve. */
@Component
class NotMeLinks {

    private final NotMeLinkRecords links;
    private final NotMeProperties settings;
    private final SecureRandom random;
    private final MessageSource messages;

    NotMeLinks(NotMeLinkRecords links, NotMeProperties settings, SecureRandom random, MessageSource messages) {
        this.links = links;
        this.settings = settings;
        this.random = random;
        this.messages = messages;
    }

    /** The end of every mail about a change of keys or account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MailBlock> draw(UUID account, Language language, Instant now) {
        String token = LinkToken.draw(random);
        links.save(new NotMeLink(token, account, now.plus(settings.linkValidity())));
        return List.of(
                new MailBlock.Paragraph(messages.getMessage("account.mail.notMe", null, language.locale())),
                new MailBlock.Link(
                        messages.getMessage("account.mail.notMe.link", null, language.locale()),
                        settings.page("/not-me/" + token)));
    }
}
