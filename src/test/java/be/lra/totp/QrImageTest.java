package be.lra.totp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures are read back by ZXing, which is written by others than those who draw them. */
class QrImageTest {

    private static final String PNG = "data:image/png;base64,";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "otpauth://totp/Mes%20cl%C3%A9s%20num%C3%A9riques:anne.specimen?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "otpauth://totp/Meine%20digitalen%20Schl%C3%BCssel:a-user-name-of-thirty-letters.?secret="
                        + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Meine%20digitalen%20Schl%C3%BCssel"
            })
    void readerOfOthersReadsWhatWasDrawn(String text) throws Exception {
        String address = QrImage.of(text);

        assertThat(address).startsWith(PNG).hasSizeLessThan(3000);
        assertThat(read(Base64.getDecoder().decode(address.substring(PNG.length()))))
                .isEqualTo(text);
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(pixels)))
                .getText();
    }
}
