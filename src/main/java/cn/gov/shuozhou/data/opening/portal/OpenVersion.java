package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.opening.OpenWithdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of the data as the page of its resource lists it. */
record OpenVersion(int number, LocalDate date, long rows, String state) {

    /** @param off the last time that the resource was taken off; what it had then is not given any more */
    static OpenVersion of(DataSet set, @Nullable OpenWithdrawal off) {
        return new OpenVersion(set.version(), set.loadedAt().toLocalDate(), set.rowTotal(), state(set, off));
    }

    private static String state(DataSet set, @Nullable OpenWithdrawal off) {
        if (set.state() == DataSet.State.CURRENT) {
            return "现在提供下载";
        }
        return off != null && set.loadedAt().isBefore(off.withdrawnAt())
                ? "已于 %s 停止开放".formatted(off.withdrawnAt().toLocalDate())
                : "已被替换，不再提供";
    }
}
