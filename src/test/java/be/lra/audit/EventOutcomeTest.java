package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events are trouble was decided for each of them. */
class EventOutcomeTest {

    private static final Set<String> SMOOTH = Set.of(
            "AgentSignedIn",
            "AgentSignedInFederally",
            "AgentPasswordAccepted",
            "AgentAppConnected",
            "DeskLocked",
            "DeskUnlocked",
            "DeskChosen",
            "AgentSignedOut",
            "RegistrationStarted",
            "RegistrationResumed",
            "CardRead",
            "CardPhotoRead",
            "CardTaken",
            "DocumentRead",
            "RegisterConsulted",
            "LookupPauseLifted",
            "LookupPauseKept",
            "DocumentChecked",
            "SamePersonConfirmed",
            "OtherPersonFound",
            "IdentityAttested",
            "DocumentLookedAt",
            "EmailChecked",
            "EmailConfirmed",
            "CaseFoundInOrder",
            "FraudNegated",
            "ApprovalAsked",
            "ApprovalGranted",
            "RegistrationIssued",
            "RegistrationReplaced",
            "LetterReissued",
            "LinkResent",
            "RegistrationTransferred",
            "LetterOpened",
            "RegistrationAbandoned",
            "RegistrationExpired",
            "RegistrationWiped",
            "RegistrationActivated",
            "RegistrationsSearched",
            "FileOpened",
            "AppointmentHeld",
            "AppointmentConfirmed",
            "AppointmentMoved",
            "AppointmentCancelled",
            "AppointmentsSeen",
            "AppointmentMarked",
            "AppointmentPlanChanged",
            "MessageQueued",
            "MessageAccepted",
            "LinkOpened",
            "CodeAccepted",
            "KeyChosen",
            "CredentialsChosen",
            "KeyActivated",
            "KeysDisplaced",
            "EmailChanged",
            "PasswordChanged",
            "UserNameAsked",
            "NewPasswordAsked",
            "PasswordRecovered",
            "BackupCodesDrawn",
            "BackupCodeUsed",
            "EboxAllowed",
            "EboxWithdrawn",
            "LanguageChosen",
            "FrozenKeysSeen",
            "KeyNamed",
            "StandardKeyChosen",
            "KeyRenewed",
            "KeyDeactivated",
            "CitizenSignedIn",
            "CitizenSignedInByActivation",
            "CitizenSignedOut",
            "ServiceOpened",
            "ServiceConsentGiven",
            "ServiceConsentWithdrawn",
            "SigningKeyMade",
            "BridgeKeyEnrolled",
            "BridgeRenamed",
            "BridgeUnblocked",
            "BridgeDisconnected",
            "DeskAdded",
            "DeskRenamed",
            "DeskUnblocked",
            "AgentAppointed",
            "AgentPasswordReset",
            "AgentAppReset",
            "AgentPasswordChosen",
            "AgentUnblocked",
            "OfficeOpened",
            "OfficeUnblocked",
            "OfficeChanged",
            "ChangeProposed",
            "ChangeApproved",
            "ChangeWithdrawn",
            "AgentIdentified",
            "NewsTold",
            "NewsWithdrawn",
            "RoleGranted",
            "RoleEnded",
            "RoleLimited",
            "RoleTiedToDesk",
            "TrainingBegun",
            "TrainingEnded",
            "AuditSearched",
            "PersonTrailSearched",
            "TrailExported",
            "RegistrationInspected",
            "TrailFoundWhole",
            "AccountClosed",
            "AccountClosingAsked",
            "AccountClosingWithdrawn",
            "OwnDataTaken",
            "HeldDataPrinted",
            "SealingKeyAnnounced",
            "SealingKeyChanged");

    @Test
    void everyKindOfEventIsDecidedOnce() {
        assertThat(Stream.concat(SMOOTH.stream(), EventOutcome.troubles().stream()))
                .containsExactlyInAnyOrderElementsOf(AuditSentences.kinds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CodeWrong", "CaseFoundSuspicious", "KeysFrozen", "ChangeRejected", "ServiceLevelNotReached"})
    void whatWentWrongIsTrouble(String kind) {
        assertThat(EventOutcome.of(kind)).isEqualTo(EventOutcome.TROUBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FraudNegated", "DeskUnblocked", "CaseFoundInOrder", "KindOfALaterVersion"})
    void whatWentWellIsNoTrouble(String kind) {
        assertThat(EventOutcome.of(kind)).isEqualTo(EventOutcome.SMOOTH);
    }
}
