package be.lra.reader.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.BlockReason;
import be.lra.reader.BridgeView;
import be.lra.reader.PairingOutcome;
import be.lra.reader.PairingOutcome.Connected;
import be.lra.reader.PairingOutcome.DeskBridgeBlocked;
import be.lra.reader.PairingOutcome.DeskTaken;
import be.lra.reader.PairingOutcome.ExpiredCode;
import be.lra.reader.PairingOutcome.KeyBlocked;
import be.lra.reader.PairingOutcome.TooManyCodes;
import be.lra.reader.PairingOutcome.UsedCode;
import be.lra.reader.PairingOutcome.WrongCode;
import be.lra.reader.ReaderOverview.DeskReader;
import be.lra.reader.ReaderStatus;
import be.lra.reader.TypedCode;
import be.lra.ui.Notice;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");
    private static final UUID DESK = UUID.fromString("019a0000-0000-7000-8000-000000000011");

    private final List<TypedCode> typed = new ArrayList<>();
    private final AtomicInteger shownAgain = new AtomicInteger();

    /** The pieces are shown by themselves: no view of the application, no Spring. */
    @Override
    protected synchronized Routes discoverRoutes() {
        return new Routes();
    }

    static Stream<PairingOutcome> troubleAtTheField() {
        return Stream.of(new WrongCode(3), new ExpiredCode(), new UsedCode());
    }

    static Stream<PairingOutcome> troubleInANotice() {
        return Stream.of(new TooManyCodes(NOW), new DeskBridgeBlocked(), new KeyBlocked());
    }

    @ParameterizedTest
    @MethodSource("troubleAtTheField")
    void codeThatDoesNotHoldIsSaidAtTheFieldAndStays(PairingOutcome outcome) {
        var form = shown(form(outcome));

        type(form, "7KQM-3XW9");

        TextField code = only(form, TextField.class);
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("reader.connect.");
        assertThat(code.getValue()).isEqualTo("7KQM-3XW9");
        assertThat(shownAgain).hasValue(0);
    }

    @Test
    void troublesAtTheFieldHaveDifferentWords() {
        assertThat(troubleAtTheField().map(outcome -> {
                    var form = shown(form(outcome));
                    type(form, "7KQM-3XW9");
                    return only(form, TextField.class).getErrorMessage();
                }))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("troubleInANotice")
    void troubleThatAnotherCodeDoesNotCureIsANotice(PairingOutcome outcome) {
        var form = shown(form(outcome));

        type(form, "7KQM-3XW9");

        assertThat(only(form, Notice.class).getClassNames()).contains("notice-error");
        assertThat(only(form, TextField.class).isInvalid()).isFalse();
    }

    @Test
    void rightCodeShowsTheListAgainAndEmptiesTheField() {
        var form = shown(form(new Connected(bridge(Optional.empty(), ReaderStatus.notEnrolled()))));

        type(form, "7KQM-3XW9");

        assertThat(only(form, Notice.class).getClassNames()).contains("notice-success");
        assertThat(only(form, TextField.class).getValue()).isEmpty();
        assertThat(shownAgain).hasValue(1);
        assertThat(typed).containsExactly(new TypedCode("7KQM-3XW9", DESK, false));
    }

    @Test
    void takenDeskIsReplacedOnlyOnAnExpressWish() {
        var form = shown(form(new DeskTaken(bridge(Optional.empty(), ReaderStatus.notEnrolled()))));
        type(form, "7KQM-3XW9");

        button(form, "reader.connect.replace").click();

        assertThat(typed).extracting(TypedCode::replace).containsExactly(false, true);
    }

    @Test
    void takenDeskCanBeLeftAsItIs() {
        var form = shown(form(new DeskTaken(bridge(Optional.empty(), ReaderStatus.notEnrolled()))));
        type(form, "7KQM-3XW9");

        button(form, "reader.connect.keep").click();

        assertThat(all(form, Notice.class)).isEmpty();
        assertThat(typed).hasSize(1);
    }

    @Test
    void cardOfADeskWithoutAProgramSaysWhatToDo() {
        var card = shown(new ReaderCard(new DeskReader(DESK, "Guichet 1", Optional.empty()), acts(Role.AGENT), NOW));

        assertThat(only(card, Notice.class).getElement().getTextRecursively())
                .contains("reader.problem.not-enrolled.what");
        assertThat(all(card, Button.class)).isEmpty();
    }

    @Test
    void blockedProgramIsSaidWithItsReason() {
        ReaderStatus status = status("bridge-blocked");
        var card = shown(card(bridge(Optional.of(BlockReason.PC_LOST), status), Role.ADMINISTRATOR));

        assertThat(only(card, Notice.class).getElement().getTextRecursively())
                .contains("reader.problem.bridge-blocked.what")
                .contains("reader.block.reason.PC_LOST");
        assertThat(all(card, Button.class)).extracting(Button::getText).noneMatch(text -> text.contains("act.block"));
        assertThat(button(card, "reader.act.unblock").isEnabled()).isTrue();
    }

    @Test
    void supervisorMayOnlyBlock() {
        var card = shown(card(bridge(Optional.empty(), status("")), Role.SUPERVISOR));

        assertThat(all(card, Button.class))
                .singleElement()
                .matches(it -> it.getText().contains("reader.act.block"));
    }

    @Test
    void newsLeaveTheButtonsAlone() {
        BridgeView bridge = bridge(Optional.empty(), status(""));
        var card = shown(card(bridge, Role.ADMINISTRATOR));
        List<Button> before = all(card, Button.class);

        card.show(new DeskReader(DESK, "Guichet 1", Optional.of(with(bridge, status("no-reader")))), NOW);

        assertThat(all(card, Button.class)).isEqualTo(before).isNotEmpty();
        assertThat(only(card, Notice.class).getElement().getTextRecursively())
                .contains("reader.problem.no-reader.what");
    }

    @Test
    void programThatSpeaksFromAnotherPcIsPointedOut() {
        var bridge = new BridgeView(
                UUID.randomUUID(), DESK, "PC 1", Optional.empty(), "0123 4567", NOW, "pc-1", "pc-2", status(""));
        var card = shown(card(bridge, Role.ADMINISTRATOR));

        assertThat(only(card, Notice.class).getElement().getTextRecursively()).contains("reader.moved");
    }

    @Test
    void blockNeedsAReason() {
        List<BlockReason> given = new ArrayList<>();
        var dialog = new BlockDialog("PC 1", given::add);
        dialog.open();

        dialog.confirm();
        boolean stayed = dialog.isOpened();
        reasons(dialog).setValue(BlockReason.PC_LOST);
        dialog.confirm();

        assertThat(stayed).isTrue();
        assertThat(given).containsExactly(BlockReason.PC_LOST);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void nameThatIsNoneIsSaidAtTheField() {
        var dialog = new RenameDialog("PC 1", name -> false, shownAgain::incrementAndGet);
        dialog.open();

        dialog.save();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(shownAgain).hasValue(0);
    }

    private ConnectForm form(PairingOutcome outcome) {
        return new ConnectForm(
                List.of(new DeskReader(DESK, "Guichet 1", Optional.empty())),
                code -> {
                    typed.add(code);
                    return outcome;
                },
                shownAgain::incrementAndGet);
    }

    private static ReaderCard card(BridgeView bridge, Role role) {
        return new ReaderCard(new DeskReader(DESK, "Guichet 1", Optional.of(bridge)), acts(role), NOW);
    }

    /** Whose buttons nobody presses. */
    @SuppressWarnings("NullAway") // no service behind them
    private static ReaderActs acts(Role role) {
        var agent = new SignedInAgent(UUID.randomUUID(), "x", "X", UUID.randomUUID(), DESK, Set.of(role), Language.FR);
        return new ReaderActs(null, agent, () -> {});
    }

    private static ReaderStatus status(String problem) {
        return new ReaderStatus(
                Optional.of(NOW),
                true,
                "Reader",
                false,
                Optional.empty(),
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                "1.0",
                Duration.ZERO,
                Optional.empty());
    }

    private static BridgeView with(BridgeView bridge, ReaderStatus status) {
        return new BridgeView(
                bridge.id(),
                bridge.desk(),
                bridge.name(),
                bridge.blocked(),
                bridge.fingerprint(),
                bridge.enrolledAt(),
                bridge.enrolledHost(),
                bridge.host(),
                status);
    }

    private static BridgeView bridge(Optional<BlockReason> blocked, ReaderStatus status) {
        return new BridgeView(UUID.randomUUID(), DESK, "PC 1", blocked, "0123 4567", NOW, "pc-1", "pc-1", status);
    }

    private void type(ConnectForm form, String code) {
        only(form, TextField.class).setValue(code);
        button(form, "reader.connect.go").click();
    }

    @SuppressWarnings("unchecked") // the dialog has one group, of reasons
    private RadioButtonGroup<BlockReason> reasons(BlockDialog dialog) {
        return only(dialog, RadioButtonGroup.class);
    }

    private static <C extends Component> C shown(C component) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(component);
        return component;
    }

    private static <C extends Component> C only(Component in, Class<C> kind) {
        List<C> found = all(in, kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <C extends Component> List<C> all(Component in, Class<C> kind) {
        List<C> found = new ArrayList<>();
        collect(in, kind, found);
        return found;
    }

    private static <C extends Component> void collect(Component in, Class<C> kind, List<C> found) {
        if (kind.isInstance(in)) {
            found.add(kind.cast(in));
        }
        in.getChildren().forEach(child -> collect(child, kind, found));
    }

    private static Button button(Component in, String key) {
        return all(in, Button.class).stream()
                .filter(button -> button.getText().contains(key))
                .findFirst()
                .orElseThrow();
    }
}
