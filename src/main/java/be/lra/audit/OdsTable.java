package be.lra.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A sheet of texts as an OpenDocument file (ODF 1.3), written through: a library would hold all of its cells in memory. A cell of the
 * type text is one, whatever it begins with.
 */
final class OdsTable implements TrailTable {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%1$s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MEDIA_TYPE);

    /** XML 1.0 §2.2: signs that no document holds, and ends of lines, which a cell has none of. */
    private static final String NO_SIGN =
            "[\\x00-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]";

    private final ZipOutputStream zip;
    private final XMLStreamWriter content;
    private boolean isEmpty = true;

    OdsTable(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        stored("mimetype", MEDIA_TYPE);
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            content = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** ODF 1.3 part 2 §3.3: first, and neither packed nor with more about it, so that the file can be told by its bytes. */
    private void stored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void begin() throws XMLStreamException {
        content.writeStartDocument("UTF-8", "1.0");
        content.writeStartElement("office", "document-content", OFFICE);
        content.writeNamespace("office", OFFICE);
        content.writeNamespace("table", TABLE);
        content.writeNamespace("text", TEXT);
        content.writeAttribute("office", OFFICE, "version", "1.3");
        content.writeEmptyElement("office", "automatic-styles", OFFICE); // some readers look for it
        content.writeStartElement("office", "body", OFFICE);
        content.writeStartElement("office", "spreadsheet", OFFICE);
        content.writeStartElement("table", "table", TABLE);
        content.writeAttribute("table", TABLE, "name", "events");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        try {
            if (isEmpty) {
                content.writeEmptyElement("table", "table-column", TABLE);
                content.writeAttribute("table", TABLE, "number-columns-repeated", String.valueOf(cells.size()));
                isEmpty = false;
            }
            content.writeStartElement("table", "table-row", TABLE);
            for (String cell : cells) {
                content.writeStartElement("table", "table-cell", TABLE);
                content.writeAttribute("office", OFFICE, "value-type", "string");
                content.writeStartElement("text", "p", TEXT);
                content.writeCharacters(cell.replaceAll(NO_SIGN, " "));
                content.writeEndElement();
                content.writeEndElement();
            }
            content.writeEndElement();
        } catch (XMLStreamException gone) {
            throw new IOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            content.writeEndDocument();
            content.flush();
        } catch (XMLStreamException gone) {
            throw new IOException(gone);
        }
        zip.close();
    }
}
