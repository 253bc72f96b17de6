package be.lra.registration.ui;

import be.lra.identity.FaceToFace.Attestation;
import be.lra.registration.Means;
import be.lra.ui.Notice;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Second step: the agent looks at face and document, and states what he saw, one statement at a time. */
class ChecksTask extends StepTask {

    private final Map<Attestation, Checkbox> boxes = new EnumMap<>(Attestation.class);

    ChecksTask(Means means, Optional<byte[]> photo, Consumer<Set<Attestation>> attest) {
        super("registration.checks.title", "registration.checks.hint");
        var list = new Div();
        list.addClassName("visit-statements");
        for (Attestation attestation : Attestation.values()) {
            var box = new Checkbox(getTranslation("registration.attestation." + attestation.name()));
            box.setHelperText(getTranslation("registration.attestation." + attestation.name() + "." + means.name()));
            box.addClassName("visit-statement");
            box.setAutofocus(boxes.isEmpty());
            boxes.put(attestation, box);
            list.add(box);
        }
        var body = new Div();
        body.addClassName("visit-columns");
        photo.ifPresent(jpeg -> {
            var face = new Image(jpeg, "photo.jpg", getTranslation("registration.checks.photo"));
            face.addClassName("visit-face");
            body.add(face);
        });
        body.add(list);
        add(body);
        onProceed("registration.wizard.continue", () -> attest.accept(ticked()));
    }

    void showMissing(Set<Attestation> missing) {
        boxes.forEach((attestation, box) -> box.setInvalid(missing.contains(attestation)));
        trouble(Notice.error(
                getTranslation("registration.checks.missing", missing.size()),
                getTranslation("registration.checks.missing.text")));
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
}
