package be.lra.audit;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the holder of an account may read of the trail: what happened about the account, in the visits that led to it, and
 * wherever else the same person's number was consulted. Never what staff said in silence about a visit.
 */
@Service
public class OwnTrail {

    static final int PAGE = 20; // lines

    /** Told to the holder; every other kind is about the work of an office, or a suspicion. */
    private static final Set<String> KINDS = Set.of(
            "RegistrationStarted",
            "RegisterConsulted",
            "DocumentChecked",
            "RegistrationIssued",
            "LetterReissued",
            "LinkResent",
            "ContactCorrected",
            "RegistrationTransferred",
            "RegistrationRefused",
            "RegistrationRevoked",
            "RegistrationInspected",
            "PersonTrailSearched",
            "TrailExported",
            "FileOpened",
            "CodeAccepted",
            "CodeWrong",
            "OneTimeCodeWrong",
            "AppCodeRefused",
            "KeyActivated",
            "KeyNamed",
            "StandardKeyChosen",
            "KeyDeactivated",
            "KeyRenewed",
            "KeysDisplaced",
            "KeysFrozen",
            "FrozenKeysSeen",
            "CitizenSignedIn",
            "CitizenSignedInByActivation",
            "CitizenSignInRefused",
            "CitizenSignedOut",
            "PasswordChanged",
            "PasswordChangeRefused",
            "UserNameAsked",
            "NewPasswordAsked",
            "RecoveryBlocked",
            "PasswordRecovered",
            "BackupCodesDrawn",
            "BackupCodeUsed",
            "BackupCodeRefused",
            "EmailChanged",
            "EboxAllowed",
            "EboxWithdrawn",
            "LanguageChosen",
            "ServiceOpened",
            "ServiceConsentGiven",
            "ServiceConsentRefused",
            "ServiceConsentWithdrawn",
            "AccountClosed",
            "AccountClosingAsked",
            "AccountClosingWithdrawn",
            "OwnDataTaken",
            "HeldDataPrinted");

    private final EntityManager entities;
    private final JsonMapper json;
    private final Whence whence;

    OwnTrail(EntityManager entities, JsonMapper json, Whence whence) {
        this.entities = entities;
        this.json = json;
        this.whence = whence;
    }

    /** The kinds a holder reads; {@code account.activity.<kind>} are their sentences. */
    public static Set<String> kinds() {
        return KINDS;
    }

    /** The network from which the holder asks, as {@link AuditLine#source} names it; empty where none is known. */
    public Optional<String> here() {
        return whence.of(new Actor.Citizen(null));
    }

    /**
     * A page of at most 20 lines, newest first.
     *
     * @param before the last line of the page before; the first page without one, or if there is no such line
     */
    @Transactional(readOnly = true)
    public AuditPage of(UUID account, Optional<UUID> before) {
        return page(List.of(account), visits(List.of(account)), before.flatMap(this::key), PAGE);
    }

    /** The registrations that led to these accounts. */
    @Transactional(readOnly = true)
    public List<UUID> visits(Collection<UUID> accounts) {
        return entities.createQuery(
                        "select distinct e.registration from audit_event e"
                                + " where e.account in :accounts and e.registration is not null",
                        UUID.class)
                .setParameter("accounts", accounts)
                .getResultList();
    }

    /**
     * Lines about accounts and registrations of one person, newest first.
     *
     * @param behind where the page before ended; empty for the first one
     * @param most lines of the page
     */
    @Transactional(readOnly = true)
    public AuditPage page(
            Collection<UUID> accounts, Collection<UUID> visits, Optional<AuditPage.Key> behind, int most) {
        List<AuditLine> lines = lines(accounts, visits, behind.orElse(null), most + 1);
        return lines.size() <= most
                ? new AuditPage(lines, Optional.empty())
                : new AuditPage(lines.subList(0, most), Optional.of(AuditPage.Key.of(lines.get(most - 1))));
    }

    private Optional<AuditPage.Key> key(UUID line) {
        return Optional.ofNullable(entities.find(AuditEntry.class, line))
                .map(entry -> new AuditPage.Key(entry.at(), entry.id()));
    }

    /** The person's own number only: in a visit, others may have been looked up first. */
    private List<String> numbers(Collection<UUID> visits) {
        return entities.createQuery(
                        "select distinct e.personFingerprint from audit_event e where e.registration in :visits"
                                + " and e.kind = 'RegistrationIssued' and e.personFingerprint is not null",
                        String.class)
                .setParameter("visits", visits)
                .getResultList();
    }

    private List<AuditLine> lines(
            Collection<UUID> accounts, Collection<UUID> visits, AuditPage.@Nullable Key before, int most) {
        String question = "select e from audit_event e where e.kind in :kinds and (e.account in :accounts"
                + " or e.registration in :visits or e.personFingerprint in :numbers)"
                + (before == null ? "" : " and (e.at < :at or (e.at = :at and e.id < :id))")
                + " order by e.at desc, e.id desc";
        var query = entities.createQuery(question, AuditEntry.class)
                .setParameter("kinds", KINDS)
                .setParameter("accounts", accounts)
                .setParameter("visits", visits)
                .setParameter("numbers", numbers(visits))
                .setMaxResults(most);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return query.getResultList().stream().map(this::line).toList();
    }

    /** Nothing of it is kept: a report reads very many in one transaction. */
    private AuditLine line(AuditEntry entry) {
        entities.detach(entry);
        return entry.line(json);
    }
}
