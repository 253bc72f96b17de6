package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One SMS is one SMS: signs of the GSM alphabet only, else a phone network sends two and counts two. */
class SmsTextsTest {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"; // 3GPP TS 23.038 §6.2.1
    private static final int LONGEST = 160; // 3GPP TS 23.040 §3.1, of seven bits

    @ParameterizedTest
    @EnumSource
    void textFitsIntoOneSmsAndBeginsWithTheCode(Language language) {
        var texts = ResourceBundle.getBundle("i18n/account", language.locale());
        for (CodePurpose purpose : new CodePurpose[] {CodePurpose.SMS_REGISTRATION, CodePurpose.SMS_LOGIN}) {
            String text = new MessageFormat(texts.getString("account.sms.text." + purpose.code()))
                    .format(new Object[] {"123456", "23:59"});

            assertThat(text)
                    .hasSizeLessThanOrEqualTo(LONGEST)
                    .startsWith("123456 ")
                    .contains("23:59");
            assertThat(text.chars().filter(sign -> GSM.indexOf(sign) < 0).mapToObj(Character::toString))
                    .isEmpty();
        }
    }
}
