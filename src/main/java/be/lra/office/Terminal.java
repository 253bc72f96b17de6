package be.lra.office;

import java.io.BufferedReader;
import java.io.Console;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Questions to an operator and his answers. At a real terminal passwords are not shown; where answers come from a file or
 * a pipe, each takes one line.
 *
 * @param console null where answers do not come from a terminal
 */
record Terminal(
        BufferedReader answers,
        PrintWriter questions,
        @Nullable Console console) {

    private static final String PROMPT = ": ";

    /** Of this process. */
    @SuppressWarnings("SystemConsoleNull") // null again in JDK 25 where input or output is no terminal
    static Terminal ofThisProcess() {
        Console console = System.console();
        Charset typed = Charset.forName(System.getProperty("stdin.encoding", "UTF-8"));
        Charset shown = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, typed)),
                new PrintWriter(new OutputStreamWriter(System.out, shown), true),
                console != null && console.isTerminal() ? console : null);
    }

    void say(String sentence) {
        questions.println(sentence);
    }

    /** @throws EOFException when there are no more answers */
    String ask(String question) throws EOFException {
        show(question);
        return answered(console == null ? line() : console.readLine());
    }

    /**
     * The same, without showing what is typed.
     *
     * @throws EOFException when there are no more answers
     */
    String askSecretly(String question) throws EOFException {
        show(question);
        if (console == null) {
            return answered(line());
        }
        char[] typed = console.readPassword();
        return answered(typed == null ? null : new String(typed));
    }

    private void show(String question) {
        questions.print(question + PROMPT);
        questions.flush();
    }

    private static String answered(@Nullable String answer) throws EOFException {
        if (answer == null) {
            throw new EOFException("no more answers");
        }
        return answer;
    }

    private @Nullable String line() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal does not answer", e);
        }
    }
}
