package be.lra.office.ui;

import be.lra.office.Logo;
import be.lra.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The logo of the office: shown, brought, taken away. What is brought is drawn anew before it is shown. */
class LogoPart extends Div {

    private final Div picture = new Div();
    private final Div news = new Div();
    private final Button remove = new Button();
    private transient @Nullable Logo logo;

    LogoPart() {
        addClassNames("card", "stack");
        news.getElement().setAttribute("aria-live", "polite");
        remove.setText(getTranslation("office.logo.remove"));
        remove.addClickListener(click -> show(Optional.empty()));
        var upload = new Upload(this::receive);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg");
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg");
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("office.logo.bring")));
        add(
                new H2(getTranslation("office.logo.title")),
                new Paragraph(getTranslation("office.logo.text")),
                picture,
                news,
                new Div(upload, remove));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        upload.addFileRejectedListener(refused -> refuse(Logo.Reason.NO_PICTURE));
    }

    /** What is on the screen. */
    Optional<Logo> value() {
        return Optional.ofNullable(logo);
    }

    void show(Optional<Logo> shown) {
        logo = shown.orElse(null);
        news.removeAll();
        picture.removeAll();
        shown.ifPresentOrElse(
                one -> picture.add(image(one)), () -> picture.add(new Paragraph(getTranslation("office.logo.none"))));
        remove.setVisible(shown.isPresent());
    }

    private Image image(Logo shown) {
        byte[] png = shown.png();
        var image = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(png), "logo.png", "image/png", png.length))
                        .inline(),
                getTranslation("office.logo.title"));
        image.addClassName("logo");
        return image;
    }

    /** Reads no more than a logo may have, whatever the browser promised. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file = event.getInputStream().readNBytes(Logo.LARGEST_FILE + 1);
        var _ = event.getUI().access(() -> take(file));
    }

    void take(byte[] unverifiedFile) {
        switch (Logo.read(unverifiedFile)) {
            case Logo.Reading.Read(Logo read) -> show(Optional.of(read));
            case Logo.Reading.Refused(Logo.Reason reason) -> refuse(reason);
        }
    }

    private void refuse(Logo.Reason reason) {
        news.removeAll();
        news.add(Notice.warning("", getTranslation("office.logo.refused." + reason)));
    }
}
