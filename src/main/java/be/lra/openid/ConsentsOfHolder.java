package be.lra.openid;

import be.lra.account.GivenConsent;
import be.lra.account.GivenConsents;
import be.lra.identity.Language;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What citizens agreed that services receive, for their page of permissions. */
@Component
class ConsentsOfHolder implements GivenConsents {

    private final OpenConsents consents;
    private final MessageSource messages;

    ConsentsOfHolder(OpenConsents consents, MessageSource messages) {
        this.consents = consents;
        this.messages = messages;
    }

    @Override
    public List<GivenConsent> of(UUID account, Language language) {
        return consents.of(account).stream()
                .map(consent -> new GivenConsent(
                        consent.service().id(),
                        consent.service().name(language),
                        consent.scopes().stream()
                                .sorted()
                                .map(scope ->
                                        messages.getMessage("openid.consent." + scope.tag(), null, language.locale()))
                                .toList(),
                        consent.givenAt()))
                .toList();
    }

    @Override
    public void withdraw(UUID account, String id) {
        consents.withdraw(account, id);
    }
}
