package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void pictureIsDrawnAnewAndNoLargerThanNeeded(String format) throws IOException {
        Logo logo = read(file(1600, 320, format));

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(800);
        assertThat(drawn.getHeight()).isEqualTo(160);
    }

    /** A file may be a picture and something else, too. */
    @Test
    void nothingOfTheFileIsKeptButItsPixels() throws IOException {
        byte[] file = file(200, 80, "png");
        byte[] withGuest = Arrays.copyOf(file, file.length + 40);
        System.arraycopy(
                "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, withGuest, file.length, 25);

        Logo logo = read(withGuest);

        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(logo).isEqualTo(read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void otherFormatsAreRefused(String format) throws IOException {
        assertThat(Logo.read(file(200, 80, format))).isEqualTo(new Logo.Reading.Refused(Logo.Reason.NO_PICTURE));
    }

    @Test
    void drawingOfVectorsIsRefused() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);

        assertThat(Logo.read(svg)).isEqualTo(new Logo.Reading.Refused(Logo.Reason.NO_PICTURE));
    }

    @Test
    void damagedPictureIsRefused() throws IOException {
        byte[] file = file(200, 80, "png");

        assertThat(Logo.read(Arrays.copyOf(file, file.length / 2)))
                .isEqualTo(new Logo.Reading.Refused(Logo.Reason.NO_PICTURE));
    }

    @Test
    void largeFileIsRefusedUnread() {
        assertThat(Logo.read(new byte[Logo.LARGEST_FILE + 1]))
                .isEqualTo(new Logo.Reading.Refused(Logo.Reason.FILE_TOO_LARGE));
    }

    /** A few kilobytes that would take a hundred megabytes once decoded. */
    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreDecoded() throws IOException {
        var picture = new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_BINARY);

        assertThat(Logo.read(bytes(picture, "png"))).isEqualTo(new Logo.Reading.Refused(Logo.Reason.TOO_MANY_PIXELS));
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void sixMillionPixelsAreTaken(int height, boolean taken) throws IOException {
        var picture = new BufferedImage(3000, height, BufferedImage.TYPE_BYTE_BINARY);

        assertThat(Logo.read(bytes(picture, "png")) instanceof Logo.Reading.Read)
                .isEqualTo(taken);
    }

    @Test
    void blotIsRefused() throws IOException {
        assertThat(Logo.read(file(39, 80, "png"))).isEqualTo(new Logo.Reading.Refused(Logo.Reason.TOO_SMALL));
    }

    private static Logo read(byte[] file) {
        return ((Logo.Reading.Read) Logo.read(file)).logo();
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        return bytes(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
