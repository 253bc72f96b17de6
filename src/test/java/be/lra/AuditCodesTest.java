package be.lra;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.account.CodePurpose;
import be.lra.account.DigitalKeyType;
import be.lra.account.KeyLink;
import be.lra.account.OwnDataForm;
import be.lra.account.SignInMeans;
import be.lra.audit.AuditEvent;
import be.lra.audit.LookReason;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Language;
import be.lra.identity.LevelOfAssurance;
import be.lra.messaging.MessageKind;
import be.lra.messaging.SmsTrouble;
import be.lra.office.AgentBlockReason;
import be.lra.office.AgentUnblockReason;
import be.lra.office.DeskBlockReason;
import be.lra.office.DeskUnblockReason;
import be.lra.office.DocumentField;
import be.lra.office.LimitField;
import be.lra.office.NewsTerm;
import be.lra.office.OfficeBlockReason;
import be.lra.office.OfficeField;
import be.lra.office.OfficeUnblockReason;
import be.lra.office.PaperPlace;
import be.lra.office.Role;
import be.lra.office.RoleField;
import be.lra.openid.OpenidScope;
import be.lra.reader.BlockReason;
import be.lra.registration.CapScope;
import be.lra.registration.Concern;
import be.lra.registration.ConfirmReason;
import be.lra.registration.ContactField;
import be.lra.registration.ControlReason;
import be.lra.registration.CorrectionMotive;
import be.lra.registration.DenyReason;
import be.lra.registration.GrantReason;
import be.lra.registration.IdentityShown;
import be.lra.registration.KeepReason;
import be.lra.registration.LiftReason;
import be.lra.registration.LookupScope;
import be.lra.registration.Means;
import be.lra.registration.NegateReason;
import be.lra.registration.PersonField;
import be.lra.registration.RefusalReason;
import be.lra.registration.ReprintReason;
import be.lra.registration.RevocationReason;
import be.lra.registration.SamePersonReason;
import be.lra.registration.SearchPurpose;
import be.lra.registration.SearchedBy;
import be.lra.registration.TransferReason;
import be.lra.registry.Purpose;
import be.lra.registry.RegisterTrouble;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The auditor reads words, never codes: every code that may stand in the trail has its words in four languages. */
class AuditCodesTest {

    private static final List<String> CHECKLISTS = List.of(
            "belgian-citizen-card",
            "belgian-kids-card",
            "belgian-residence-card",
            "belgian-card",
            "belgian-passport",
            "belgian-residence-card-unread",
            "belgian-card-unread",
            "belgian-special-card",
            "residence-card",
            "eu-identity-card",
            "passport",
            "foreign-card");

    /** Components that are codes, by name, with everything that may stand there. */
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            codes("checklist", CHECKLISTS.stream()),
            codes("scope", names(LookupScope.values())),
            codes("term", names(NewsTerm.values())),
            codes("attendance", Stream.of("EXPECTED", "ARRIVED", "SERVED", "NO_SHOW")),
            codes("concern", names(Concern.values())),
            codes("means", Arrays.stream(Means.values()).map(Means::code)),
            codes("link", names(KeyLink.values())),
            codes("kind", names(MessageKind.values())),
            codes("type", names(DigitalKeyType.values())),
            codes("key", names(SignInMeans.values())),
            codes("attestations", names(Attestation.values())),
            codes("level", names(LevelOfAssurance.values())),
            codes("scopes", names(OpenidScope.values())),
            codes("role", names(Role.values())),
            codes("actions", names(DataAction.values())),
            codes("data", names(DataKind.values())),
            codes("language", Arrays.stream(Language.values()).map(Language::tag)),
            codes(
                    "fields",
                    Stream.of(
                                    names(PersonField.values()),
                                    names(OfficeField.values()),
                                    names(ContactField.values()),
                                    Stream.of("LOGO"),
                                    names(LimitField.values()),
                                    names(RoleField.values()),
                                    names(DocumentField.values()),
                                    CHECKLISTS.stream(),
                                    Arrays.stream(PaperPlace.values())
                                            .flatMap(place -> Arrays.stream(Language.values())
                                                    .map(place::field)))
                            .flatMap(fields -> fields)),
            codes("replaced", Stream.of("true", "false")),
            codes("willRetry", Stream.of("true", "false")),
            codes("urgent", Stream.of("true", "false")),
            codes("operation", Stream.of("consult", "search", "history", "create")),
            codes(
                    "purpose",
                    Stream.concat(
                            Arrays.stream(Purpose.values()).map(Purpose::code),
                            Stream.concat(
                                    names(SearchPurpose.values()),
                                    names(CodePurpose.values()).map(name -> name.toLowerCase(Locale.ROOT))))),
            codes("searched", names(SearchedBy.values())),
            codes("form", names(OwnDataForm.values())),
            codes("shown", names(IdentityShown.values())),
            codes("lookReason", names(LookReason.values())),
            codes(
                    "outcome",
                    Stream.concat(
                            Arrays.stream(RegisterTrouble.values()).map(RegisterTrouble::code),
                            Stream.of(
                                    "found",
                                    "several",
                                    "truncated",
                                    "not-found",
                                    "replaced",
                                    "cancelled",
                                    "declined",
                                    "created",
                                    "already-exists",
                                    "refused",
                                    "no-hit",
                                    "hit",
                                    "unknown"))),
            codes(
                    "reasonCode",
                    Stream.of(
                                    names(RefusalReason.values()),
                                    Arrays.stream(CapScope.values())
                                            .map(scope -> scope.stop().name()),
                                    Stream.of("DOCUMENT_OF_ANOTHER_PERSON"),
                                    names(RevocationReason.values()),
                                    names(ReprintReason.values()),
                                    names(SamePersonReason.values()),
                                    names(GrantReason.values()),
                                    names(DenyReason.values()),
                                    names(CorrectionMotive.values()),
                                    names(ConfirmReason.values()),
                                    names(NegateReason.values()),
                                    names(ControlReason.values()),
                                    names(TransferReason.values()),
                                    names(LiftReason.values()),
                                    names(KeepReason.values()),
                                    names(BlockReason.values()),
                                    names(AgentBlockReason.values()),
                                    names(AgentUnblockReason.values()),
                                    names(DeskBlockReason.values()),
                                    names(DeskUnblockReason.values()),
                                    names(OfficeBlockReason.values()),
                                    names(OfficeUnblockReason.values()),
                                    Stream.of("credentials", "blocked", "no-role", "too-many"),
                                    Stream.of("wrong-code", "expired-code", "used-code", "frozen-keys", "lapsed-keys"),
                                    Stream.of("partner-untrusted", "partner-level", "partner-number"),
                                    Stream.of("federal-untrusted", "federal-level", "federal-number"),
                                    Stream.of("federal-unknown", "other-agent", "local-door"),
                                    Stream.of("key-blocked", "desk-bridge-blocked"),
                                    Stream.of("mail-server-away", "internal", "smtp"),
                                    Arrays.stream(SmsTrouble.values()).map(SmsTrouble::code))
                            .flatMap(reasons -> reasons)));

    /** Texts that are no codes of ours: as on the document, a version, and maps told by their number. */
    private static final Set<String> NO_CODES = Set.of(
            "documentCode",
            "earlierKey",
            "newKey",
            "issuer",
            "termsVersion",
            "checks",
            "filters",
            "agent",
            "appointment",
            "office",
            "desk",
            "service");

    @Test
    void everyCodeOfAnEventIsKnownHere() {
        Set<String> texts = Arrays.stream(AuditEvent.class.getPermittedSubclasses())
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .filter(component -> !isNumberOrTime(component))
                .map(RecordComponent::getName)
                .filter(name -> !NO_CODES.contains(name))
                .collect(Collectors.toSet());

        assertThat(texts).isEqualTo(CODES.keySet());
    }

    private static boolean isNumberOrTime(RecordComponent component) {
        return Set.of(int.class, long.class, Instant.class).contains(component.getType());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsWords(Language language) {
        List<String> keys = CODES.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(code -> "audit.code." + entry.getKey() + "." + code))
                .toList();

        assertThat(ResourceBundle.getBundle("i18n/audit", language.locale()).keySet())
                .containsAll(keys);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTaskOfTheMachineHasItsWords(Language language) {
        assertThat(ResourceBundle.getBundle("i18n/audit", language.locale()).keySet())
                .contains(
                        "audit.task.desk-sign-in",
                        "audit.task.mail-delivery",
                        "audit.task.first-administrator",
                        "audit.task.second-administrator",
                        "audit.task.log-sealer",
                        "audit.task.registration-sweep",
                        "audit.task.reminder-check",
                        "audit.task.signing-keys",
                        "audit.task.training-sweep");
    }

    private static Map.Entry<String, Set<String>> codes(String component, Stream<String> codes) {
        return Map.entry(component, codes.collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name);
    }
}
