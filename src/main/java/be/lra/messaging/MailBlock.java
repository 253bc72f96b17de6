package be.lra.messaging;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One block of a mail, from top to bottom; both parts of the mail say it in equal words. */
public sealed interface MailBlock {

    /** Running text. */
    record Paragraph(String text) implements MailBlock {}

    /** What the mail is there for, shown as a button with its address written out below. */
    record Action(String label, URI target) implements MailBlock {
        /** @throws IllegalArgumentException if the target is neither http nor https */
        public Action {
            requirePage(target);
        }

        /** Masked: the link carries a token. */
        @Override
        public String toString() {
            return "Action[masked]";
        }
    }

    /** A way out that few readers need: words to press, no button, so that nobody presses it because it stands there. */
    record Link(String label, URI target) implements MailBlock {
        /** @throws IllegalArgumentException if the target is neither http nor https */
        public Link {
            requirePage(target);
        }

        /** Masked: the link carries a token. */
        @Override
        public String toString() {
            return "Link[masked]";
        }
    }

    /** A one-time code, large, with a sentence telling until when it is good. */
    record Code(String code, String caption) implements MailBlock {
        /** Masked: codes never reach a log. */
        @Override
        public String toString() {
            return "Code[masked]";
        }
    }

    /** Short facts in two columns, in their given order. */
    record Facts(Map<String, String> rows) implements MailBlock {
        public Facts {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /** Numbered steps. */
    record Steps(List<String> steps) implements MailBlock {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** What belongs together, in no order. */
    record Points(List<String> points) implements MailBlock {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** A text of several lines that is copied sign by sign. */
    record Verbatim(String text) implements MailBlock {}

    /** The small words at the end: what is never asked, whom to call. */
    record FinePrint(String text) implements MailBlock {}

    private static void requirePage(URI target) {
        if (!"https".equals(target.getScheme()) && !"http".equals(target.getScheme())) {
            throw new IllegalArgumentException("a mail links to a page");
        }
    }
}
