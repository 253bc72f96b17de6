package be.lra.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What happened, one record for each kind. Components are codes, numbers and times only: never a name, a number of a
 * person, an address or a text somebody typed, because entries outlive the data they speak of.
 *
 * <p>The name of the record is the stable name of its kind; {@code audit.event.<kind>} is its sentence.
 */
public sealed interface AuditEvent {

    /** The stable name of the kind, as stored and as used in message keys. */
    default String eventName() {
        return getClass().getSimpleName();
    }

    // Agents signing in

    record AgentSignedIn() implements AuditEvent {}

    /** The federal service vouched for an agent, who signed in by that. */
    record AgentSignedInFederally() implements AuditEvent {}

    /**
     * Somebody could not sign in to the desk.
     *
     * @param reasonCode {@code credentials}, {@code blocked}, {@code no-role}, {@code too-many}; {@code local-door} where
     *     passwords do not open; of those who come from the federal service {@code federal-untrusted}, {@code federal-level},
     *     {@code federal-number}, {@code federal-unknown} or {@code other-agent}
     */
    record AgentSignInRefused(String reasonCode) implements AuditEvent {}

    /** The password was right; the code of the app was not typed yet. */
    record AgentPasswordAccepted() implements AuditEvent {}

    /**
     * A code of the app, or the password of an agent without one, was refused after the sign-in.
     *
     * @param reasonCode {@code wrong-code}, {@code used-code}, {@code credentials} or {@code too-many}
     */
    record AgentCodeRefused(String reasonCode) implements AuditEvent {}

    /** The first code of an agent's app was right. */
    record AgentAppConnected() implements AuditEvent {}

    /** The agent's screen was locked, by himself or because nobody touched it. */
    record DeskLocked() implements AuditEvent {}

    record DeskUnlocked() implements AuditEvent {}

    record DeskChosen() implements AuditEvent {}

    record AgentSignedOut() implements AuditEvent {}

    // The visit at the counter

    /**
     * A visit began.
     *
     * @param means {@code card}, {@code travel-document} or {@code number}
     */
    record RegistrationStarted(String means) implements AuditEvent {}

    record RegistrationResumed() implements AuditEvent {}

    record CardRead(int documentType, Map<String, String> checks) implements AuditEvent {
        public CardRead {
            checks = Map.copyOf(checks);
        }
    }

    record CardRefused(Map<String, String> checks) implements AuditEvent {
        public CardRefused {
            checks = Map.copyOf(checks);
        }
    }

    /** The photo that followed the texts of a card is the one that was signed. */
    record CardPhotoRead(Map<String, String> checks) implements AuditEvent {
        public CardPhotoRead {
            checks = Map.copyOf(checks);
        }
    }

    /** The texts of a card were shown, but its photo never came: the card has to be read again. */
    record CardPhotoMissing() implements AuditEvent {}

    record CardTaken() implements AuditEvent {}

    record DocumentRead(String documentCode, String issuer) implements AuditEvent {}

    /**
     * The lines of the same document were read again and said something else.
     *
     * @param fields which fields
     */
    record DocumentCorrected(Set<String> fields, String reasonCode) implements AuditEvent {
        public DocumentCorrected {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * A register of persons was asked.
     *
     * @param results how many persons the register named
     */
    record RegisterConsulted(String operation, String purpose, String outcome, int results) implements AuditEvent {}

    /**
     * Too much was looked up: the next answer has to wait.
     *
     * @param scope {@code AGENT} or {@code NUMBER}: whose budget is used up
     */
    record LookupsPaused(String scope) implements AuditEvent {}

    /** A supervisor gave the agent the budget back. */
    record LookupPauseLifted(String scope, String reasonCode) implements AuditEvent {}

    /** A supervisor saw the pause and let it run. */
    record LookupPauseKept(String scope, String reasonCode) implements AuditEvent {}

    /**
     * CheckDoc was asked about a Belgian document.
     *
     * @param outcome {@code no-hit}, {@code hit}, {@code unknown}, or why there was no answer
     */
    record DocumentChecked(String outcome) implements AuditEvent {}

    /**
     * Document and register differ, and the agent found that it is one person.
     *
     * @param fields which fields differ
     */
    record SamePersonConfirmed(Set<String> fields, String reasonCode) implements AuditEvent {
        public SamePersonConfirmed {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * Document and register differ, and the agent found that they are two persons.
     *
     * @param fields which fields differ
     */
    record OtherPersonFound(Set<String> fields) implements AuditEvent {
        public OtherPersonFound {
            fields = Set.copyOf(fields);
        }
    }

    record IdentityAttested(Set<String> attestations) implements AuditEvent {
        public IdentityAttested {
            attestations = Set.copyOf(attestations);
        }
    }

    /**
     * The agent went through the points of a document.
     *
     * @param checklist which list, such as {@code passport}
     * @param checks by point, {@code SEEN}, {@code DOUBTFUL} or {@code NOT_POSSIBLE:<reason>}
     */
    record DocumentLookedAt(String checklist, Map<String, String> checks) implements AuditEvent {
        public DocumentLookedAt {
            checks = Map.copyOf(checks);
        }
    }

    /**
     * It was asked whether keys are linked to the visitor’s address.
     *
     * @param link {@code NONE}, {@code SAME_PERSON} or {@code ANOTHER_PERSON}
     */
    record EmailChecked(String link) implements AuditEvent {}

    record EmailConfirmed() implements AuditEvent {}

    /** An agent suspects fraud; nothing on the screen shows it. */
    record FraudSuspected() implements AuditEvent {}

    /** A supervisor looked at a finished case afterwards and found it as it should be. */
    record CaseFoundInOrder() implements AuditEvent {}

    /** A supervisor looked at a finished case afterwards, and told another supervisor what is wrong. */
    record CaseFoundSuspicious(String reasonCode) implements AuditEvent {}

    record FraudConfirmed(String reasonCode) implements AuditEvent {}

    record FraudNegated(String reasonCode) implements AuditEvent {}

    /**
     * A visit needs a supervisor's word before a letter can be issued.
     *
     * @param concern for what
     */
    record ApprovalAsked(String concern) implements AuditEvent {}

    record ApprovalGranted(String concern, String reasonCode) implements AuditEvent {}

    record ApprovalDenied(String concern, String reasonCode) implements AuditEvent {}

    record RegistrationIssued(Instant expiresAt) implements AuditEvent {}

    record RegistrationReplaced() implements AuditEvent {}

    /** Everything was ready, and at the last moment a rule kept the letter back. */
    record LetterWithheld(String reasonCode) implements AuditEvent {}

    /** A new letter whose predecessor's code is void. */
    record LetterReissued(String reasonCode, Instant expiresAt) implements AuditEvent {}

    /**
     * The mailed link was asked for again; the earlier ones open nothing any more.
     *
     * @param number how many times for this letter, from 1
     */
    record LinkResent(int number) implements AuditEvent {}

    record RegistrationRefused(String reasonCode) implements AuditEvent {}

    record RegistrationRevoked(String reasonCode) implements AuditEvent {}

    /** A supervisor sent the registration to another office, where it is found from then on. */
    record RegistrationTransferred(UUID office, String reasonCode) implements AuditEvent {}

    record LetterOpened() implements AuditEvent {}

    /**
     * Where the link goes, or its language, was corrected while the visitor was there: a new letter, the old code is void.
     *
     * @param fields what was corrected, never to what
     */
    record ContactCorrected(Set<String> fields) implements AuditEvent {
        public ContactCorrected {
            fields = Set.copyOf(fields);
        }
    }

    record RegistrationAbandoned() implements AuditEvent {}

    record RegistrationExpired() implements AuditEvent {}

    /** Long after its end, whatever said whom the registration was for was removed. */
    record RegistrationWiped() implements AuditEvent {}

    record RegistrationActivated() implements AuditEvent {}

    /**
     * An agent or a supervisor looked for registrations of the office.
     *
     * @param searched by what, never what was typed
     * @param purpose for what
     * @param results how many were shown first
     */
    record RegistrationsSearched(Set<String> searched, String purpose, int results) implements AuditEvent {
        public RegistrationsSearched {
            searched = Set.copyOf(searched);
        }
    }

    /** An agent or a supervisor opened the file of a registration. */
    record FileOpened() implements AuditEvent {}

    // Appointments

    record AppointmentHeld(UUID appointment) implements AuditEvent {}

    record AppointmentConfirmed(UUID appointment) implements AuditEvent {}

    record AppointmentMoved(UUID appointment) implements AuditEvent {}

    record AppointmentCancelled(UUID appointment) implements AuditEvent {}

    /** An agent opened the list of those who are expected today. */
    record AppointmentsSeen(int results) implements AuditEvent {}

    /**
     * An agent told what became of a visitor.
     *
     * @param attendance {@code EXPECTED}, {@code ARRIVED}, {@code SERVED} or {@code NO_SHOW}
     */
    record AppointmentMarked(UUID appointment, String attendance) implements AuditEvent {}

    record AppointmentPlanChanged() implements AuditEvent {}

    // Messages

    record MessageQueued(String kind) implements AuditEvent {}

    record MessageAccepted(String kind, int attempt) implements AuditEvent {}

    record MessageFailed(String kind, int attempt, String reasonCode, boolean willRetry) implements AuditEvent {}

    // The citizen at home

    record LinkOpened() implements AuditEvent {}

    record CodeAccepted() implements AuditEvent {}

    record CodeWrong(int attemptsLeft) implements AuditEvent {}

    record CodeBlocked() implements AuditEvent {}

    record KeyChosen(String type, String language, String termsVersion) implements AuditEvent {}

    record CredentialsChosen() implements AuditEvent {}

    record OneTimeCodeWrong(String purpose, int attemptsLeft) implements AuditEvent {}

    record OneTimeCodeBlocked(String purpose) implements AuditEvent {}

    /**
     * A code of the app on the phone did not open.
     *
     * @param reasonCode {@code wrong-code}, {@code used-code}, {@code expired-code} or {@code too-many}
     */
    record AppCodeRefused(String reasonCode) implements AuditEvent {}

    record KeyActivated(String type) implements AuditEvent {}

    record KeysDisplaced(int keys) implements AuditEvent {}

    /** The holder took another address, which stands nowhere here. */
    record EmailChanged() implements AuditEvent {}

    record PasswordChanged() implements AuditEvent {}

    /**
     * A holder did not type the present password right.
     *
     * @param reasonCode {@code credentials}
     */
    record PasswordChangeRefused(String reasonCode) implements AuditEvent {}

    /** Somebody asked for a forgotten user name by mail. */
    record UserNameAsked() implements AuditEvent {}

    /** Somebody asked for the link to a new password. */
    record NewPasswordAsked() implements AuditEvent {}

    /** Too many wrong codes behind a link to a new password: it leads no further. */
    record RecoveryBlocked() implements AuditEvent {}

    /** A forgotten password was replaced, by mailbox and a second proof. */
    record PasswordRecovered() implements AuditEvent {}

    /**
     * The holder closed the account.
     *
     * @param keys that ended with it
     */
    record AccountClosed(int keys) implements AuditEvent {}

    /**
     * The holder took everything along that is held of him.
     *
     * @param form for people or for programs: {@code PDF}, {@code JSON}
     */
    record OwnDataTaken(String form) implements AuditEvent {}

    /**
     * An agent printed, for somebody who stood there, everything that is held of him.
     *
     * @param shown the document that was compared
     */
    record HeldDataPrinted(String shown) implements AuditEvent {}

    /**
     * Somebody who stood at the counter asked to close the accounts.
     *
     * @param shown with which document the agent compared the person
     */
    record AccountClosingAsked(String shown) implements AuditEvent {}

    /** Whoever asked for it changed her mind, at a desk or by signing in. */
    record AccountClosingWithdrawn() implements AuditEvent {}

    record BackupCodesDrawn() implements AuditEvent {}

    /**
     * A code on paper stood in for that of a key.
     *
     * @param left how many are left
     */
    record BackupCodeUsed(int left) implements AuditEvent {}

    /**
     * A code on paper did not open.
     *
     * @param reasonCode {@code wrong-code} or {@code used-code}
     */
    record BackupCodeRefused(String reasonCode) implements AuditEvent {}

    /** The holder agreed to receive messages of the government in the eBox. */
    record EboxAllowed(String termsVersion) implements AuditEvent {}

    record EboxWithdrawn(String termsVersion) implements AuditEvent {}

    /** The language of mails. */
    record LanguageChosen(String language) implements AuditEvent {}

    /**
     * Somebody who read a mail about a change said « Ce n’était pas moi ».
     *
     * @param keys how many were frozen
     */
    record KeysFrozen(int keys) implements AuditEvent {}

    /** A supervisor knows of keys that their holder had frozen. */
    record FrozenKeysSeen() implements AuditEvent {}

    /** Its holder called a key something; how stands nowhere. */
    record KeyNamed(String type) implements AuditEvent {}

    record StandardKeyChosen(String type) implements AuditEvent {}

    /** Its holder gave a key ten years again. */
    record KeyRenewed(String type) implements AuditEvent {}

    /** Its holder ended a key. */
    record KeyDeactivated(String type) implements AuditEvent {}

    record CitizenSignedIn(String key) implements AuditEvent {}

    record CitizenSignedInByActivation(String key) implements AuditEvent {}

    record CitizenSignInRefused(String reasonCode) implements AuditEvent {}

    record CitizenSignedOut() implements AuditEvent {}

    // Sign-in for services

    /**
     * A citizen was let into a service.
     *
     * @param service its client id
     * @param key the means of signing in
     */
    record ServiceOpened(String service, String key, String level) implements AuditEvent {}

    /** A service asks for more than what the citizen signed in with. */
    record ServiceLevelNotReached(String service, String level) implements AuditEvent {}

    /**
     * A citizen agreed that a service receives facts.
     *
     * @param scopes which
     */
    record ServiceConsentGiven(String service, Set<String> scopes) implements AuditEvent {
        public ServiceConsentGiven {
            scopes = Set.copyOf(scopes);
        }
    }

    record ServiceConsentRefused(String service) implements AuditEvent {}

    record ServiceConsentWithdrawn(String service) implements AuditEvent {}

    /** The next key that signs what services receive. */
    record SigningKeyMade(int generation) implements AuditEvent {}

    // Offices, desks and roles

    /**
     * A reader program was connected to a desk.
     *
     * @param replaced whether another one had to leave
     */
    record BridgeKeyEnrolled(UUID desk, boolean replaced) implements AuditEvent {}

    /**
     * A code of a reader program was typed in vain.
     *
     * @param reasonCode {@code wrong-code}, {@code expired-code}, {@code used-code}, {@code too-many}, {@code key-blocked}
     *     or {@code desk-bridge-blocked}
     */
    record BridgePairingRefused(UUID desk, String reasonCode) implements AuditEvent {}

    record BridgeRenamed(UUID desk) implements AuditEvent {}

    record BridgeBlocked(UUID desk, String reasonCode) implements AuditEvent {}

    record BridgeUnblocked(UUID desk) implements AuditEvent {}

    record BridgeDisconnected(UUID desk) implements AuditEvent {}

    record DeskAdded(UUID desk) implements AuditEvent {}

    record DeskRenamed(UUID desk) implements AuditEvent {}

    record DeskBlocked(UUID desk, String reasonCode) implements AuditEvent {}

    record DeskUnblocked(UUID desk, String reasonCode) implements AuditEvent {}

    record AgentAppointed(UUID agent) implements AuditEvent {}

    /** A password was handed over in the place of the present one. */
    record AgentPasswordReset(UUID agent) implements AuditEvent {}

    /** An administrator forgot the app of an agent. */
    record AgentAppReset(UUID agent) implements AuditEvent {}

    /** An agent replaced the password that was handed over by one nobody else knows. */
    record AgentPasswordChosen() implements AuditEvent {}

    record AgentBlocked(UUID agent, String reasonCode) implements AuditEvent {}

    record AgentUnblocked(UUID agent, String reasonCode) implements AuditEvent {}

    record OfficeOpened(UUID office) implements AuditEvent {}

    record OfficeBlocked(UUID office, String reasonCode) implements AuditEvent {}

    record OfficeUnblocked(UUID office, String reasonCode) implements AuditEvent {}

    /**
     * Details of an office were changed.
     *
     * @param fields which, never what stands in them
     */
    record OfficeChanged(Set<String> fields) implements AuditEvent {
        public OfficeChanged {
            fields = Set.copyOf(fields);
        }
    }

    /** An administrator proposed a change that another one decides. */
    record ChangeProposed(Set<String> fields, Instant openUntil) implements AuditEvent {
        public ChangeProposed {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * A change was approved and holds.
     *
     * @param agent who proposed it
     */
    record ChangeApproved(Set<String> fields, UUID agent) implements AuditEvent {
        public ChangeApproved {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * A change was rejected.
     *
     * @param agent who proposed it
     */
    record ChangeRejected(Set<String> fields, UUID agent) implements AuditEvent {
        public ChangeRejected {
            fields = Set.copyOf(fields);
        }
    }

    /** The administrator who proposed a change took it back. */
    record ChangeWithdrawn(Set<String> fields) implements AuditEvent {
        public ChangeWithdrawn {
            fields = Set.copyOf(fields);
        }
    }

    /** Somebody entered who an agent is, so that nobody works on his own case. */
    record AgentIdentified(UUID agent) implements AuditEvent {}

    /**
     * Something is told to everybody at the desks of an office.
     *
     * @param term until when: {@code TODAY}, {@code TOMORROW}, {@code WEEK} or {@code MONTH}
     */
    record NewsTold(boolean urgent, String term) implements AuditEvent {}

    record NewsWithdrawn() implements AuditEvent {}

    record RoleGranted(UUID agent, String role) implements AuditEvent {}

    record RoleEnded(UUID agent, String role) implements AuditEvent {}

    record TrainingBegun(UUID agent) implements AuditEvent {}

    record TrainingEnded(UUID agent) implements AuditEvent {}

    /**
     * An office narrowed a role, or let it be what it was.
     *
     * @param actions what it may do
     * @param data the kinds of data it may touch beyond ordinary ones
     */
    record RoleLimited(UUID agent, String role, Set<String> actions, Set<String> data) implements AuditEvent {
        public RoleLimited {
            actions = Set.copyOf(actions);
            data = Set.copyOf(data);
        }
    }

    /** From now on a role holds at one desk only. */
    record RoleTiedToDesk(UUID agent, String role, UUID desk) implements AuditEvent {}

    // The trail itself

    /**
     * An auditor searched the trail.
     *
     * @param filters which filters were set; the number of a person never stands here
     */
    record AuditSearched(Map<String, String> filters) implements AuditEvent {
        public AuditSearched {
            filters = Map.copyOf(filters);
        }
    }

    /**
     * An auditor searched for the events of a person.
     *
     * @param lookReason why
     * @param filters which filters were set; the number of the person never stands here
     */
    record PersonTrailSearched(String lookReason, Map<String, String> filters) implements AuditEvent {
        public PersonTrailSearched {
            filters = Map.copyOf(filters);
        }
    }

    /**
     * An auditor took what a search found along as a table.
     *
     * @param filters which filters were set
     * @param lines how many
     */
    record TrailExported(Map<String, String> filters, int lines) implements AuditEvent {
        public TrailExported {
            filters = Map.copyOf(filters);
        }
    }

    /**
     * An export of the trail broke.
     *
     * @param lines that may have gone out before; 0: nothing went out
     */
    record TrailExportBroken(int lines) implements AuditEvent {}

    record RegistrationInspected() implements AuditEvent {}

    // The trail itself

    /**
     * The whole trail was gone through, and is what was signed.
     *
     * @param events how many
     */
    record TrailFoundWhole(long events) implements AuditEvent {}

    /**
     * The whole trail was gone through, and is not what was signed.
     *
     * @param position of the first event that is wrong, counted from 0
     */
    record TrailFoundWrong(long position) implements AuditEvent {}

    /**
     * The trail is sealed with a new key from here on.
     *
     * @param earlierKey id of the key before, eight hexadecimal digits
     * @param newKey id of the key in its place
     */
    record SealingKeyChanged(String earlierKey, String newKey) implements AuditEvent {}

    /** The key that seals said which one will follow it; both by their public ids. */
    record SealingKeyAnnounced(String earlierKey, String newKey) implements AuditEvent {}
}
