package coachdesk.desk.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LinkPictureTest {
    @Test
    void what_is_drawn_is_read_again() throws Exception {
        String link = "https://desk.example.com/chat/a1b2c3d4e5f6";
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(LinkPicture.png(link, 320)));
        assertThat(picture.getWidth()).isEqualTo(320);
        int[] dots = picture.getRGB(0, 0, 320, 320, null, 0, 320);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(320, 320, dots)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(link);
    }

    @Test
    void a_link_without_end_is_refused() {
        String endless = "https://desk.example.com/" + "a".repeat(5_000);
        assertThatThrownBy(() -> LinkPicture.png(endless, 320)).isInstanceOf(IllegalArgumentException.class);
    }
}
