package be.lra.account;

import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mails to those who forgot user name or password; the token of a link is drawn here. */
@Component
class RecoveryMails implements MessageComposer {

    private final RecoveryRecords recoveries;
    private final RecoveryLinkRecords links;
    private final CitizenAccounts accounts;
    private final OpenKeys openKeys;
    private final AccountProperties limits;
    private final NotMeProperties pages;
    private final NotMeLinks notMe;
    private final MessageSource messages;
    private final SecureRandom random;

    RecoveryMails(
            RecoveryRecords recoveries,
            RecoveryLinkRecords links,
            CitizenAccounts accounts,
            OpenKeys openKeys,
            AccountProperties limits,
            NotMeProperties pages,
            NotMeLinks notMe,
            MessageSource messages,
            SecureRandom random) {
        this.recoveries = recoveries;
        this.links = links;
        this.accounts = accounts;
        this.openKeys = openKeys;
        this.limits = limits;
        this.pages = pages;
        this.notMe = notMe;
        this.messages = messages;
        this.random = random;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.USER_NAME, MessageKind.NEW_PASSWORD);
    }

    /** Empty where what was typed belongs to nobody: no mail leaves. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailContent> compose(MessageKind kind, UUID subject, Language language, Instant now) {
        return kind == MessageKind.USER_NAME
                ? accounts.findById(subject)
                        .filter(CitizenAccount::isActive)
                        .map(account -> userName(account, language, now))
                : recoveries
                        .findById(subject)
                        .flatMap(Recovery::account)
                        .flatMap(accounts::findById)
                        .flatMap(account -> newPassword(subject, account, language, now));
    }

    private MailContent userName(CitizenAccount account, Language language, Instant now) {
        List<MailBlock> blocks = new ArrayList<>(List.of(
                new MailBlock.Paragraph(text(language, "account.mail.userName.intro")),
                new MailBlock.Facts(Map.of(text(language, "account.mail.activated.userName"), account.userName()))));
        blocks.add(
                switch (openKeys.standing(account.id(), now)) {
                    case OPEN -> new MailBlock.Action(text(language, "account.signIn.title"), pages.page("/sign-in"));
                    case FROZEN -> new MailBlock.Paragraph(text(language, "account.signIn.frozen"));
                    case ENDED -> new MailBlock.Paragraph(text(language, "account.mail.recovery.ended"));
                });
        return content("account.mail.userName.subject", blocks, account, language, now);
    }

    private Optional<MailContent> newPassword(UUID recovery, CitizenAccount account, Language language, Instant now) {
        List<MailBlock> blocks =
                new ArrayList<>(List.of(new MailBlock.Paragraph(text(language, "account.mail.newPassword.intro"))));
        switch (openKeys.standing(account.id(), now)) {
            case FROZEN -> blocks.add(new MailBlock.Paragraph(text(language, "account.signIn.frozen")));
            case ENDED -> blocks.add(new MailBlock.Paragraph(text(language, "account.mail.recovery.ended")));
            case OPEN -> {
                Instant expiresAt = now.plus(limits.recoveryValidity());
                if (recoveries.begin(recovery, expiresAt) == 0) {
                    return Optional.empty();
                }
                blocks.addAll(link(recovery, expiresAt, language));
            }
        }
        return Optional.of(content("account.mail.newPassword.subject", blocks, account, language, now));
    }

    private List<MailBlock> link(UUID recovery, Instant expiresAt, Language language) {
        String clearToken = LinkToken.draw(random);
        links.save(new RecoveryLink(clearToken, recovery));
        return List.of(
                new MailBlock.Action(
                        text(language, "account.mail.newPassword.action"), pages.page("/recover/open/" + clearToken)),
                new MailBlock.Paragraph(text(language, "account.mail.newPassword.until", BelgianTime.clock(expiresAt))),
                new MailBlock.Paragraph(text(language, "account.mail.newPassword.alone")));
    }

    private MailContent content(
            String subject, List<MailBlock> blocks, CitizenAccount account, Language language, Instant now) {
        blocks.addAll(notMe.draw(account.id(), language, now));
        return new MailContent(text(language, subject), blocks);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
