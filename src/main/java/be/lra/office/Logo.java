package be.lra.office;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The logo of an office: a picture that was decoded and drawn anew, so that nothing of the file that somebody brought is
 * kept but its pixels.
 */
public final class Logo {

    /** Bytes of a file (ours). */
    public static final int LARGEST_FILE = 2_000_000;

    private static final int WIDEST = 800; // pixels; 4 cm at 500 dots per inch
    private static final int HIGHEST = 320; // pixels; 1.6 cm
    private static final int MOST_PIXELS = 6_000_000; // of the picture that is decoded: 24 MB, 48 MB at 16 bits (ours)
    private static final int SMALLEST = 40; // pixels, either way; less prints as a blot
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(Logo logo) implements Reading {}

        record Refused(Reason reason) implements Reading {}
    }

    /** Why a file is no logo; {@code office.logo.refused.<name>} is its sentence. */
    public enum Reason {
        FILE_TOO_LARGE,
        /** Neither PNG nor JPEG, or damaged. */
        NO_PICTURE,
        TOO_MANY_PIXELS,
        TOO_SMALL
    }

    /** Reads a file that somebody brought. */
    public static Reading read(byte[] unverifiedFile) {
        if (unverifiedFile.length > LARGEST_FILE) {
            return new Reading.Refused(Reason.FILE_TOO_LARGE);
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(unverifiedFile))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return new Reading.Refused(Reason.NO_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) { // what decoders throw at damaged files is not written down
            return new Reading.Refused(Reason.NO_PICTURE);
        }
    }

    /** A logo as it was kept. */
    static Logo kept(byte[] png) {
        return new Logo(png.clone());
    }

    /** A PNG without metadata. */
    public byte[] png() {
        return png.clone();
    }

    private static Reading read(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            return new Reading.Refused(Reason.NO_PICTURE);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return new Reading.Refused(Reason.TOO_MANY_PIXELS);
        }
        if (width < SMALLEST || height < SMALLEST) {
            return new Reading.Refused(Reason.TOO_SMALL);
        }
        return new Reading.Read(new Logo(drawn(reader.read(0))));
    }

    /** On white, as paper is, and no larger than needed. */
    private static byte[] drawn(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(png, logo.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
