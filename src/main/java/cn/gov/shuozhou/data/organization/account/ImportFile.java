package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as spreadsheets write it: UTF-8 with or without mark, or GB18030. */
final class ImportFile {

    private static final String FIELD = "file";

    private static final int MOST_ROWS = 5000;

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private ImportFile() {}

    /**
     * The file's rows, each with all these columns.
     *
     * @throws RequestRejected invalid when it is no such file
     */
    static List<CSVRecord> read(byte[] file, List<String> columns) {
        try (CSVParser parser = CSV.parse(new StringReader(text(file)))) {
            List<String> missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw RequestRejected.invalid(FIELD, "文件缺少列：%s。首行须为：%s。".formatted(joined(missing), joined(columns)));
            }
            return checked(parser.getRecords());
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw RequestRejected.invalid(FIELD, "文件不是正确的 CSV：引号或列名有误。请另存为“CSV（逗号分隔）”后重新上传。");
        }
    }

    static Problem inRow(CSVRecord row, Problem problem) {
        return new Problem(problem.field(), "第 %d 行：%s".formatted(row.getRecordNumber() + 1, problem.sentence()));
    }

    private static List<CSVRecord> checked(List<CSVRecord> rows) {
        if (rows.isEmpty()) {
            throw RequestRejected.invalid(FIELD, "文件中没有数据行。请在列名下逐行填写后重新上传。");
        }
        if (rows.size() > MOST_ROWS) {
            throw RequestRejected.invalid(FIELD, "文件有 %d 行，一次最多导入 %d 行。请拆分后分次上传。".formatted(rows.size(), MOST_ROWS));
        }
        List<Problem> incomplete = rows.stream()
                .filter(row -> !row.isConsistent())
                .map(row -> inRow(row, new Problem(FIELD, "列数与首行不一致。请检查是否缺少逗号或引号。")))
                .toList();
        if (!incomplete.isEmpty()) {
            throw RequestRejected.invalid(incomplete);
        }
        List<Problem> hidden = rows.stream()
                .flatMap(row -> row.stream()
                        .flatMap(value -> PlainText.problem(value).stream())
                        .limit(1)
                        .map(problem -> inRow(row, new Problem(FIELD, problem))))
                .toList();
        if (!hidden.isEmpty()) {
            throw RequestRejected.invalid(hidden);
        }
        return rows;
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text;
        try {
            text = decoded(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            text = decoded(file, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static String joined(List<String> columns) {
        return String.join("、", columns);
    }
}
