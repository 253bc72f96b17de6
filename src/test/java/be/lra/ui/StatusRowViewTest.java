package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.ui.LightState.Detail;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without the application's texts: a text is its key. */
class StatusRowViewTest extends BrowserlessTest {

    private final SwitchedLight mail = new SwitchedLight(2, "mail");
    private final SwitchedLight reader = new SwitchedLight(1, "reader");

    @Override
    protected synchronized Routes discoverRoutes() {
        return new Routes();
    }

    @Test
    void lightsStandInTheirOrder() {
        shown();

        assertThat(find(Lamp.class).all()).extracting(StatusRowViewTest::key).containsExactly("reader", "mail");
    }

    @Test
    void lightThatDoesNotConcernTheAgentIsNotShown() {
        mail.state = Optional.empty();

        shown();

        assertThat(find(Lamp.class).all()).extracting(StatusRowViewTest::key).containsExactly("reader");
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelHasAShapeAndAWord(LightState.Level level) {
        reader.state = Optional.of(new LightState(level, "x.", List.of()));

        shown();

        String name = level.name().toLowerCase(Locale.ROOT);
        Lamp lamp = lamp("reader");
        assertThat(lamp.getAriaLabel().orElse("")).contains("reader").contains("ui.lights." + name);
        assertThat(lamp.getIcon().getClassNames()).contains("lamp-" + name);
    }

    @Test
    void pressedLightSaysWhatHappenedWhatItMeansAndWhatToDo() {
        reader.state = Optional.of(LightState.down("reader.problem.no-reader."));
        shown();

        Popover explanation = lamp("reader").explanation();
        explanation.open();

        assertThat(explanation.getTarget()).isSameAs(lamp("reader"));
        assertThat(explanation.isOpenOnClick()).isTrue();
        assertThat(find(Paragraph.class, explanation).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("reader.problem.no-reader.what"))
                .anyMatch(text -> text.contains("reader.problem.no-reader.meaning"))
                .anyMatch(text -> text.contains("reader.problem.no-reader.next"));
    }

    @Test
    void changeIsSaidAloudOnce() {
        StatusRow row = shown();
        assertThat(news(row).getText()).isEmpty();

        reader.state = Optional.of(LightState.down("reader.problem.no-reader."));
        row.refresh();
        assertThat(news(row).getText()).contains("reader.problem.no-reader.what");

        news(row).setText("");
        row.refresh();
        assertThat(news(row).getText()).isEmpty();
    }

    @Test
    void detailsStandBelowTheSentencesAndAreNoNews() {
        StatusRow row = shown();
        boolean without = find(KeyValueList.class, lamp("reader").explanation()).exists();

        reader.state = Optional.of(LightState.ready("x.")
                .with(List.of(Detail.of("x.version", "1.4.2"), Detail.said("x.card", "x.card.in"))));
        row.refresh();
        lamp("reader").explanation().open();

        assertThat(without).isFalse();
        assertThat(find(KeyValueList.class, lamp("reader").explanation())
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("x.version", "1.4.2", "x.card", "x.card.in");
        assertThat(news(row).getText()).isEmpty();
    }

    @Test
    void newsAreAnnouncedPolitely() {
        assertThat(news(shown()).getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void rowLooksAgainByItself() {
        shown();

        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5_000);
    }

    @Test
    void emptyRowAsksForNothing() {
        mail.state = Optional.empty();
        reader.state = Optional.empty();

        shown();

        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void mostCuriousComponentSetsThePace() {
        shown();
        var card = new Span();
        Polling.everySecond(card, () -> {});

        UI.getCurrent().add(card);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);

        UI.getCurrent().remove(card);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(5_000);
    }

    @Test
    void componentThatHearsOtherwiseAsksLessOften() {
        var card = new Span();
        Polling.Pace pace = Polling.everySecond(card, () -> {});
        UI.getCurrent().add(card);

        pace.every(Duration.ofSeconds(7));
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(7_000);

        UI.getCurrent().remove(card);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);

        pace.every(Duration.ofSeconds(2));
        UI.getCurrent().add(card);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2_000);
    }

    private StatusRow shown() {
        var row = new StatusRow(List.of(mail, reader));
        UI.getCurrent().add(row);
        return row;
    }

    /** Without texts Vaadin shows a key in marks. */
    private static String key(Lamp lamp) {
        return lamp.getText().replaceAll("[^a-z.]", "");
    }

    private Lamp lamp(String label) {
        return find(Lamp.class).all().stream()
                .filter(lamp -> key(lamp).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Span news(StatusRow row) {
        return row.getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static final class SwitchedLight implements StatusLight {

        private final int order;
        private final String label;
        private Optional<LightState> state = Optional.of(LightState.ready("x."));

        SwitchedLight(int order, String label) {
            this.order = order;
            this.label = label;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public String labelKey() {
            return label;
        }

        @Override
        public Optional<LightState> state() {
            return state;
        }
    }
}
