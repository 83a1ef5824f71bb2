package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("按主键对应的行：取走的不再有，剩下的按次序")
class RowIndexTest {

    private static final int MANY = 10_000;

    @Test
    @DisplayName("一万行：每一行都找得到，取一次；后放的同一主键算数；0 也是一个主键")
    void everyRowOnce() {
        RowIndex index = new RowIndex();
        for (int row = 1; row <= MANY; row++) {
            index.put((row - 1) * 4_294_967_296L, row, row);
        }
        index.put(4_294_967_296L, 7, MANY + 1);
        for (int row = 1; row <= MANY; row += 2) {
            assertThat(index.first((row - 1) * 4_294_967_296L)).isEqualTo(row);
            int taken = index.take((row - 1) * 4_294_967_296L);
            assertThat(index.row(taken)).isEqualTo(row);
            assertThat(index.values(taken)).isEqualTo(row);
            assertThat(index.take((row - 1) * 4_294_967_296L)).isEqualTo(-1);
        }
        assertThat(index.take(1)).isEqualTo(-1);
        assertThat(index.first(1)).isZero();
        assertThat(index.left().toArray())
                .containsExactly(IntStream.rangeClosed(4, MANY + 1)
                        .filter(row -> row % 2 == 0 || row == MANY + 1)
                        .toArray());
    }
}
