package be.lra.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A checkpoint is found in whatever form somebody kept it. */
class KeptNoteTest {

    private static final LogKey KEY = LogKey.draw("lra.example/audit", new SecureRandom());
    private static final String NOTE = new Checkpoint("lra.example/audit", 12, Hash.EMPTY).signed(KEY);

    @Test
    void noteItselfStaysAsItIs() {
        assertThat(KeptNote.in(NOTE)).isEqualTo(NOTE);
    }

    @Test
    void mailThatWasSavedAsTextHoldsIt() {
        String mail = "LRA Counter\r\n\r\nKeep this e-mail.\r\n\r\n" + NOTE.replace("\n", "\r\n") + "\r\nTo check:\r\n";

        assertThat(KeptNote.in(mail)).isEqualTo(NOTE);
        assertThat(new LogCheck(List.of(KEY.verifier())).keep("mail", mail)).isEmpty();
    }

    /** RFC 2045 §6.7: bytes above ASCII as hexadecimal digits, no line longer than 76 signs. */
    @Test
    void mailAsItWasSentHoldsIt() {
        String encoded = NOTE.replace("=", "=3D").replace("— ", "=E2=80=94 ");
        int middle = encoded.length() - 20;
        String mail = "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + (encoded.substring(0, middle) + "=\n" + encoded.substring(middle)).replace("\n", "\r\n");

        assertThat(KeptNote.in(mail)).isEqualTo(NOTE);
    }

    @Test
    void noteThatAnnouncesAKeyIsFoundInAMailToo() {
        VerifierKey next = LogKey.draw("lra.example/audit", new SecureRandom()).verifier();
        String note = new Checkpoint("lra.example/audit", 12, Hash.EMPTY, Optional.of(next)).signed(KEY);

        assertThat(KeptNote.in("Keep this.\r\n\r\n" + note.replace("\n", "\r\n") + "\r\nTo check:\r\n"))
                .isEqualTo(note);
        assertThat(Checkpoint.read(note, List.of(KEY.verifier())))
                .isEqualTo(new CheckpointReading.Trusted(
                        new Checkpoint("lra.example/audit", 12, Hash.EMPTY, Optional.of(next))));
    }

    @Test
    void anyOtherTextStaysAsItIs() {
        assertThat(KeptNote.in("rubbish\n1\n2\n")).isEqualTo("rubbish\n1\n2\n");
    }
}
