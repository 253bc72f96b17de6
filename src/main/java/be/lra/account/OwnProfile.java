package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Language;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Mon profil »: how a holder is reached. */
@Service
public class OwnProfile {

    private final CitizenAccounts accounts;
    private final AuditTrail audit;

    OwnProfile(CitizenAccounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The language of mails. */
    @Transactional(readOnly = true)
    public Language language(UUID account) {
        return accounts.findById(account).orElseThrow().language();
    }

    /** Opens no door and closes none: it asks for no fresh proof, and no mail tells of it. */
    @Transactional
    public void speak(SignedInCitizen citizen, Language language) {
        CitizenAccount account = accounts.findById(citizen.account()).orElseThrow();
        if (account.language() != language) {
            account.speak(language);
            audit.append(
                    new AuditEvent.LanguageChosen(language.tag()),
                    new Actor.Citizen(citizen.account()),
                    Subject.account(citizen.account()));
        }
    }
}
