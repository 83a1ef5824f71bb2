package cn.gov.shuozhou.data.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("写工作表时的文字缓冲")
class GatheredWriterTest {

    @Test
    @DisplayName("无论长短，写进去的一字不差地出来")
    void keepsEveryCharacter() throws IOException {
        Random random = new Random(20261124);
        StringBuilder expected = new StringBuilder();
        StringWriter received = new StringWriter();
        try (GatheredWriter writer = new GatheredWriter(received)) {
            for (int i = 0; i < 2_000; i++) {
                String piece = "目录".repeat(i % 100 == 99 ? 10_000 + i : random.nextInt(40)) + i;
                switch (i % 4) {
                    case 0 -> writer.write(piece);
                    case 1 -> writer.write(piece.toCharArray());
                    case 2 -> writer.append(piece, 0, piece.length());
                    default -> piece.chars().forEach(character -> write(writer, character));
                }
                expected.append(piece);
            }
        }
        assertThat(received.toString().equals(expected.toString())).isTrue();
    }

    private static void write(GatheredWriter writer, int character) {
        try {
            writer.write(character);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
