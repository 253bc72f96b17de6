package be.lra.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Where the photo of the card is, or will be: of its size from the beginning, so that nothing moves when it comes. */
class PhotoPlace extends Div {

    PhotoPlace(String imageClass, Optional<byte[]> photo) {
        addClassNames("photo-place", imageClass);
        photo.ifPresentOrElse(this::show, this::await);
    }

    /** As long as this is on the screen without a photo, looks for it. */
    static PhotoPlace lookingFor(String imageClass, Optional<byte[]> photo, Runnable look) {
        var place = new PhotoPlace(imageClass, photo);
        if (photo.isEmpty()) {
            CardEar.listen(place, look);
        }
        return place;
    }

    final void show(byte[] jpeg) {
        removeAll();
        removeClassName("photo-awaited");
        add(new Image(jpeg, "photo.jpg", getTranslation("registration.checks.photo")));
    }

    private void await() {
        addClassName("photo-awaited");
        var words = new Span(getTranslation("registration.checks.photo.awaited"));
        words.getElement().setAttribute("role", "status");
        add(words);
    }
}
