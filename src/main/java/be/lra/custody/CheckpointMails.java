package be.lra.custody;

import be.lra.audit.Checkpoints;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mail with a checkpoint: the signed note sign by sign, and what it is good for. */
@Component
class CheckpointMails implements MessageComposer {

    private final CheckpointMailRows mails;
    private final Checkpoints checkpoints;
    private final MessageSource messages;

    CheckpointMails(CheckpointMailRows mails, Checkpoints checkpoints, MessageSource messages) {
        this.mails = mails;
        this.checkpoints = checkpoints;
        this.messages = messages;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.AUDIT_CHECKPOINT);
    }

    @Override
    public Optional<MailContent> compose(MessageKind kind, UUID mail, Language language, Instant now) {
        return mails.checkpoint(mail).flatMap(checkpoints::find).map(checkpoint -> content(checkpoint, language));
    }

    private MailContent content(Checkpoints.Signed checkpoint, Language language) {
        return new MailContent(
                text("custody.mail.subject", language, String.valueOf(checkpoint.number())),
                List.of(
                        new MailBlock.Paragraph(text("custody.mail.keep", language)),
                        new MailBlock.Verbatim(checkpoint.text()),
                        new MailBlock.Paragraph(text("custody.mail.check", language)),
                        new MailBlock.Verbatim("./scripts/audit-verify --key '"
                                + checkpoints.publicKey().orElse("")
                                + "' --kept mail.eml --database jdbc:mariadb://… --user auditor"),
                        new MailBlock.FinePrint(text("custody.mail.missing", language))));
    }

    private String text(String key, Language language, Object... facts) {
        return messages.getMessage(key, facts, language.locale());
    }
}
