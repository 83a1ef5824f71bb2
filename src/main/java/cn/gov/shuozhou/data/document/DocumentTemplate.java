package cn.gov.shuozhou.data.document;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word file with blanks. The text of the document stands in a paragraph of its own and takes as many as it has lines. */
public final class DocumentTemplate {

    private static final String FIELD = "file";

    private final byte[] file;

    public DocumentTemplate(byte[] file) {
        this.file = file.clone();
    }

    /** As it was given. */
    public byte[] file() {
        return file.clone();
    }

    /**
     * Passes a template that every document of this layout can be made from.
     *
     * @throws RequestRejected invalid, with a sentence for each thing that is wrong
     */
    public void check(Layout layout) {
        try (XWPFDocument document = open()) {
            RequestRejected.throwIf(problems(document, layout));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof RequestRejected refusal) {
                throw refusal;
            }
            throw RequestRejected.invalid(FIELD, "模板打不开，文件可能已损坏。请用 Word 或 WPS 另存为 docx 后再上传。");
        }
    }

    private static List<Problem> problems(XWPFDocument document, Layout layout) {
        List<BlankText> texts = paragraphs(document).map(BlankText::new).toList();
        Set<String> names = texts.stream()
                .flatMap(text -> text.names().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Problem> problems = new ArrayList<>();
        if (texts.stream().anyMatch(BlankText::isBroken)) {
            problems.add(problem("模板中有写了“${”而没有“}”的填空。请补全或者删去。"));
        }
        String unknown = names.stream()
                .filter(name -> Blank.named(name).isEmpty())
                .map(name -> "${" + name + "}")
                .collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            problems.add(problem("模板中有系统不认识的填空 %s。可以用的是：%s。"
                    .formatted(
                            unknown,
                            Arrays.stream(Blank.values()).map(Blank::written).collect(Collectors.joining("、")))));
        }
        String missing = layout.required().stream()
                .filter(blank -> names.stream()
                        .noneMatch(
                                name -> Blank.named(name).filter(blank::equals).isPresent()))
                .map(Blank::written)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            problems.add(problem("模板缺少填空 %s。请加上后再上传。".formatted(missing)));
        } else if (bodies(document).isEmpty()) {
            problems.add(problem("填空 %s 须独占一段，不放在表格、页眉页脚里，前后不加文字。".formatted(Blank.BODY.written())));
        }
        return problems;
    }

    private static Problem problem(String sentence) {
        return new Problem(FIELD, sentence);
    }

    /** The document: every blank has its text, and those without one are empty. */
    public byte[] fill(Map<Blank, String> values) {
        try (XWPFDocument document = open();
                ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
            List<XWPFParagraph> bodies = bodies(document);
            paragraphs(document)
                    .filter(paragraph -> !bodies.contains(paragraph))
                    .forEach(paragraph -> new BlankText(paragraph).fill(values));
            bodies.forEach(paragraph -> spread(document, paragraph, values.getOrDefault(Blank.BODY, "")));
            document.write(filled);
            return filled.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<XWPFParagraph> bodies(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(paragraph -> new BlankText(paragraph).isOnly(Blank.BODY))
                .toList();
    }

    /** One paragraph a line, each like the one that holds the blank. */
    private static void spread(XWPFDocument document, XWPFParagraph last, String body) {
        List<String> lines = body.lines().toList();
        for (int line = 0; line < lines.size() - 1; line++) {
            XWPFParagraph next = document.insertNewParagraph(last.getCTP().newCursor());
            next.getCTP().set(last.getCTP());
            fill(new XWPFParagraph(next.getCTP(), document), lines.get(line));
        }
        fill(last, lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    private static void fill(XWPFParagraph paragraph, String line) {
        new BlankText(paragraph).fill(Map.of(Blank.BODY, line));
    }

    private XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
        Stream<XWPFHeaderFooter> edges =
                Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream());
        return Stream.of(
                        document.getParagraphs().stream(),
                        inTables(document.getTables()),
                        edges.flatMap(edge -> Stream.concat(edge.getParagraphs().stream(), inTables(edge.getTables()))))
                .flatMap(all -> all);
    }

    private static Stream<XWPFParagraph> inTables(List<XWPFTable> tables) {
        return tables.stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> Stream.concat(cell.getParagraphs().stream(), inTables(cell.getTables())));
    }
}
