package be.lra.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plain part of a mail: format of RFC 3676 is not used, lines are as long as their sentences. */
final class PlainText {

    private PlainText() {}

    static String of(String senderName, MailContent content) {
        return senderName
                + "\n\n"
                + content.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String block(MailBlock block) {
        return switch (block) {
            case MailBlock.Paragraph(String text) -> text;
            case MailBlock.Action(String label, var target) -> label + "\n" + target;
            case MailBlock.Link(String label, var target) -> label + "\n" + target;
            case MailBlock.Code(String code, String caption) -> "    " + code + "\n\n" + caption;
            case MailBlock.Facts(var rows) ->
                rows.entrySet().stream().map(PlainText::fact).collect(Collectors.joining("\n"));
            case MailBlock.Steps(var steps) -> steps(steps);
            case MailBlock.Points(var points) -> "– " + String.join("\n– ", points);
            case MailBlock.Verbatim(String text) -> text.stripTrailing();
            case MailBlock.FinePrint(String text) -> text;
        };
    }

    private static String fact(Map.Entry<String, String> row) {
        return row.getKey() + " " + row.getValue();
    }

    private static String steps(List<String> steps) {
        var text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(steps.get(i));
        }
        return text.toString();
    }
}
