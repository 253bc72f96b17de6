package be.lra.totp;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A text as a QR code, drawn here: nobody else sees what it says. */
public final class QrImage {

    private static final int MARGIN = 4; // modules; ISO/IEC 18004 §6.3.8: the quiet zone
    private static final int MODULE = 5; // pixels
    private static final int WHITE = 1; // of the two colours of the picture

    private QrImage() {}

    /** A PNG as an address that the page carries within itself. */
    public static String of(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    /**
     * The same as bytes.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException if no QR code holds it: more than 2331 bytes
     */
    static byte[] png(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * MARGIN) * MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!code.getModule(x / MODULE - MARGIN, y / MODULE - MARGIN)) { // what lies outside is light
                    image.getRaster().setSample(x, y, 0, WHITE);
                }
            }
        }
        return png(image);
    }

    /** In memory: the usual way of ImageIO leaves the picture, and with it a secret, in a file for a while. */
    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
