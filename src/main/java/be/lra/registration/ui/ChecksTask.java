package be.lra.registration.ui;

import be.lra.identity.CheckResult;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.registration.DocumentAdvice;
import be.lra.registration.Means;
import be.lra.registration.PointFinding;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Second step: the agent looks at face and document, and says what he found, one point at a time. */
class ChecksTask extends StepTask {

    /**
     * A figure answers the point that has the focus, else the first that is open, and goes on to the next: 1 seen, 2 not
     * possible, 3 doubtful. Heard on the whole page: a click beside the points must not make the keys silent.
     */
    private static final String ANSWER_BY_FIGURE = """
            const hear = e => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', hear);
                return;
              }
              if (!/^[123]$/.test(e.key) || e.ctrlKey || e.altKey || e.metaKey) return;
              if (e.target.matches('input:not([type=checkbox], [type=radio]), textarea')) return;
              if (document.querySelector('vaadin-dialog[opened], vaadin-select[opened]')) return;
              const points = [...this.querySelectorAll('.visit-statement, .visit-point')];
              const row = e.target.closest('.visit-statement, .visit-point')
                  ?? points.find(one => !one.querySelector('input:checked'));
              if (!row) return;
              const field = row.querySelectorAll('input')[e.key - 1];
              if (!field || field.disabled) return;
              e.preventDefault();
              if (!field.checked) field.click();
              if (e.key === '2') return;
              const rows = [...this.querySelectorAll('.visit-statement, .visit-point')];
              const next = rows.slice(rows.indexOf(row) + 1)
                  .map(one => one.querySelector('input:checked') ?? one.querySelector('input'))
                  .find(input => !input.disabled);
              next?.focus();
            };
            document.addEventListener('keydown', hear);""";

    private final Map<Attestation, Checkbox> boxes = new EnumMap<>(Attestation.class);
    private final List<PointRow> points;

    /**
     * What the chip has of the face.
     *
     * @param awaited whether the photo is still to come
     */
    record Face(Optional<byte[]> photo, boolean awaited) {}

    private @Nullable PhotoPlace place;
    private boolean toldWhatIsLeft;

    /**
     * What the agent can do here.
     *
     * @param checkAgain asks CheckDoc again
     */
    record Acts(BiConsumer<Set<Attestation>, List<PointFinding>> attest, Runnable checkAgain) {}

    ChecksTask(Means means, DocumentAdvice advice, Face face, Acts acts) {
        super("registration.checks.title", "registration.checks.hint");
        Set<String> optional = advice.checklist().optional();
        points = advice.checklist().points().stream()
                .map(point -> new PointRow(point, optional.contains(point)))
                .toList();
        points.forEach(row -> row.onAnswer(this::tellWhatIsLeft));
        var list = new Div();
        list.addClassName("visit-statements");
        list.add(statement(Attestation.ORIGINAL_PRESENT, means), statement(Attestation.FACE_MATCHES, means));
        list.add(document(advice, acts.checkAgain()));
        points.forEach(list::add);
        list.add(statement(Attestation.VISITOR_INFORMED, means));
        list.getElement().executeJs(ANSWER_BY_FIGURE);
        box(Attestation.FACE_MATCHES).setEnabled(!face.awaited());
        box(Attestation.ORIGINAL_PRESENT).setAutofocus(true);
        var body = new Div();
        body.addClassName("visit-columns");
        if (face.awaited() || face.photo().isPresent()) {
            place = new PhotoPlace("visit-face", face.photo());
            body.add(place);
        }
        body.add(list);
        add(body);
        onProceed("registration.wizard.continue", () -> acts.attest().accept(ticked(), found()));
    }

    private Checkbox statement(Attestation attestation, Means means) {
        var box = new Checkbox(getTranslation("registration.attestation." + attestation.name()));
        box.setHelperText(getTranslation("registration.attestation." + attestation.name() + "." + means.name()));
        box.setErrorMessage(getTranslation("registration.point.missing"));
        box.addClassName("visit-statement");
        box.addValueChangeListener(change -> tellWhatIsLeft());
        boxes.put(attestation, box);
        return box;
    }

    private Checkbox box(Attestation attestation) {
        return boxes.getOrDefault(attestation, new Checkbox());
    }

    /** Which list is gone through, the page to compare with, and where a loss is reported. */
    private Div document(DocumentAdvice advice, Runnable checkAgain) {
        var name = new Span(
                getTranslation("registration.checklist." + advice.checklist().code()));
        name.addClassName("visit-checklist-name");
        var line = new Div(name);
        line.addClassName("visit-checklist");
        advice.page().ifPresent(page -> {
            var link = new Anchor(page.toString(), getTranslation("registration.checklist.prado"));
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            line.add(link);
        });
        advice.checkDoc().ifPresent(result -> line.add(checkDoc(result)));
        if (advice.mayCheckAgain()) {
            var again = new Button(getTranslation("registration.checkDoc.again"), click -> checkAgain.run());
            again.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(again);
        }
        if (advice.belgian() && advice.checkDoc().filter(ChecksTask::passed).isEmpty()) {
            line.add(new Paragraph(getTranslation("registration.checklist.docStop")));
        }
        return line;
    }

    /** In words, with a sign and a colour that only "no problem reported" turns green. */
    private Div checkDoc(CheckResult result) {
        String words = result.reason().isEmpty()
                ? getTranslation("registration.checkDoc.none")
                : getTranslation("check." + result.reason());
        var line =
                new Div(sign(result.outcome()), new Span(" " + getTranslation("registration.checkDoc.result", words)));
        line.addClassName("visit-check-doc");
        return line;
    }

    private static boolean passed(CheckResult result) {
        return result.outcome() == CheckResult.Outcome.PASSED;
    }

    private static Span sign(CheckResult.Outcome outcome) {
        var sign = new Span(
                switch (outcome) {
                    case PASSED -> "✓";
                    case FAILED -> "✕";
                    case NOT_POSSIBLE, OVERRULED -> "◐";
                });
        sign.addClassName(
                switch (outcome) {
                    case PASSED -> "check-passed";
                    case FAILED -> "check-failed";
                    case NOT_POSSIBLE, OVERRULED -> "check-warning";
                });
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    /** The photo came: now the face can be compared with it. */
    void show(byte[] photo) {
        if (place != null) {
            place.show(photo);
        }
        noTrouble();
        boxes.values().forEach(box -> box.setEnabled(true));
    }

    void showPhotoAwaited() {
        trouble(Notice.warning(
                getTranslation("registration.checks.photo.awaited"),
                getTranslation("registration.checks.photo.awaited.text")));
    }

    /** Marks what was not ticked and the points nothing was said of. */
    void showMissing(Set<Attestation> missing, Set<String> open) {
        toldWhatIsLeft = true;
        boxes.forEach((attestation, box) -> box.setInvalid(missing.contains(attestation)));
        points.forEach(row -> row.showMissing(open.contains(row.point())));
        tellHowManyAreLeft();
    }

    /** Once told what is missing, the agent sees it become less with every answer. */
    private void tellWhatIsLeft() {
        if (!toldWhatIsLeft) {
            return;
        }
        boxes.values().forEach(box -> box.setInvalid(box.isInvalid() && !box.getValue()));
        tellHowManyAreLeft();
    }

    private void tellHowManyAreLeft() {
        long left = boxes.size()
                - ticked().size()
                + points.stream().filter(PointRow::isLeft).count();
        if (left == 0) {
            noTrouble();
        } else {
            trouble(Notice.error(
                    getTranslation("registration.checks.missing", left),
                    getTranslation("registration.checks.missing.text")));
        }
    }

    private Set<Attestation> ticked() {
        Set<Attestation> ticked = EnumSet.noneOf(Attestation.class);
        boxes.forEach((attestation, box) -> {
            if (box.getValue()) {
                ticked.add(attestation);
            }
        });
        return ticked;
    }

    private List<PointFinding> found() {
        return points.stream().flatMap(PointRow::finding).toList();
    }
}
