package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.tabular.GivenFiles.Reader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Right tables, spoilt by chance: cells, rows, bytes, and the parts of workbooks. */
final class SpoiltFiles {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u00a0",
            "\u3000",
            "\u200b",
            "\u202e",
            "\u0000",
            "\u000b",
            "\ud800",
            "\ufffe",
            "\ufffd",
            "\"",
            "\"\"",
            "a\"b",
            ",",
            "\r",
            "\n",
            "\t",
            "=1+1",
            "=\"1\"",
            "5.21406E+17",
            "123456789012345000",
            "14060219900307123",
            "2023/1/5",
            "9999年99月99日",
            "0000-00-00",
            "#N/A",
            "_x000D_",
            "_xD800_",
            "<b>&amp;",
            "⼈",
            "ＡＢＣ",
            "𠅤",
            "-1",
            "1e999",
            "x".repeat(40_000));

    private static final Map<Reader, byte[]> WORKBOOKS = Map.of(
            Reader.DATA, SampleTables.workbook(SampleTables.of(Reader.DATA), (workbook, sheet) -> {}),
            Reader.CALENDAR, SampleTables.workbook(SampleTables.of(Reader.CALENDAR), (workbook, sheet) -> {}),
            Reader.PEOPLE, SampleTables.workbook(SampleTables.of(Reader.PEOPLE), (workbook, sheet) -> {}),
            Reader.DEPARTMENTS, SampleTables.workbook(SampleTables.of(Reader.DEPARTMENTS), (workbook, sheet) -> {}),
            Reader.CATALOGUE, GivenFiles.file("cat-5b-halfwidth-name.xlsx"));

    private final Random random;

    SpoiltFiles(long seed) {
        random = new Random(seed);
    }

    byte[] next(Reader reader) throws IOException {
        boolean text = reader != Reader.CATALOGUE && random.nextInt(5) < 3;
        byte[] content = text ? csv(reader) : workbook(reader);
        return random.nextInt(4) == 0 ? withSpoiltBytes(content) : content;
    }

    private byte[] csv(Reader reader) {
        List<List<String>> rows = SampleTables.of(reader);
        for (int i = random.nextInt(3); i > 0; i--) {
            spoilCell(rows);
        }
        if (random.nextInt(4) == 0) {
            List<String> row = rows.get(random.nextInt(rows.size()));
            rows.add(random.nextInt(rows.size() + 1), new ArrayList<>(row));
        }
        if (random.nextInt(6) == 0) {
            rows.remove(random.nextInt(rows.size()));
        }
        String text = SampleTables.csv(rows);
        if (random.nextInt(6) == 0) {
            int place = random.nextInt(text.length() + 1);
            text = text.substring(0, place) + nasty() + text.substring(place);
        }
        return text.getBytes(
                switch (random.nextInt(6)) {
                    case 0 -> Charset.forName("GB18030");
                    case 1 -> StandardCharsets.UTF_16;
                    default -> StandardCharsets.UTF_8;
                });
    }

    private void spoilCell(List<List<String>> rows) {
        List<String> row = rows.get(random.nextInt(rows.size()));
        int column = random.nextInt(row.size());
        String cell = row.get(column);
        int place = random.nextInt(cell.length() + 1);
        row.set(column, random.nextBoolean() ? nasty() : cell.substring(0, place) + nasty() + cell.substring(place));
    }

    private String nasty() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** A workbook some of whose parts are spoilt as text, or that is packed anew as it was. */
    private byte[] workbook(Reader reader) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(WORKBOOKS.get(reader)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = random.nextBoolean()
                    ? names.stream()
                            .filter(part -> part.endsWith("sheet1.xml"))
                            .findFirst()
                            .orElseThrow()
                    : names.get(random.nextInt(names.size()));
            if (parts.containsKey(name)) {
                spoilPart(parts, name);
            }
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private void spoilPart(Map<String, byte[]> parts, String name) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        int place = random.nextInt(text.length() + 1);
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, withSpoiltBytes(parts.get(name)));
            case 2 ->
                parts.put(
                        name,
                        (text.substring(0, place) + nasty() + text.substring(place)).getBytes(StandardCharsets.UTF_8));
            case 3 ->
                parts.put(
                        name,
                        text.replaceFirst("<v>\\d+</v>", "<v>" + escaped() + "</v>")
                                .getBytes(StandardCharsets.UTF_8));
            case 4 ->
                parts.put(
                        name,
                        text.replaceFirst(
                                        "t=\"(s|inlineStr)\"",
                                        "t=\""
                                                + List.of("d", "b", "e", "n", "zz")
                                                        .get(random.nextInt(5)) + "\"")
                                .getBytes(StandardCharsets.UTF_8));
            default ->
                parts.put(
                        name,
                        text.replaceFirst(
                                        "r=\"([A-Z]+)\\d+\"",
                                        "r=\""
                                                + List.of("", "A0", "ZZZZ9", "A-1", "A99999999999")
                                                        .get(random.nextInt(5))
                                                + "\"")
                                .getBytes(StandardCharsets.UTF_8));
        }
    }

    private String escaped() {
        return nasty().replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\\", "")
                .replace("$", "");
    }

    private byte[] withSpoiltBytes(byte[] whole) {
        byte[] content = whole.clone();
        for (int i = random.nextInt(4); i >= 0 && content.length > 0; i--) {
            int place = random.nextInt(content.length);
            switch (random.nextInt(4)) {
                case 0 -> content[place] = (byte) random.nextInt(256);
                case 1 -> content[place] ^= (byte) (1 << random.nextInt(8));
                case 2 -> content = Arrays.copyOf(content, place);
                default -> {
                    byte[] shorter = new byte[content.length - 1];
                    System.arraycopy(content, 0, shorter, 0, place);
                    System.arraycopy(content, place + 1, shorter, place, content.length - place - 1);
                    content = shorter;
                }
            }
        }
        return content;
    }
}
