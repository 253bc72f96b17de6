package be.lra.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** In which form events are taken along; {@code audit.export.take.<name>} is its label. */
public enum ExportForm {
    CSV("text/csv; charset=utf-8"),
    ODS("application/vnd.oasis.opendocument.spreadsheet");

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    TrailTable open(OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new SafeTable(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            case ODS -> new OdsTable(out);
        };
    }
}
