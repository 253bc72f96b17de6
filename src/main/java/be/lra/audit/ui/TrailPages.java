package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditExport;
import be.lra.audit.AuditFilter;
import be.lra.audit.AuditPage;
import be.lra.audit.AuditSearch;
import be.lra.audit.AuditSentences;
import be.lra.audit.ExportForm;
import be.lra.audit.Receipts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** What a search found, page by page, newest first; and the same as a table to take along. */
class TrailPages extends Div {

    private final transient AuditSearch search;
    private final transient AuditExport export;
    private final transient AuditSentences sentences;
    private final transient AuditActors actors;
    private final transient Receipts receipts;
    private final transient AuditFilter filter;
    private final transient Deque<Optional<AuditPage.Key>> before =
            new ArrayDeque<>(); // where pages begin, this one first
    private final Div lines = new Div();
    private final Span place = new Span();
    private final Button first = new Button(getTranslation("audit.page.first"), click -> toFirst());
    private final Button previous = new Button(getTranslation("audit.page.previous"), click -> back());
    private final Button next = new Button(getTranslation("audit.page.next"), click -> forth());
    private final Locale language = getLocale(); // an export runs beside the screen
    private final transient AuditPage beginning; // kept, since reading it again would be another search in the trail
    private transient AuditPage page;

    /** @param page the first one */
    TrailPages(
            AuditSearch search,
            AuditExport export,
            AuditSentences sentences,
            AuditActors actors,
            Receipts receipts,
            AuditFilter filter,
            AuditPage page) {
        this.search = search;
        this.export = export;
        this.sentences = sentences;
        this.actors = actors;
        this.receipts = receipts;
        this.filter = filter;
        this.beginning = page;
        this.page = page;
        addClassName("card");
        before.push(Optional.empty());
        place.addClassName("trail-place");
        var take = new Div(export(ExportForm.CSV), export(ExportForm.ODS));
        take.addClassName("trail-export");
        var bar = new Div(first, previous, place, next, take);
        bar.addClassName("trail-pages");
        add(bar, lines);
        show(page);
    }

    private void toFirst() {
        before.clear();
        before.push(Optional.empty());
        show(read(before.getFirst()));
    }

    private void back() {
        before.pop();
        show(read(before.getFirst()));
    }

    private void forth() {
        page.next().ifPresent(key -> {
            before.push(Optional.of(key));
            show(read(before.getFirst()));
        });
    }

    private AuditPage read(Optional<AuditPage.Key> begin) {
        return begin.map(key -> search.search(filter, key)).orElse(beginning);
    }

    private void show(AuditPage read) {
        page = read;
        var trail = new TrailList(sentences, actors, TrailList.Links.TO_REGISTRATION)
                .opening(line -> search.open(line.id())
                        .ifPresent(detail -> new EventDialog(detail, sentences, actors, receipts).open()));
        trail.append(read.lines());
        lines.removeAll();
        lines.add(trail);
        first.setEnabled(before.size() > 1);
        previous.setEnabled(before.size() > 1);
        next.setEnabled(read.next().isPresent());
        place.setText(getTranslation("audit.page.number", before.size()));
    }

    private static OutputStream begin(DownloadEvent download, ExportForm form, long bytes) {
        download.setFileName("events." + form.ending());
        download.setContentType(form.mediaType());
        download.setContentLength(bytes);
        return download.getOutputStream();
    }

    private Anchor export(ExportForm form) {
        var take = new Anchor(
                download -> export.write(filter, language, form, bytes -> begin(download, form, bytes)),
                getTranslation("audit.export.take." + form.name()));
        take.setTitle(getTranslation("audit.export.title", AuditExport.MOST));
        return take;
    }
}
