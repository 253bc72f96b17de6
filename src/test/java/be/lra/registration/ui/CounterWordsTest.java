package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.account.KeyLink;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Language;
import be.lra.identity.Sex;
import be.lra.messaging.DeliveryState;
import be.lra.registration.ApprovalOutcome;
import be.lra.registration.ApprovalState;
import be.lra.registration.Concern;
import be.lra.registration.ConfirmReason;
import be.lra.registration.CorrectionMotive;
import be.lra.registration.DenyReason;
import be.lra.registration.EmailProblem;
import be.lra.registration.GoneReason;
import be.lra.registration.GrantReason;
import be.lra.registration.Likeness;
import be.lra.registration.Means;
import be.lra.registration.NegateReason;
import be.lra.registration.NotPossibleReason;
import be.lra.registration.PersonField;
import be.lra.registration.PointAnswer;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegisterNote;
import be.lra.registration.RegistrationState;
import be.lra.registration.ReprintReason;
import be.lra.registration.RevocationReason;
import be.lra.registration.SamePersonReason;
import be.lra.registration.Step;
import be.lra.registration.StopReason;
import be.lra.registry.RegisterSource;
import be.lra.registry.RegisterTrouble;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever may happen at the counter is said in words: what happened, and where it matters what to do next. */
class CounterWordsTest {

    /** That the features were looked at is said point by point. */
    private static final Attestation[] TICKED = {
        Attestation.ORIGINAL_PRESENT, Attestation.FACE_MATCHES, Attestation.VISITOR_INFORMED
    };

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatMayHappenHasItsWords(Language language) {
        Set<String> keys =
                ResourceBundle.getBundle("i18n/registration", language.locale()).keySet();

        assertThat(keys).containsAll(expected());
    }

    private static List<String> expected() {
        return Stream.of(
                        keys("stop.", StopReason.values(), ""),
                        keys("stop.", StopReason.values(), ".next"),
                        keys("gone.", GoneReason.values(), ""),
                        keys("gone.", GoneReason.values(), ".next"),
                        keys("state.", RegistrationState.values(), ""),
                        keys("state.", RegistrationState.values(), ".next"),
                        keys("refusal.reason.", RefusalReason.values(), ""),
                        keys("reprint.reason.", ReprintReason.values(), ""),
                        keys("revocation.reason.", RevocationReason.values(), ""),
                        keys("differences.reason.", SamePersonReason.values(), ""),
                        keys("differences.field.", PersonField.values(), ""),
                        keys("differences.likeness.", Likeness.values(), ""),
                        keys("differences.decision.", DifferencesTask.Verdict.values(), ""),
                        keys("differences.decision.", DifferencesTask.Verdict.values(), ".text"),
                        keys("note.", RegisterNote.values(), ""),
                        keys("email.problem.", EmailProblem.values(), ""),
                        keys("email.linked.", KeyLink.values(), ""),
                        keys("step.", Step.values(), ""),
                        keys("help.", Step.values(), ".do"),
                        keys("help.", Step.values(), ".wrong"),
                        keys("help.", Step.values(), ".say"),
                        keys("mail.", DeliveryState.values(), ""),
                        keys("sex.", Sex.values(), ""),
                        keys("register.", RegisterSource.values(), ""),
                        keys("attestation.", TICKED, ""),
                        keys("attestation.", TICKED, "." + Means.CARD),
                        keys("attestation.", TICKED, "." + Means.TRAVEL_DOCUMENT),
                        keys("concern.", Concern.values(), ""),
                        keys("approval.state.", ApprovalState.values(), ""),
                        keys("approval.grant.reason.", GrantReason.values(), ""),
                        keys("approval.deny.reason.", DenyReason.values(), ""),
                        keys("suspicion.confirm.reason.", ConfirmReason.values(), ""),
                        keys("suspicion.negate.reason.", NegateReason.values(), ""),
                        keys("correction.reason.", CorrectionMotive.values(), ""),
                        keys("supervision.outcome.", ApprovalOutcome.values(), ""),
                        keys("supervision.outcome.", ApprovalOutcome.values(), ".text"),
                        keys("point.answer.", PointAnswer.values(), ""),
                        keys("point.reason.", NotPossibleReason.values(), ""),
                        Arrays.stream(RegisterTrouble.values())
                                .map(trouble -> "registration.register.away." + trouble.code()))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> keys(String before, Enum<?>[] constants, String after) {
        return Arrays.stream(constants).map(constant -> "registration." + before + constant.name() + after);
    }
}
