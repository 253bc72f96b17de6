package be.lra.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The rich part of a mail, in the colours of the citizen's pages ({@code citizen.css}): tables and inline styles, because mail programs know little else; no image, nothing fetched
 * from anywhere. The few rules for dark mode stand in the head and may be dropped without harm.
 */
final class HtmlText {

    private static final String DARK_MODE = """
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
              .page { background: #11191d !important; }
              .card { background: #19242a !important; border-color: #3a4950 !important; }
              .ink { color: #eaf0f1 !important; }
              .soft { color: #b4c0c5 !important; }
              .rule { border-color: #3a4950 !important; }
              .button { background: #7fd0cd !important; color: #08282b !important; }
              .link { color: #7fd0cd !important; }
              .code { background: #11191d !important; border-color: #7fd0cd !important; }
            }""";

    private static final String FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
    private static final String INK = FONT + "font-size:17px;line-height:1.5;color:#16242b;";
    private static final String CARD =
            "max-width:600px;background:#ffffff;border:1px solid #c9d2d4;border-radius:10px;text-align:left";
    private static final String SENDER = FONT
            + "font-size:17px;font-weight:600;color:#16242b;padding:20px 28px 14px;border-bottom:1px solid #c9d2d4";
    private static final String PARAGRAPH = INK + "margin:16px 0";
    private static final String BUTTON = FONT + "display:inline-block;background:#0f5257;color:#ffffff;font-size:18px;"
            + "font-weight:600;line-height:1.3;text-decoration:none;padding:14px 24px;border-radius:8px";
    private static final String LINK = FONT + "font-size:17px;line-height:1.5;color:#0f5257";
    private static final String WRITTEN_OUT =
            FONT + "font-size:15px;line-height:1.5;color:#0f5257;word-break:break-all";
    private static final String CODE = "font-family:Consolas,'Liberation Mono',Menlo,monospace;font-size:34px;"
            + "font-weight:700;letter-spacing:6px;color:#16242b;background:#e6f1f0;border:2px solid #0f5257;"
            + "border-radius:8px;padding:14px 20px;display:inline-block";
    private static final String VERBATIM = "font-family:Consolas,'Liberation Mono',Menlo,monospace;font-size:15px;"
            + "line-height:1.5;color:#16242b;white-space:pre-wrap;word-break:break-all;margin:16px 0";
    private static final String CELL = INK + "vertical-align:top;padding:4px 16px 4px 0;";
    private static final String POINTS = INK + "margin:12px 0;padding:0 0 0 22px";
    private static final String NAME = "font-size:15px;color:#47575f"; // of a fact; above it, for narrow screens
    private static final String FINE_PRINT = FONT
            + "font-size:15px;line-height:1.5;color:#47575f;margin:20px 0 0;padding-top:14px;border-top:1px solid #c9d2d4";

    private HtmlText() {}

    static String of(OutgoingMessage message, MailContent content) {
        String blocks = content.blocks().stream().map(HtmlText::block).collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + message.language().tag() + "\">\n" + head(content.subject())
                + body(message.senderName(), blocks) + "</html>\n";
    }

    private static String head(String subject) {
        return """
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <title>%s</title>
                <style>
                %s
                </style>
                </head>
                """.formatted(escaped(subject), DARK_MODE);
    }

    private static String body(String senderName, String blocks) {
        return """
                <body class="page" style="margin:0;padding:0;background:#fbfaf7">
                <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0">
                <tr><td align="center" style="padding:24px 12px">
                <table role="presentation" class="card" width="100%%" cellpadding="0" cellspacing="0" style="%s">
                <tr><td class="ink rule" style="%s">%s</td></tr>
                <tr><td style="padding:12px 28px 28px">
                %s
                </td></tr>
                </table>
                </td></tr>
                </table>
                </body>
                """.formatted(CARD, SENDER, escaped(senderName), blocks);
    }

    private static String block(MailBlock block) {
        return switch (block) {
            case MailBlock.Paragraph(String text) -> paragraph("ink", PARAGRAPH, text);
            case MailBlock.Action action -> action(action);
            case MailBlock.Link link -> link(link);
            case MailBlock.Code(String code, String caption) ->
                "<p style=\"margin:20px 0 8px\"><span class=\"ink code\" style=\"%s\">%s</span></p>\n"
                                .formatted(CODE, escaped(code))
                        + paragraph("ink", PARAGRAPH, caption);
            case MailBlock.Facts(var rows) ->
                table(rows.entrySet().stream().map(HtmlText::fact).collect(Collectors.joining("\n")));
            case MailBlock.Steps(var steps) -> table(steps(steps));
            case MailBlock.Points(var points) -> points(points);
            case MailBlock.Verbatim(String text) ->
                "<pre class=\"ink\" style=\"%s\">%s</pre>".formatted(VERBATIM, escaped(text.stripTrailing()));
            case MailBlock.FinePrint(String text) -> paragraph("soft rule", FINE_PRINT, text);
        };
    }

    private static String paragraph(String names, String style, String text) {
        return "<p class=\"%s\" style=\"%s\">%s</p>"
                .formatted(names, style, words(text).replace("\n", "<br>\n"));
    }

    private static String action(MailBlock.Action action) {
        String target = escaped(action.target().toString());
        return """
                <p style="margin:24px 0 10px"><a class="button" href="%1$s" style="%2$s">%3$s</a></p>
                <p style="margin:0 0 16px"><a class="link" href="%1$s" style="%4$s">%1$s</a></p>""".formatted(target, BUTTON, words(action.label()), WRITTEN_OUT);
    }

    private static String link(MailBlock.Link link) {
        String target = escaped(link.target().toString());
        return """
                <p style="margin:0 0 4px"><a class="link" href="%1$s" style="%2$s">%3$s</a></p>
                <p style="margin:0 0 16px"><a class="link" href="%1$s" style="%4$s">%1$s</a></p>""".formatted(target, LINK, words(link.label()), WRITTEN_OUT);
    }

    private static String table(String rows) {
        return "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:12px 0\">\n" + rows
                + "\n</table>";
    }

    private static String fact(Map.Entry<String, String> row) {
        return "<tr><td class=\"ink\" style=\"%spadding:6px 0\"><span class=\"soft\" style=\"%s\">%s</span><br>%s</td></tr>"
                .formatted(INK, NAME, words(row.getKey()), words(row.getValue()));
    }

    private static String steps(List<String> steps) {
        var rows = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            rows.append(i == 0 ? "" : "\n").append(step(i + 1, steps.get(i)));
        }
        return rows.toString();
    }

    private static String step(int number, String text) {
        return "<tr><td class=\"ink\" style=\"%1$s\">%2$d.</td><td class=\"ink\" style=\"%1$s\">%3$s</td></tr>"
                .formatted(CELL, number, words(text));
    }

    private static String points(List<String> points) {
        return points.stream()
                .map(point -> "<li style=\"margin:4px 0\">%s</li>".formatted(words(point)))
                .collect(Collectors.joining("\n", "<ul class=\"ink\" style=\"%s\">\n".formatted(POINTS), "\n</ul>"));
    }

    private static String words(String text) {
        return escaped(EmailWord.inOnePiece(text));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
