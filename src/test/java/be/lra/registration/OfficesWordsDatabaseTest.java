package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/** Letter and mail of a real registration carry what the office adds to them. */
@DatabaseTest
class OfficesWordsDatabaseTest extends CounterWithStubRegister {

    @Autowired
    List<MessageComposer> composers;

    @Test
    void letterAndMailCarryWhatTheOfficeAdds() throws IOException {
        add("Bring this letter along, or call {phone}.");

        var registered =
                (IssueOutcome.Registered) desk.issue(readyToIssue(MARTA).handle());

        String sentence = "Bring this letter along, or call " + office.helpLinePhone() + ".";
        assertThat(read(registered.letter().takeOnce().orElseThrow())).contains(sentence);
        assertThat(mailOf(registered.registration().id())).contains(new MailBlock.Paragraph(sentence));
    }

    private void add(String words) {
        String texts = Arrays.stream(Language.values())
                .flatMap(language -> List.of("LETTER", "MAIL").stream()
                        .map(place -> "\"%s_%s\":\"%s\"".formatted(place, language.name(), words)))
                .collect(Collectors.joining(","));
        database.sql("insert into office_paper values (?, 0, ?)")
                .params(office.id(), "{\"logo\":null,\"texts\":{" + texts + "}}")
                .update();
    }

    private List<MailBlock> mailOf(UUID registration) {
        MessageComposer composer = composers.stream()
                .filter(one -> one.kinds().contains(MessageKind.ACTIVATION_LINK))
                .findFirst()
                .orElseThrow();
        return transaction.execute(
                status -> composer.compose(MessageKind.ACTIVATION_LINK, registration, Language.EN, clock.instant())
                        .orElseThrow()
                        .blocks());
    }

    private static String read(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }
}
