package be.lra.registration;

import be.lra.audit.AuditLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened with a registration, oldest first. A suspicion of fraud and what came of it are not in it: the file lies open on
 * screens that a visitor may see.
 */
public record LifeOfCase(List<AuditLine> lines) {

    /** What tells the story at a glance. */
    private static final Set<String> TURNS = Set.of(
            "RegistrationStarted",
            "ApprovalAsked",
            "ApprovalGranted",
            "ApprovalDenied",
            "RegistrationIssued",
            "RegistrationReplaced",
            "LetterWithheld",
            "LetterReissued",
            "LetterOpened",
            "LinkResent",
            "ContactCorrected",
            "RegistrationTransferred",
            "RegistrationRefused",
            "RegistrationRevoked",
            "RegistrationAbandoned",
            "RegistrationExpired",
            "RegistrationActivated",
            "MessageAccepted",
            "MessageFailed",
            "LinkOpened",
            "CodeAccepted",
            "CodeWrong",
            "CodeBlocked",
            "KeyActivated",
            "KeysDisplaced");

    /** The steps between, and who looked at the file. */
    private static final Set<String> STEPS = Set.of(
            "RegistrationResumed",
            "CardRead",
            "CardRefused",
            "CardPhotoMissing",
            "DocumentRead",
            "DocumentCorrected",
            "RegisterConsulted",
            "DocumentChecked",
            "SamePersonConfirmed",
            "OtherPersonFound",
            "IdentityAttested",
            "DocumentLookedAt",
            "EmailChecked",
            "EmailConfirmed",
            "KeyChosen",
            "CredentialsChosen",
            "OneTimeCodeWrong",
            "OneTimeCodeBlocked",
            "AppCodeRefused",
            "CaseFoundInOrder",
            "FileOpened",
            "RegistrationInspected");

    public LifeOfCase {
        lines = List.copyOf(lines);
    }

    static Set<String> kinds() {
        return Stream.concat(TURNS.stream(), STEPS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The lines without the steps between. */
    public List<AuditLine> turns() {
        return lines.stream().filter(line -> TURNS.contains(line.kind())).toList();
    }
}
