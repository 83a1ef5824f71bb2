package cn.gov.shuozhou.data.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("磁盘将满：满之前告知系统管理员")
class DiskSpaceTest {

    private static final long GIGABYTE = 1L << 30;

    /** A disk of this size, of which so much is free. */
    private static final class Disk extends File {

        private final long total;
        private long free;

        private Disk(long total, long free) {
            super("/data");
            this.total = total;
            this.free = free;
        }

        @Override
        public long getTotalSpace() {
            return total;
        }

        @Override
        public long getUsableSpace() {
            return free;
        }
    }

    @ParameterizedTest(name = "共 {0} GB，剩 {1} MB：告警 {2}")
    @CsvSource({"100, 10241, false", "100, 10239, true", "5, 1025, false", "5, 1023, true", "5, 0, true"})
    void lessThanATenthOrAGigabyte(long totalGigabytes, long freeMegabytes, boolean warned) {
        List<Object> events = new ArrayList<>();
        Disk disk = new Disk(totalGigabytes * GIGABYTE, freeMegabytes << 20);
        DiskSpace space = new DiskSpace(disk, events::add);

        space.watch();
        space.watch();
        assertThat(events).hasSize(warned ? 1 : 0);
        assertThat(space.read()).extracting(Figure::value).containsExactly((double) disk.free, (double) disk.total);

        disk.free = disk.total;
        space.watch();
        disk.free = 0;
        space.watch();
        assertThat(events).hasSize(warned ? 2 : 1).last().isEqualTo(new DiskSpaceLow("/data", 0));
    }
}
