package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The disk on which the embedded database lies runs full while people work, and is cleared again. Nobody touches the node. */
@DisplayName("内置数据库所在的磁盘写满")
class DiskFullIT {

    private static final int MEGABYTES = 600;
    private static final int CASES = 120;

    @Test
    @FullRun(everyday = "DatabaseProbeTest、DiskSpaceTest、DatabaseLostUnderWayTest")
    @DisplayName("满之前告知系统管理员；满了 /readyz 503 或者告知暂停办理；腾出空间后不用重启；不丢不重；没有跟踪文件")
    void runsFull() throws Exception {
        try (SmallDisk disk = new SmallDisk(MEGABYTES);
                Installation site = Installation.onFileIn(
                        Files.createDirectory(disk.folder().resolve("data")))) {
            CrashRun run = new CrashRun(site, Wish.first(CASES));
            run.awaitMessage("bureau.system-admin", "磁盘空间不足");
            Ledger told = run.workDuring(() -> {
                // The store may close itself and find room in its file when it opens again, between two looks at the
                // node.
                Waiting.await("not ready, or somebody put off").until(() -> {
                    disk.fill();
                    return run.putOff() > 0 || Readiness.of(site.first().address()) == 503;
                });
                disk.makeRoom();
                Waiting.await("ready again")
                        .until(() -> Readiness.of(site.first().address()) == 200);
            });
            assertThat(told.caseNumbers()).hasSize(CASES);

            run.sendAgain();
            run.awaitRest(told.openCases().size());
            run.letLimitsPass(told.openCases().size());
            assertThat(names(disk.folder().resolve("data"))).containsExactly("database.mv.db");
            site.stop();

            Reckoning reckoning = new Reckoning(new Books(site.jdbc()), told);
            reckoning.nothingIsLostOrDoneTwice();
            reckoning.everyOpenCaseIsOverdue();
            assertThat(site.auditIsWhole()).isTrue();
        }
    }

    private static Stream<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
