package be.lra.audit;

import java.util.List;
import java.util.Set;

/** Whether what was tried went well; told by the kind of an event alone. */
public enum EventOutcome {
    SMOOTH,
    TROUBLE;

    /** Refusals, mistakes, blocks, failures and suspicions. */
    private static final Set<Class<? extends AuditEvent>> TROUBLING = Set.of(
            AuditEvent.AgentSignInRefused.class,
            AuditEvent.AgentCodeRefused.class,
            AuditEvent.CardRefused.class,
            AuditEvent.CardPhotoMissing.class,
            AuditEvent.DocumentCorrected.class,
            AuditEvent.LookupsPaused.class,
            AuditEvent.FraudSuspected.class,
            AuditEvent.CaseFoundSuspicious.class,
            AuditEvent.FraudConfirmed.class,
            AuditEvent.ApprovalDenied.class,
            AuditEvent.RegistrationRefused.class,
            AuditEvent.LetterWithheld.class,
            AuditEvent.RegistrationRevoked.class,
            AuditEvent.ContactCorrected.class,
            AuditEvent.MessageFailed.class,
            AuditEvent.CodeWrong.class,
            AuditEvent.CodeBlocked.class,
            AuditEvent.OneTimeCodeWrong.class,
            AuditEvent.OneTimeCodeBlocked.class,
            AuditEvent.AppCodeRefused.class,
            AuditEvent.PasswordChangeRefused.class,
            AuditEvent.RecoveryBlocked.class,
            AuditEvent.BackupCodeRefused.class,
            AuditEvent.KeysFrozen.class,
            AuditEvent.CitizenSignInRefused.class,
            AuditEvent.ServiceLevelNotReached.class,
            AuditEvent.ServiceConsentRefused.class,
            AuditEvent.BridgePairingRefused.class,
            AuditEvent.BridgeBlocked.class,
            AuditEvent.DeskBlocked.class,
            AuditEvent.AgentBlocked.class,
            AuditEvent.OfficeBlocked.class,
            AuditEvent.ChangeRejected.class,
            AuditEvent.TrailExportBroken.class,
            AuditEvent.TrailFoundWrong.class);

    private static final List<String> TROUBLES =
            TROUBLING.stream().map(Class::getSimpleName).sorted().toList();

    public static EventOutcome of(String kind) {
        return TROUBLES.contains(kind) ? TROUBLE : SMOOTH;
    }

    /** The kinds that tell of trouble, in alphabetical order. */
    static List<String> troubles() {
        return TROUBLES;
    }
}
