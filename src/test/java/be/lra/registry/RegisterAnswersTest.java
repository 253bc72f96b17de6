package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Ssin;
import be.lra.registry.RegisterReply.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RegisterAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID TICKET = UUID.fromString("019aa1c2-0000-7000-8000-000000000001");
    private static final Ssin ASKED = new Ssin("85073003328");
    private static final String PERSON = """
            {"ssin":"85073003328","register":"NR","deceased":false,"name":{"lastName":"Verbeeckhoven",
            "givenNames":["Joris"]},"birth":{"date":"1985-07-30"},"gender":1,"nationalities":["BEL"],"anomalies":[]}""";

    @Test
    void wholeAnswerIsAPerson() {
        assertThat(consulted(200, found(PERSON))).isInstanceOf(BisLookup.Found.class);
    }

    @ParameterizedTest
    // Each line spoils one thing of a right answer.
    @CsvSource(
            delimiter = '|',
            value = {
                "85073003328 | 85073003329",
                "\"NR\" | \"XX\"",
                "Verbeeckhoven | ",
                "\"Verbeeckhoven\" | null",
                "1985-07-30 | 1985-02-30",
                "1985-07-30 | 30/07/1985",
                "\"gender\":1 | \"gender\":9",
                "\"ssin\":\"85073003328\", | ''",
            })
    void answerThatIsNoPersonIsNotTrusted(String right, String spoilt) {
        var answer = consulted(200, found(PERSON.replace(right, spoilt == null ? "" : spoilt)));

        assertThat(answer).isEqualTo(new BisLookup.Unavailable(RegisterTrouble.MALFORMED, Optional.empty()));
    }

    @Test
    void endlessNamesAreNotTrusted() {
        assertThat(consulted(200, found(PERSON.replace("Joris", "J".repeat(201)))))
                .isInstanceOf(BisLookup.Unavailable.class);
        assertThat(consulted(
                        200, found(PERSON.replace("Joris", "J".repeat(200)).replace("Verbeeckhoven", "V".repeat(50)))))
                .isInstanceOf(BisLookup.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"DATA_FOUND\"}", "{\"status\":{\"value\":\"MAYBE\"}}"})
    void answerWithoutStatusIsNotTrusted(String body) {
        assertThat(consulted(200, body)).isInstanceOf(BisLookup.Unavailable.class);
        assertThat(RegisterAnswers.searched(spoken(200, body), TICKET)).isInstanceOf(BisLookup.Unavailable.class);
    }

    @Test
    void searchThatFoundDataButNamesNobodyIsNotTrusted() {
        var body = "{\"status\":{\"value\":\"DATA_FOUND\"},\"persons\":[]}";

        assertThat(RegisterAnswers.searched(spoken(200, body), TICKET)).isInstanceOf(BisLookup.Unavailable.class);
    }

    @Test
    void codesAreMadeHarmlessBeforeTheyAreShown() {
        var body = "{\"status\":{\"value\":\"NO_RESULT\",\"code\":\"<b>N7</b> and a very long tale that never ends\"}}";

        assertThat(consulted(200, body)).isEqualTo(new BisLookup.Declined("bN7bandaverylongtalethatneverend"));
        assertThat(consulted(200, "{\"status\":{\"value\":\"NO_RESULT\"}}"))
                .isEqualTo(new BisLookup.Declined("NO_RESULT"));
    }

    @Test
    void cancelledNumberMayComeAsAFault() {
        assertThat(consulted(400, issue("canceledSsin", ""))).isEqualTo(new BisLookup.Cancelled(ASKED));
    }

    @Test
    void replacedNumberMayComeAsAFaultWithItsSuccessor() {
        var fault = spoken(400, issue("replacedSsin", ",\"replacedBy\":\"75060898009\""));

        assertThat(RegisterAnswers.replacement(fault)).contains(new Ssin("75060898009"));
        assertThat(RegisterAnswers.replacement(spoken(400, issue("replacedSsin", ",\"replacedBy\":\"1\""))))
                .isEmpty();
        assertThat(RegisterAnswers.replacement(spoken(200, found(PERSON)))).isEmpty();
    }

    @Test
    void refusalNamesCodeAndFieldButNeverWhatWasTyped() {
        var body = "{\"issues\":[{\"type\":\"urn:problem-type:belgif-ext:input-validation:outOfRange\","
                + "\"name\":\"person.birth.date\",\"value\":\"1985\"},{\"type\":\"x\",\"name\":\"<script>\"}]}";

        assertThat(RegisterAnswers.created(spoken(400, body)))
                .isEqualTo(new BisCreation.Refused(
                        List.of(new RegisterIssue("outOfRange", "person.birth.date"), new RegisterIssue("x", ""))));
    }

    private static BisLookup consulted(int status, String body) {
        return RegisterAnswers.consulted(spoken(status, body), ASKED, TICKET);
    }

    private static Spoken spoken(int status, String body) {
        return new Spoken(status, JSON.readTree(body));
    }

    private static String found(String person) {
        return "{\"status\":{\"value\":\"DATA_FOUND\"},\"ssin\":{\"canceled\":false},\"person\":" + person + "}";
    }

    private static String issue(String type, String more) {
        return "{\"type\":\"urn:problem-type:belgif:badRequest\",\"issues\":[{\"type\":"
                + "\"urn:problem-type:cbss:input-validation:" + type + "\",\"name\":\"ssin\"" + more + "}]}";
    }
}
