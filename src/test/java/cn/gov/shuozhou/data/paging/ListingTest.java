package cn.gov.shuozhou.data.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("清单分页：数到够用为止")
class ListingTest {

    private final List<Integer> counted = new ArrayList<>();

    /** A list of so many rows that writes down how far it was counted. */
    private Listing<Integer> listOf(int length) {
        return new Listing<>(
                most -> {
                    counted.add(most);
                    return Math.min(most, length);
                },
                (limit, offset) -> IntStream.range(
                                Math.min(offset, length), (int) Math.min(length, (long) offset + limit))
                        .boxed()
                        .toList());
    }

    @Test
    @DisplayName("不满一页的不数")
    void aShortListIsNotCounted() {
        Page<Integer> page = listOf(19).page(1);
        assertThat(page.total()).isEqualTo(19);
        assertThat(page.more()).isFalse();
        assertThat(counted).isEmpty();
    }

    @Test
    @DisplayName("正好数得完的：总数和最后一页都是准的")
    void aListThatIsCountedToItsEnd() {
        Page<Integer> page = listOf(1_000).page(1);
        assertThat(page.total()).isEqualTo(1_000);
        assertThat(page.more()).isFalse();
        assertThat(page.count()).isEqualTo(50);
    }

    @Test
    @DisplayName("更长的：说还有更多，下一页总能去，一直到真的最后一页")
    void aLongListGoesOn() {
        Listing<Integer> list = listOf(3_005);
        assertThat(list.page(1)).satisfies(page -> {
            assertThat(page.total()).isEqualTo(1_000);
            assertThat(page.more()).isTrue();
            assertThat(page.hasNext()).isTrue();
        });
        assertThat(counted).containsExactly(1_001);
        assertThat(list.page(60)).satisfies(page -> {
            assertThat(page.number()).isEqualTo(60);
            assertThat(page.rows()).startsWith(1_180).hasSize(20);
            assertThat(page.hasNext()).isTrue();
        });
        assertThat(list.page(151)).satisfies(page -> {
            assertThat(page.rows()).containsExactly(3_000, 3_001, 3_002, 3_003, 3_004);
            assertThat(page.more()).isFalse();
            assertThat(page.hasNext()).isFalse();
        });
    }

    @Test
    @DisplayName("最后一页以后的：给最后一页")
    void aPagePastTheEnd() {
        for (int wanted : new int[] {152, 99_999, Integer.MAX_VALUE}) {
            Page<Integer> page = listOf(3_005).page(wanted);
            assertThat(page.number()).as("%d", wanted).isEqualTo(151);
            assertThat(page.rows()).hasSize(5);
        }
    }

    @Test
    @DisplayName("按位置翻页的：只有一页时不数，多于一万条说一万条以上")
    void keyPages() {
        List<Integer> full = IntStream.range(0, KeyPage.READ).boxed().toList();
        assertThat(KeyPage.of(List.of(1, 2), () -> 1 / 0, null, row -> place())).satisfies(page -> {
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.next()).isNull();
        });
        assertThat(KeyPage.of(full, () -> KeyPage.COUNTED + 1, null, row -> place()))
                .satisfies(page -> {
                    assertThat(page.total()).isEqualTo(KeyPage.COUNTED);
                    assertThat(page.more()).isTrue();
                    assertThat(page.next()).isNotNull();
                });
    }

    private static Cursor place() {
        return new Cursor("ORDER", false, "", "1");
    }
}
