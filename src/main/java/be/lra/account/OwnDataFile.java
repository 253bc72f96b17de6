package be.lra.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything that is held of somebody, as a file in memory. */
public final class OwnDataFile {

    private static final String NAME = "csam-data";

    private final byte[] content;
    private final String mediaType;
    private final String ending;

    private OwnDataFile(byte[] content, String mediaType, String ending) {
        this.content = content;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static OwnDataFile data(byte[] json) {
        return new OwnDataFile(json, OwnDataForm.JSON.mediaType(), "json");
    }

    /** One PDF; several of them packed into one file. */
    static OwnDataFile paper(List<byte[]> parts) {
        return parts.size() == 1
                ? new OwnDataFile(parts.getFirst(), OwnDataForm.PDF.mediaType(), "pdf")
                : new OwnDataFile(packed(parts), "application/zip", "zip");
    }

    private static byte[] packed(List<byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(new ZipEntry("%s-%02d.pdf".formatted(NAME, i + 1)));
                zip.write(parts.get(i));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    public byte[] content() {
        return content.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Under which it is saved. */
    public String name() {
        return NAME + "." + ending;
    }

    /** Masked: what is held never reaches a log. */
    @Override
    public String toString() {
        return "OwnDataFile[masked]";
    }
}
