package be.lra.audit;

import java.util.Locale;

/** Why something was done or looked at, as a code of the trail; {@code audit.purpose.<code>} are its words (domain.md 13). */
enum Purpose {
    /** To work at the desk. */
    DESK_ACCESS,
    /** To give somebody at the counter digital keys, and to look after the letter. */
    REGISTRATION,
    /** To decide what an agent may not decide alone. */
    SUPERVISION,
    /** To keep times for visitors. */
    APPOINTMENT,
    /** To bring a message to its reader. */
    DELIVERY,
    /** To make a key of a letter. */
    ACTIVATION,
    /** Holders look after their own keys and account. */
    OWN_KEYS,
    /** People read what is held of them (GDPR art. 15). */
    RIGHT_OF_ACCESS,
    /** To sign in, here or to a service. */
    SIGN_IN,
    /** To furnish an office: desks, readers, agents, roles. */
    ADMINISTRATION,
    /** The application keeps itself going. */
    OPERATION,
    /** To check afterwards what was done. */
    CONTROL;

    /** The stable code, such as {@code own-keys}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of the purpose of an act: a register is consulted for the purpose that the case gave, all else by its kind. */
    static String codeOf(AuditEvent event) {
        return event instanceof AuditEvent.RegisterConsulted consulted
                ? consulted.purpose()
                : Purpose.of(event).code();
    }

    private static Purpose of(AuditEvent event) {
        return switch (event) {
            case AuditEvent.AgentSignedIn _,
                    AuditEvent.AgentSignedInFederally _,
                    AuditEvent.AgentSignInRefused _,
                    AuditEvent.AgentPasswordAccepted _,
                    AuditEvent.AgentCodeRefused _,
                    AuditEvent.AgentAppConnected _,
                    AuditEvent.DeskChosen _,
                    AuditEvent.DeskLocked _,
                    AuditEvent.DeskUnlocked _,
                    AuditEvent.AgentSignedOut _,
                    AuditEvent.AgentPasswordChosen _ -> DESK_ACCESS;
            case AuditEvent.RegistrationStarted _,
                    AuditEvent.RegistrationResumed _,
                    AuditEvent.CardRead _,
                    AuditEvent.CardRefused _,
                    AuditEvent.CardPhotoRead _,
                    AuditEvent.CardPhotoMissing _,
                    AuditEvent.CardTaken _,
                    AuditEvent.DocumentRead _,
                    AuditEvent.DocumentCorrected _,
                    AuditEvent.LookupsPaused _,
                    AuditEvent.DocumentChecked _,
                    AuditEvent.SamePersonConfirmed _,
                    AuditEvent.RegisterConsulted _,
                    AuditEvent.OtherPersonFound _,
                    AuditEvent.IdentityAttested _,
                    AuditEvent.DocumentLookedAt _,
                    AuditEvent.EmailChecked _,
                    AuditEvent.EmailConfirmed _,
                    AuditEvent.FraudSuspected _,
                    AuditEvent.ApprovalAsked _,
                    AuditEvent.RegistrationIssued _,
                    AuditEvent.RegistrationReplaced _,
                    AuditEvent.LetterWithheld _,
                    AuditEvent.ContactCorrected _,
                    AuditEvent.LetterReissued _,
                    AuditEvent.LinkResent _,
                    AuditEvent.RegistrationRefused _,
                    AuditEvent.RegistrationRevoked _,
                    AuditEvent.LetterOpened _,
                    AuditEvent.RegistrationAbandoned _,
                    AuditEvent.RegistrationExpired _,
                    AuditEvent.RegistrationsSearched _,
                    AuditEvent.FileOpened _ -> REGISTRATION;
            case AuditEvent.LookupPauseLifted _,
                    AuditEvent.LookupPauseKept _,
                    AuditEvent.FraudConfirmed _,
                    AuditEvent.FraudNegated _,
                    AuditEvent.ApprovalGranted _,
                    AuditEvent.CaseFoundInOrder _,
                    AuditEvent.CaseFoundSuspicious _,
                    AuditEvent.RegistrationTransferred _,
                    AuditEvent.ApprovalDenied _ -> SUPERVISION;
            case AuditEvent.AppointmentHeld _,
                    AuditEvent.AppointmentConfirmed _,
                    AuditEvent.AppointmentMoved _,
                    AuditEvent.AppointmentCancelled _,
                    AuditEvent.AppointmentsSeen _,
                    AuditEvent.AppointmentMarked _,
                    AuditEvent.AppointmentPlanChanged _ -> APPOINTMENT;
            case AuditEvent.MessageQueued _, AuditEvent.MessageAccepted _, AuditEvent.MessageFailed _ -> DELIVERY;
            case AuditEvent.RegistrationActivated _,
                    AuditEvent.LinkOpened _,
                    AuditEvent.CodeAccepted _,
                    AuditEvent.CodeWrong _,
                    AuditEvent.CodeBlocked _,
                    AuditEvent.KeyChosen _,
                    AuditEvent.CredentialsChosen _,
                    AuditEvent.OneTimeCodeWrong _,
                    AuditEvent.OneTimeCodeBlocked _,
                    AuditEvent.AppCodeRefused _,
                    AuditEvent.KeyActivated _,
                    AuditEvent.KeysDisplaced _ -> ACTIVATION;
            case AuditEvent.EmailChanged _,
                    AuditEvent.PasswordChanged _,
                    AuditEvent.PasswordChangeRefused _,
                    AuditEvent.UserNameAsked _,
                    AuditEvent.NewPasswordAsked _,
                    AuditEvent.RecoveryBlocked _,
                    AuditEvent.PasswordRecovered _,
                    AuditEvent.BackupCodesDrawn _,
                    AuditEvent.BackupCodeUsed _,
                    AuditEvent.BackupCodeRefused _,
                    AuditEvent.EboxAllowed _,
                    AuditEvent.EboxWithdrawn _,
                    AuditEvent.LanguageChosen _,
                    AuditEvent.KeysFrozen _,
                    AuditEvent.FrozenKeysSeen _,
                    AuditEvent.AccountClosed _,
                    AuditEvent.AccountClosingAsked _,
                    AuditEvent.AccountClosingWithdrawn _,
                    AuditEvent.KeyNamed _,
                    AuditEvent.StandardKeyChosen _,
                    AuditEvent.KeyRenewed _,
                    AuditEvent.KeyDeactivated _ -> OWN_KEYS;
            case AuditEvent.OwnDataTaken _, AuditEvent.HeldDataPrinted _ -> RIGHT_OF_ACCESS;
            case AuditEvent.CitizenSignedIn _,
                    AuditEvent.CitizenSignedInByActivation _,
                    AuditEvent.CitizenSignInRefused _,
                    AuditEvent.CitizenSignedOut _,
                    AuditEvent.ServiceOpened _,
                    AuditEvent.ServiceLevelNotReached _,
                    AuditEvent.ServiceConsentGiven _,
                    AuditEvent.ServiceConsentRefused _,
                    AuditEvent.ServiceConsentWithdrawn _ -> SIGN_IN;
            case AuditEvent.BridgeKeyEnrolled _,
                    AuditEvent.BridgePairingRefused _,
                    AuditEvent.BridgeRenamed _,
                    AuditEvent.BridgeBlocked _,
                    AuditEvent.BridgeUnblocked _,
                    AuditEvent.BridgeDisconnected _,
                    AuditEvent.DeskAdded _,
                    AuditEvent.DeskRenamed _,
                    AuditEvent.DeskBlocked _,
                    AuditEvent.DeskUnblocked _,
                    AuditEvent.AgentAppointed _,
                    AuditEvent.AgentPasswordReset _,
                    AuditEvent.AgentAppReset _,
                    AuditEvent.AgentBlocked _,
                    AuditEvent.AgentUnblocked _,
                    AuditEvent.OfficeOpened _,
                    AuditEvent.OfficeChanged _,
                    AuditEvent.ChangeProposed _,
                    AuditEvent.ChangeApproved _,
                    AuditEvent.ChangeRejected _,
                    AuditEvent.ChangeWithdrawn _,
                    AuditEvent.AgentIdentified _,
                    AuditEvent.NewsTold _,
                    AuditEvent.NewsWithdrawn _,
                    AuditEvent.RoleGranted _,
                    AuditEvent.RoleEnded _,
                    AuditEvent.TrainingBegun _,
                    AuditEvent.TrainingEnded _,
                    AuditEvent.RoleLimited _,
                    AuditEvent.RoleTiedToDesk _,
                    AuditEvent.OfficeBlocked _,
                    AuditEvent.OfficeUnblocked _ -> ADMINISTRATION;
            case AuditEvent.SigningKeyMade _, AuditEvent.RegistrationWiped _ -> OPERATION;
            case AuditEvent.AuditSearched _,
                    AuditEvent.PersonTrailSearched _,
                    AuditEvent.TrailExported _,
                    AuditEvent.TrailExportBroken _,
                    AuditEvent.RegistrationInspected _,
                    AuditEvent.TrailFoundWhole _,
                    AuditEvent.TrailFoundWrong _,
                    AuditEvent.SealingKeyAnnounced _,
                    AuditEvent.SealingKeyChanged _ -> CONTROL;
        };
    }
}
