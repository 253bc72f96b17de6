package be.lra.registration.ui;

import be.lra.identity.FaceToFace.Attestation;
import be.lra.registration.Means;
import be.lra.ui.Notice;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Second step: the agent looks at face and document, and states what he saw, one statement at a time. */
class ChecksTask extends StepTask {

    private final Map<Attestation, Checkbox> boxes = new EnumMap<>(Attestation.class);

    /**
     * What the chip has of the face.
     *
     * @param awaited whether the photo is still to come
     */
    record Face(Optional<byte[]> photo, boolean awaited) {}

    private @Nullable PhotoPlace place;

    ChecksTask(Means means, Face face, Consumer<Set<Attestation>> attest) {
        super("registration.checks.title", "registration.checks.hint");
        var list = new Div();
        list.addClassName("visit-statements");
        for (Attestation attestation : Attestation.values()) {
            var box = new Checkbox(getTranslation("registration.attestation." + attestation.name()));
            box.setHelperText(getTranslation("registration.attestation." + attestation.name() + "." + means.name()));
            box.addClassName("visit-statement");
            box.setEnabled(!face.awaited() || attestation != Attestation.FACE_MATCHES);
            box.setAutofocus(boxes.isEmpty());
            boxes.put(attestation, box);
            list.add(box);
        }
        var body = new Div();
        body.addClassName("visit-columns");
        if (face.awaited() || face.photo().isPresent()) {
            place = new PhotoPlace("visit-face", face.photo());
            body.add(place);
        }
        body.add(list);
        add(body);
        onProceed("registration.wizard.continue", () -> attest.accept(ticked()));
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
