package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A Word or Excel file of the present format without macros, controls, embedded objects and anything that it would fetch
 * from elsewhere. Parts are known by name, by declared type and by relation: each alone can be given another name.
 */
final class OfficeCheck {

    private static final String TYPES = "[content_types].xml";

    private static final Map<FileFormat, String> MAIN_TYPE = Map.of(
            FileFormat.DOCX, "wordprocessingml.document.main+xml",
            FileFormat.XLSX, "spreadsheetml.sheet.main+xml");

    private static final List<String> MACROS =
            List.of("vbaproject", "vbadata", "macroenabled", "macrosheet", "dialogsheet", "activex", "customui");

    private static final List<String> EMBEDDED = List.of("embeddings/", "oleobject", "afchunk", "externallink");

    private static final List<String> CONNECTIONS =
            List.of("xl/connections.xml", "spreadsheetml.connections", "relationships/connections", "xl/model/");

    private static final List<String> EMBEDDED_RELATIONS = List.of("/oleobject", "/package", "/afchunk", "/control");

    private OfficeCheck() {}

    static void check(FileFormat format, byte[] content) throws UnfitContent {
        var parts = ZipParts.read(content, name -> name.equals(TYPES) || name.endsWith(".rels"), OfficeText::check);
        byte[] types = parts.get(TYPES);
        var declared = new ArrayList<String>();
        if (types != null) {
            elements(types, reader -> declared.add(small(reader.getAttributeValue(null, "ContentType"))));
        }
        for (String nameOrType : concat(parts.keySet(), declared)) {
            requireStill(nameOrType);
        }
        if (declared.stream().noneMatch(type -> type.endsWith(MAIN_TYPE.get(format)))) {
            throw new UnfitContent(
                    "的内容不是 %s 文件。请用办公软件另存为 %s 后再上传，不要只改扩展名。".formatted(format.extension(), format.extension()));
        }
        for (var part : parts.entrySet()) {
            if (part.getKey().endsWith(".rels")) {
                elements(part.getValue(), OfficeCheck::relation);
            }
        }
    }

    private static List<String> concat(Set<String> names, List<String> types) {
        return Stream.concat(names.stream(), types.stream()).toList();
    }

    private static String small(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static void requireStill(String namesOrTypes) throws UnfitContent {
        if (MACROS.stream().anyMatch(namesOrTypes::contains)) {
            throw new UnfitContent("含有宏或控件。请另存为不含宏的 docx、xlsx，或导出为 PDF 后再上传。");
        }
        if (EMBEDDED.stream().anyMatch(namesOrTypes::contains)) {
            throw embedded();
        }
        if (CONNECTIONS.stream().anyMatch(namesOrTypes::contains)) {
            throw new UnfitContent("含有数据连接。请把数据粘贴为值，去掉连接后再上传。");
        }
    }

    /** Looks at an element of a part that lists types or relations. */
    @FunctionalInterface
    private interface Look {
        void at(XMLStreamReader element) throws UnfitContent;
    }

    private static void elements(byte[] xml, Look look) throws UnfitContent {
        try {
            XMLStreamReader reader = OfficeText.XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw broken();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    look.at(reader);
                }
            }
        } catch (XMLStreamException unreadable) {
            throw broken();
        }
    }

    private static void relation(XMLStreamReader element) throws UnfitContent {
        String kind = small(element.getAttributeValue(null, "Type"));
        requireStill(kind);
        if (EMBEDDED_RELATIONS.stream().anyMatch(kind::endsWith)) {
            throw embedded();
        }
        boolean elsewhere = small(element.getAttributeValue(null, "TargetMode")).equals("external");
        if (elsewhere && !kind.endsWith("/hyperlink")) {
            throw new UnfitContent(
                    kind.endsWith("/attachedtemplate")
                            ? "引用了外部模板，打开时会去取。请在“文档模板”中改用 Normal 模板，或导出为 PDF 后再上传。"
                            : "引用了外部的图片或文件，打开时会去取。请把内容嵌入文档、断开链接后再上传。");
        }
    }

    private static UnfitContent embedded() {
        return new UnfitContent("含有嵌入的对象或外部链接。请去掉，或作为单独的附件上传。");
    }

    static UnfitContent broken() {
        return new UnfitContent("的内部结构不正常。请用办公软件重新保存后再上传。");
    }
}
