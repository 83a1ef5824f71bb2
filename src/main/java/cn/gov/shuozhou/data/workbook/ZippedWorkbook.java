package cn.gov.shuozhou.data.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An .xlsx file, its sheets read as events. */
final class ZippedWorkbook {

    /** A repeated row packs well; {@link ZippedParts} has counted what it unpacks to. */
    private static final double PACKS_AT_MOST = 0.0005;

    static {
        ZipSecureFile.setMinInflateRatio(PACKS_AT_MOST);
    }

    private ZippedWorkbook() {}

    static void read(Path file, WorkbookReader.Rows rows) throws IOException, UnreadableWorkbook {
        try (var container = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var texts = new SharedTexts()) {
            var reader = new XSSFReader(container);
            parse(reader.getSharedStringsData(), texts);
            var formats = new CellFormats();
            parse(reader.getStylesData(), formats);
            var workbook = new WorkbookProperties();
            parse(reader.getWorkbookData(), workbook);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName();
                    if (!workbook.isHidden(name)) {
                        var events = new SheetEvents(name, texts, formats, workbook.from1904(), rows);
                        parse(sheet, events);
                        rows.end(name, events.look());
                    }
                }
            }
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException broken) {
            throw new UnreadableWorkbook(WorkbookReader.BROKEN, broken);
        }
    }

    /** Reads a part to its end; a workbook may do without some. */
    private static void parse(@Nullable InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part != null) {
            try (part) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler);
                parser.parse(new InputSource(part));
            }
        }
    }
}
